import { rules, ruleUrl, translated, type Finding, type Localised, type Range } from '@policydoc/core'
import type { Location, Notification, Region, ReportingDescriptor, Result } from 'sarif'
import { fileUri } from './file-uri.ts'
import { fingerprints } from './fingerprint.ts'
import type { CreateReporter, ReporterContext } from './reporter.ts'
import { separator } from './separator.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const

/** SARIF 2.1.0, as GitHub code scanning and other viewers read it; written file by file. */
const sarif: CreateReporter = (context) => {
  const notifications: Notification[] = []
  const separate = separator()
  return {
    id: 'sarif',
    inRepository: true,
    begin:
      () => `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{${driver(context)},
"columnKind":"utf16CodeUnits","results":[`,
    file(file) {
      if (file.error !== undefined)
        notifications.push({
          level: 'error',
          message: { text: file.error },
          locations: [locationOf(file.path)],
        })
      const fingerprint = fingerprints(file)
      return file.findings
        .map((finding) => separate() + JSON.stringify(resultOf(file.path, finding, fingerprint(finding))))
        .join('')
    },
    end: ({ failed }) =>
      `\n],"invocations":[${JSON.stringify({ executionSuccessful: failed === 0, toolExecutionNotifications: notifications })}]}]}\n`,
  }
}

function driver({ version, locale }: ReporterContext): string {
  const text = (localised: Localised) => ({ text: translated(localised, locale) })
  const descriptors: readonly ReportingDescriptor[] = rules.map(
    ({ id, summary, why, severity, defaultSeverity }) => ({
      id,
      shortDescription: text(summary),
      fullDescription: text(why),
      // What viewers show without a network.
      help: text(why),
      helpUri: ruleUrl(id),
      defaultConfiguration: { enabled: defaultSeverity !== 'off', level: LEVELS[severity] },
    }),
  )
  const tool = { driver: { name: 'policydoc', version, semanticVersion: version, rules: descriptors } }
  return `"tool":${JSON.stringify(tool)}`
}

const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))

function resultOf(path: string, finding: Finding, fingerprint: string): Result {
  const { rule, severity, message, range, related, fixes } = finding
  const index = ruleIndex.get(rule)
  const artifactLocation = artifact(path)
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(path, range)],
    partialFingerprints: { 'policydoc/v1': fingerprint },
    ...(related.length
      ? {
          relatedLocations: related.map((one, id) => ({
            id,
            ...locationOf(path, one.range),
            message: { text: one.message },
          })),
        }
      : {}),
    ...(fixes.length
      ? {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: regionOf(edit.range),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }
      : {}),
  }
}

const regionOf = ({ start, end }: Range): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const artifact = (path: string) => {
  const uri = fileUri(path)
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

const locationOf = (path: string, range?: Range): Location => ({
  physicalLocation: { artifactLocation: artifact(path), ...(range ? { region: regionOf(range) } : {}) },
})

export default sarif

import { createHash } from 'node:crypto'
import { fingerprints } from './fingerprint.ts'
import type { CreateReporter } from './reporter.ts'
import { separator } from './separator.ts'

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info', hint: 'info' } as const

/** GitLab's code quality report: an array with a fingerprint for each finding, so that merge requests show what is new. */
const gitlab: CreateReporter = () => {
  const separate = separator()
  const entry = (value: object): string => separate() + JSON.stringify(value)
  return {
    id: 'gitlab',
    inRepository: true,
    begin: () => '[',
    file(file) {
      const path = file.path.replace(/^\.\//, '')
      if (file.error !== undefined)
        return entry({
          description: file.error,
          check_name: 'policydoc',
          fingerprint: createHash('sha256')
            .update(JSON.stringify([path, 'unreadable']))
            .digest('hex')
            .slice(0, 32),
          severity: 'blocker',
          location: { path, lines: { begin: 1 } },
        })
      const fingerprint = fingerprints(file)
      return file.findings
        .map((finding) =>
          entry({
            description: finding.message,
            check_name: finding.rule,
            fingerprint: fingerprint(finding),
            severity: SEVERITIES[finding.severity],
            location: { path, lines: { begin: finding.range.start.line, end: finding.range.end.line } },
          }),
        )
        .join('')
    },
    end: () => '\n]\n',
  }
}

export default gitlab

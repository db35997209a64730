import type { Finding, Position, Range } from '@policydoc/core'
import type { CreateReporter } from './reporter.ts'
import { separator } from './separator.ts'

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' } as const

/** The Reviewdog Diagnostic Format: one object, columns counted in bytes of UTF-8, suggestions from fixes. */
const rdjson: CreateReporter = () => {
  const separate = separator()
  const entry = (value: object): string => separate() + JSON.stringify(value)
  return {
    id: 'rdjson',
    begin: () => '{"source":{"name":"policydoc","url":"https://policydoc.dev"},"diagnostics":[',
    file({ path, error, findings, text }) {
      if (error !== undefined) return entry({ message: error, location: { path }, severity: 'ERROR' })
      return findings.map((finding) => entry(diagnosticOf(path, finding, text))).join('')
    },
    end: () => '\n]}\n',
  }
}

function diagnosticOf(path: string, finding: Finding, text: string): object {
  const { message, range, severity, rule, url, related, fixes } = finding
  // A suggestion is one stretch of text; fixes that touch several places cannot be expressed.
  const suggestions = fixes.flatMap(({ edits: [edit, ...more] }) =>
    edit && !more.length ? [{ range: byteRange(edit.range, text), text: edit.newText }] : [],
  )
  return {
    message,
    location: { path, range: byteRange(range, text) },
    severity: SEVERITIES[severity],
    code: { value: rule, url },
    ...(suggestions.length ? { suggestions } : {}),
    ...(related.length
      ? {
          relatedLocations: related.map((one) => ({
            message: one.message,
            location: { path, range: byteRange(one.range, text) },
          })),
        }
      : {}),
  }
}

const byteRange = ({ start, end }: Range, text: string) => ({
  start: bytePosition(start, text),
  end: bytePosition(end, text),
})

function bytePosition({ line, column, offset }: Position, text: string): { line: number; column: number } {
  return { line, column: Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1 }
}

export default rdjson

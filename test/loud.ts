import { lint } from '../packages/core/src/lint.ts'
import type { Finding } from '../packages/core/src/report/report.ts'

/** The findings of a text that are errors or warnings, of these rules where some are named. */
export function loudFindings(text: string, rules?: readonly string[]): readonly Finding[] {
  return lint(text).filter(
    ({ rule, severity }) =>
      (severity === 'error' || severity === 'warning') && (rules === undefined || rules.includes(rule)),
  )
}

/** The same as `rule text`, set apart by semicolons; the text is that of the finding. */
export function loudWords(text: string, rules?: readonly string[]): string {
  return loudFindings(`${text}\n`, rules)
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
    .join('; ')
}

import type { Certainty } from '../model/document.ts'
import type { Severity } from '../profiles/rule-setting.ts'

/** The severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']

const CEILING: Readonly<Record<Certainty, Severity>> = {
  certain: 'error',
  likely: 'warning',
  possible: 'hint',
}

/** True for a severity as grave as another, or graver. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(other)
}

/** The one place where certainty becomes severity: a finding is no graver than its certainty allows. */
export function severityOf(configured: Severity, certainty: Certainty = 'certain'): Severity {
  const ceiling = CEILING[certainty]
  return isAtLeast(ceiling, configured) ? configured : ceiling
}

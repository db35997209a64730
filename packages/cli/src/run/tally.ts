import { isAtLeast, severities, type Finding, type Severity } from '@policydoc/core'
import type { FileResult, Summary } from '../formats/reporter.ts'
import type { Settings } from './settings.ts'

/** Adds up results as they come. */
export interface Tally {
  add(result: FileResult, fixed: number): void
  readonly summary: Summary
}

/** An empty tally. */
export function newTally(): Tally {
  const sum = { files: 0, failed: 0, fixable: 0, unsafe: 0, fixed: 0 }
  const count: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 }
  const claims = { checked: 0, hold: 0 }
  return {
    add(result, fixed) {
      if (result.error === undefined) sum.files++
      else sum.failed++
      sum.fixed += fixed
      claims.checked += result.claims.checked
      claims.hold += result.claims.hold
      for (const finding of result.findings) {
        count[finding.severity]++
        if (finding.fixes.some(({ safe }) => safe)) sum.fixable++
        else if (finding.fixes.length) sum.unsafe++
      }
    },
    get summary() {
      const { error: errors, warning: warnings, info: infos, hint: hints } = count
      return { ...sum, errors, warnings, infos, hints, claims: { ...claims } }
    },
  }
}

/** The findings of one file, gravest first; those of one severity by place. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** True when a finding makes the run fail. */
export function fails({ severity }: Finding, { failOn }: Settings): boolean {
  return failOn !== 'never' && isAtLeast(severity, failOn)
}

/** The exit code of a run: 2 when files could not be checked, 1 when findings fail it. */
export function exitCode(summary: Summary, { failOn, maxWarnings }: Settings): 0 | 1 | 2 {
  if (summary.failed) return 2
  if (summary.warnings > maxWarnings) return 1
  if (failOn === 'never') return 0
  const counts = {
    error: summary.errors,
    warning: summary.warnings,
    info: summary.infos,
    hint: summary.hints,
  }
  return severities.some((severity) => isAtLeast(severity, failOn) && counts[severity] > 0) ? 1 : 0
}

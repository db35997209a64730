import { lint, type LintOptions } from './lint.ts'
import type { Finding, ReportedFix } from './report/report.ts'
import { applyEdits, type Edit } from './text/edit.ts'
import { overlaps } from './text/span.ts'

export interface FixOptions extends LintOptions {
  /** Apply fixes that could hide a lost item, too. */
  readonly unsafe?: boolean
}

export interface Fixed {
  readonly text: string
  /** How many fixes were applied. */
  readonly applied: number
  /** What remains. */
  readonly findings: readonly Finding[]
}

/** More rounds than any chain of fixes needs; two fixes that undo one another end here. */
const ROUNDS = 10

/** Applies fixes until nothing changes. Fixing the result again changes nothing. */
export function fix(text: string, options: FixOptions = {}): Fixed {
  let applied = 0
  const seen = new Set([text])
  let current = text
  let findings = lint(current, options)
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = choose(findings, options.unsafe ?? false)
    if (!chosen.length) break
    const next = applyEdits(
      current,
      chosen.flatMap(({ edits }) => edits),
    )
    if (seen.has(next)) break
    seen.add(next)
    applied += chosen.length
    current = next
    findings = lint(current, options)
  }
  return { text: current, applied, findings }
}

/** The first allowed fix of each finding, in order of place, leaving out those that touch an earlier one. */
function choose(findings: readonly Finding[], unsafe: boolean): readonly ReportedFix[] {
  const taken: Edit[] = []
  return findings.flatMap((finding) => {
    const candidate = finding.fixes.find(({ safe }) => safe || unsafe)
    if (!candidate || candidate.edits.some((edit) => taken.some((other) => clash(edit, other)))) return []
    taken.push(...candidate.edits)
    return [candidate]
  })
}

const clash = (a: Edit, b: Edit): boolean => overlaps(a.span, b.span) || a.span.start === b.span.start

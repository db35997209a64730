import { outcomeOf, type Choice, type Outcome } from './harm.ts'
import { lint, type LintOptions } from './lint.ts'
import type { Finding } from './report/report.ts'
import type { Edit } from './text/edit.ts'
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

/** More rounds than any chain of fixes needs. */
const ROUNDS = 10

/** Applies fixes that do no harm until none is left. Fixing the result again changes nothing. */
export function fix(text: string, options: FixOptions = {}): Fixed {
  let applied = 0
  let current: Outcome = { text, findings: lint(text, options) }
  let refused = new Set<Finding>()
  for (let round = 0; round < ROUNDS;) {
    const offered = current.findings.filter((finding) => !refused.has(finding))
    const choices = choose(offered, options.unsafe ?? false)
    if (!choices.length) break
    const { chosen, outcome } = harmless(current, choices, options)
    if (!chosen.length) {
      // Others may have stood aside for them.
      for (const { finding } of choices) refused.add(finding)
      continue
    }
    refused = new Set()
    applied += chosen.length
    current = outcome
    round++
  }
  return { text: current.text, applied, findings: current.findings }
}

interface Tried {
  readonly chosen: readonly Choice[]
  readonly outcome: Outcome
}

/** As many of the choices as do no harm together: all, or those of each half that do none. */
function harmless(current: Outcome, choices: readonly Choice[], options: LintOptions): Tried {
  const none: Tried = { chosen: [], outcome: current }
  if (!choices.length) return none
  const together = outcomeOf(current.text, current.findings, choices, options)
  if (together) return { chosen: choices, outcome: together }
  if (choices.length === 1) return none
  const middle = choices.length >> 1
  const first = harmless(current, choices.slice(0, middle), options)
  const second = harmless(current, choices.slice(middle), options)
  if (!first.chosen.length || !second.chosen.length) return first.chosen.length ? first : second
  const both = [...first.chosen, ...second.chosen]
  const outcome = outcomeOf(current.text, current.findings, both, options)
  return outcome ? { chosen: both, outcome } : first
}

/** The first allowed fix of each finding, in order of place, leaving out those that touch an earlier one. */
function choose(findings: readonly Finding[], unsafe: boolean): readonly Choice[] {
  const taken: Edit[] = []
  return findings.flatMap((finding) => {
    const candidate = finding.fixes.find(({ safe }) => safe || unsafe)
    if (!candidate || candidate.edits.some((edit) => taken.some((other) => clash(edit, other)))) return []
    taken.push(...candidate.edits)
    return [{ finding, fix: candidate }]
  })
}

const clash = (a: Edit, b: Edit): boolean => overlaps(a.span, b.span) || a.span.start === b.span.start

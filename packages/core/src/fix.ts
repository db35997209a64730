import { apart, harmless, type Choice, type Outcome } from './harm.ts'
import { lint, type LintOptions } from './lint.ts'
import { checkOptions } from './report/check-options.ts'
import type { Finding } from './report/report.ts'
import { createCache } from './tree/reread/cache.ts'

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
export function fix(text: string, given: FixOptions = {}): Fixed {
  checkOptions(given)
  if (typeof text !== 'string') throw new TypeError('The text is not a string.')
  const options = { ...given, cache: given.cache ?? createCache() }
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

/** The first allowed fix of each finding, in order of place, leaving out those that touch an earlier one. */
function choose(findings: readonly Finding[], unsafe: boolean): readonly Choice[] {
  return apart(
    findings.flatMap((finding) => {
      const allowed = finding.fixes.find(({ safe }) => safe || unsafe)
      return allowed ? [{ finding, fix: allowed }] : []
    }),
  )
}

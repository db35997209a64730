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
  const vain = new Set<Finding>()
  let current = text
  let findings = lint(current, options)
  for (let round = 0; round < ROUNDS;) {
    const chosen = choose(findings, vain, options.unsafe ?? false)
    if (!chosen.length) break
    const edits = chosen.flatMap((each) => each.fix.edits)
    const next = applyEdits(current, edits)
    if (seen.has(next)) break
    const left = lint(next, options)
    const useless = chosen.filter((each) => isVain(each, edits, findings, left))
    if (useless.length) {
      // The round is done again without them: text that settles nothing would be inserted again and again.
      for (const { finding } of useless) vain.add(finding)
      continue
    }
    seen.add(next)
    applied += chosen.length
    current = next
    findings = left
    round++
  }
  return { text: current, applied, findings }
}

interface Choice {
  readonly finding: Finding
  readonly fix: ReportedFix
}

/** The first allowed fix of each finding, in order of place, leaving out those that touch an earlier one. */
function choose(
  findings: readonly Finding[],
  vain: ReadonlySet<Finding>,
  unsafe: boolean,
): readonly Choice[] {
  const taken: Edit[] = []
  return findings.flatMap((finding) => {
    const candidate = vain.has(finding) ? undefined : finding.fixes.find(({ safe }) => safe || unsafe)
    if (!candidate || candidate.edits.some((edit) => taken.some((other) => clash(edit, other)))) return []
    taken.push(...candidate.edits)
    return [{ finding, fix: candidate }]
  })
}

const clash = (a: Edit, b: Edit): boolean => overlaps(a.span, b.span) || a.span.start === b.span.start

/** True when a rule still has as much to insert at a place after an insertion there as before it. */
function isVain(
  { finding: { rule }, fix: { edits: own } }: Choice,
  edits: readonly Edit[],
  before: readonly Finding[],
  after: readonly Finding[],
): boolean {
  const insertion = own.find(isInsertion)
  if (!insertion) return false
  const { start } = insertion.span
  const moved = edits
    .filter(({ span }) => span.end <= start && span.start < start)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), start)
  const wanted = insertionsOf(rule, before, start, start)
  return insertionsOf(rule, after, moved, moved + insertion.newText.length) >= wanted
}

const isInsertion = ({ span }: Edit): boolean => span.start === span.end

/** How many findings of a rule would insert something between two offsets. */
function insertionsOf(rule: string, findings: readonly Finding[], from: number, to: number): number {
  return findings.filter(
    (each) =>
      each.rule === rule &&
      each.fixes.some(({ edits }) =>
        edits.some((edit) => isInsertion(edit) && edit.span.start >= from && edit.span.start <= to),
      ),
  ).length
}

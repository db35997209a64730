import { writeOrdinalNumeral } from '../language/labels/write.ts'
import type { Ordinal, Run, RunItem } from '../model/document.ts'
import { CAPTIONS } from '../model/captions.ts'
import { copyOf } from '../model/numbering/copies.ts'
import type { SequenceFault } from '../model/numbering/faults.ts'
import { isWritten } from '../model/numbering/html-lists.ts'
import { leadingLabel } from '../model/numbering/labels.ts'
import type { Edit } from '../text/edit.ts'
import type { Block } from '../tree/block.ts'
import type { RuleFinding, RuleFix } from './rule.ts'

/** [3] is cited by its number. */
const FOOTNOTES = 'other:[N]'

/** What follows a list stands so many blocks behind it. */
const NEAR = 3

/** A longer list is one that others may cite by number. */
const MOST_RENUMBERED = 20

/** The items whose numbers a correction changes. */
export function renumbered(
  { run, index, item, alone }: SequenceFault,
  behind: readonly RunItem[],
): readonly RunItem[] {
  return alone ? [item] : [...run.items.slice(index), ...behind]
}

/** Numbers that the text holds, that stand for one part each, and that nothing but their order decides. */
export function mayRenumber(
  fault: SequenceFault,
  behind: readonly RunItem[],
  blocks: readonly Block[],
): boolean {
  const { run, item, previous, stray, expected } = fault
  // A stray heading has to be moved or removed.
  if (stray || (previous && previous.text !== '' && previous.text === item.text)) return false
  if (run.style === 'article' || run.scheme.startsWith(CAPTIONS) || run.scheme === FOOTNOTES) return false
  const items = renumbered(fault, behind)
  if (items.length > MOST_RENUMBERED) return false
  // （二）, （一）: where what follows bears the number already, one of the two would be hidden.
  const last = (items.at(-1) ?? item).block
  const next = blocks.slice(last + 1, last + NEAR).map(({ local }) => leadingLabel(local))
  const value = expected + items.length - 1
  if (next.some((label) => label?.style === run.style && label.value === value)) return false
  return items.every(({ ordinal }) => isWritten(ordinal) && ordinal.through === undefined)
}

/** The items of the runs that go on with the numbers of a run, as measures do through the sections of a plan. */
export function itemsBehind({ run, alone }: SequenceFault, runs: readonly Run[]): readonly RunItem[] {
  const items: RunItem[] = []
  if (alone) return items
  let last = run.items.at(-1)?.ordinal
  for (const next of runs.slice(runs.indexOf(run) + 1)) {
    if (next.scheme !== run.scheme || next.placement !== run.placement || !last) continue
    if (next.items[0]?.ordinal.value !== (last.through ?? last.value) + 1) break
    items.push(...next.items)
    if (items.length > MOST_RENUMBERED) break
    last = next.items.at(-1)?.ordinal
  }
  return items
}

/** One wrong number is corrected; else the run is counted through from here, which could hide a lost item. */
function fixOf(fault: SequenceFault, blocks: readonly Block[], behind: readonly RunItem[]): RuleFix {
  const { run, item, expected, alone } = fault
  const { ordinal } = item
  if (alone) {
    const newText = numeralOf(expected, run, ordinal)
    const data = { expected: ordinal.text.replace(numeralText(ordinal), newText) }
    return { titleId: 'correct', safe: true, data, edits: editsOf(item, newText, blocks) }
  }
  const edits = renumbered(fault, behind).flatMap((later, step): readonly Edit[] => {
    const newText = numeralOf(expected + step, run, later.ordinal)
    return newText === numeralText(later.ordinal) ? [] : editsOf(later, newText, blocks)
  })
  return { titleId: 'renumber', safe: false, edits }
}

/** Changes a numeral, and that of a heading printed again. */
function editsOf({ block, ordinal }: RunItem, newText: string, blocks: readonly Block[]): readonly Edit[] {
  const copy = copyOf(blocks, block, ordinal)
  return [ordinal.numeral, ...(copy ? [copy] : [])].map((span) => ({ span, newText }))
}

/** The numeral of a value like that of a label; 肆 tells no script, but the 貳 of its run does. */
function numeralOf(value: number, { items }: Run, ordinal: Ordinal): string {
  const like = numeralText(ordinal)
  const traditional =
    /[壹肆伍柒捌玖拾]/.test(like) && items.slice(0, 20).some((item) => /[貳參陸]/.test(item.ordinal.text))
  return writeOrdinalNumeral(value, traditional ? '貳' : like, ordinal.form)
}

function numeralText({ text, span, numeral }: Ordinal): string {
  return text.slice(numeral.start - span.start, numeral.end - span.start)
}

/** What there is to say of a number out of line; given the items that a renumbering reaches behind its run, with a fix. */
export function findingOf(
  fault: SequenceFault,
  blocks: readonly Block[],
  behind: readonly RunItem[] | undefined,
): RuleFinding {
  const { kind, item, previous, next, expected, certainty } = fault
  const { ordinal } = item
  const { text, span, numeral } = ordinal
  const label = (value: number): string =>
    !isWritten(ordinal)
      ? `${value}.`
      : text.slice(0, numeral.start - span.start) +
        numeralOf(value, fault.run, ordinal) +
        text.slice(numeral.end - span.start)
  const last = ordinal.value - 1
  const missing = expected === last ? `“${label(expected)}”` : `“${label(expected)}”–“${label(last)}”`
  return {
    messageId: kind,
    span: isWritten(ordinal) ? ordinal.numeral : { start: item.span.start, end: item.span.start + 1 },
    certainty,
    data: {
      found: ordinal.text,
      expected: label(expected),
      previous: previous?.ordinal.text ?? '',
      next: next?.ordinal.text ?? '',
      missing,
    },
    related: [previous, next].flatMap((other) => other?.ordinal ?? []),
    fixes: behind ? [fixOf(fault, blocks, behind)] : [],
  }
}

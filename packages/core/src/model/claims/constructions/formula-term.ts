import { none } from '../../../text/none.ts'
import type { LocalBlock } from '../../../tree/block.ts'
import { localFormulas, type LocalDefinition } from '../../formulas/read.ts'
import { likeShaped } from '../alike.ts'
import type { Counted, LocalClaim, Stretch } from '../candidate.ts'
import { countedBy, plainCount } from '../count.ts'
import { openings } from '../openings.ts'
import { claimFrom, proposal, type Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import { numeralAtStart, pluralFrom, type Scan } from '../scan.ts'
import { clauseEnd, split, unquoted } from '../stretches.ts'
import { listAfter } from './list-after.ts'

/** The claims of the terms of formulas: “3”即“三重寓意”，…，即“A、B、C”; “4”即甲、乙、丙、丁; “1”即“一条主线”. */
export function formulaClaims(block: LocalBlock): readonly LocalClaim[] {
  const read = localFormulas(block)
  if (!read) return []
  return read.formulas.flatMap(({ terms }) =>
    terms.flatMap(({ definition }) => (definition ? termClaims(read.scan, definition) : [])),
  )
}

function termClaims(scan: Scan, definition: LocalDefinition): readonly LocalClaim[] {
  const { name, numeral, body } = definition
  if (name && numeral?.value === 1) return single(scan, name, body)
  const found = numeral && numeralAtStart(scan, numeral.start)
  const counted = found && countedBy(scan, found)
  const owner = counted ?? termCount(definition)
  const proposals = counted
    ? [...listAfter(scan, counted, () => none), ...anywhereIn(scan, counted, body)]
    : listed(scan, definition, owner)
  for (const proposed of proposals) {
    const claim = claimFrom(scan, proposed)
    if (claim) return [claim]
  }
  return []
}

/** “3”即“三重寓意”，…: its members are looked for in the term's whole body. */
function* anywhereIn(scan: Scan, counted: Counted, body: Stretch): Generator<Proposal> {
  for (const opening of openings(scan, counted)) {
    const end = Math.min(opening.body.end, body.end)
    if (opening.body.start >= end) continue
    const inner = unquoted(scan, { start: opening.body.start, end })
    const clause = { start: inner.start, end: clauseEnd(scan, inner.start, ',;。', inner.end) }
    const raw = split(scan, unquoted(scan, clause), '、')
    if (raw.length > 1) yield proposal(counted, membersAs(readList(scan, raw), counted.numeral.value), SHAPE)
  }
}

/** “4”即甲、乙、丙、丁: the members that a term's whole body lists, where it gives no name and no number. */
function* listed(scan: Scan, { body, value = 0 }: LocalDefinition, owner: Counted): Generator<Proposal> {
  const end = clauseEnd(scan, body.start, ',:;。', body.end)
  const raw = split(scan, unquoted(scan, { start: body.start, end }), '、')
  const counted = (pluralFrom(scan, body.start)?.start ?? end) < end
  // “1”为水运、陆运选1门: one is to be chosen.
  const chosen = CHOSEN.test(scan.text.slice(body.start, end))
  if (raw.length < 2 || end < body.end - 1 || counted || chosen || !likeShaped(scan, raw, 2)) return
  const items = membersAs(readList(scan, raw), value)
  const closed = !/等等?$/.test(scan.text.slice(body.start, end))
  if (Math.abs(items.length - value) <= (closed ? 1 : 0)) yield proposal(owner, items, { ...SHAPE, closed })
}

const CHOSEN = /选[一两二三四五\d]|任选|择[一优]/
const SHAPE = { construction: 'formula-term', form: 'after', tie: 'marked' } as const

/** The number of a term that stands alone, “4”, as what is counted. */
function termCount({ start, end, value = 0 }: LocalDefinition): Counted {
  return plainCount({ value, start, end, notation: 'arabic', approximate: false })
}

/** “1”即“一条主线”: the term is its own only member. */
function single(scan: Scan, name: Stretch, body: Stretch): readonly LocalClaim[] {
  const { start, end } = name
  const alone = plainCount({ value: 1, start, end: start + 1, notation: 'chinese', approximate: false })
  const counted = {
    ...alone,
    measure: scan.text.charAt(start + 1),
    noun: scan.text.slice(start + 2, end),
    end,
  }
  const claim = claimFrom(scan, proposal(counted, [name], SHAPE))
  return claim ? [{ ...claim, end: body.end }] : []
}

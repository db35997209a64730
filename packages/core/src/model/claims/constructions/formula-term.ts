import type { LocalBlock } from '../../../tree/block.ts'
import { localFormulas, type LocalDefinition } from '../../formulas/read.ts'
import { likeShaped } from '../alike.ts'
import type { LocalClaim, Stretch } from '../candidate.ts'
import { countedBy, type Counted } from '../count.ts'
import { openings } from '../openings.ts'
import { claimFrom, type Proposal } from '../proposal.ts'
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
  const { name, numeral, value, body } = definition
  if (name && numeral?.value === 1) return [single(scan, name, body)]
  const found = numeral && numeralAtStart(scan, numeral.start)
  const counted = found && countedBy(scan, found)
  const proposals = counted
    ? [...listAfter(scan, counted, []), ...anywhereIn(scan, counted, body)]
    : value !== undefined && value > 1 && definition.text !== '' && !numeral
      ? listed(scan, definition)
      : []
  const owner = counted ?? termCount(definition)
  for (const proposal of proposals) {
    const claim = claimFrom(scan, owner, proposal)
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
    if (raw.length > 1 && likeShaped(scan, raw, 3))
      yield proposalOf(membersAs(readList(scan, raw), counted.numeral.value), counted.numeral.value, true)
  }
}

/** “4”即甲、乙、丙、丁: the members that a term's whole body lists, where it gives no name and no number. */
function* listed(scan: Scan, { body, value = 0 }: LocalDefinition): Generator<Proposal> {
  const end = clauseEnd(scan, body.start, ',:;。', body.end)
  const raw = split(scan, unquoted(scan, { start: body.start, end }), '、')
  const counted = (pluralFrom(scan, body.start)?.start ?? end) < end
  if (raw.length < 2 || end < body.end - 1 || counted || !likeShaped(scan, raw, 2)) return
  const items = membersAs(readList(scan, raw), value)
  const closed = !/等等?$/.test(scan.text.slice(body.start, end))
  if (Math.abs(items.length - value) <= (closed ? 1 : 0)) yield proposalOf(items, value, closed)
}

function proposalOf(items: readonly Stretch[], claimed: number, closed: boolean): Proposal {
  return {
    construction: 'formula-term',
    form: 'after',
    tie: 'marked',
    by: '、',
    edge: 'led',
    items,
    off: Math.abs(items.length - claimed),
    closed,
    fills: true,
    doubts: [],
  }
}

/** The number of a term that stands alone, “4”, as what is counted. */
function termCount({ start, end, value = 0 }: LocalDefinition): Counted {
  return {
    numeral: { value, start, end, notation: 'arabic', approximate: false },
    measure: '',
    noun: '',
    end,
    classNoun: false,
    keyWork: false,
    quote: -1,
    compound: false,
    party: false,
    ranked: false,
  }
}

/** “1”即“一条主线”: the term is its own only member. */
function single({ prose }: Scan, name: Stretch, body: Stretch): LocalClaim {
  return {
    claimed: 1,
    numeral: { start: name.start, end: name.start + 1 },
    measure: prose.charAt(name.start + 1),
    noun: prose.slice(name.start + 2, name.end),
    form: 'after',
    items: [name],
    closed: true,
    certainty: 'certain',
    why: 'formula-term/single',
    keyWork: false,
    start: name.start,
    end: body.end,
  }
}

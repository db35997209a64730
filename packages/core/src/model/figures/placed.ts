import { CLASS } from '../../language/character-classes.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../../tree/block.ts'
import { withSentences } from '../../tree/cells.ts'
import { gather } from '../../tree/gather.ts'
import { written } from '../../tree/written.ts'
import type { Change, Pair, Shares, Total } from '../arithmetic.ts'
import type { Table } from '../document.ts'
import { additionsOf } from './additions.ts'
import { averagesOf } from './averages.ts'
import { balancesOf } from './balances.ts'
import { changesOf } from './changes.ts'
import { englishTotalsOf } from './english-totals.ts'
import { namedUnits } from './named-units.ts'
import { pairsOf } from './pairs.ts'
import { partShares } from './part-shares.ts'
import { pointsOf } from './points.ts'
import { productsOf } from './products.ts'
import { restsOf } from './rests.ts'
import { sharesOf } from './shares.ts'
import { stated } from './stated.ts'
import { tableTotals } from './table-totals.ts'
import type { JudgedTotal } from './total.ts'
import { withoutRepeatedSlips } from './repeated-slips.ts'
import { totalsAboveTables } from './table-wholes.ts'
import { totalsOf } from './totals.ts'
import { votesOf } from './votes.ts'
import { flatMap } from '../../text/flat-map.ts'

const READINGS = [
  totalsOf,
  restsOf,
  productsOf,
  namedUnits,
  averagesOf,
  balancesOf,
  pointsOf,
  votesOf,
  additionsOf,
  englishTotalsOf,
]

const allTotals = oncePerBlock((local): readonly JudgedTotal[] => {
  // A total and its parts are two numbers at least.
  if (local.numbers < 2 && (local.holds & CLASS.numeral) === 0) return none
  let found: Map<string, JudgedTotal> | undefined
  // Two readings of one total and its parts are one: the reading that says most.
  for (const read of READINGS)
    for (const each of read(local)) {
      const key = `${each.total.start} ${each.parts[0]?.start}`
      const known = (found ??= new Map<string, JudgedTotal>()).get(key)
      if (!known || known.status === 'open') found.set(key, each)
    }
  if (!found) return none
  // 318 comments: 171 in praise, 129 against: a part with the parts behind it is not one more total.
  const parts = new Map<number, number>()
  for (const { parts: own } of found.values())
    for (const [index, { start }] of own.entries()) parts.set(start, own[index + 1]?.start ?? -1)
  const own = [...found.values()].filter(
    ({ total, parts: [first], division }) => division === 'all' || parts.get(total.start) !== first?.start,
  )
  return withoutRepeatedSlips(own, ({ start }) => start)
})

/** Of what a reading finds, what does not hold. */
function wrongOf<Found extends { readonly status: string }>(
  read: (local: LocalBlock) => readonly Found[],
): (local: LocalBlock) => readonly Found[] {
  return oncePerBlock((local) => read(local).filter(({ status }) => status === 'mismatch'))
}

const wrongTotals = wrongOf(allTotals)

/** The totals of a document's sentences and tables with their parts: all, or those that do not hold. */
export function documentTotals(
  blocks: readonly Block[],
  tables: readonly Table[],
  which: 'all' | 'wrong',
): readonly Total[] {
  const inText = gather(
    withSentences(blocks),
    which === 'all' ? allTotals : wrongTotals,
    ({ total, parts, relation, sum, status }, block): Total => ({
      total: stated(total, block),
      parts: parts.map((part) => stated(part, block)),
      relation,
      sum,
      status,
      source: 'text',
    }),
  )
  // A slip in a cell shows in the row below the table, in the text above it, or in both.
  const inTables = withoutRepeatedSlips(
    [...flatMap(tables, tableTotals), ...totalsAboveTables(blocks, tables)],
    ({ span }) => span.start,
  )
  return [...inText, ...(which === 'all' ? inTables : inTables.filter(({ status }) => status === 'mismatch'))]
}

/** The shares of a document that divide one whole. */
export function documentShares(blocks: readonly Block[]): readonly Shares[] {
  return gather(withSentences(blocks), sharesOf, ({ parts, sum, status, start, end }, block) => ({
    parts: parts.map((part) => stated(part, block)),
    sum,
    status,
    span: block.spanOf(start, end),
  }))
}

/** The pairs of a block but for those whose whole is a total that its parts do not make: one fault is reported once. */
const ownPairs = oncePerBlock((local) => {
  const pairs = [...pairsOf(local), ...partShares(local)]
  if (pairs.length === 0) return pairs
  const totals = allTotals(local).filter(({ status }) => status === 'mismatch')
  if (totals.length === 0) return pairs
  const wrong = new Set(totals.flatMap(({ total, parts }) => [total, ...parts].map(({ start }) => start)))
  return pairs.filter(
    ({ whole, part, share }) => !wrong.has(whole.start) && !(share && wrong.has(part.start)),
  )
})

const wrongPairs = wrongOf(ownPairs)

/** The parts of a document that stand with their wholes: all, or those that do not fit. */
export function documentPairs(blocks: readonly Block[], which: 'all' | 'wrong'): readonly Pair[] {
  return gather(
    withSentences(blocks),
    which === 'all' ? ownPairs : wrongPairs,
    ({ whole, part, share, expected, status }, block) => ({
      whole: stated(whole, block),
      part: stated(part, block),
      ...(share && expected !== undefined ? { share: stated(share, block), expected } : {}),
      status,
    }),
  )
}

/** The changes of a document that are stated with both their ends. */
export function documentChanges(blocks: readonly Block[]): readonly Change[] {
  return gather(
    withSentences(blocks),
    changesOf,
    ({ from, to, by, verb, expected, status, fault }, block) => ({
      from: stated(from, block),
      to: stated(to, block),
      ...(by && { by: { ...stated(by, block), unit: by.unit } }),
      verb: written(block, verb),
      expected,
      status,
      ...(fault && { fault }),
    }),
  )
}

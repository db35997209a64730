import { none } from '../../../text/none.ts'
import type { Counted } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { DIGITS, toldTo } from '../runs.ts'
import { matchesIn, pluralFrom, type Scan } from '../scan.ts'
import { clauseEnd } from '../stretches.ts'

/** A list that tells its members in clauses is at most this long, in code units. */
const LONGEST = 600
/** No more stands behind a number that ends its sentence, in code units. */
const AHEAD = 4
/** What a member begins with, before the measure word of the number. */
const LABEL = new RegExp(`[、,;:。—(](?:而|以及|[和及]|其中|另外?)?第?[${DIGITS}]`, 'g')

/** 两票，一票…、一票…; 四波疫情——第一波…；第二波…: each member begins with the measure word of the number; confirms it. */
export function eachTold(scan: Scan, counted: Counted): readonly Proposal[] {
  const { numeral, quote } = counted
  const end = quote < 0 ? counted.end : Math.max(counted.end, (scan.partner[quote] ?? -1) + 1)
  const measure = counted.measure || scan.text.charAt(numeral.end)
  const [told = none] = [measure, counted.noun.slice(-1)]
    .map((unit) => (unit ? toldBy(scan, unit, end) : none))
    .filter(({ length }) => length > 1)
  if (told.length !== numeral.value && (told.length < 3 || !scan.text.startsWith('第', told[0]))) return none
  const items = told.map((start, at) => toldTo(scan, start, told[at + 1] ?? scan.text.length, '。!?;'))
  // 四种形态：第一种9人次、第二种2人次: figures may be told of some.
  if (items.length < numeral.value && items.every((item) => AMOUNT.test(scan.of(item)))) return none
  return [proposal(counted, items, { construction: 'each-told', form: 'after', tie: 'marked', by: 'run' })]
}

/** A figure that is not part of a date. */
const AMOUNT = /(?<![\d月年.])\d[\d.]*(?![\d.年月日])/

/** Where the members begin that bear the measure word: one by one, or first, second and so on. */
function toldBy(scan: Scan, measure: string, from: number): readonly number[] {
  const { text } = scan
  const limit = Math.min(text.length, from + LONGEST)
  const told = matchesIn(scan, { start: from, end: limit - measure.length }, LABEL).filter(({ end }) =>
    text.startsWith(measure, end),
  )
  if (!told.length) return none
  const own = clauseEnd(scan, from, '。!?', from + LONGEST)
  // 两种模式。一种是…: where nothing follows the number, the next sentence tells them.
  const sentence = own - from > AHEAD ? own : clauseEnd(scan, own + 1, '。!?', from + LONGEST)
  let other = pluralFrom(scan, from)
  while (other && !text.startsWith(measure, other.end)) other = pluralFrom(scan, other.end)
  const starts = { ordered: [] as number[], numbered: [] as number[], each: [] as number[] }
  for (const { end } of told) {
    const ordered = text.charAt(end - 2) === '第'
    const start = end - (ordered || text.charAt(end - 2) === '另' ? 2 : 1)
    const place = DIGITS.indexOf(text.charAt(end - 1))
    // 一级…；二级…: grades bear their numbers as names.
    // A further 第一次 begins what another number counts.
    if (ordered && !place && starts.ordered.length) break
    const run = ordered ? starts.ordered : starts.numbered
    if (place === run.length) run.push(start)
    if (!ordered && !place && start < Math.min(sentence, other?.start ?? Infinity)) starts.each.push(start)
  }
  return [starts.ordered, starts.numbered].find(({ length }) => length > 1) ?? starts.each
}

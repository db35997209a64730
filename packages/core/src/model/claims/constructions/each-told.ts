import { none } from '../../../text/none.ts'
import type { Stretch } from '../candidate.ts'
import type { Counted } from '../counted.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { pluralFrom, type Scan } from '../scan.ts'
import { clauseEnd } from '../stretches.ts'

/** A list that tells its members in clauses is no longer, in code units. */
const LONGEST = 600
const ORDERED = /^第([一二三四五六七八九十])/
const DIGITS = '一二三四五六七八九十'

/** 两票，一票…、一票…; 四波疫情——第一波…；第二波…: each member begins with the measure word of the number; confirms it. */
export function eachTold(scan: Scan, counted: Counted): readonly Proposal[] {
  const { numeral, quote } = counted
  const end = quote < 0 ? counted.end : Math.max(counted.end, (scan.partner[quote] ?? -1) + 1)
  const measure = counted.measure || scan.text.charAt(numeral.end)
  const told = toldBy(scan, measure, end)
  if (told.length !== numeral.value && (told.length < 3 || !scan.text.startsWith('第', told[0]))) return none
  const items = told.map((start, at) => memberAt(scan, start, told[at + 1]))
  return [proposal(counted, items, { construction: 'each-told', form: 'after', tie: 'marked', by: 'run' })]
}

/** Where the members begin that bear the measure word: one by one, or first, second and so on. */
function toldBy(scan: Scan, measure: string, from: number): readonly number[] {
  const { text } = scan
  const rest = text.slice(from, from + LONGEST)
  if (!rest.includes(`一${measure}`) && !rest.includes('第')) return none
  const sentence = clauseEnd(scan, from, '。!?', from + LONGEST)
  let other = pluralFrom(scan, from)
  while (other && !text.startsWith(measure, other.end)) other = pluralFrom(scan, other.end)
  const label = new RegExp(
    `[、,;:。—(](?:而|以及|[和及]|其中|另外?)?(第[${DIGITS}]|一)${measure}(?!是一)`,
    'g',
  )
  const starts = { ordered: [] as number[], each: [] as number[] }
  for (const match of rest.matchAll(label)) {
    const [whole, word = ''] = match
    const start = from + match.index + whole.length - word.length - measure.length
    const place = DIGITS.indexOf(ORDERED.exec(word)?.[1] ?? ' ')
    if (place === starts.ordered.length) starts.ordered.push(start)
    if (place < 0 && start < Math.min(sentence, other?.start ?? Infinity)) starts.each.push(start)
  }
  return starts.ordered.length > 1 ? starts.ordered : starts.each
}

/** A member up to the next one, or to the end of its sentence. */
function memberAt(scan: Scan, start: number, next = scan.text.length): Stretch {
  let end = clauseEnd(scan, start, '。!?;', next)
  while (end > start && JOINING.test(scan.text.slice(start, end)))
    end -= JOINING.exec(scan.text.slice(start, end))?.[0].length ?? 1
  return { start, end }
}

const JOINING = /(?:[、,:\s]|而|以及|其中|另外?|[和及])$/

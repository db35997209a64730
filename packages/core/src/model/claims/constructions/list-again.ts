import { none } from '../../../text/none.ts'
import type { Counted, LocalClaim } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'

/** Lists that numbers of a block count, by the number and what it counts. */
export type ListsTold = Map<string, LocalClaim>

/** How many sentences may end between a list and the number that means it again. */
const SENTENCES = 2

/** 由甲、乙、丙3个社区打造。三个社区…; three aims: …. These three aims …: the same number of the same things, later in the paragraph. */
export function listAgain(scan: Scan, counted: Counted, told: ListsTold): readonly Proposal[] {
  const key = keyOf(scan, counted)
  const { english, classNoun, measure, numeral } = counted
  const { start, value } = numeral
  const before = scan.text.slice(Math.max(0, start - 8), start)
  const pointed = (english ? ENGLISH_POINTER : POINTER).test(before)
  const chinese = !english && pointed
  const again = (key ? told.get(key) : undefined) ?? (value > 2 && chinese ? told.get(`${value}`) : undefined)
  // 三个对策：…。这四个对策: the list was just told, and by another number.
  const other = (step: number): LocalClaim | undefined => told.get(key.replace(/^\d+/, String(value + step)))
  const first = again ?? (key && chinese ? (other(1) ?? other(-1)) : undefined)
  const needed = english || classNoun
  if (!first || (needed && !pointed) || measure === '级' || OTHER.test(before)) return none
  const between = scan.text.slice(first.end, start)
  if (between.split('。').length - 1 > SENTENCES) return none
  const [tie, fills] = first === again ? (['near', false] as const) : (['pointed', true] as const)
  return [proposal(counted, first.items, { construction: 'list-above', tie, edge: 'shaped', fills })]
}

const ENGLISH_POINTER = /\b(?:these|those|the|all|both|our)\s$/i

/** 其他三个, 每副两只, 第三个: other things, or as many of each. */
const OTHER = /(?:其[他它余中]|另外?|[每各][一-鿿]?|[第又新]|\d、)$/
/** 这三个方面: a number of parts tells others without such a word. */
const POINTER = /(?:[这该]|上述|以上|前述)“?$/

/** The number and what it counts: 3个社区, 三个社区; 三地, 三人 alone say enough. Empty where nothing is named. */
export function keyOf({ text }: Scan, { numeral, measure, party, english, noun }: Counted): string {
  const { value, end } = numeral
  if (english) return `${value} ${noun.toLowerCase()}`
  const alone = party || measure === '人'
  const size = alone ? measure.length : measure.length + 2
  const name = /^[一-鿿]*/.exec(text.slice(end, end + size))?.[0] ?? ''
  return alone || name.length > measure.length ? `${value}${name}` : ''
}

import { likeShaped } from './alike.ts'
import { plainCount } from './count.ts'
import type { Counted } from './candidate.ts'
import { actions } from './likeness.ts'
import type { Proposal } from './proposal.ts'
import type { Scan } from './scan.ts'
import { LEADING } from './words/zh.ts'
import { none } from '../../text/none.ts'
import { allMatches } from '../../text/matches.ts'

/** 双方, 双向; a slogan in quotes: “双提升”. Not 双手, 双双. */
const TWOFOLD = /^双(?:方(?![案法式面位程])|[重向语赢轴轨翼]|主轴|引擎|丰收|轮驱动)|^[“‘]双(?!一)[一-鿿]+[”’]/

/** Where a text says 双, which counts two; the list before it is only ever confirmed. */
export function twofoldIn({ text }: Scan): readonly Counted[] {
  if (!text.includes('双')) return []
  return allMatches(text, /(?<!双)双/g).flatMap(({ index: start }) => {
    // 质量与效率双提升
    const [counts] =
      TWOFOLD.exec(text.slice(start - Number(/[“‘]/.test(text.charAt(start - 1))), start + 8)) ?? none
    if (!(counts || actions.at(text, start + 1)) || LEADING.test(text.slice(Math.max(0, start - 2), start)))
      return []
    const numeral = { value: 2, start, end: start + 1, notation: 'chinese', approximate: false } as const
    const quote = '“‘'.includes(text.charAt(start - 1)) ? start - 1 : -1
    const noun = counts?.replace(/^[“‘]?双|[”’]$/g, '') ?? text.slice(start + 1, start + 3)
    return { ...plainCount(numeral), noun, end: start + 1 + noun.length, quote, party: true }
  })
}

/** 原告和被告双方: two of a shape right before 双; not 农民、作业组织可以按照|双方自愿, 因故障或者不能归责于|双方的原因. */
export function areTwofold(scan: Scan, { items, counted }: Pick<Proposal, 'items' | 'counted'>): boolean {
  const [first, second] = items
  if (!first || !second || items.length > 2) return false
  const between =
    scan.text.slice(first.end, second.start) + scan.text.slice(second.end, counted.numeral.start)
  // 申请拍卖、当事人双方: of two parties each is one.
  const parties =
    !counted.noun.startsWith('方') || !PERSON.test(scan.of(second)) || PARTY.test(scan.of(first))
  return parties && !between.includes('或') && likeShaped(scan, items, SPREAD)
}

const PERSON = /[人者员]$/
const PARTY = /[人者员方户家业位关构队司院局社厅部会府校]$/

/** How many times as long as the other one of two of a shape is at most, give or take two characters. */
const SPREAD = 1.5

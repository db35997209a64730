import { ownUnit } from './alike.ts'
import type { Counted, LocalClaim, Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { clauseStart, STOPS } from './stretches.ts'
import { WHOLE_NAME } from './words/en.ts'
import { CLOSING_WORDS } from './words/zh.ts'

// What excuses a number that a list beside it denies: the list is of something else, or counts in another way.

/** Who does it, by when, whom to call, in which order: （责任单位：甲局、乙局）, （甲局、乙局负责）, （按姓氏笔画排序）. */
const TOLD = new RegExp(
  '^(?:按|除|[^、,;:。]{2,8}(?<![是为含括即有]):)|' +
    '(?:负责|牵头|配合|承办|主办|协办|参加|报道|刊发|[^内国海例意]外|排序)$',
)
/** 3个县（市、区）, 4个乡镇（街道、园区、景区）: other kinds of what is counted. */
const KINDS =
  /^(?:(?:[省市县区旗盟州镇乡街村组局委办厅类项种条款]|街道|社区|[园景矿林农场][区场]|开发区|自治[区州县旗]|直辖市|单位|部门|企业|机构|[居村]委会)(?:、|$))+$/
const TIMES = /^(?:\d{1,4}\s?[年月日](?:[、,;]|$))+$/

/** 三重一大（…）, 两代表一委员（…）: the name counts one more. */
const AND_ONE = /^[一-鿿]{1,3}一[一-鿿]{1,3}$/
/** Other names, and some of what is counted. */
const NOT_ALL = /^(?:含|其中|见|附|以下|下称|简称|不[含包]|如|例如|详见)/

/** True for a bracket behind a count that adds something about it without listing all that is counted. */
export function isAside({ text }: Scan, { numeral }: Counted, body: Stretch): boolean {
  const inside = text.slice(body.start, body.end)
  if (NOT_ALL.test(inside) || TOLD.test(inside)) return true
  if (KINDS.test(inside) || AND_ONE.test(text.slice(numeral.end, body.start - 1))) return true
  return TIMES.test(inside)
}

/**
 * “四大工程”：让群众更有…, 两项改革：背景、做法、成效: what follows tells of what is counted; 两份证明：护照、驾照或户口簿: some are to be
 * chosen.
 */
export function tellsElse(scan: Scan, body: Stretch, items: readonly Stretch[], value: number): boolean {
  const chosen = items.length > value && /.或./.test(scan.text.slice(items.at(-2)?.end, items.at(-1)?.end))
  return chosen || TELLS.test(scan.of(body)) || items.every((item) => ASPECTS.test(scan.of(item)))
}

const TELLS = /^\s?(?:让|使|令|共\d|[均都皆])/
const ASPECTS = new RegExp(`^(?:${CLOSING_WORDS}|背景|做法|成效)+$`)

/** “两化一体”: one more thing may be counted than the first number says. */
export function countsOneMore({ text, partner }: Scan, { quote, numeral }: Counted): boolean {
  return /[^个批]一[一-鿿]$/.test(text.slice(numeral.end, partner[quote]))
}

/** Two brothers and a sister. */
const ONE_MORE = /^[^,;:]{0,40}\sand (?:an?|one) [a-z]/i

/**
 * Five candidates for three seats: …; two brothers and a sister: …; 5 (soon to be 6) wards: …; 三个项目在两个镇开工：…: the list that denies a
 * number fits another one of its sentence, or both.
 */
export function fitsAnother(
  scan: Scan,
  { claimed, form, items, numeral }: LocalClaim,
  counts: readonly (readonly [Counted, unknown])[],
): boolean {
  const { length } = items
  const [first] = items
  // 三项指标中两项达标：…: what is told of a whole is its part.
  const part = /[中内]$/.test(scan.before(numeral.start, 1))
  if (claimed === length || form !== 'after' || !first || part) return false
  const own = counts.find(([count]) => count.numeral.start === numeral.start)
  const from = clauseStart(scan, numeral.start, own?.[0].english ? `${STOPS};:` : '。!?;:,')
  const fits = (value: number): boolean => value === length || value + claimed === length
  return (
    ONE_MORE.test(scan.text.slice(numeral.end, first.start)) ||
    scan.numerals.some(
      ({ start, end, value }) =>
        start >= from &&
        start < first.start &&
        start !== numeral.start &&
        fits(value) &&
        // Two aims: (1) …: the label of the first member counts nothing.
        /\p{L}/u.test(scan.text.slice(end, first.start)) &&
        (scan.text.charAt(end) === ')' ||
          counts.some(([count]) => count.numeral.start === start && !count.loose)),
    )
  )
}

/** Ayr: Orr, Pratt; Orr and Pratt (Ayr). */
const NAMED = /^(?:[^:(]+:\s([^:()]+)|([^:()]+) \([^()]+\))[.,;]?\s*$/

/** Five pilots: Ayr: Orr, Pratt; …: items that tell together of as many as are counted. */
export function areSharedOut(texts: readonly string[], claimed: number): boolean {
  const shares = texts.map((text) => {
    const [, behind, before] = NAMED.exec(text) ?? []
    const names = (behind ?? before ?? '').split(/,\s|\s(?:and|&)\s/)
    return names.every((name) => WHOLE_NAME.test(name)) ? names.length : NaN
  })
  return shares.reduce((sum, share) => sum + share, 0) === claimed
}

/** 泊位3个（大型2个、小型1个）: members that are counted in the same way divide the number. */
export function addsUp(scan: Scan, { numeral }: Counted, items: readonly Stretch[]): boolean {
  const unit = scan.text
    .slice(numeral.end, numeral.end + 2)
    .trimStart()
    .charAt(0)
  const alike = items.filter((item) => ownUnit(scan, item) === unit).length
  return alike * 2 >= items.length
}

import { ANY_NUMERAL } from '../../language/character-classes.ts'
import { CHINESE_DIGITS, readChinese } from '../../language/numbers/chinese.ts'
import { UNIT } from '../../language/numbers/units.ts'
import { characterSet, isSpace } from '../../text/character-set.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'

/** A number with its unit in a block, in prose offsets. */
export interface LocalFigure {
  readonly value: number
  /** Folded; `` for a bare number in English text. */
  readonly unit: string
  readonly approximate: boolean
  /** The words of its clause before it; without any, the words after it. As written. */
  readonly label: string
  /** The number alone. */
  readonly start: number
  readonly end: number
  readonly unitEnd: number
  /** Where the clause begins: after the last ，。；：、 or bracket. */
  readonly clauseStart: number
  /** Digits after the decimal point. */
  readonly decimals: number
}

const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?`
const PATTERN = new RegExp(
  `(?=[\\d${CHINESE_DIGITS}])(?<![\\d.第A-Za-z〔\\[-])(?:(${NUMBER})\\s?(万亿|[千百]万|[万亿])?|([${CHINESE_DIGITS}]{1,12}))(多|余)?\\s?(${UNIT})`,
  'g',
)
const SCALES: Readonly<Record<string, number>> = { 百万: 1e6, 千万: 1e7, 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const ABOUT_BEFORE =
  /(?:近|(?<![条节合公契预制特签])约|超过?|逾|至少|至多|最多|不少于|不低于|不超过|不足|突破|达到?或超过|以上|力争|左右)\s*$/
const ABOUT_AFTER = /^(?:以上|以下|左右|上下|以内|之多|多|余)/
const RANGE = /^[-–—~至到]\s?\d|^\s?(?:以上|以下)/
const RANGE_BEFORE = /\d(?:%|[万亿]|[^\d\s,。;:]{0,2})?[-–—~至到]\s?$/
// The characters that let one of the patterns match are asked first.
const opensAbout = characterSet('以左上之多余-–—~至到')
const endsAbout = characterSet('近约超过逾少多于足破争上右-–—~至到')
const endsClause = characterSet(',。;:、!?()“”‘’《》 \t\n\r\f\v\u00a0\u2028\u2029\u3000')

/** The figures of a block's prose. */
export const localFigures = oncePerBlock((local) =>
  holdsProse(local) && (local.holds & ANY_NUMERAL) !== 0 ? read(foldedProse(local), local.prose) : [],
)

function read(folded: string, prose: string): readonly LocalFigure[] {
  const found: LocalFigure[] = []
  for (const match of folded.matchAll(PATTERN)) {
    const [text, arabic, scale = '', chinese = '', more, unit = ''] = match
    const value =
      arabic === undefined
        ? readChinese(chinese)?.value
        : Number(arabic.replaceAll(',', '')) * (SCALES[scale] ?? 1)
    if (value === undefined) continue
    const start = match.index
    const unitEnd = start + text.length
    const end =
      start +
      (arabic === undefined
        ? chinese.length
        : arabic.length + (scale ? text.slice(arabic.length).indexOf(scale) + scale.length : 0))
    // 三个月 and 一件事 in Chinese numerals are seldom figures; they are kept where a claim of parts needs them.
    let clauseStart = start
    while (clauseStart > 0 && start - clauseStart < 60 && !endsClause(folded.charCodeAt(clauseStart - 1)))
      clauseStart--
    const label = prose.slice(clauseStart, start).trim()
    found.push({
      value: Math.round(value * 1e6) / 1e6,
      unit,
      approximate:
        more !== undefined ||
        (arabic === undefined && folded.charAt(start - 1) === '上') ||
        around(folded, start, unitEnd),
      label: label || prose.slice(unitEnd, unitEnd + following(folded, unitEnd)),
      start,
      end,
      unitEnd,
      clauseStart,
      decimals: decimalsOf(arabic ?? ''),
    })
  }
  return found
}

/** True when what stands beside a figure makes it approximate, or the end of a range. */
function around(folded: string, start: number, end: number): boolean {
  const next = folded.charCodeAt(end)
  if (opensAbout(next) || isSpace(next)) {
    const after = folded.slice(end, end + 4)
    if (ABOUT_AFTER.test(after) || RANGE.test(after)) return true
  }
  let last = start - 1
  while (isSpace(folded.charCodeAt(last))) last--
  if (!endsAbout(folded.charCodeAt(last))) return false
  const before = folded.slice(Math.max(0, start - 8), start)
  return ABOUT_BEFORE.test(before) || RANGE_BEFORE.test(before)
}

function decimalsOf(number: string): number {
  const point = number.indexOf('.')
  return point < 0 ? 0 : number.length - point - 1
}

/** The length of the words after a figure that no words lead to. */
function following(folded: string, from: number): number {
  return /^[^\d,。;:、!?()“”\s]{1,12}/.exec(folded.slice(from, from + 12))?.[0].length ?? 0
}

import { CLASS, nextOf } from '../../language/character-classes.ts'
import type { Span } from '../../text/span.ts'
import { isAside, isChange, patternOf, withoutAsides } from './asides.ts'
import type { LocalFigure } from './read.ts'
import { isSlip } from './slips.ts'

/** Parts stated one after the other, each with the words that name it. */
export interface PartList {
  readonly parts: readonly LocalFigure[]
  readonly labels: readonly string[]
  /** Behind the last part and the noun that follows it. */
  readonly end: number
  /** True when 、 joins the parts. */
  readonly ticked: boolean
  /** True when the list fills its sentence, its clause before a semicolon, or its brackets. */
  readonly closed: boolean
  /** True when what is counted beside one part is counted beside all. */
  readonly regular: boolean
  /** True when a comma sets off the last part of a list of 、 that ends its sentence: 甲2个、乙3个，丙4个。 */
  readonly loose: boolean
}

/** The most parts that one sentence divides a total into. */
const MOST = 40
/** Between two parts: separators and what the next part is, no verb of change. */
const GAP = /^[^\d。]{0,24}$/
/** The most figures beside one part: its share, its growth, what it cost. */
const ASIDES = 3
const STOPS = /其中|包括|含|另|还|(?<!公)共|比|,.*,|[:：]/
/** Behind the last part of a sentence. */
const LAST = /^[^\d,。;、()!?]{0,12}(?:[。;)!\n]|$)/
const SEPARATOR = /[、,;和及与]/
const OF_YEAR = /(?:19|20)\d\d年|前年|去年|上年|今年|本年|明年/

/**
 * Reads the parts from a figure on: nothing but separators and their names between, each name before (A19项) or after (19项A). What is stated beside
 * each of them, a rate or what it counts in another unit, is left out: A14个、投资3亿元，B12个、投资2亿元.
 */
export function partsFrom(
  figures: readonly LocalFigure[],
  from: number,
  folded: string,
  openedAt: number,
): PartList {
  const head = figures[from]
  // 甲港（2艘）、乙港（3艘）: each part has brackets of its own.
  const inBrackets = head !== undefined && isBracketed(head, folded)
  const ahead = figures.slice(Math.max(0, from - ASIDES), from).filter(({ start }) => start >= openedAt)
  const parts: LocalFigure[] = []
  const gaps: string[] = []
  const marks: string[] = []
  const patterns: string[] = []
  let pending: LocalFigure[] = []
  let bracketed = from
  let end = from
  let loose = false
  let rates: string | undefined
  for (let index = from; head && index < figures.length && parts.length < MOST; index++) {
    const figure = figures[index]
    const last = parts.at(-1)
    // 15项(已完成9项、未完成6项)、…: what stands in brackets behind a part divides that part.
    if (!figure || (last && figure.start < bracketed)) continue
    const opened =
      last && !inBrackets
        ? bracketAt(folded, pending.at(-1)?.unitEnd ?? last.unitEnd, figure.start)
        : undefined
    if (opened && figure.start < opened.end) {
      bracketed = opened.end
      continue
    }
    if (inBrackets && !isBracketed(figure, folded)) break
    if (last && isAside(figure, head, folded)) {
      if (/。/.test(folded.slice(last.unitEnd, figure.start)) || pending.push(figure) > ASIDES) break
      continue
    }
    const between = inBrackets
      ? folded.slice(last ? last.unitEnd + 1 : openedAt, figure.start - 1)
      : last
        ? withoutBrackets(withoutAsides(folded, last.unitEnd, figure.start, pending))
        : withoutAsides(folded, openedAt, figure.start, ahead)
    const bare = withoutNames(between)
    if (last && bare.includes(')')) break
    // 其中石桥1座，2023年修桥4座: a year that the first part does not name begins another whole.
    if (last && OF_YEAR.test(between) && !OF_YEAR.test(gaps[0] ?? '')) break
    // A second 其中 or 包括 divides the part before it, not the total.
    if (last && (!GAP.test(bare) || STOPS.test(bare) || !SEPARATOR.test(bare))) break
    // Behind a semicolon something new is stated, but where a colon opened the list or rates stand between.
    const colon = folded.slice(openedAt, parts[0]?.start).includes(':')
    if (last && bare.includes(';') && !colon && pending.length === 0) break
    const mark = last && markIn(bare, pending.length > 0)
    // A、B，C: a comma ends a list of 、, and one of commas that goes on with 、 was two lists.
    loose =
      mark === ',' && marks.includes('、') && pending.length === 0 && LAST.test(folded.slice(figure.unitEnd))
    if (mark === ',' && !loose && (marks.includes('、') || folded.charAt(openedAt - 1) === '、')) break
    if (mark === '、' && marks.includes(',')) {
      parts.length = marks.indexOf(',') + 1
      gaps.length = parts.length
      pending = []
      break
    }
    const pattern = patternOf(pending, folded)
    // What stands beside one part stands beside all.
    if (last && patterns.length > 0 && patterns[0] !== pattern) break
    if (last) patterns.push(pattern)
    if (last) rates ??= ratesOf(pending, folded)
    pending = []
    parts.push(figure)
    gaps.push(between)
    if (mark !== undefined) marks.push(mark)
    if (loose) break
  }
  const last = parts.at(-1)
  const beside = asidesBehind(pending, last, folded)
  end = beside.at(-1)?.unitEnd ?? (last?.unitEnd ?? from) + (inBrackets ? 1 : 0)
  const behind = /^[^\d,。;、()]{0,12}/.exec(folded.slice(end, end + 12))?.[0] ?? ''
  const noun = end + behind.length
  end = last && folded.charAt(noun) === '(' ? (bracketAt(folded, noun, noun + 1)?.end ?? noun) : noun
  const next = folded.charAt(end)
  const [pattern = ''] = patterns
  return {
    parts,
    labels: labelsOf(gaps, beside.length > 0 ? '' : behind),
    end,
    ticked: marks.includes('、'),
    closed: next === '' || '。;)!\n'.includes(next),
    regular:
      // 4乡、3乡、2市: what 、 adds to parts that have nothing beside them is one more, by another measure.
      (pattern === ''
        ? !(marks.includes('、') && folded.slice(last?.unitEnd, beside[0]?.start ?? 0).includes('、'))
        : patterns.length > 1 || [patternOf(ahead, folded), patternOf(beside, folded)].includes(pattern)) &&
      // 其中主业11亿元，占93%；利润1亿元，增长8%: behind a semicolon the same is told of a part.
      (marks[0] !== ';' || parts.length > 2 || rates === ratesOf(beside, folded)),
    loose,
  }
}

/** Shares and changes beside a part. */
const ratesOf = (asides: readonly LocalFigure[], folded: string): string =>
  asides.map((aside) => Number(isChange(aside, folded))).join('')

/** A list with its loose end only where that makes the total, or misses it by a slip that is small beside it. */
export function settled(list: PartList, total: LocalFigure): PartList {
  if (!list.loose) return list
  const sum = list.parts.reduce((result, { value }) => result + value, 0)
  const off = Math.abs(sum - total.value)
  const many = list.parts.length > MANY || total.value >= LARGE
  if (off < 1e-6 || (many && off * SMALL <= total.value && isSlip(sum, total.value))) return list
  return { ...list, parts: list.parts.slice(0, -1), labels: list.labels.slice(0, -1), closed: false }
}

/** A total that no slip is larger than where its last part stands loosely, and so many parts, or so large a total, that they meet it by more than chance. */
export const SMALL = 10
const MANY = 3
const LARGE = 100

/** The figures behind the last part that are stated beside it: those of its clause and of the one behind. */
function asidesBehind(
  pending: readonly LocalFigure[],
  last: LocalFigure | undefined,
  folded: string,
): readonly LocalFigure[] {
  let end = last?.unitEnd ?? 0
  const beside: LocalFigure[] = []
  for (const figure of pending) {
    if (!/^[^\d。;]{0,12}$/.test(folded.slice(end, figure.start))) break
    beside.push(figure)
    end = figure.unitEnd
  }
  return beside
}

/** True for a figure that fills brackets of its own: 甲港（2艘）. */
export function isBracketed({ start, unitEnd }: LocalFigure, folded: string): boolean {
  return folded.charAt(start - 1) === '(' && folded.charAt(unitEnd) === ')'
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '')
}

/** What sets a part off from the one before it, behind what is stated beside that one; a last part may follow ，以及. */
function markIn(gap: string, behind: boolean): string {
  const marks = gap.match(/[、,;](?!以?及|和|与)/g)
  return marks?.at(behind ? -1 : 0) ?? ''
}

/** Brackets that open between two places, up to behind their end. */
function bracketAt(folded: string, from: number, to: number): Span | undefined {
  const start = folded.indexOf('(', from)
  if (start < 0 || start >= to) return undefined
  const end = folded.indexOf(')', start) + 1
  return end > 0 ? { start, end } : undefined
}

/** The name of each part: behind the separator before its number or, where none stands there, behind the number. */
function labelsOf(gaps: readonly string[], behind: string): readonly string[] {
  const split = gaps.map((gap) => {
    const at = Math.max(...['、', ',', ';', '和', '及', '与', ':', '('].map((mark) => gap.lastIndexOf(mark)))
    return { after: gap.slice(0, Math.max(0, at)), before: clean(gap.slice(at + 1)) }
  })
  const before = split.map((gap) => gap.before)
  if (before.some((label) => label !== '')) return before
  return [...split.slice(1).map(({ after }) => clean(after)), clean(behind)]
}

function clean(text: string): string {
  return text
    .replace(/[\s()“”]/g, '')
    .replace(/^(?:其中|分别|包括|含|有|为|是)+|(?:各?有|为|是|共|各|:)+$/g, '')
}

/** Without the numbers of dates and names: 其中2023年10条、2024年14条; 11月底前5处; 4A级3家、3A级5家. */
export function withoutNames(text: string): string {
  if (nextOf(text, 0, CLASS.digit) < 0) return text
  return text.replace(/(?:19|20)\d\d年|\d{1,2}[月日]|\d+[A-Za-z]+|[A-Za-z]+\d+/g, '')
}

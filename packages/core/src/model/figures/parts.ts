import { unitKey } from '../../language/numbers/units.ts'
import type { LocalFigure } from './read.ts'

/** Parts told one after the other, each with the words that name it. */
export interface PartList {
  readonly parts: readonly LocalFigure[]
  readonly labels: readonly string[]
  /** Behind the last part and the noun that follows it. */
  readonly end: number
  /** True when 、 joins the parts. */
  readonly ticked: boolean
  /** True when the list fills its sentence, its clause before a semicolon, or its brackets. */
  readonly closed: boolean
}

/** Nobody divides a total into more parts in one sentence. */
const MOST = 40
/** Between two parts: separators and what the next part is, no verb of change. */
const GAP = /^[^\d。]{0,24}$/
const STOPS = /其中|包括|含|另|还|共|比|,.*,|[:：]/
const SEPARATOR = /[、,;和及与]/

/** Reads the parts from a figure on: nothing but separators and their names between, each name before (A19项) or after (19项A). */
export function partsFrom(
  figures: readonly LocalFigure[],
  from: number,
  folded: string,
  openedAt: number,
): PartList {
  const parts: LocalFigure[] = []
  const gaps: string[] = []
  const marks: string[] = []
  let aside = from
  for (let index = from; index < figures.length && parts.length < MOST; index++) {
    const figure = figures[index]
    const last = parts.at(-1)
    // 15项(已完成9项、未完成6项)、…: what stands in brackets behind a part divides that part.
    if (!figure || (last && figure.start < aside)) continue
    const opened = last ? asideAt(folded, last.unitEnd, figure.start) : undefined
    if (opened && figure.start < opened.end) {
      aside = opened.end
      continue
    }
    if (last && !sameUnit(last, figure)) break
    const between = last
      ? folded.slice(last.unitEnd, opened?.start ?? figure.start) +
        (opened ? folded.slice(opened.end, figure.start) : '')
      : folded.slice(openedAt, figure.start)
    const bare = withoutYears(between)
    if (last && bare.includes(')')) break
    // A second 其中 or 包括 divides the part before it, not the total.
    if (last && (!GAP.test(bare) || STOPS.test(bare) || !SEPARATOR.test(bare))) break
    // Behind a semicolon something new is told, but where a colon opened the list.
    if (last && bare.includes(';') && !folded.slice(openedAt, parts[0]?.start).includes(':')) break
    const mark = last && markIn(bare)
    // A、B，C: a comma ends a list of 、, and one of commas that goes on with 、 was two lists.
    if (mark === ',' && (marks.includes('、') || folded.charAt(openedAt - 1) === '、')) break
    if (mark === '、' && marks.includes(',')) {
      parts.length = marks.indexOf(',') + 1
      gaps.length = parts.length
      break
    }
    parts.push(figure)
    gaps.push(between)
    if (mark !== undefined) marks.push(mark)
  }
  const last = parts.at(-1)
  const behind =
    /^[^\d,。;、()]{0,12}/.exec(folded.slice(last?.unitEnd ?? from, (last?.unitEnd ?? from) + 12))?.[0] ?? ''
  const noun = (last?.unitEnd ?? from) + behind.length
  const end = last && folded.charAt(noun) === '(' ? (asideAt(folded, noun, noun + 1)?.end ?? noun) : noun
  const next = folded.charAt(end)
  return {
    parts,
    labels: labelsOf(gaps, behind),
    end,
    ticked: marks.includes('、'),
    closed: next === '' || '。;)!\n'.includes(next),
  }
}

/** What sets a part off from the one before it; a last one may follow ，以及. */
function markIn(gap: string): string {
  const mark = /[、,;](?!以?及|和|与)/.exec(gap)?.[0]
  return mark ?? ''
}

/** Brackets that open between two places, up to behind their end. */
function asideAt(
  folded: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
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

/** Without the years that name parts: 其中2023年10条、2024年14条. */
export function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d\d年/g, '')
}

/** True when two numbers count in one unit that adds up; shares, ages, times and rates do not. */
export function sameUnit(a: LocalFigure, b: LocalFigure): boolean {
  return a.notation === b.notation && unitKey(a.unit) === unitKey(b.unit) && addsUp(a.unit)
}

/** True for units of things, money, area and weight. */
export function addsUp(unit: string): boolean {
  return !/^(?:个百分点|百分点|[%‰倍度成岁天周])$|摄氏度|个月|小时|分钟/.test(unit)
}

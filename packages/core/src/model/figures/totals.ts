import { unitKey } from '../../language/numbers/units.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { localFigures, type LocalFigure } from './read.ts'

/** A number of a total or of a part, in prose offsets. */
export type TotalFigure = Pick<LocalFigure, 'value' | 'start' | 'end'>

/** A total with the parts that its sentence gives. */
export interface Total {
  readonly total: TotalFigure
  readonly parts: readonly TotalFigure[]
  /** `all`: the sentence says that the parts make the whole. `some`: they may leave out a rest. */
  readonly division: 'all' | 'some'
}

/** Words that open a list of all parts. */
const ALL = /(?:分为|分成|划分为|由|包含|分别(?:为|是)|其构成为)[^\d,。;:]{0,16}$/
/** Words that open a list of parts. */
const SOME = /(?:其中|包括|含|即)[^\d。;、]{0,20}$/
/** Opens them behind figures of other things. */
const OF_WHICH = /[,。]其中,?[^\d。;、]{0,20}$/
/** Between the last part and the total that sums them up. */
const SUMMED = /^(?:\([^()]{0,12}\))?,(?:共|共计|合计|总计|合共|一共|总共)$/
/** Attributes that one person may have together with others: their numbers overlap. */
const OVERLAPPING =
  /女|男|党|少数民族|岁|学历|博士|硕士|职称|代表|委员|干部|兼|留学|省级|国家级|新增|完成|以上|增|减|占|同比|超|达|覆盖|累计/
/** Nobody divides a total into more parts in one sentence. */
const MOST = 40
/** Between two parts: separators and what the next part is, no verb of change. */
const GAP = /^[^\d。;]{0,24}$/

/** The totals of a block whose parts do not make them at once: 共28项，其中A19项、B9项; 28项，分为A19项和B9项; A19项、B9项，共28项. */
export const totalsOf = oncePerBlock((local): readonly Total[] => {
  // 其中2023年10条、2024年14条: the years name the parts.
  const figures = localFigures(local).filter(
    ({ unit, value }) => unit !== '年' || value < 1900 || value > 2100,
  )
  if (figures.length < 3) return []
  const folded = foldedProse(local)
  return figures.flatMap(
    (_, index) => totalBefore(figures, index, folded) ?? totalAfter(figures, index, folded) ?? [],
  )
})

/** A total whose parts follow it. */
function totalBefore(figures: readonly LocalFigure[], index: number, folded: string): Total | undefined {
  const total = figures[index]
  const next = figures[index + 1]
  // 签约4.3万人，签约率50%，其中…: one figure of another kind may be told beside the total.
  const at = total && next && sameUnit(total, next) ? index + 1 : index + 2
  const first = figures[at]
  if (!total || !first || !sameUnit(total, first)) return undefined
  const opening = folded.slice(total.unitEnd, first.start)
  if (opening.length > 40 || /[。;](?!其中)/.test(opening)) return undefined
  const ahead = withoutYears(opening)
  const near = at === index + 1 && !opening.includes('。')
  const all = near && ALL.test(ahead) && !/其中/.test(ahead)
  if (!all && !(near ? SOME : OF_WHICH).test(ahead)) return undefined
  const parts = partsFrom(figures, at, folded)
  const from = opening.search(/其中/)
  const stretch = folded.slice(total.unitEnd + Math.max(0, from), parts.at(-1)?.unitEnd)
  if (
    parts.length < (opening.includes('。') ? 3 : 2) ||
    [total, ...parts].some(({ approximate }) => approximate) ||
    OVERLAPPING.test(stretch)
  )
    return undefined
  // 新建3所、改扩建5所，其中…: the parts may be those of both; farther off, of anything told before.
  const start = near ? sentenceStart(folded, total.start) : 0
  if (told(figures, index, start, total)) return undefined
  const closed = all && /^\s*(?:[。;]|$)/.test(folded.slice(parts.at(-1)?.unitEnd))
  // A list may go on to other things: the first parts that make the total are its parts.
  return prefixMakes(total, parts) ? undefined : { total, parts, division: closed ? 'all' : 'some' }
}

/** A total that sums up the parts before it: the whole list from the beginning of its sentence. */
function totalAfter(figures: readonly LocalFigure[], index: number, folded: string): Total | undefined {
  const total = figures[index]
  const last = figures[index - 1]
  if (!total || !last || !SUMMED.test(folded.slice(last.unitEnd, total.start)) || !sameUnit(total, last))
    return undefined
  let from = index - 1
  while (from > 0 && joined(figures[from - 1], figures[from], folded)) from--
  const parts = figures.slice(from, index)
  const [first] = parts
  const start = first && sentenceStart(folded, first.start)
  if (!first || start === undefined || parts.length < 2 || told(figures, from, start, total)) return undefined
  if ([total, ...parts].some(({ approximate }) => approximate)) return undefined
  if (/每|各|其中|分别|等|至|到/.test(folded.slice(first.clauseStart, total.start))) return undefined
  return prefixMakes(total, parts) ? undefined : { total, parts, division: 'all' }
}

/** 首期14万个、次期29万个: two parts with nothing but 、 and the second one's name between. */
function joined(a: LocalFigure | undefined, b: LocalFigure | undefined, folded: string): boolean {
  return (
    !!a &&
    !!b &&
    sameUnit(a, b) &&
    /^[、和及与][^\d、,。;:]{1,12}$/.test(withoutYears(folded.slice(a.unitEnd, b.start)))
  )
}

/** True when a figure of the total's kind, but for the total itself, stands between an offset and the figure at `index`. */
function told(figures: readonly LocalFigure[], index: number, start: number, total: LocalFigure): boolean {
  for (let place = index - 1; place >= Math.max(0, index - MOST); place--) {
    const figure = figures[place]
    if (!figure || figure.start < start) return false
    if (sameUnit(figure, total) && figure.value !== total.value) return true
  }
  return index > MOST
}

function sentenceStart(folded: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 60 && !/[。;:!?]/.test(folded.charAt(start - 1))) start--
  return start
}

function withoutYears(text: string): string {
  return text.replace(/(?:19|20)\d\d年/g, '')
}

function prefixMakes(total: LocalFigure, parts: readonly LocalFigure[]): boolean {
  let sum = 0
  return parts.some(({ value }) => (sum += value) === total.value)
}

function sameUnit(a: LocalFigure, b: LocalFigure): boolean {
  return unitKey(a.unit) === unitKey(b.unit) && !/[%‰倍度成岁]|百分点|元|月|天|小时|分钟|次/.test(a.unit)
}

/** Parts follow one another with nothing but separators and their names between, each name before (A19项) or after (19项A). */
function partsFrom(figures: readonly LocalFigure[], from: number, folded: string): readonly LocalFigure[] {
  const parts: LocalFigure[] = []
  for (let index = from; index < figures.length && parts.length < MOST; index++) {
    const figure = figures[index]
    const last = parts.at(-1)
    if (!figure || (last && !sameUnit(last, figure))) break
    const between = last ? withoutYears(folded.slice(last.unitEnd, figure.start)) : ''
    // A second 其中 or 包括 divides the part before it, not the total.
    if (
      last &&
      (!GAP.test(between) || /其中|包括|含|另|还|共|比|,.*,/.test(between) || !/[、,和及与]/.test(between))
    )
      break
    parts.push(figure)
  }
  return parts
}

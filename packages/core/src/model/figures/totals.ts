import { unitKey } from '../../language/measure-words.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { localFigures, type LocalFigure } from './read.ts'

/** A total with the parts that its sentence gives. */
export interface Total {
  readonly total: LocalFigure
  readonly parts: readonly LocalFigure[]
  /** `all`: the sentence says that the parts make the whole. `some`: they may leave out a rest. */
  readonly division: 'all' | 'some'
}

/** Words that open a list of all parts. */
const ALL = /(?:分为|分成|划分为|由|包含|分别(?:为|是)|其构成为)[^\d,。;:]{0,16}$/
/** Words that open a list of parts. */
const SOME = /(?:其中|包括|含|即)[^\d。;、]{0,20}$/
/** Attributes that one person may have together with others: their numbers overlap. */
const OVERLAPPING =
  /女|男|党|少数民族|岁|学历|博士|硕士|职称|代表|委员|干部|兼|留学|省级|国家级|新增|完成|以上|增|减|占|同比|超|达|覆盖|累计/
/** Nobody divides a total into more parts in one sentence. */
const MOST = 40
/** Between two parts: separators and what the next part is, no verb of change. */
const GAP = /^[^\d。;]{0,24}$/

/** The totals of a block whose parts do not make them at once: 共28项，其中A19项、B9项; 28项，分为A19项和B9项. */
export const totalsOf = oncePerBlock((local): readonly Total[] => {
  const figures = localFigures(local)
  if (figures.length < 3) return []
  const folded = foldedProse(local)
  const totals: Total[] = []
  for (let index = 0; index < figures.length - 2; index++) {
    const total = figures[index]
    const first = figures[index + 1]
    if (!total || !first || !sameUnit(total, first)) continue
    const opening = folded.slice(total.unitEnd, first.start)
    if (opening.length > 40 || /[。;]/.test(opening)) continue
    const all = ALL.test(opening) && !/其中/.test(opening)
    if (!all && !SOME.test(opening)) continue
    const parts = partsFrom(figures, index + 1, folded)
    const stretch = folded.slice(total.unitEnd, parts.at(-1)?.unitEnd)
    if (
      parts.length < 2 ||
      [total, ...parts].some(({ approximate }) => approximate) ||
      OVERLAPPING.test(stretch)
    )
      continue
    const closed = all && /^\s*(?:[。;]|$)/.test(folded.slice(parts.at(-1)?.unitEnd))
    // A list may go on to other things: the first parts that make the total are its parts.
    if (!prefixMakes(total, parts)) totals.push({ total, parts, division: closed ? 'all' : 'some' })
  }
  return totals
})

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
    const between = last ? folded.slice(last.unitEnd, figure.start) : ''
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

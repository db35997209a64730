import { areAll } from './exclusive.ts'
import { sameUnit } from './adding.ts'
import { withoutAsides } from './asides.ts'
import { isNet } from './nets.ts'
import { ofFigures, type LocalFigure } from './read.ts'
import { SMALL, withoutNames } from './parts.ts'
import { isOfSameTime } from './same-time.ts'
import { isSameThing } from './same-thing.ts'
import { furtherDivisions } from './totals.ts'
import { isWhole, judged, sumOf, type Division, type JudgedTotal } from './total.ts'
import { flatMap } from '../../text/flat-map.ts'

/** Before the last part: nothing is left of the whole but this. */
const REST = /^(?:而|但|则)?(?:其余|其他|其它|余下|剩余|剩下)的?(?!.*[每各])[^\d]{0,8}$/
/** Between the whole and its first part, and between two parts. */
const AHEAD = /^[^\d。;:!?()]{0,24}$/
/** What was added to the whole, or what each has, is not part of it. */
const OTHER = /新增|增加|减少|每|各|同比|比上|比去|超过|以上|累计|至|(?<![实应])到/
/** Before the number of a whole. */
const WHOLE = /[共总有][^中]*$|合计/
/** What is left of a time adds up with the rest of it. */
const TIME = /^(?:小时|分钟|天)$/
/** Behind the first part: what follows divides that part. */
const DIVIDED = /其中|包括|主要|含|即|用于/
/** The most parts that a sentence lists one by one. */
const MOST = 8

/** The totals of a block whose parts leave nothing of them: 22个，13个已完成，其余9个…; 50人，男35人，女15人. */
export const restsOf = ofFigures((folded, figures): readonly JudgedTotal[] =>
  flatMap(figures, (_, index): readonly JudgedTotal[] => {
    const division = divisionAt(figures, index, folded)
    return division ? [division, ...furtherDivisions(figures, division, folded)].map(judged) : []
  }),
)

function divisionAt(figures: readonly LocalFigure[], index: number, folded: string): Division | undefined {
  const total = figures[index]
  const first = figures[index + 1]
  if (!total || !first || !isOfKind(first, total) || !isOfSameTime(total, first, folded)) return undefined
  // 甲3起，乙14起，其他45起: a figure behind others of its kind is one of a row, not a whole.
  if (isOneOfRow(figures, index, folded)) return undefined
  const parts: LocalFigure[] = []
  const gaps: string[] = []
  const rates: LocalFigure[] = []
  for (const figure of figures.slice(index + 1, index + 1 + MOST)) {
    const last = parts.at(-1) ?? total
    // 已整改94个，整改率96.9%，其余3个: a rate stands beside a part.
    if (figure.unit === '%' && parts.length > 0) {
      rates.push(figure)
      continue
    }
    const gap = withoutNames(withoutAsides(folded, last.unitEnd, figure.start, rates.splice(0)))
    if (!AHEAD.test(gap)) break
    if (!isOfKind(figure, total)) return undefined
    parts.push(figure)
    gaps.push(gap)
    // Nothing follows what is left.
    if (isRest(gap)) break
  }
  const [opening = ''] = gaps
  const end = parts.at(-1)?.unitEnd ?? total.unitEnd
  const behind = /^[^\d,。;:、()!?]{0,16}/.exec(folded.slice(end, end + 16))?.[0] ?? ''
  const stop = folded.slice(end + behind.length, end + behind.length + 5)
  // 剩余3个11月底前完成: a date may follow.
  if (parts.length < 2 || !/^(?:[,。;)!?]|\d{1,4}[年月])/.test(stop || '。') || !/[,:]/.test(opening))
    return undefined
  if ([total, ...parts].some(({ approximate }) => approximate) || gaps.some((gap) => OTHER.test(gap)))
    return undefined
  // 受理86件，办结78件，其中甲类48件、其他30件: a part that all behind it make, or that is divided, is the nearer whole.
  if (gaps.slice(1).some((gap) => DIVIDED.test(gap)) || parts.some((_, at) => isWhole(parts.slice(at))))
    return undefined
  // 中央3万元、省级2万元，用于修船4万元、其他1万元: two divisions of one whole.
  if (parts.some((_, at) => at > 0 && isWhole([total, ...parts.slice(0, at)]))) return undefined
  const noun = /^[^,:中里]*/.exec(opening)?.[0].trim() ?? ''
  const rest = isRest(gaps.at(-1) ?? '')
  // 15个镇中…20个项目: anything is counted in 个; people, ships and bridges have their own words.
  const alike = (part: LocalFigure): boolean =>
    total.unit !== '个' || isSameThing(noun, folded.slice(part.unitEnd, part.unitEnd + noun.length + 4))
  if (rest ? !parts.every(alike) : !leaveNothing(gaps, behind)) return undefined
  const division = sumOf(total, parts)
  const { status, sum } = judged(division)
  const row = parts.some(({ value }) => value >= total.value) || isRow([total, ...parts], folded)
  // 甲安排85个，乙安排60个，其余30个自筹: what is told of the last is told of the rest of a whole where next to nothing parts them.
  const apart =
    isRow([total, ...parts.slice(0, -1)], folded) && Math.abs(sum - total.value) * SMALL > total.value
  if (rest && (row || apart) && status !== 'match') return undefined
  return isNet(total, parts, folded) ? undefined : division
}

const isOfKind = (part: LocalFigure, whole: LocalFigure): boolean =>
  sameUnit(whole, part) || (whole.unit === part.unit && TIME.test(whole.unit))

const isRest = (gap: string): boolean => REST.test(gap.split(/[,、]/).at(-1) ?? '')

/** True where a figure of the same kind stands before it in its sentence. */
function isOneOfRow(figures: readonly LocalFigure[], index: number, folded: string): boolean {
  const total = figures[index]
  const before =
    total &&
    figures
      .slice(Math.max(0, index - MOST), index)
      .findLast(
        (figure) =>
          sameUnit(figure, total) && (nounOf(figure, folded) === '') === (nounOf(total, folded) === ''),
      )
  return before !== undefined && !/[。;!?]/.test(folded.slice(before.unitEnd, total?.start))
}

/** 甲85人，乙310人，其他80人: names and numbers alike in every clause, and no word that the first is of all. */
function isRow(figures: readonly LocalFigure[], folded: string): boolean {
  return (
    !WHOLE.test(folded.slice(figures[0]?.clauseStart, figures[0]?.start)) &&
    figures.every(
      (figure) =>
        figure.clauseStart < figure.start && nounOf(figure, folded) === nounOf(figures[0] ?? figure, folded),
    )
  )
}

/** What its clause says behind a figure. */
const nounOf = ({ unitEnd }: LocalFigure, folded: string): string =>
  /^[^,。;:、()]*/.exec(folded.slice(unitEnd, unitEnd + LONGEST))?.[0] ?? ''

/** No noun is longer, in code units. */
const LONGEST = 12

/** True for parts that are all there is, by the words on both sides of their numbers. */
function leaveNothing(gaps: readonly string[], behind: string): boolean {
  const cuts = gaps.map((gap) =>
    Math.max(...[',', '、', '和', '及', ':'].map((mark) => gap.lastIndexOf(mark))),
  )
  const labels = gaps.map((gap, index) => {
    const after = gaps[index + 1]?.slice(0, Math.max(0, cuts[index + 1] ?? 0)) ?? behind
    return clean(gap.slice((cuts[index] ?? -1) + 1) + after)
  })
  return cuts.every((cut) => cut >= 0) && areAll(labels)
}

function clean(label: string): string {
  return label
    .replace(/[\s“”]/g, '')
    .replace(/^(?:其中|目前|现|截至目前)+/, '')
    .replace(/(?:有|为|是|的)$/, '')
}

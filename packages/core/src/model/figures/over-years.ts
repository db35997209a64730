import { readWhole } from '../../language/numbers/chinese.ts'
import { sameUnit } from './adding.ts'
import type { LocalFigure } from './read.ts'
import { sumOf, type Division } from './total.ts'

/** Between the last part and its total: 两年合计, 三年共修. */
const SUM = /[,;]([两二三四五])年(?:来)?(?:共计|合计|总计|一共|累计|共)[^\d,。;:、()]{0,4}$/
/** What names one year. */
const YEAR = /前年|去年|上年|今年|本年|当年|明年|(?:19|20)\d\d年/
/** What makes a figure no year's own. */
const OTHER = /其中|另|比|较|增|减|每|各|等|计划|目标|原|含|包括/
/** The longest sentence, in characters. */
const LONGEST = 160

/** The sum of as many years as it says, each stated with one figure: 去年修桥3座，今年修桥4座，两年合计7座. */
export function totalOverYears(
  figures: readonly LocalFigure[],
  index: number,
  folded: string,
): Division | undefined {
  const total = figures[index]
  const last = figures[index - 1]
  if (!total || !last || total.approximate) return undefined
  const years = readWhole(SUM.exec(folded.slice(last.unitEnd, total.start))?.[1] ?? '')
  if (!years) return undefined
  const from = Math.max(0, total.start - LONGEST)
  const start =
    from +
    Math.max(...['。', ';', '!', '?'].map((stop) => folded.slice(from, last.start).lastIndexOf(stop))) +
    1
  const sentence = folded.slice(start, total.start)
  const parts = figures.slice(0, index).filter((figure) => figure.start >= start)
  if (
    OTHER.test(sentence) ||
    parts.length !== years ||
    new Set(sentence.match(new RegExp(YEAR, 'g'))).size !== years
  )
    return undefined
  if (parts.some((part) => part.approximate || !sameUnit(part, total))) return undefined
  // One figure behind each year.
  const own = parts.every((part, at) => YEAR.test(folded.slice(parts[at - 1]?.unitEnd ?? start, part.start)))
  return own ? sumOf(total, parts) : undefined
}

import { unitKey } from '../../language/numbers/units.ts'
import { isOneOf } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { localDates } from './dates.ts'
import { localFigures, type LocalFigure } from './read.ts'

/** A figure whose wording names what has the value, in prose offsets. */
export interface NamedFigure {
  readonly figure: LocalFigure
  /** Subject, quantity, unit and what is counted: equal for figures of one thing. */
  readonly key: string
  /** The year last named before it in its paragraph, and the month that is named with it. */
  readonly year: number | undefined
  readonly month: number | undefined
  /** What its sentence says before its clause: under which condition the value holds. */
  readonly condition: string
}

/** Words that say nothing of what is counted, or that make a figure one among others of the same name. */
const VAGUE =
  /其中|新增|分别|累计|每|各|同比|环比|比上年|比去年|另|此外|剩余|余下|包括|力争|目标|预计|计划|预期|约|近|第|共有$|合计$|扣除|折合/
/** Words of what ought to be: limits, terms and rates by class are many in one text. */
const NORM =
  /应|须|不得|可以|至少|至多|不少于|不多于|[低高超]于|不足|不满|超|最[低高多少]|限额|标准|补[贴助偿]|奖|罚|处|起$|内$|后$|前$|周边|外侧/
/** The shortest name that can be trusted to be the same thing, in Chinese characters. */
const SHORTEST = 6
/** Who says it and when, which is not a condition. */
const REPORTING =
  /^(?:[^,]{0,10}(?:指出|显示|表明|统计|强调|认为|介绍|了解|报告)|截至[^,]{0,12}|(?:到|至)?[^,]{0,6}(?:年|月)(?:底|末|来)?|目前|其中|同时|此外)?,?$/

/** The exact figures of a block that are stated as facts. */
export const namedFigures = oncePerBlock((local): readonly NamedFigure[] => {
  const figures = localFigures(local)
  if (!figures.length) return none
  const dates = localDates(local)
  let next = 0
  let year: number | undefined
  let month: number | undefined
  let named: NamedFigure[] | undefined
  for (const figure of figures) {
    for (; (dates[next]?.start ?? figure.start) < figure.start; next++) {
      year = dates[next]?.year ?? year
      month = dates[next]?.month
    }
    const key = figure.approximate ? undefined : keyOf(local, figure)
    if (key === undefined) continue
    const condition = conditionOf(foldedProse(local), figure.clauseStart)
    ;(named ??= []).push({ figure, key, year, month, condition })
  }
  return named ?? none
})

function keyOf(local: LocalBlock, { unit, start, unitEnd, clauseStart }: LocalFigure): string | undefined {
  const folded = foldedProse(local)
  // In a list the verb before the first member counts for all: 新增甲3个、乙5个.
  if (folded.charAt(clauseStart - 1) === '、') return undefined
  const words = folded.slice(clauseStart, start).replace(/\s/g, '')
  if (words.length < SHORTEST) return undefined
  const name = words.replace(/^(?:(?:19|20)\d{2}年|截至.*?[年月日底]|到.*?年)/, '')
  if (/\d/.test(name) || VAGUE.test(name) || NORM.test(name)) return undefined
  if (name.replace(/(?:达到?|为|是|有|共)$/, '').length < SHORTEST) return undefined
  // 812艘（快报数）, 815艘（核定数）: brackets tell two values of one thing apart.
  const noun =
    /^[^\d,。;:、!?()“”\s]{0,8}(?:\((?![见详注附])[^()]{1,12}\))?/.exec(
      folded.slice(unitEnd, unitEnd + 22),
    )?.[0] ?? ''
  // 2024年收入达到 and 收入为: the year is told apart from what it is of.
  const own = words.replace(/^(?:19|20)\d\d年/, '').replace(/(?:达到?|为|是)$/, '')
  return `${own}|${unitKey(unit)}|${noun}`
}

/** The sentence before a clause, without who says it and when. */
function conditionOf(folded: string, clauseStart: number): string {
  let start = clauseStart
  while (start > 0 && clauseStart - start < 60 && !isOneOf('。;!?', folded.charCodeAt(start - 1))) start--
  const before = folded.slice(start, clauseStart)
  return REPORTING.test(before) ? '' : before
}

import { readWhole } from '../../language/numbers/chinese.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { judged, sumOf, type JudgedTotal, type TotalFigure } from './total.ts'
import { ofProse } from '../folded.ts'

const N = '[〇零一二三四五六七八九十百\\d]{1,7}'
/** 第十二条, 第三十一条至第三十三条, 第三十一至三十三条. */
const CITED = `第(${N})(?:([条章款项节])?[至到]第?(${N}))?([条章款项节])(?!之)`
/** 第八条、第十条、第十五条至第十七条，共五条: parts of a text, one after the other, and their number. */
const COUNTED = new RegExp(
  `${CITED}(?:(?:[、,;]|[、,]?(?:以?及|和|与))${CITED}){1,30}[,(]?(?:一共|总共|共计|合计|总计|共|计)(${N})([条章款项节])(?=[,。;)]|$)`,
  'g',
)
const EACH = new RegExp(CITED, 'g')
/** What is cited before in its paragraph may be counted in: 修改第三条；删去第八条、第十条，共三条. */
const AHEAD = /第[^,。;]{1,8}[条章款项节]/

/** The numbers of cited parts that stand behind all of them. */
export const citedParts = ofProse({}, (folded): readonly JudgedTotal[] => {
  if (!folded.includes('第') || !/[共计]/.test(folded)) return none
  return allMatches(folded, COUNTED).flatMap((match) => {
    const { index, 0: text } = match
    const [number = '', unit = ''] = match.slice(-2)
    const value = readWhole(number)
    const cited = allMatches(text, EACH)
    if (
      !value ||
      AHEAD.test(folded.slice(0, index)) ||
      cited.some((each) => each[4] !== unit || (each[2] ?? unit) !== unit)
    )
      return []
    const parts = cited.map((each) => countedIn(each, index))
    const start = index + text.lastIndexOf(number + unit)
    const total = { value, unit, step: 1, start, end: start + number.length }
    // 本办法第12条、第15条，共27条: a number as high as those cited may be that of all articles.
    const highest = Math.max(...cited.map((each) => readWhole(each[3] ?? each[1] ?? '') ?? 0))
    if (value >= highest || parts.some((part) => part.value < 1)) return []
    return [judged(sumOf(total, parts))]
  })
})

function countedIn(
  { 0: text, 1: from = '', 3: to, 4: unit = '', index }: RegExpExecArray,
  at: number,
): TotalFigure {
  const [first, last] = [readWhole(from) ?? 0, readWhole(to ?? from) ?? 0]
  return { value: last - first + 1, unit, step: 1, start: at + index, end: at + index + text.length }
}

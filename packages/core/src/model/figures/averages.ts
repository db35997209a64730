import { none } from '../../text/none.ts'
import { sentenceStart } from '../sentence.ts'
import { addsUp, sameUnit } from './adding.ts'
import { ofFigures, type LocalFigure } from './read.ts'
import { rounded, type JudgedTotal } from './total.ts'

/** Before what each of several has on average: 平均每村有, 村均. */
const AVERAGE = /(?:平均每([^\d,。;:、()])|(?:^|[,;])([人户村校班县镇船])均)[^\d,。;:、()]{0,8}$/
/** What makes an average one of another whole. */
const OTHER = /比|增|减|其中|新增|以上|每(?!\S{0,9}$)|各/
/** The most numbers that a sentence states before its average. */
const MOST = 4

/** The wholes of a block that are stated with how many share them and what each has on average: 20个村共修桥60座，平均每村3座. */
export const averagesOf = ofFigures((folded, figures): readonly JudgedTotal[] => {
  if (!folded.includes('均')) return none
  return figures.flatMap((average, index) => {
    const ahead = folded.slice(0, average.start)
    const match = AVERAGE.exec(ahead.slice(-16))
    if (!match || !addsUp(average.unit) || average.approximate) return []
    const one = match[1] ?? match[2] ?? ''
    const start = sentenceStart(folded, average.start, '。;:!?')
    const before = figures.slice(Math.max(0, index - MOST), index).filter((figure) => figure.start >= start)
    if (
      before.length !== 2 ||
      OTHER.test(ahead.slice(start)) ||
      before.some(({ approximate }) => approximate)
    )
      return []
    const many = before.filter((figure) => isOf(figure, one, folded))
    const wholes = before.filter((figure) => sameUnit(figure, average))
    const [count] = many
    const [total] = wholes
    if (!count || !total || many.length !== 1 || wholes.length !== 1 || count === total) return []
    return [judgedAverage(total, count, average)]
  })
})

/** 20个村, 20村, 行政村20个: what is counted is what each average is of. */
function isOf({ start, end, unitEnd, unit }: LocalFigure, one: string, folded: string): boolean {
  return folded.slice(end, unitEnd + 1).includes(one) || (unit === '个' && folded.charAt(start - 1) === one)
}

/** An average is rounded in its last place, a whole one as well. */
function judgedAverage(total: LocalFigure, count: LocalFigure, average: LocalFigure): JudgedTotal {
  const off = Math.abs(total.value / count.value - average.value)
  const slack = average.step / 2 + total.step / 2 / count.value
  return {
    total,
    parts: [count, average],
    division: 'all',
    relation: 'product',
    exclusive: true,
    sum: rounded(count.value * average.value),
    status: off <= slack + 1e-6 ? 'match' : 'mismatch',
  }
}

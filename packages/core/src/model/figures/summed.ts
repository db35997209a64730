import { readChinese } from '../../language/numbers/chinese.ts'
import type { LocalFigure } from './read.ts'

/** Between the last part and the total that sums them up; 计 alone stands at the number: 计扣60元 and 计及60元 sum up nothing. */
const SUMMED =
  /^\)?[^\d,。;:、()]{0,6}(?:\([^()]{0,12}\))?[,(](?:计|(?:共|一共|(?!其[余他它])[^\d,。;:、()]{0,4}(?:共计|合计|总计|小计|合共|总共))[^\d,。;:、()]{0,8})$/
/** So many parts are summed up: 两批共, 三个方面共; a time has parts of its own. */
const COUNTED =
  /^\)?[^\d,。;:、()]{0,6}[,(]([两二三四五六七八九十])(?![季年])[^\d,。;:、()]{1,4}(?:共|合计|总计)[^\d,。;:、()]{0,4}$/
/** A time that the parts fill: 二季度共, 全年完成. */
const OF_TIME = /^[^\d,。;:、()]{0,6}[,;](全年|[上下]半年|[一二三四]季度)[^\d,。;:、()]{0,8}$/
/** The times that fill a time, by their number. */
const TIMES: Readonly<Record<string, readonly (readonly [number, RegExp])[]>> = {
  全年: [
    [2, /[上下]半年/],
    [4, /[一二三四]季度/],
  ],
  半年: [[2, /[一二三四]季度/]],
  季度: [[3, /(?<!\d)\d{1,2}月/]],
}

/** True for words between a part and a total that may say so, whatever the parts are. */
export function maySumUp(between: string): boolean {
  return [SUMMED, COUNTED, OF_TIME].some((words) => words.test(between))
}

/** True where the words before a total say that it sums up the parts before it. */
export function sumsUp(parts: readonly LocalFigure[], total: LocalFigure, folded: string): boolean {
  const last = parts.at(-1)
  const between = folded.slice(last?.unitEnd ?? total.start, total.start)
  if (SUMMED.test(between)) return true
  const count = COUNTED.exec(between)?.[1]
  if (count && readChinese(count)?.value === parts.length) return true
  const time = OF_TIME.exec(between)?.[1]
  return (TIMES[time?.slice(-2) ?? ''] ?? []).some(
    ([many, name]) =>
      parts.length === many &&
      parts.every(({ clauseStart, start }) => name.test(folded.slice(clauseStart, start))),
  )
}

import type { LocalFigure } from './read.ts'

/** Names a part after a time of the year. */
const TIME = /[上下]半年|季度/
/** Names what such parts are all of, and what is only planned. */
const ALL = /全年|合计|共(?!有)|其中/
const PLANNED = /计划|目标|任务|预算|力争/
const YEAR = /(?:19|20)\d\d年|[前去上今本明]年/

/** True where the parts are not of times, or of those of the whole: 去年50个，今年上半年20个 and 计划50个，上半年20个 are not. */
export function isOfSameTime(total: LocalFigure, first: LocalFigure, folded: string): boolean {
  const part = folded.slice(total.unitEnd, first.start)
  if (!TIME.test(part)) return true
  const whole = folded.slice(total.clauseStart, total.start)
  return ALL.test(whole + part) && !PLANNED.test(whole) && whole.includes(YEAR.exec(part)?.[0] ?? '')
}

import { unitKey } from '../../language/numbers/units.ts'
import type { LocalFigure } from './read.ts'

/** True when two numbers count in one unit that adds up; shares, ages, times and rates do not. */
export function sameUnit(a: LocalFigure, b: LocalFigure): boolean {
  return a.notation === b.notation && unitKey(a.unit) === unitKey(b.unit) && addsUp(a.unit)
}

const SHARES_AND_TIMES = new Set('个百分点 百分点 % ‰ 倍 度 成 岁 天 周 摄氏度 个月 小时 分钟'.split(' '))

/** True for units of things, money, area and weight. */
export function addsUp(unit: string): boolean {
  return !SHARES_AND_TIMES.has(unit)
}

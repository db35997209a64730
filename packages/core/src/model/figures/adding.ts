import { unitKey } from '../../language/numbers/units.ts'
import type { LocalFigure } from './read.ts'

/** True when two numbers count in one unit that adds up; shares, ages, times and rates do not. */
export function sameUnit(a: LocalFigure, b: LocalFigure): boolean {
  return a.notation === b.notation && unitKey(a.unit) === unitKey(b.unit) && addsUp(a.unit)
}

/** True for units of things, money, area and weight. */
export function addsUp(unit: string): boolean {
  return !/^(?:个百分点|百分点|[%‰倍度成岁天周])$|摄氏度|个月|小时|分钟/.test(unit)
}

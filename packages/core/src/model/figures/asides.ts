import { CHANGE_VERB } from '../../language/numbers/changes.ts'
import { unitKey } from '../../language/numbers/units.ts'
import { addsUp, sameUnit } from './adding.ts'
import type { LocalFigure } from './read.ts'

/** All that its clause says before a figure of a change: 增加, 减少了, 比上年下降. 改造提升1.2万亩 tells what was done. */
const CHANGED = new RegExp(`^(?:同比|环比|(?:比|较)[^,。;:、]{1,10}?)?(?:[多少高低]|(?:${CHANGE_VERB})了?)$`)

/** True for a figure that says by how much another one changed: 比上年减少95万元. */
export function isChange({ clauseStart, start }: LocalFigure, folded: string): boolean {
  return CHANGED.test(folded.slice(clauseStart, start).trim())
}

/** True for a figure that is stated beside one that counts in the unit of `of`: a rate, a change, what is counted in another unit. */
export function isAside(figure: LocalFigure, of: LocalFigure, folded: string): boolean {
  return !sameUnit(figure, of) || isChange(figure, folded)
}

/** The units of figures that count things of another kind, as one text: 个|元 of 14个、投资38.2亿元. Rates and changes stand anywhere. */
export function patternOf(asides: readonly LocalFigure[], folded: string): string {
  return asides
    .filter((figure) => addsUp(figure.unit) && !isChange(figure, folded))
    .map(({ unit }) => unitKey(unit))
    .join('|')
}

/** A stretch of text without figures that are stated beside others and the words of their clauses: ，增长3.8%；工业 is ，；工业. */
export function withoutAsides(
  folded: string,
  from: number,
  to: number,
  asides: readonly LocalFigure[],
): string {
  return withoutFigures(folded, from, to, asides, (aside) => {
    // 边缘户17户58人: what is counted twice has one name.
    const words = aside.clauseStart >= from && (!addsUp(aside.unit) || isChange(aside, folded))
    return words ? aside.clauseStart : aside.start
  })
}

/** A stretch of text without the figures in it, each from where it is said to begin. */
export function withoutFigures(
  folded: string,
  from: number,
  to: number,
  figures: readonly LocalFigure[],
  beginOf = ({ start }: LocalFigure): number => start,
): string {
  let text = ''
  let at = from
  for (const figure of figures) {
    text += folded.slice(at, Math.max(at, beginOf(figure)))
    at = Math.max(at, figure.unitEnd)
  }
  return text + folded.slice(at, to)
}

import { none } from '../../text/none.ts'
import { ofProse } from '../folded.ts'
import { addsUp, sameUnit } from './adding.ts'
import type { Pair } from './pairs.ts'
import { loneShares } from './lone-shares.ts'
import { localFigures, type LocalFigure } from './read.ts'
import { areOpposites } from './exclusive.ts'
import { fits, linkOf, misses, pairOf, type PartShare, type Whole } from './part-share.ts'
import { withoutFigures } from './asides.ts'
import { rounded } from './total.ts'

/** Between two parts with their shares, without the figures that name classes: 50万元至100万元的67个; 1300宗(40%)与噪音有关，975宗. */
const NEXT = /^(?:\)[^,。;:、()\d]{0,16}(?=[,、;])|\)?)[,、;和及与][^,。;:、()\d]{0,20}$/
/** Shares of one whole that is divided come to this, give or take what rounding adds. */
const WHOLE = 100
const ROUNDING = 0.6
/** So many shares of what they make together are its shares. */
const MANY = 3
/** How many figures before a share are searched for its whole. */
const FARTHEST = 40

/** The parts of a block whose share of their whole is stated: 213家，占64.9%; 合格1198份，合格率96.6%. */
export const partShares = ofProse({}, (folded, local): readonly Pair[] => {
  if (!folded.includes('%') || !/占|率|面|的|\(\d/.test(folded)) return none
  const figures = localFigures(local)
  if (figures.length < 3) return none
  const lists = listsOf(figures, folded).filter(({ length }) => length > 1)
  const listed = new Set(lists.flatMap((list) => list.map(({ share }) => share)))
  return [
    ...lists.flatMap((list) => [...judgedList(list, figures, folded)]),
    ...loneShares(
      figures.filter((figure) => !listed.has(figure)),
      folded,
    ),
  ]
})

/** Parts one after the other, each with its share. */
function listsOf(figures: readonly LocalFigure[], folded: string): readonly (readonly PartShare[])[] {
  const lists: PartShare[][] = []
  for (const [index, part] of figures.entries()) {
    const share = figures[index + 1]
    if (share?.unit !== '%' || !addsUp(part.unit) || part.approximate || share.approximate) continue
    const kind = linkOf(folded.slice(part.unitEnd, share.start))?.kind
    if (kind !== 'of' && kind !== 'bracket') continue
    const list = lists.at(-1)
    const last = list?.at(-1)
    const between = last && figures.slice(figures.indexOf(last.share) + 1, index)
    const goesOn =
      last &&
      between &&
      sameUnit(last.part, part) &&
      !between.some((figure) => sameUnit(figure, part)) &&
      NEXT.test(withoutFigures(folded, last.share.unitEnd, part.start, between))
    if (list && goesOn) list.push({ part, share })
    else lists.push([{ part, share }])
  }
  return lists
}

/** The whole is what is stated before it that all shares but one are of, or the sum of the parts where they leave nothing. */
function* judgedList(
  list: readonly PartShare[],
  figures: readonly LocalFigure[],
  folded: string,
): Generator<Pair> {
  const [first] = list
  const last = list.at(-1)
  if (!first || !last) return
  // 660名(55%): in brackets it may be a share of anything.
  const bare = folded.charAt(first.share.start - 1) === '('
  const shares = list.reduce((sum, { share }) => sum + share.value, 0)
  const own: Whole = {
    value: rounded(list.reduce((sum, { part }) => sum + part.value, 0)),
    step: Math.max(...list.map(({ part }) => part.step)),
    start: first.part.start,
    end: last.share.end,
  }
  const before = figures.filter(({ start }) => start < first.part.start).slice(-FARTHEST)
  const wrongOf = (whole: Whole): readonly PartShare[] => list.filter((each) => !fits(each, whole))
  const all = Math.abs(shares - WHOLE) <= ROUNDING || (bare && divides(list, folded))
  const told = before.filter((figure) => sameUnit(figure, first.part)).reverse()
  const wholes: readonly Whole[] = [...told, ...(all ? [own] : none)]
  let whole =
    wholes.find((each) => wrongOf(each).length === 0) ?? wholes.find((each) => wrongOf(each).length === 1)
  // 2104份(64%)，822份(25%)，360份(21%): all but one are of what they make.
  if (!whole && (list.length >= MANY || list.every(({ share }) => share.decimals > 0))) {
    const [wrong, ...others] = wrongOf(own)
    if (wrong && others.length === 0 && misses(wrong, own)) whole = own
  }
  if (!whole) return
  const wrong = wrongOf(whole)
  const [only] = wrong
  if (bare && only && !misses(only, whole)) return
  // A share may be one of another part: 女船工40人，占20%；其中舵手10人，占25%.
  if (wrong.some((each) => list.some(({ part }) => fits(each, part)))) return
  for (const each of list) yield pairOf(whole, each, !wrong.includes(each))
}

/** True where nothing can be in two of the parts, and none is left out: 女生660名(55%),男生540名(45%). */
function divides(list: readonly PartShare[], folded: string): boolean {
  return areOpposites(list.map(({ part }) => folded.slice(part.clauseStart, part.start)))
}

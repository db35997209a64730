import { none } from '../../text/none.ts'
import { addsUp, sameUnit } from './adding.ts'
import { isAside, isChange, withoutAsides } from './asides.ts'
import type { Pair } from './pairs.ts'
import { localFigures, type LocalFigure } from './read.ts'
import { areOpposites } from './exclusive.ts'
import { isSlip } from './slips.ts'
import { isLaterStage } from './stages.ts'
import type { LocalNumber } from './stated.ts'
import { rounded } from './total.ts'
import { ofProse } from '../folded.ts'

/** A part with the share of its whole that the text gives it. */
interface PartShare {
  readonly part: LocalFigure
  readonly share: LocalFigure
}

/** Between a part and its share: the noun of the part, and 占 with nothing that names another whole. */
const SHARE = /^[^,。;:、()\d]{0,16}(?:[,(](?:约)?占(?:比|总数的?|全部的?)?(?:为|达到?)?|\()$/
/** Between a whole and the one part of it that is stated: 名船工中，有; 份，其中木船. */
const AMONG = /^[^,。;:、()\d]{0,14}(?:(?:中|里),?|,其中[,:]?)[^,。;:、()\d每各]{0,12}$/
/** Between two parts with their shares. */
const NEXT = /^\)?[,、;和及与][^,。;:、()\d]{1,20}$/
/** Between a part and a rate that is called after what was done to it: 合格1198份，合格率96.6%. */
const RATE = /^[^,。;:、()\d]{0,6},([^,。;:、()\d]{2,6})率(?:为|是|达到?|约)?$/
/** 84人，占全村100人的84%: the whole stands with the share, in brackets of its own or without. */
const BESIDE = /^[^,。;:、()\d]{0,8},占[^,。;:、()\d]{1,14}\(?$/
/** The most places from a whole to its part: two figures may stand beside the whole. */
const BESIDE_WHOLE = 3
/** A share may be cut off instead of rounded. */
const LAST_PLACE = 1.001
/** Shares of one whole that is divided come to this, give or take what rounding adds. */
const WHOLE = 100
const ROUNDING = 0.6
/** How many figures before a share are searched for its whole. */
const FARTHEST = 40

/** The parts of a block whose share of their whole is stated: 213家，占64.9%; 合格1198份，合格率96.6%. */
export const partShares = ofProse({}, (folded, local): readonly Pair[] => {
  if (!folded.includes('%') || !/占|率|\(\d/.test(folded)) return none
  const figures = localFigures(local)
  if (figures.length < 3) return none
  return [...lists(figures, folded), ...rates(figures, folded), ...beside(figures, folded)]
})

/** Parts one after the other, each with its share: the whole is what most of them are the stated share of. */
function* lists(figures: readonly LocalFigure[], folded: string): Generator<Pair> {
  let list: PartShare[] = []
  for (const [index, part] of figures.entries()) {
    const share = figures[index + 1]
    const last = list.at(-1)
    const isShare =
      share?.unit === '%' &&
      addsUp(part.unit) &&
      !part.approximate &&
      !share.approximate &&
      SHARE.test(folded.slice(part.unitEnd, share.start))
    if (last && (!isShare || !follows(last, part, folded)) && part !== last.share) {
      yield* judgedList(list, figures, folded)
      list = []
    }
    if (isShare) list.push({ part, share })
  }
  yield* judgedList(list, figures, folded)
}

function follows({ part, share }: PartShare, next: LocalFigure, folded: string): boolean {
  return sameUnit(part, next) && NEXT.test(folded.slice(share.unitEnd, next.start))
}

/** The whole is what is stated before it that all shares but one are of, or the sum of the parts where they leave nothing. */
function* judgedList(
  list: readonly PartShare[],
  figures: readonly LocalFigure[],
  folded: string,
): Generator<Pair> {
  const [first] = list
  const last = list.at(-1)
  // 660名(55%): alone in brackets it may be a share of anything.
  const bare = folded.charAt((first?.share.start ?? 0) - 1) === '('
  if (list.length === 1 && !bare) yield* single(list[0] as PartShare, figures, folded)
  if (!first || !last || list.length < 2) return
  const shares = list.reduce((sum, { share }) => sum + share.value, 0)
  const value = rounded(list.reduce((sum, { part }) => sum + part.value, 0))
  const own = { value, start: first.part.start, end: last.share.end }
  const before = figures.filter(({ start }) => start < first.part.start).slice(-FARTHEST)
  const wholes: readonly LocalNumber[] = [
    ...before.filter((figure) => sameUnit(figure, first.part)).reverse(),
    ...(Math.abs(shares - WHOLE) <= ROUNDING || (bare && divides(list, folded)) ? [own] : []),
  ]
  const wrongOf = (whole: LocalNumber): readonly PartShare[] =>
    list.filter((each) => !fits(each, whole.value))
  const whole =
    wholes.find((each) => wrongOf(each).length === 0) ?? wholes.find((each) => wrongOf(each).length === 1)
  if (!whole) return
  const wrong = wrongOf(whole)
  if (bare && wrong.some((each) => !isSlip(each.share.value, shareOf(whole, each)))) return
  // A share may be one of another part: 女船工40人，占20%；其中舵手10人，占25%.
  if (wrong.some((each) => list.some(({ part }) => fits(each, part.value, 0.5)))) return
  for (const each of list) yield pairOf(whole, each, !wrong.includes(each))
}

/** 在500名船工中，有210人，占42%: the share is of what the part is among, if of nothing that is stated farther back. */
function* single(only: PartShare, figures: readonly LocalFigure[], folded: string): Generator<Pair> {
  const at = figures.indexOf(only.part)
  // 收入50亿元，增长4%，其中税收40亿元，占80%: how the whole changed stands between.
  const from = figures.slice(0, at).findLastIndex((figure) => !isAside(figure, only.part, folded))
  const whole = figures[from]
  if (!whole || whole.approximate || at - from > BESIDE_WHOLE) return
  const asides = figures.slice(from + 1, at)
  if (!asides.every((aside) => isChange(aside, folded))) return
  if (!AMONG.test(withoutAsides(folded, whole.unitEnd, only.part.start, asides).replace(/,+/g, ','))) return
  const held = figures.slice(Math.max(0, at - FARTHEST), at).find(({ value }) => fits(only, value))
  if (asides.length > 0 && !held && !isSlip(only.share.value, shareOf(whole, only))) return
  yield pairOf(held ?? whole, only, held !== undefined)
}

/** True when the part is the share of a whole, give or take so much of the share's last place. */
function fits({ part, share }: PartShare, whole: number, slack = LAST_PLACE): boolean {
  return Math.abs((part.value / whole) * 100 - share.value) <= slack * share.step
}

/** True where nothing can be in two of the parts, and none is left out: 女生660名(55%),男生540名(45%). */
function divides(list: readonly PartShare[], folded: string): boolean {
  return areOpposites(list.map(({ part }) => folded.slice(part.clauseStart, part.start)))
}

function shareOf(whole: LocalNumber, { part, share }: PartShare): number {
  return rounded(Number(((part.value / whole.value) * 100).toFixed(share.decimals)))
}

function pairOf(whole: LocalNumber, each: PartShare, holds: boolean): Pair {
  const { part, share } = each
  return { whole, part, share, expected: shareOf(whole, each), status: holds ? 'match' : 'mismatch' }
}

/** Rates that are called after what was done to a part of what stands before it. */
function* rates(figures: readonly LocalFigure[], folded: string): Generator<Pair> {
  for (const [index, share] of figures.entries()) {
    const part = figures[index - 1]
    const whole = figures[index - 2]
    if (share.unit !== '%' || !part || !whole || !sameUnit(whole, part)) continue
    if ([whole, part, share].some(({ approximate }) => approximate)) continue
    const name = RATE.exec(folded.slice(part.unitEnd, share.start))?.[1]
    const ahead = folded.slice(part.clauseStart, part.start)
    if (name === undefined || !/^[^。;\d]{0,24}$/.test(folded.slice(whole.unitEnd, part.start))) continue
    // 应到50人，实到45人，到会率90%: the later stage may go by a word of it.
    const later = isLaterStage(whole, part, folded)
    const done = ahead.replace(/(?:了|的?有|的为|有效.*)$/, '')
    const named = done.endsWith(name) || (later && name.includes(done.slice(-1)))
    // 完成投资86万元，投资完成率71.7%: the words may change places, as those of a rate of something else do.
    if (!named && !(done.length === name.length && (done + done).includes(name))) continue
    // The rate may be of what is stated farther back.
    const wholes = figures.slice(Math.max(0, index - 5), index - 1).filter((figure) => sameUnit(figure, part))
    const held = wholes.find((figure) => fits({ part, share }, figure.value))
    if (!named && !held && !isSlip(share.value, shareOf(whole, { part, share }))) continue
    yield pairOf(held ?? whole, { part, share }, held !== undefined)
  }
}

function* beside(figures: readonly LocalFigure[], folded: string): Generator<Pair> {
  for (const [index, part] of figures.entries()) {
    const whole = figures[index + 1]
    const share = figures[index + 2]
    if (!whole || share?.unit !== '%' || !sameUnit(part, whole)) continue
    if (!BESIDE.test(folded.slice(part.unitEnd, whole.start))) continue
    if (!/^\)?的?$/.test(folded.slice(whole.unitEnd, share.start))) continue
    if ([whole, part, share].some(({ approximate }) => approximate)) continue
    yield pairOf(whole, { part, share }, fits({ part, share }, whole.value))
  }
}

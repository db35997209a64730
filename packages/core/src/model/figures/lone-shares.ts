import { none } from '../../text/none.ts'
import { sentenceStart } from '../sentence.ts'
import { addsUp, sameUnit } from './adding.ts'
import { isAside, isChange, withoutAsides, withoutFigures } from './asides.ts'
import type { Pair } from './pairs.ts'
import { fits, linkOf, misses, pairOf, type Link, type PartShare, type Whole } from './part-share.ts'
import type { LocalFigure } from './read.ts'
import { isSlip } from './slips.ts'
import { isLaterStage } from './stages.ts'

/** Between a whole and the one part of it that is stated: 名船工中，有; 份，其中木船. */
const AMONG = /^[^,。;:、()\d]{0,14}(?:(?:中|里),?|,其中[,:]?)[^,。;:、()\d每各]{0,12}$/
/** 84人，占全村100人的84%, 1200万元，完成年度计划1500万元的80%: the whole stands with the share, in brackets of its own or without. */
const BESIDE =
  /^[^,。;:、()\d]{0,8},(?:占[^,。;:、()\d]{1,14}|(?:完成|达到?|为|是)[^,。;:、()\d]{0,6}(?:任务|计划|目标|预算|上年|去年|同期)数?)\(?$/
/** Behind it: its noun. */
const BESIDE_SHARE = /^\)?[^,。;:、()\d]{0,10}的?$/
/** Before a number that is planned. */
const PLANNED = /(?:任务|计划|目标|预算)[^,。;:、()\d]{0,6}$/
/** Before the name of a part that is told not to be what the rate is of. */
const NEGATED = /(?:[不未非无没]|正在)$/
/** The most places from a whole to its part: two figures may stand beside the whole. */
const NEAR = 3
/** How many figures before a share are searched for its whole. */
const FARTHEST = 40
/** The most figures between a part and its share. */
const ASIDES = 1

/** What a share is of: `sure` where the words say so whatever the numbers are. */
interface Reading extends PartShare {
  readonly whole: Whole
  readonly sure: boolean
}

/** The shares of a block that stand alone with their part and their whole. */
export function* loneShares(figures: readonly LocalFigure[], folded: string): Generator<Pair> {
  for (const [index, share] of figures.entries()) {
    if (share.unit !== '%' || share.approximate) continue
    const beside = besideShare(figures, index, folded)
    if (beside) yield pairOf(beside.whole, beside, fits(beside, beside.whole))
    const reading = beside ? undefined : readingAt(figures, index, folded)
    if (!reading) continue
    // The share may be of what is stated farther back.
    const at = figures.indexOf(reading.part)
    const held = figures
      .slice(Math.max(0, at - FARTHEST), at)
      .find((figure) => fits(reading, figure) && (reading.sure || sameUnit(figure, reading.part)))
    // 发现250个，已整改240个，正在整改10个，整改率96%: it is the share of what was done, not of what is named last.
    const told = held ? none : inSentence(figures.slice(0, at + 1), reading.part, folded)
    // 采购100辆，注销20辆，已交车60辆，交车率75%: what was taken off stands between.
    if (told.some((all) => told.some((off) => fits(reading, { ...all, value: all.value - off.value }))))
      continue
    const others = told.filter((part) => part !== reading.part)
    if (others.some((part) => told.some((whole) => part !== whole && fits({ part, share }, whole)))) continue
    if (held || reading.sure || misses(reading, reading.whole))
      yield pairOf(held ?? reading.whole, reading, held !== undefined)
  }
}

/** The last figures of one unit in a sentence up to one of them. */
function inSentence(
  figures: readonly LocalFigure[],
  last: LocalFigure,
  folded: string,
): readonly LocalFigure[] {
  const from = sentenceStart(folded, last.start, '。;!?')
  return figures.slice(-NEAR - 1).filter((figure) => figure.start >= from && sameUnit(figure, last))
}

function besideShare(figures: readonly LocalFigure[], index: number, folded: string): Reading | undefined {
  const [part, whole, share] = figures.slice(Math.max(0, index - 2), index + 1)
  if (!part || !whole || !share || !sameUnit(part, whole) || part.approximate || whole.approximate)
    return undefined
  return BESIDE.test(folded.slice(part.unitEnd, whole.start)) &&
    BESIDE_SHARE.test(folded.slice(whole.unitEnd, share.start))
    ? { part, whole, share, sure: true }
    : undefined
}

function readingAt(figures: readonly LocalFigure[], index: number, folded: string): Reading | undefined {
  const share = figures[index] as LocalFigure
  for (let at = index - 1; at >= Math.max(0, index - 1 - ASIDES); at--) {
    const part = figures[at] as LocalFigure
    if (!addsUp(part.unit) || part.approximate) continue
    const between = figures.slice(at + 1, index)
    const link = linkOf(withoutFigures(folded, part.unitEnd, share.start, between))
    if (!link || between.some((figure) => sameUnit(figure, part))) continue
    const found =
      link.kind === 'plan'
        ? planned(figures, at, folded)
        : link.kind === 'rate'
          ? rated(figures, at, folded, link)
          : among(figures, at, folded)
    if (!found) return undefined
    const { whole, sure } = found
    return {
      part,
      share,
      whole,
      sure: sure && between.length === 0 && (link.kind === 'of' || link.kind === 'rate'),
    }
  }
  return undefined
}

type Found = Pick<Reading, 'whole' | 'sure'>

/** 在500名船工中，有210人，占42%: the share is of what the part is among. */
function among(figures: readonly LocalFigure[], at: number, folded: string): Found | undefined {
  const part = figures[at] as LocalFigure
  // 收入50亿元，增长4%，其中税收40亿元，占80%: how the whole changed stands between.
  const from = figures.slice(0, at).findLastIndex((figure) => !isAside(figure, part, folded))
  const whole = figures[from]
  if (!whole || whole.approximate || at - from > NEAR) return undefined
  const asides = figures.slice(from + 1, at)
  if (!asides.every((aside) => isChange(aside, folded))) return undefined
  if (!AMONG.test(withoutAsides(folded, whole.unitEnd, part.start, asides).replace(/,+/g, ',')))
    return undefined
  return { whole, sure: asides.length === 0 }
}

/** A rate that is called after what was done to a part of what stands before it: 合格1198份，合格率96.6%. */
function rated(
  figures: readonly LocalFigure[],
  at: number,
  folded: string,
  { name, behind }: Link,
): Found | undefined {
  const part = figures[at] as LocalFigure
  const start = sentenceStart(folded, sentenceStart(folded, part.start, '。') - 1, '。')
  const before = figures.slice(Math.max(0, at - NEAR), at)
  const whole = before.findLast((figure) => sameUnit(figure, part))
  if (!whole || whole.approximate || whole.start < start) return undefined
  const near = whole === figures[at - 1] && /^[^。;\d]{0,24}$/.test(folded.slice(whole.unitEnd, part.start))
  const ahead = folded.slice(part.clauseStart, part.start)
  // 应到50人，实到45人，到会率90%: the later stage may go by a word of it.
  const later = near && isLaterStage(whole, part, folded)
  const done = ahead.replace(/(?:了|的?有|的为|有效.*)$/, '')
  // 合格473件，不合格7件，合格率98.5%
  if (NEGATED.test(done.slice(0, -name.length)) && done.endsWith(name)) return undefined
  // 编列5000万元，计删减500万元，执行4320万元，执行率96%: more than a whole, by more than a slip, is a part of another.
  if (part.value > whole.value && !isSlip(part.value, whole.value)) return undefined
  const named = done.endsWith(name) || (later && name.includes(done.slice(-1)))
  // 立改7处、限期整改4处，整改率100%: two of one row, both of which the rate is of.
  if (folded.charAt(part.clauseStart - 1) === '、') {
    const both = before.some((figure) => sameUnit(figure, part) && figure.value === whole.value + part.value)
    if (both || !named || folded.slice(whole.clauseStart, whole.start).endsWith(name)) return undefined
  }
  if (named) return { whole, sure: near && behind.length <= 6 }
  // 应参加考试124人，实际参加117人，参考率94.4%; 12家盈利，盈利面75%: each character of it stands beside one of the numbers.
  const words = folded.slice(whole.clauseStart, whole.start) + ahead + behind
  const akin = [...name].every((character) => words.includes(character))
  return akin && near ? { whole, sure: false } : undefined
}

/** 计划投资68亿元，完成53.1亿元，占年度计划的78.1%. */
function planned(figures: readonly LocalFigure[], at: number, folded: string): Found | undefined {
  const part = figures[at] as LocalFigure
  const whole = figures
    .slice(Math.max(0, at - NEAR - 1), at)
    .findLast(
      (figure) => sameUnit(figure, part) && PLANNED.test(folded.slice(figure.clauseStart, figure.start)),
    )
  return whole && !whole.approximate ? { whole, sure: false } : undefined
}

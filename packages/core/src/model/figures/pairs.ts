import { WORD } from '../../language/word-classes.ts'
import { unitKey } from '../../language/numbers/units.ts'
import { none } from '../../text/none.ts'
import type { LocalBlock } from '../../tree/block.ts'
import { addsUp } from './adding.ts'
import { englishPairs, type StatedPair } from './english-pairs.ts'
import { englishShare } from './english-shares.ts'
import { isNet } from './nets.ts'
import { localFigures, type LocalFigure } from './read.ts'
import { isChange } from './asides.ts'
import { countsOther } from './same-thing.ts'
import { isSlip } from './slips.ts'
import { isLaterStage } from './stages.ts'
import type { LocalNumber } from './stated.ts'
import { dividedProse, ofProse } from '../folded.ts'

/** A whole with a part of it, in prose offsets. */
export interface Pair extends StatedPair {
  /** How many percent of the whole the text says that the part is, and how many it is. */
  readonly share?: LocalNumber
  readonly expected?: number
  readonly status: 'match' | 'mismatch'
}

/** The parts that a block tells with their wholes: 1169个小区中712个; 发放500份，回收478份; 712 of 1,169. */
export const pairsOf = ofProse({}, (folded, local): readonly Pair[] => {
  const chinese = localFigures(local).length > 1 ? [...chinesePairs(local, dividedProse(local))] : none
  const english = (local.words & WORD.of) !== 0 && local.numbers > 1 ? [...englishPairs(folded)] : none
  return chinese.length || english.length
    ? [...chinese.map(judgedPair), ...english.map((pair) => withShare(judgedPair(pair), folded))]
    : none
})

/** With the share that an English text tells beside it. */
function withShare(pair: Pair, folded: string): Pair {
  const stated = englishShare(folded, pair)
  // Occupancy was 104% (52 of 50 beds): more than all of them, as the text says.
  if (!stated || (pair.status === 'mismatch' && !stated.holds)) return pair
  const { share, expected, holds } = stated
  return { ...pair, share, expected, status: holds ? 'match' : 'mismatch' }
}

function judgedPair({ whole, part }: StatedPair): Pair {
  return { whole, part, status: part.value > whole.value ? 'mismatch' : 'match' }
}

/** Between the whole and its part: its noun, 中 or 其中, and what the part is. */
const BETWEEN =
  /^[^\d,。;:、()]{0,14}(?:中|里)(?:,(?:有|已有|共有|已(?:[^\d,。;:、()]{2})?)?|有|的)?$|^[^\d,。;:、()]{0,14}[,。]其中(?!心),?[^\d,。;:、]{0,14}$/

/** The most figures of a part and those beside it. */
const ROW = 6

function* chinesePairs(local: LocalBlock, folded: string): Generator<StatedPair> {
  // 35岁以下29名: an age names a part.
  const figures = localFigures(local).filter(({ unit }) => unit !== '岁')
  for (let index = 1; index < figures.length; index++) {
    const whole = figures[index - 1] as LocalFigure
    const part = figures[index] as LocalFigure
    if (part.approximate || whole.approximate || !sameThings(whole, part)) continue
    const between = folded.slice(whole.unitEnd, part.start)
    if (between.length > 40) continue
    if (isLaterStage(whole, part, folded)) {
      yield { whole, part }
      continue
    }
    // 12个村中，已建站15个: anything is counted in 个.
    if (whole.unit === '个' && /已[^有]{2}$/.test(between)) continue
    if (!BETWEEN.test(between.replace(/\d+(?=岁)/g, '')) || isChange(whole, folded) || isChange(part, folded))
      continue
    // 电脑80台，打印机30台，其中…: what was stated before may be counted in.
    const before = figures[index - 2]
    if (
      before &&
      sameThings(before, whole) &&
      between.includes('其中') &&
      !/[。;]/.test(folded.slice(before.unitEnd, whole.start))
    )
      continue
    // 净增16家，其中新入库28家、退库12家.
    const row = figures
      .slice(index, index + ROW)
      .filter(
        (figure) => sameThings(whole, figure) && !/[。;]/.test(folded.slice(part.unitEnd, figure.start)),
      )
    if (isNet(whole, row, folded)) continue
    // 80名船工里有64名持证: people are of one kind, but 2名队长中40人选甲 counts those who choose.
    const people = unitKey(whole.unit) === '人' && isSlip(whole.value, part.value)
    if (people || !countsOther(whole, part, folded)) yield { whole, part }
  }
}

function sameThings(whole: LocalFigure, part: LocalFigure): boolean {
  return unitKey(whole.unit) === unitKey(part.unit) && addsUp(part.unit)
}

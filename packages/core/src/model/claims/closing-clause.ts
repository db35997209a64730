import { none } from '../../text/none.ts'
import type { Separator, Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { lengthOf } from './stretches.ts'

/** What the clauses of a list have in common. */
type Frame = (clause: Stretch) => boolean

/**
 * The members of a list of clauses, as many as are counted, where what stands behind them only closes the sentence: 认识到位，措施到位，
 * 责任到位，形成合力; or goes on about each of them: 认识到位，成立专班，措施到位，制定方案. Undefined where it may be one more of them.
 */
export function withoutClosing(
  scan: Scan,
  items: readonly Stretch[],
  by: Separator,
  claimed: number,
): readonly Stretch[] | undefined {
  const first = items[claimed]
  if (!first || (by !== ',' && by !== ';')) return undefined
  const counted = items.slice(0, claimed)
  // Between commas a clause of the same length is no more like them for that, where all of them begin or end alike.
  const frames = framesOf(scan, counted).slice(0, by === ',' ? 1 : undefined)
  if (frames.length && !frames.some((frame) => frame(first))) return counted
  if (items.length !== 2 * claimed) return undefined
  const heads = items.filter((_, at) => at % 2 === 0)
  if (!framesOf(scan, heads).some((frame) => items.filter(frame).length === claimed)) return undefined
  return heads.map(({ start }, at) => ({ start, end: (items[2 * at + 1] as Stretch).end }))
}

/** In what clauses are built alike: they begin, or end, with one character, or are three at least of one length. */
function framesOf(scan: Scan, clauses: readonly Stretch[]): readonly Frame[] {
  const [first] = clauses
  if (!first) return none
  const { text } = scan
  const [opening, ending] = [text.charCodeAt(first.start), text.charCodeAt(first.end - 1)]
  const size = lengthOf(scan, first)
  const begins: Frame = ({ start }) => text.charCodeAt(start) === opening
  const ends: Frame = ({ end }) => text.charCodeAt(end - 1) === ending
  const long: Frame = (clause) => clauses.length > 2 && lengthOf(scan, clause) === size
  return [begins, ends, long].filter((frame) => clauses.every(frame))
}

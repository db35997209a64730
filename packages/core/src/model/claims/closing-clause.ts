import { none } from '../../text/none.ts'
import type { Separator, Stretch } from './candidate.ts'
import { actions } from './likeness.ts'
import type { Scan } from './scan.ts'
import { lengthOf } from './stretches.ts'

/** What a clause begins with that sums up those before it, or tells what comes of them. */
const CLOSES = new RegExp(
  '^(?:[二三四五六七八九两]者|这些|以上|上述|同时|此外|另外|其中|并且?|从而|进而|因此|所以|总之|[共经]|合计|总计|累计|最终|切实|真正|' +
    '确保|保证|力争|力求|使|让|以[便此期利求]|由此|为[^,]{2,8}(?:创造|打下|奠定|提供)|成效|效果|限期|' +
    '[^,]{0,3}[年月日](?:底|内|前|投)|(?:努力|着力)?(?:形成|取得|实现|达到|推动|促进)|被|受到|获|对.+[,，])',
)

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
  if (CLOSES.test(scan.of(first))) return counted
  if (by === ',' && items.length === claimed + 1 && isOther(scan, counted, first)) return counted
  if (items.length !== 2 * claimed) return undefined
  const heads = items.filter((_, at) => at % 2 === 0)
  if (!framesOf(scan, heads).some((frame) => items.filter(frame).length === claimed)) return undefined
  return heads.map(({ start }, at) => ({ start, end: (items[2 * at + 1] as Stretch).end }))
}

/** 压实责任，排查隐患，|效果明显; 钱从哪里来，人往哪里去，|走出新路: a verb begins all of them and not this one, or this one alone. */
function isOther(scan: Scan, clauses: readonly Stretch[], clause: Stretch): boolean {
  const acts = ({ start, end }: Stretch): boolean => actions.at(scan.text, start, end) > 0
  const different = acts(clause) ? !clauses.some(acts) : clauses.every(acts)
  return different && !framesOf(scan, clauses).some((frame) => frame(clause))
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

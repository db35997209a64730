import { none } from '../../text/none.ts'
import { likeShaped } from './alike.ts'
import type { Stretch } from './candidate.ts'
import { readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { clauseEnd, hidden, split } from './stretches.ts'

/**
 * 三类股东，甲、乙、丙分别占…; 三种方式，会员可以甲、乙或丙。: a clause behind the number says something of each of as many, or lets one be
 * chosen; it only confirms.
 */
export function subjectsOf(scan: Scan, { start, end }: Stretch, claimed: number): readonly Stretch[] {
  const clause = { start, end: clauseEnd(scan, start, ',;。:', end) }
  const text = hidden(scan, clause)
  const told = text.search(TOLD_OF)
  const [, lead = ''] = (told < 0 && CHOSEN.exec(text)) || []
  const body = { start: start + lead.length, end: told < 0 ? clause.end : start + told }
  const items =
    told >= 0 ? split(scan, body, '、') : lead ? readList(scan, split(scan, body, '、')).all : none
  const fits = claimed > 2 && items.length === claimed && likeShaped(scan, items, 1.5)
  return fits ? items : none
}

const TOLD_OF = /分别|各自/
const CHOSEN = /^([^、]{0,8}可(?:以|用|选择?|由|凭|经)?)[^、]+、.+或/

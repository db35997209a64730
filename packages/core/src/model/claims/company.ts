import type { Stretch } from './candidate.ts'
import { fromEdge } from './edge.ts'
import type { Scan } from './scan.ts'
import { clauseStart } from './stretches.ts'

/** What tells of one that others work with: 由林业局会同…, 海关联合…, 张三带队，…, 以东村为核心，…. */
const WITH =
  '牵头|会同|联同|偕同|协同|联合|携手|伙拍|拍档|带队|带领|率领|率|领衔|主持|为(?:核心|龙头|主体|试点|组长|[^,、]{0,4}责任人)'
const LEADER = new RegExp(`(?<=[^,、]{2})(?:${WITH})(?:,?(?:并|再)?(?:${WITH}))?,?(?=[^,、]*$)`)
/** What stands before such a leader, or before those that follow. */
const LED = /^(?:[由以在]|(?:队员|成员|周边|组员)(?=..))/
const REACH = 60

/** 由林业局会同|公安局、应急管理局3个部门: the members with the one that leads them, who is counted in; undefined where none does. */
export function withLeader(scan: Scan, members: readonly Stretch[]): readonly Stretch[] | undefined {
  const [first, ...others] = members
  if (!first) return undefined
  const start = clauseStart(scan, first.end, '。;!?:', REACH)
  const text = scan.text.slice(start, first.end)
  const match = LEADER.exec(text)
  if (!match) return undefined
  const end = start + match.index
  const from = end + match[0].length
  const leader = withoutLed(scan, { start: clauseStart(scan, end, ',、。;!?:', REACH), end })
  const next = withoutLed(scan, { start: Math.max(from, first.start), end: first.end })
  const all = [...fromEdge(scan, [leader, next, ...others])]
  return next.end > next.start && from >= first.start - 4 ? all : undefined
}

function withoutLed(scan: Scan, { start, end }: Stretch): Stretch {
  return { start: start + (LED.exec(scan.text.slice(start, end))?.[0].length ?? 0), end }
}

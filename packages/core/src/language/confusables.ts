import { none } from '../text/none.ts'

/**
 * Characters that are typed for one another, being of like sound or shape; each group as one string, folded. Two ways to write one word
 * (身份 and 身分, 计划 and 计画, 账本 and 帐本) are not slips and not here.
 */
const GROUPS = [
  '志识', '象相', '复覆付副', '即既', '制治质致', '建健', '型形', '式试', '予与预', '期其',
  '定订', '到道', '代带', '和合', '事势', '心新', '记纪', '历厉', '连联链', '须需', '权劝', '化划', '效校', '整正', '准淮',
  '己已巳', '末未', '干千', '士土', '戌戍', '贷货', '拨拔', '风凤', '辨辩辫', '震振', '竞竟', '汇会', '园圆', '示是', '长常',
  '功工攻', '经精', '营盈', '融溶', '协谐', '共公', '示视', '树竖', '基机', '籍藉', '炼练', '泄泻', '题提', '领岭', '街接', '格阁',
] // prettier-ignore

const groupsOf = new Map<string, number[]>()
for (const [index, group] of GROUPS.entries())
  for (const character of group) groupsOf.set(character, [...(groupsOf.get(character) ?? []), index])

/** The groups of a character (folded), by their indexes: two that share one are easily typed for one another. */
export function confusionsOf(character: string): readonly number[] {
  return groupsOf.get(character) ?? none
}

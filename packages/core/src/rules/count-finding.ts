import type { Claim, PolicyDocument } from '../model/document.ts'
import { columns, cut } from '../text/columns.ts'
import { countFix, isChangeable } from './count-fix.ts'
import { quotedClaim } from './quoted-claim.ts'
import type { RuleFinding } from './rule.ts'

/** Members are named in messages up to this many; the rest are only pointed at. */
const NAMED = 8
/** A member's name in a message is cut here, in columns of which a Chinese character takes two. */
const LONGEST = 36

/** A cut that saves but a few letters is not worth making. */
function shortened(text: string): string {
  return columns(text) > LONGEST * 1.3 ? cut(text, LONGEST).replace(/\s+…$/, '…') : text
}

/** What there is to say of a claim whose list has another length; the number is pointed at, and each member. */
export function countFinding(claim: Claim, document: PolicyDocument): RuleFinding {
  const names = claim.items.slice(0, NAMED).map((item) => shortened(item.text))
  return {
    messageId: 'mismatch',
    span: claim.numeral.span,
    certainty: claim.certainty,
    data: {
      quote: quotedClaim(claim, document.text),
      claimed: claim.claimed,
      listed: claim.listed,
      noun: claim.noun,
      members: claim.listed > NAMED ? [...names, '…'] : names,
    },
    related: claim.items.map((item, index) => ({ text: String(index + 1), span: item.span })),
    fixes: isChangeable(claim, document) ? [countFix(claim, document)] : [],
  }
}

/** The messages that the counting rules share. */
export const COUNT_MESSAGES = {
  mismatch: {
    en: '“{quote}”: {listed} {listed|is|are} listed ({members}).',
    'zh-Hans': '“{quote}”列出了 {listed} 项：{members}。',
  },
  change: { en: 'Change “{from}” to “{to}”', 'zh-Hans': '将“{from}”改为“{to}”' },
} as const

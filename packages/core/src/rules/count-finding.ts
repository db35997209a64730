import { writeNumeral } from '../language/numbers/numerals.ts'
import type { Claim } from '../model/document.ts'
import type { RuleFinding } from './rule.ts'

/** Members are named in messages up to this many; the rest are only pointed at. */
const NAMED = 8
/** A member's name in a message is cut here. */
const LONGEST = 16

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** The number, measure word and noun of a claim as they stand in the document. */
export function quotedClaim({ numeral, measure, noun }: Claim): string {
  const space = /[a-z]$/i.test(numeral.text) || /^[a-z]/i.test(measure || noun) ? ' ' : ''
  return `${numeral.text}${space}${measure}${noun}`
}

/** What there is to say of a claim whose list has another length; the number is pointed at, and each member. */
export function countFinding(claim: Claim, text: string): RuleFinding {
  const { start, end } = claim.numeral.span
  const names = claim.items.slice(0, NAMED).map((item) => shortened(item.text))
  return {
    messageId: 'mismatch',
    span: claim.numeral.span,
    certainty: claim.certainty,
    data: {
      quote: quotedClaim(claim),
      claimed: claim.claimed,
      listed: claim.listed,
      noun: claim.noun,
      members: claim.listed > NAMED ? [...names, '…'] : names,
    },
    related: claim.items.map((item, index) => ({ text: String(index + 1), span: item.span })),
    fixes: [
      {
        titleId: 'change',
        data: { from: claim.numeral.text, to: writeNumeral(claim.listed, text.slice(start, end)) },
        // Either the number or the list may be the slip: only the drafter knows which.
        safe: false,
        edits: [{ span: claim.numeral.span, newText: writeNumeral(claim.listed, text.slice(start, end)) }],
      },
    ],
  }
}

/** The messages that the counting rules share. */
export const COUNT_MESSAGES = {
  mismatch: {
    en: '“{quote}”: {listed} are listed ({members}).',
    'zh-Hans': '“{quote}”列出了 {listed} 项：{members}。',
  },
  change: { en: 'Change “{from}” to “{to}”', 'zh-Hans': '将“{from}”改为“{to}”' },
} as const

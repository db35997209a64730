import { writeNumeral } from '../language/numbers/numerals.ts'
import type { Claim, Formula, PolicyDocument } from '../model/document.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { RuleFinding, RuleFix } from './rule.ts'

/** Members are named in messages up to this many; the rest are only pointed at. */
const NAMED = 8
/** A member's name in a message is cut here, in columns of which a Chinese character takes two. */
const LONGEST = 36

/** A cut that saves but a few letters is not worth making. */
function shortened(text: string): string {
  let columns = 0
  let cut = 0
  for (const character of text) {
    columns += character.charCodeAt(0) >= 0x2e80 ? 2 : 1
    if (columns <= LONGEST) cut += character.length
  }
  return columns > LONGEST * 1.3 ? `${text.slice(0, cut).trimEnd()}…` : text
}

/** From the number of a claim to its noun as the document has it; number, measure word and noun where markup or a mark parts them. */
export function quotedClaim(claim: Claim, text: string): string {
  const { numeral, measure, noun } = claim
  const { start, end } = numeral.span
  const behind = text.slice(end, end + measure.length + FARTHEST + noun.length)
  const between = noun ? behind.slice(0, behind.indexOf(noun, measure.length)) : measure
  if (!PARTED.test(between) && text.startsWith(noun, end + between.length))
    return text.slice(start, end + between.length + noun.length)
  return `${numeral.text}${isEnglish(claim) && noun ? ' ' : ''}${measure}${noun}`
}

/** More than a few words, or what no name holds. */
const PARTED = /[^\p{L}\p{N} ’'“”-]|.{25}/u
/** How far behind its measure word, in code units, a noun is looked for. */
const FARTHEST = 25

const isEnglish = ({ numeral, measure, noun }: Claim): boolean =>
  /[a-z]$/i.test(numeral.text) || /^[a-z]/i.test(measure || noun)

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

/** A number that becomes one would change the noun as well, and one that begins a name in quotes, the name: “四议两公开”. */
function isChangeable(claim: Claim, { text, formulas }: PolicyDocument): boolean {
  if (claim.listed === 1 && isEnglish(claim)) return false
  const named = !claim.measure && OPENS_NAME.test(text.charAt(claim.numeral.span.start - 1))
  return !named || termsOf(claim, formulas).length > 0
}

const OPENS_NAME = /[“‘「『"']/

/** All three sites, all of our three sites: of two, both. */
const ALL = /\b(a)ll((?: of)?(?: (?:the|these|those|my|your|his|her|its|our|their))?) $/i
const LONGEST_ALL = 'all of these '.length + 1

/**
 * Writes how many are listed in place of the number of a claim, and of the terms that count the same. Either the number
 * or the list may be the slip: only the drafter knows which.
 */
export function countFix(claim: Claim, { text, formulas, language }: PolicyDocument): RuleFix {
  const ways = { traditional: language === 'zh-Hant' }
  const { numeral, listed } = claim
  const { start, end } = numeral.span
  const written = (span: Span): Edit => ({
    span,
    newText: writeNumeral(listed, text.slice(span.start, span.end), ways),
  })
  const all = listed === 2 ? ALL.exec(text.slice(Math.max(0, start - LONGEST_ALL), start)) : null
  const both = all && { start: start - all[0].length, end }
  const own = both
    ? { span: both, newText: `${all[1] === 'A' ? 'B' : 'b'}oth${all[2]}` }
    : written(numeral.span)
  const data = both
    ? { from: text.slice(both.start, end), to: own.newText }
    : { from: numeral.text, to: writeNumeral(listed, numeral.text, ways) }
  return { titleId: 'change', data, safe: false, edits: [own, ...termsOf(claim, formulas).map(written)] }
}

/** Where a formula says the number of a claim that spells out one of its terms, and where the term is named: they change together. */
function termsOf({ id, claimed, numeral }: Claim, formulas: readonly Formula[]): readonly Span[] {
  const spans = new Map<number, Span>()
  for (const { text, terms } of formulas) {
    const at = terms.findIndex(({ expansion, value }) => expansion === id && value === claimed)
    for (const twin of at < 0 ? [] : formulas.filter((other) => other.text === text)) {
      const { value, span, definition, nameNumeral } = twin.terms[at] ?? {}
      if (value !== claimed || !span) continue
      for (const one of [
        span,
        definition?.value === claimed && definition.span,
        nameNumeral?.value === claimed && nameNumeral.span,
      ])
        if (one) spans.set(one.start, one)
    }
  }
  spans.delete(numeral.span.start)
  return [...spans.values()]
}

/** The messages that the counting rules share. */
export const COUNT_MESSAGES = {
  mismatch: {
    en: '“{quote}”: {listed} {listed|is|are} listed ({members}).',
    'zh-Hans': '“{quote}”列出了 {listed} 项：{members}。',
  },
  change: { en: 'Change “{from}” to “{to}”', 'zh-Hans': '将“{from}”改为“{to}”' },
} as const

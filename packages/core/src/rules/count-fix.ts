import { fold } from '../language/fold.ts'
import { numeralsIn, writeNumeral } from '../language/numbers/numerals.ts'
import type { Claim, Formula, PolicyDocument } from '../model/document.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { isEnglish, quotedClaim } from './quoted-claim.ts'
import type { RuleFix } from './rule.ts'

/**
 * A number that becomes one would change the noun as well, and one in quotes, a name: “四议两公开”, “三个一批”; not a formula of figures,
 * “1+3”. What else says the number would deny the new one.
 */
export function isChangeable(claim: Claim, document: PolicyDocument): boolean {
  const { text, formulas } = document
  if ((claim.listed === 1 && isEnglish(claim)) || BOTH.test(claim.numeral.text)) return false
  if (isSaidAgain(claim, document) || isReckonedWith(claim, document)) return false
  if (!OPENS_NAME.test(text.charAt(claim.numeral.span.start - 1))) return true
  return formulas.some(
    (formula) => !WORDED.test(formula.text) && formula.terms.some(({ expansion }) => expansion === claim.id),
  )
}

const BOTH = /^both$/i
/** What no formula of figures holds: 1+3, 1+N, 1243. */
const WORDED = /\d\p{L}|\p{L}{2}/u
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
  const { numeral, listed, measure, noun } = claim
  const { start, end } = numeral.span
  // 原因有三：: two that stand alone are 二.
  const write = (old: string): string => {
    const written = writeNumeral(listed, old, ways)
    return measure + noun === '' && /^[两兩]$/.test(written) ? '二' : written
  }
  const written = (span: Span): Edit => ({ span, newText: write(text.slice(span.start, span.end)) })
  const all = listed === 2 ? ALL.exec(text.slice(Math.max(0, start - LONGEST_ALL), start)) : null
  const both = all && { start: start - all[0].length, end }
  const own = both
    ? { span: both, newText: `${all[1] === 'A' ? 'B' : 'b'}oth${all[2]}` }
    : written(numeral.span)
  const data = both
    ? { from: text.slice(both.start, end), to: own.newText }
    : { from: numeral.text, to: write(numeral.text) }
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

/** 三个镇：…，三个镇均已…: the same number of the same things, elsewhere in the document and without a list of its own. */
function isSaidAgain(claim: Claim, { text, formulas, foundClaims }: PolicyDocument): boolean {
  const said = quotedClaim(claim, text)
  const { start } = claim.numeral.span
  if (said === claim.numeral.text) return false
  let own: ReadonlySet<number> | undefined
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + said.length)) {
    if (at === start || (isEnglish(claim) ? WORD : DIGIT).test(text.charAt(at - 1))) continue
    own ??= new Set([...foundClaims, ...termsOf(claim, formulas)].map((one) => one.start))
    if (!own.has(at)) return true
  }
  return false
}

/** 1|3个镇, 十|三个镇: what makes a number another one. */
const DIGIT = /[\d.,〇一二三四五六七八九十百]/
const WORD = /[\w.,-]/

/** Five of nine, and the other four; 4个组，每组5人，共20人: another number of the sentence follows from the number of a claim. */
function isReckonedWith({ claimed, numeral }: Claim, { text, formulas, runs }: PolicyDocument): boolean {
  const { start, end } = numeral.span
  const from =
    start - (/[^。！？!?\n]*$/.exec(text.slice(Math.max(0, start - SENTENCE), start))?.[0].length ?? 0)
  const behind = /^(?:[^。！？!?\n.]|\.(?=\S))*/.exec(text.slice(end, end + SENTENCE))?.[0].length ?? 0
  // Labels count nothing, and the terms of a formula change together.
  const labels = runs.flatMap(({ items }) =>
    items.flatMap(({ ordinal: { span, numeral } }) =>
      span.end > from && span.start < end + behind ? numeral.start : [],
    ),
  )
  const terms = formulas.flatMap((formula) =>
    formula.terms.flatMap(({ span, definition, nameNumeral }) => [span, definition?.span, nameNumeral?.span]),
  )
  const apart = new Set([start, ...labels, ...terms.flatMap((span) => span?.start ?? [])])
  const values = numeralsIn(fold(text.slice(from, end + behind))).flatMap((one) =>
    apart.has(from + one.start) ? [] : one.value,
  )
  const has = new Set(values)
  return values.some(
    (value) =>
      has.has(claimed + value) ||
      (value < claimed && has.has(claimed - value)) ||
      (value > 1 && has.has(claimed * value)),
  )
}

/** How far a sentence is read from its number, in code units. */
const SENTENCE = 300

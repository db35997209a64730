import type { SequenceFault } from './faults.ts'

/** What a label has behind it where another part of the same number stands before: (a), bis, (continued), – continued, annex. */
const QUALIFIED =
  /^\s*(?:\((?:[a-z]|[ivx]{1,4})\)|(?:bis|ter|quater|annex|addendum)\b|\((?!\d)[^()]{3,30}\)|[-–—:]?\s*\(?cont(?:inued|['’]?d|\.))/i
const HAN = /[一-鿿]/
/** Parts that a word names, or headings. */
const NAMED = /^(?:article|chapter|other):[a-z]{3,}|#\d/i

/** Whether a number stands twice because each part has two sides: Question 1: our response behind Question 1, 1. 目的 / 1. The purpose. */
export function isTwin({ run, item, previous }: SequenceFault): boolean {
  if (!previous || previous.ordinal.value !== item.ordinal.value) return false
  const [text, other] = [item.text, previous.text]
  if (HAN.test(text) !== HAN.test(other) && /\p{L}{2}/u.test(text) && /\p{L}{2}/u.test(other)) return true
  if (/^\s*\([a-z]{1,4}\)/.test(text)) return true
  if (!NAMED.test(run.scheme)) return false
  const twin = run.items.some((each) => each.ordinal.value !== item.ordinal.value && each.text === text)
  return QUALIFIED.test(text) || (twin && text !== other && /\p{L}{3}/u.test(text))
}

import type { Counted, Stretch } from './candidate.ts'
import type { Countable } from './readings.ts'
import type { Scan } from './scan.ts'
import { hidden } from './stretches.ts'
import { WHOLE_NAME } from './words/en.ts'

/** True for what names one thing: a capital, a quotation, an article. */
export function isName(scan: Scan, member: Stretch): boolean {
  return /^(?:[A-Z“"(]|(?:the|an?) )/.test(scan.of(member))
}

/** The texts of the members. */
export function textsOf(scan: Scan, { preferred }: Pick<Countable, 'preferred'>): readonly string[] {
  return preferred.map((member) => scan.of(member))
}

/** True where every member names one thing. */
export function areNames(scan: Scan, { preferred }: Pick<Countable, 'preferred'>): boolean {
  return preferred.every((item) => isName(scan, item))
}

/** True where every member is a name and nothing else. */
export function areWhole(scan: Scan, list: Pick<Countable, 'preferred'> | undefined): boolean {
  return list?.preferred.every((item) => WHOLE_NAME.test(hidden(scan, item))) === true
}

/** To mend …, to build …; mending …; the pier, the dock; dock fees, boat fees: members that all begin, or end, in one way. */
export function areAlike(texts: readonly string[], verb = true): boolean {
  const last = new Set(texts.map((text) => / ([a-z]{4,})$/.exec(text)?.[1]))
  if (last.size === 1 && !last.has(undefined)) return true
  return (verb ? [/^to /, /^\w+ing\b/, /^the /, / \w+[^\Ws]s$/] : [/^on /]).some((one) =>
    texts.every((text) => one.test(text)),
  )
}

/** Chair, deputy clerk: what one person or thing is, in small letters. */
export const TITLE = /^(?!which|who|one )[a-z][\w-]*(?: [a-z][\w-]*){0,2}$/

/** True when a member may be the name of the one before it. */
export function isNamed(before: string, text: string): boolean {
  return (
    /^(?:my|our|his|her|its|their|the) [a-z]*[A-Za-z ]+$/.test(before) &&
    !WHOLE_NAME.test(before) &&
    /^(?:[A-Z][\w.’'-]+ ?){2,4}$/.test(text)
  )
}

/** Two boards, the Boards of | Ports and Piers: what says once more what all members are stands before them. */
export function ungoverned(scan: Scan, { noun }: Counted, items: readonly Stretch[]): readonly Stretch[] {
  const [first, ...others] = items
  if (!first || !/^[\w-]+$/.test(noun)) return items
  const head = new RegExp(`^(?:(?:the|our|its|their) )?${noun} (?:of|for) `, 'i')
  const length = head.exec(scan.of(first))?.[0].length ?? 0
  if (!length) return items
  return [{ start: first.start + length, end: first.end }, ...others]
}

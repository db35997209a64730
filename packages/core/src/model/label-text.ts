import type { Span } from '../text/span.ts'
import type { Action, Claim, Ordinal, Section } from './document.ts'

/** Ordinal and title of a section as one reads them: 三、成效; 3. Outcomes; 第一章 总则. */
export function sectionLabel({ ordinal, title, titleSpan }: Section): string {
  return joined(ordinal, title, titleSpan.start)
}

/** Where the ordinal and the title of a section stand. */
export function labelledSpan({ ordinal, titleSpan }: Section): Span {
  return { start: ordinal?.span.start ?? titleSpan.start, end: titleSpan.end }
}

/** Ordinal and headline of an action, or the name that stands for it; of a bullet the headline alone. */
export function actionLabel({ ordinal, headline, headlineSpan }: Action, name = headline): string {
  return joined(isLabel(ordinal) ? ordinal : undefined, name, headlineSpan.start)
}

/** False for a bullet, which numbers nothing. */
export function isLabel({ text }: Ordinal): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The number of a claim with its measure word and noun: 3项重点工作; three priorities. */
export function claimLabel({ numeral, measure, noun }: Claim): string {
  const rest = measure + noun
  const space = /[a-z]$/i.test(numeral.text) || /^[a-z]/i.test(rest) ? ' ' : ''
  return rest ? `${numeral.text}${space}${rest}` : numeral.text
}

/** A blank between the two stays where it belongs to the label: not after 、 and brackets of full width. */
function joined(ordinal: Ordinal | undefined, text: string, start: number): string {
  if (!ordinal) return text
  const label = ordinal.text.trim()
  const apart = start > ordinal.span.end && !/[、．，：）是要]$/u.test(label)
  return `${label}${apart ? ' ' : ''}${text}`
}

import type { ClaimStatus, PolicyDocument } from '../model/document.ts'
import type { Severity } from '../profiles/rule-setting.ts'
import type { RuleInForce } from './in-force.ts'
import type { Locale } from './report.ts'
import { speaker } from './speaker.ts'
import { messages } from './words.ts'

const say = speaker<keyof typeof messages>(messages)

/** A severity, or `off`, in the reader's language. */
export function severityText(severity: Severity | 'off', locale: Locale): string {
  return say(locale, severity)
}

/** How a count stands, in the reader's language. */
export function statusText(status: ClaimStatus, locale: Locale): string {
  return say(locale, status)
}

/** Whose word on a rule was the last, in the reader's language; a profile is named by its id. */
export function originText(
  { origin }: Pick<RuleInForce, 'origin'>,
  { profile }: Pick<PolicyDocument, 'profile'>,
  locale: Locale,
): string {
  return say(locale, origin, { profile })
}

import type { Localised } from '../rules/rule.ts'
import type { Locale } from './report.ts'
import { inTraditional } from './traditional.ts'

/** A text in the reader's language. */
export function translated(text: Localised, locale: Locale): string {
  return locale === 'zh-Hant' ? inTraditional(text['zh-Hans']) : text[locale]
}

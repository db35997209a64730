import type { Data, Localised } from '../rules/rule.ts'
import type { Locale } from './report.ts'

/** What fills the `{name}` places of a text. */
export type Filling = Readonly<Record<string, Data[string] | undefined>>

/** Puts a message in words: the reader's language, its id, and what fills its `{name}` places. */
export type Say<Id extends string> = (locale: Locale, id: Id, data?: Filling) => string

/** A speaker of a table of messages; `traditional` is generated from the Simplified ones. */
export function speaker<Id extends string>(
  messages: Readonly<Record<Id, Localised>>,
  traditional: Readonly<Record<string, string>>,
): Say<Id> {
  return (locale, id, data = {}) => filled(textIn(messages[id], locale, traditional[id]), data, locale)
}

/** A text in a locale; Traditional falls back on Simplified where a text is newer than its conversion. */
export function textIn(text: Localised, locale: Locale, traditional: string | undefined): string {
  return locale === 'zh-Hant' ? (traditional ?? text['zh-Hans']) : text[locale]
}

/** A text with its `{name}` places filled; a place without a value stays as it is. */
export function filled(template: string, data: Filling, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name]
    if (value === undefined) return whole
    if (Array.isArray(value)) return value.join(locale === 'en' ? ', ' : '、')
    return String(value)
  })
}

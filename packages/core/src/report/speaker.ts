import type { Data, Localised } from '../rules/rule.ts'
import type { Locale } from './report.ts'
import { translated } from './translated.ts'

/** What fills the `{name}` places of a text. */
export type Filling = Readonly<Record<string, Data[string] | undefined>>

/** Puts a message in words: the reader's language, its id, and what fills its `{name}` places. */
export type Say<Id extends string> = (locale: Locale, id: Id, data?: Filling) => string

/** A speaker of a table of messages. */
export function speaker<Id extends string>(messages: Readonly<Record<Id, Localised>>): Say<Id> {
  return (locale, id, data = {}) => filled(translated(messages[id], locale), data, locale)
}

/** A text with its `{name}` places filled, and `{name|one|many}` by whether the value is 1; a place without a value stays as it is. */
export function filled(template: string, data: Filling, locale: Locale): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = data[name]
      if (value === undefined) return whole
      if (one !== undefined) return String(value) === '1' ? one : String(many)
      if (Array.isArray(value)) return value.join(locale === 'en' ? ', ' : '、')
      return String(value)
    },
  )
}

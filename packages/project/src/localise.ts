import type { Localised, Locale } from '@policydoc/core'

/** Puts a message in words: its id, what fills its `{name}` places, and the reader's language. */
export type Say<Id extends string> = (
  locale: Locale,
  id: Id,
  data?: Readonly<Record<string, string | number | undefined>>,
) => string

/** A speaker of a table of messages; `traditional` is generated from the Simplified ones. */
export function speaker<Id extends string>(
  messages: Readonly<Record<Id, Localised>>,
  traditional: Readonly<Record<string, string>>,
): Say<Id> {
  return (locale, id, data = {}) => {
    const text = locale === 'zh-Hant' ? (traditional[id] ?? messages[id]['zh-Hans']) : messages[id][locale]
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
  }
}

/** The locale that a BCP 47 or POSIX name means (`zh_CN.UTF-8`, `zh-TW`, `en-US`); undefined when it names no language. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const lower = (tag ?? '').toLowerCase().replaceAll('_', '-')
  if (!lower || lower === 'c' || lower.startsWith('c.') || lower === 'posix') return undefined
  if (!/^zh(?:-|\.|$)/.test(lower)) return 'en'
  return /hant|-tw|-hk|-mo/.test(lower) ? 'zh-Hant' : 'zh-Hans'
}

import type { Locale } from './report.ts'

/** The locale that a BCP 47 or POSIX name means (`zh_CN.UTF-8`, `zh-TW`, `en-US`); undefined when it names no language. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const lower = (tag ?? '').toLowerCase().replaceAll('_', '-')
  if (!lower || lower === 'c' || lower.startsWith('c.') || lower === 'posix') return undefined
  if (!/^zh(?:-|\.|$)/.test(lower)) return 'en'
  return /hant|-tw|-hk|-mo/.test(lower) ? 'zh-Hant' : 'zh-Hans'
}

import { nameIn } from '../language/section-names.ts'
import { resolveProfile } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'

type Locale = 'en' | 'zh-Hans' | 'zh-Hant'

interface Words {
  readonly title: string
  readonly body: string
  readonly issuer: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: { title: 'Title', body: 'To be written.', issuer: 'Issuing body' },
  'zh-Hans': { title: '标题', body: '（待撰写）', issuer: '发文机关' },
  'zh-Hant': { title: '標題', body: '（待撰寫）', issuer: '發文機關' },
}

// An official document has no sections of its own; its form is its head and foot (GB/T 9704—2012, 7).
const official: Readonly<Record<'zh-Hans' | 'zh-Hant', string>> = {
  'zh-Hans':
    '# 发文机关关于事由的通知\n\n机关代字〔2024〕1号\n\n主送机关：\n\n（待撰写）\n\n发文机关\n\n2024年1月1日\n',
  'zh-Hant':
    '# 發文機關關於事由的通知\n\n機關代字〔2024〕1號\n\n主送機關：\n\n（待撰寫）\n\n發文機關\n\n2024年1月1日\n',
}

/** A new document of a kind: front matter that names its profile, a title, and every required section with a line to replace. */
export function scaffold(profile: string | Profile, locale: Locale = 'en'): string {
  const { id, sections } = typeof profile === 'string' ? resolveProfile(profile) : profile
  const language = sections.some(({ names }) => names.some((name) => writtenIn(name, locale)))
    ? locale
    : other(locale)
  const { title, body, issuer } = words[sections.length > 0 ? language : locale]
  const matter = (head: string): string => `---\n${head}policydoc:\n  profile: ${id}\n---\n\n`
  if (id === 'official-document') return matter('') + official[locale === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans']
  const wanted = sections.filter(({ required }) => required)
  const parts = (wanted.length > 0 ? wanted : sections).map(({ names, role }, index) => {
    const ordinal = language === 'en' ? '' : `${numeral(index + 1)}、`
    return `## ${ordinal}${nameIn(names, language) ?? role}\n\n${body}\n`
  })
  return [`${matter(`issuer: ${issuer}\n`)}# ${title}\n`, ...(parts.length > 0 ? parts : [`${body}\n`])].join(
    '\n',
  )
}

function writtenIn(name: string, locale: Locale): boolean {
  return /\p{Script=Han}/u.test(name) === (locale !== 'en')
}

/** A kind of document whose names are all of another language is written in that language. */
function other(locale: Locale): Locale {
  return locale === 'en' ? 'zh-Hans' : 'en'
}

function numeral(value: number): string {
  const digits = '一二三四五六七八九'
  if (value < 10) return digits[value - 1] ?? ''
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? (digits[tens - 1] ?? '') : ''}十${digits[(value % 10) - 1] ?? ''}`
}

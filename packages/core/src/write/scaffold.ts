import { writeChinese } from '../language/numbers/chinese.ts'
import { nameIn } from '../language/section-names.ts'
import { resolveProfile } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'
import { translated } from '../report/translated.ts'
import { checkOptions } from '../report/check-options.ts'
import type { Locale } from '../report/report.ts'
import { officialKinds, type OfficialKind } from './official-kinds.ts'
import { scaffoldWords } from './scaffold-words.ts'

type Word = keyof typeof scaffoldWords

/** A kind of document that a new one can be of, as its reader chooses it. */
export interface ScaffoldChoice {
  readonly id: string
  readonly title: string
  /** What it has, in order: sections, or 主送 · 正文 · 附件 · 落款. */
  readonly parts: readonly string[]
  /** The languages that it can be written in. */
  readonly languages: readonly Locale[]
}

/** What is to be replaced in a new document stands between these two while it is put together. */
const [open, close] = ['〈', '〉']
const place = /〈([^〉]*)〉/g

/** The day that stands in a new document where nobody says which one it is. */
const someDay = new Date(2024, 0, 1)

/** A new document of a kind (a profile, or one of the fifteen kinds of official document), with words to be replaced, of that day. */
export function scaffold(kind: string | Profile, locale: Locale = 'en', day: Date = someDay): string {
  return written(kind, locale, day).replaceAll(place, '$1')
}

/** A new document as an editor's snippet: its words to be replaced are tab stops, the title first, front matter last. */
export function scaffoldSnippet(kind: string | Profile, locale: Locale = 'en', day: Date = someDay): string {
  const text = written(kind, locale, day)
  const matter = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0
  const numbers = new Map<string, number>()
  const numbered = (part: string): string => {
    let last = 0
    let result = ''
    for (const match of part.matchAll(place)) {
      const word = match[1] ?? ''
      // A word in two places is one tab stop: it is written once for both.
      const known = word.startsWith('（') || word.endsWith('.') ? undefined : numbers.get(word)
      const number = known ?? numbers.size + 1
      if (known === undefined) numbers.set(numbers.has(word) ? `${word}${number}` : word, number)
      result += `${escaped(part.slice(last, match.index))}\${${number}:${escaped(word)}}`
      last = match.index + match[0].length
    }
    return result + escaped(part.slice(last))
  }
  const body = numbered(text.slice(matter))
  return `${numbered(text.slice(0, matter))}${body.trimEnd()}$0\n`
}

/** The kinds that a new document can be of, own ones first. */
export function scaffoldChoices(profiles: readonly Profile[], locale: Locale): readonly ScaffoldChoice[] {
  const word = (id: Word): string => wordIn(id, locale)
  const official = officialKinds.map((kind): ScaffoldChoice => ({
    id: kind.id,
    title:
      locale === 'en'
        ? `${kind.en} (${kind.name})`
        : wordIn('official', locale).replace('{name}', inChinese(kind.name, locale)),
    parts: [
      ...(kind.addressed ? [word('addresseePart')] : []),
      word('bodyPart'),
      ...(kind.attached ? [word('attachmentPart')] : []),
      word('signaturePart'),
    ],
    languages: ['zh-Hans', 'zh-Hant'],
  }))
  const own = profiles
    .filter(({ id }) => id !== 'official-document')
    .map((profile): ScaffoldChoice => {
      const names = profile.sections.flatMap((section) => section.names)
      const han = names.length === 0 || names.some((name) => /\p{Script=Han}/u.test(name))
      const latin = names.length === 0 || names.some((name) => /[a-z]/i.test(name))
      const languages: readonly Locale[] = profile.languages ?? [
        ...(latin ? (['en'] as const) : []),
        ...(han ? (['zh-Hans', 'zh-Hant'] as const) : []),
      ]
      const shown = languages.includes(locale) ? locale : (languages[0] ?? 'en')
      return {
        id: profile.id,
        title: translated(profile.title, locale),
        parts: headingsOf(profile, shown),
        languages,
      }
    })
  return [...own, ...official]
}

function written(kind: string | Profile, locale: Locale, day: Date): string {
  const official = typeof kind === 'string' ? officialKinds.find(({ id }) => id === kind) : undefined
  checkOptions({ locale, ...(typeof kind === 'string' && !official && { profile: kind }) })
  if (official) return officialText(official, locale, day)
  const profile = typeof kind === 'string' ? resolveProfile(kind) : kind
  const [notice] = officialKinds
  if (profile.id === 'official-document' && notice) return officialText(notice, locale, day)
  return profileText(profile, locale)
}

function matterOf(profile: string, head = ''): string {
  return `---\n${head}policydoc:\n  profile: ${profile}\n---\n\n`
}

function profileText(profile: Profile, locale: Locale): string {
  const { id, sections } = profile
  const fits = sections.some(({ names }) => names.some((name) => writtenIn(name, locale)))
  const language = fits || sections.length === 0 ? locale : other(locale)
  const blank = (word: Word): string => `${open}${wordIn(word, language)}${close}`
  const parts = headingsOf(profile, language).map((name, index) => {
    const ordinal = language === 'en' ? '' : `${writeChinese(index + 1)}、`
    return `## ${ordinal}${name}\n\n${blank('body')}\n`
  })
  return [
    `${matterOf(id, `issuer: ${blank('issuer')}\n`)}# ${blank('title')}\n`,
    ...(parts.length > 0 ? parts : [`${blank('body')}\n`]),
  ].join('\n')
}

/** The sections of a new document: the required ones, or where none is, those that have a name in its language. */
function headingsOf({ sections }: Profile, language: Locale): readonly string[] {
  const required = sections.filter((each) => each.required)
  const named = sections.filter(({ names }) => names.some((name) => writtenIn(name, language)))
  const written = [required, named, sections].find((some) => some.length > 0) ?? []
  return written.map(({ names, role }) => nameIn(names, language) ?? role)
}

/** Head, body and foot of an official document (GB/T 9704—2012, 7); it has no sections that all kinds share. */
function officialText(kind: OfficialKind, locale: Locale, day: Date): string {
  const language = locale === 'en' ? 'zh-Hans' : locale
  const blank = (word: Word): string => `${open}${wordIn(word, language)}${close}`
  const about = wordIn('about', language).replace('{name}', inChinese(kind.name, language))
  const body = kind.body.map((text) => inChinese(text, language))
  const attachment = blank('attachment')
  return `${[
    `${matterOf('official-document')}# ${blank('issuer')}${about.replace('{subject}', blank('subject'))}`,
    `${blank('code')}〔${open}${day.getFullYear()}${close}〕${open}1${close}${wordIn('number', language)}`,
    ...(kind.addressed ? [`${blank('addressee')}：`] : []),
    ...body,
    ...(kind.attached ? [`${wordIn('attachmentPart', language)}：${attachment}`] : []),
    blank('issuer'),
    `${open}${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日${close}`,
    ...(kind.attached ? [wordIn('attachmentPart', language), attachment, blank('body')] : []),
  ].join('\n\n')}\n`
}

function inChinese(text: string, locale: Locale): string {
  return translated({ en: text, 'zh-Hans': text }, locale)
}

function wordIn(id: Word, locale: Locale): string {
  return translated(scaffoldWords[id], locale)
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&')
}

function writtenIn(name: string, locale: Locale): boolean {
  return /\p{Script=Han}/u.test(name) === (locale !== 'en')
}

/** A kind of document whose names are all of another language is written in that language. */
function other(locale: Locale): Locale {
  return locale === 'en' ? 'zh-Hans' : 'en'
}

import { codeAt } from '../text/character-set.ts'
import { fold } from '../language/fold.ts'
import { isAroundText } from '../language/matter-names.ts'
import { caseRoles, rolesOf, type RoleNames } from '../language/section-names.ts'
import { profiles as builtIn } from '../profiles/index.ts'
import type { Profile } from '../profiles/profile.ts'
import { none } from '../text/none.ts'
import { once } from '../text/once.ts'
import type { Block } from '../tree/block.ts'
import type { Language, Metadata } from './document.ts'
import { foldedProse } from './folded.ts'
import { frontMatterOf } from './front-matter.ts'
import { headingsOf, type Heading } from './headings.ts'
import { ordinalsOf } from './numbering.ts'
import { isOfficial, isOfficialTitle } from './official-shape.ts'
import { roleNamesOf } from './sections.ts'

/** What a kind is recognised by. */
export interface Evidence {
  readonly blocks: readonly Block[]
  readonly metadata: Metadata
  readonly language: Language
}

/** The kind of a document as its title, its head, its form and its headings show; undefined where they leave a doubt. */
export function recognise(evidence: Evidence, all: readonly Profile[]): string | undefined {
  const { blocks, metadata, language } = evidence
  const title = comparable(metadata.title?.value ?? '')
  const head = headLines(blocks)
  const lined = all.find(
    ({ lines }) => lines && partsOf(lines).some((words) => head.some((line) => matched(line, words))),
  )
  if (lined) return lined.id
  const named =
    title === '' ? undefined : (byTitle(title, evidence, all) ?? byBrackets(metadata.title?.value ?? '', all))
  if (named) return named
  const official = all.find(({ id }) => id === 'official-document')
  if (official && language !== 'en' && (isOfficialTitle(title) || isOfficial(blocks))) return official.id
  return byHeadings(evidence, all)
}

const longestTitle = 240

/** A title as it is compared: folded, lower case, without what stands in brackets or as a year behind it. */
function comparable(title: string): string {
  if (title.length > longestTitle) return ''
  const folded = fold(title).toLowerCase().trim()
  const bare = folded
    .replace(/^(?:an?|the) /, '')
    .replace(/(?:\s*\([^()]*\))+$/, '')
    .replace(/[\s,:]*(?:19|20)\d\d(?:\s*[-–—]+\s*\d+)?$/, '')
  return /[\u4e00-\u9fff]/.test(bare) ? bare.replace(/\s+/g, '') : bare
}

// Headlines about a document, and guides to one, end in its name too.
const aboutOne = new RegExp(
  String.raw`^(?:一图|图解|解读|学习|聚焦|关注|如何|怎样|怎么|浅谈|论)|发布|印发|出台|公布|召开|读懂|看懂|回应|解读|撰写|` +
    String.raw`听取|审议|起草|发表|[写评谈]$|(?<![工合制创运])作$`,
)

function byTitle(title: string, { blocks }: Evidence, all: readonly Profile[]): string | undefined {
  let best: Profile | undefined
  let at: Match = { start: 0, length: 0 }
  for (const profile of all)
    for (const words of profile.titles ? partsOf(profile.titles) : none) {
      const match = matched(title, words)
      if (!match || match.length <= at.length) continue
      if (profile.body === 'articles' && !hasArticles(blocks)) continue
      best = profile
      at = match
    }
  return best?.body === undefined && isAboutOne(title.slice(0, at.start)) ? undefined : best?.id
}

// … and so do English ones: What We Learnt from the Action Plan.
const ofOne =
  /^(?:how|why|what|when|where|writing|my|(?:guide|notes) (?:to|on))\b|(?:^| )(?:of|on|to|about|for|from|in|under|behind) (?:the|our|its|a|this) [^:]*$/

function isAboutOne(before: string): boolean {
  const outside = before.replace(/《[^》]*》|“[^”]*”/g, '')
  return aboutOne.test(outside) || (/[a-z]/i.test(outside) && ofOne.test(outside))
}

/** The kind that a title names in the brackets at its end: 中国的水运发展（白皮书）. */
function byBrackets(title: string, all: readonly Profile[]): string | undefined {
  const inside = /\(([^()]{2,20})\)$/.exec(fold(title).toLowerCase().trim())?.[1]
  return inside === undefined
    ? undefined
    : all.find(
        ({ titles, body }) =>
          body === undefined && titles && partsOf(titles).some(({ last, whole }) => whole && last === inside),
      )?.id
}

interface Match {
  readonly start: number
  readonly length: number
}

/** Words of a title, folded, on both sides of their dots. */
interface TitleWords {
  readonly first: string
  readonly last: string
  /** True where dots stand at the end. */
  readonly open: boolean
  /** True where there are no dots. */
  readonly whole: boolean
}

/** A kind's words in their parts, taken apart once: all kinds are compared with the title of every document. */
const partsOf = once((words: readonly string[]): readonly TitleWords[] =>
  words.map((one) => {
    const parts = fold(one).toLowerCase().split('…')
    const [first = '', last = first] = parts
    return { first, last, open: one.endsWith('…'), whole: parts.length === 1 }
  }),
)

/** Where a title has its kind's words. */
function matched(title: string, { first, last, open, whole }: TitleWords): Match | undefined {
  if (whole || (first === '' && !open))
    return endsIn(title, last) ? { start: title.length - last.length, length: last.length } : undefined
  if (first === '') {
    const start = title.indexOf(last)
    return start < 0 ? undefined : { start, length: last.length }
  }
  const at = title.indexOf(first)
  if (open) return at === 0 && isWhole(title, first.length) ? { start: 0, length: first.length } : undefined
  const start = title.length - last.length
  return at >= 0 && at + first.length < start && endsIn(title, last)
    ? { start, length: last.length }
    : undefined
}

/** The words stand at the end, and a word of letters is a whole one. */
function endsIn(title: string, words: string): boolean {
  return title.endsWith(words) && isWhole(title, title.length - words.length)
}

/** No word of letters is cut in two here. */
function isWhole(title: string, at: number): boolean {
  return !(isLetter(codeAt(title, at - 1)) && isLetter(codeAt(title, at)))
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122

const fewArticles = 3

function hasArticles(blocks: readonly Block[]): boolean {
  let count = 0
  for (const ordinal of ordinalsOf(blocks))
    if (ordinal?.style === 'article' && ++count === fewArticles) return true
  return false
}

const headBlocks = 16

/** The lines of a document's front matter and head as they are compared. */
function headLines(blocks: readonly Block[]): readonly string[] {
  const lines = Array.from(frontMatterOf(blocks), ([key, { value }]) => `${key}: ${value}`.toLowerCase())
  for (let index = 0; index < Math.min(headBlocks, blocks.length); index++) {
    const block = blocks[index]
    if (!block || block.prose.length > 400 || block.kind === 'frontmatter') continue
    lines.push(foldedProse(block.local).toLowerCase().trim())
  }
  return lines
}

interface Level {
  readonly roles: Set<string>
  own: boolean
  named: number
}

/** The kind whose sections head the most of one level; undefined where two kinds do so alike. */
function byHeadings({ blocks, language }: Evidence, all: readonly Profile[]): string | undefined {
  const own = language === 'en' ? 'english' : 'chinese'
  const inLanguage = all.filter((profile) => profile.recogniseBy !== undefined && languagesOf(profile)[own])
  // A kind whose own names are of the document's language goes before one that merely knows them.
  const written = inLanguage.filter((profile) => languagesOf(profile).first === own)
  let best: Profile | undefined
  let most = 0
  let doubt = false
  for (const profile of new Set([...written, ...inLanguage])) {
    const names = roleNamesOf(profile)
    // The headings that the sections are made of in any case; a configured profile may know lines by its own names.
    const headings = headingsOf(blocks, builtIn.includes(profile) ? caseRoles : names)
    const named = namedBy(headings, profile, names)
    // Profiles that read the same names are not rivals.
    if (named === most && best && roleNamesOf(best) !== names) doubt = named > 0
    if (named <= most) continue
    best = profile
    most = named
    doubt = false
  }
  return doubt ? undefined : best?.id
}

const isEnglish = (name: string): boolean => /^[\x20-\x7e…]+$/.test(name)

/** Whether a profile has names of its sections in Chinese, in English, and what the name is in that it writes first. */
const languagesOf = once(({ sections }: Profile) => {
  const names = sections.flatMap((section) => section.names)
  return {
    chinese: names.some((name) => !isEnglish(name)),
    english: names.some(isEnglish),
    first: isEnglish(sections[0]?.names[0] ?? '') ? 'english' : 'chinese',
  }
})

/** Names that are common to several kinds, as one role: the same each time, so that they are made ready once. */
const commonRole = once((names: readonly string[]): readonly RoleNames[] => [{ role: 'common', names }])

/**
 * How many sections of one level a profile's roles name: 0 unless enough roles are there, one of them by a name
 * of its own, and no fewer sections of that level have a role than have none: two of ten headings are a coincidence.
 */
function namedBy(headings: readonly Heading[], profile: Profile, names: readonly RoleNames[]): number {
  const { sections, commonNames } = profile
  const known = new Set(sections.map(({ role }) => role))
  const levels = new Map<number, Level>()
  for (const { rank, title } of headings) {
    const roles = rolesOf(title, names)
    const own = roles.every((role) => known.has(role)) ? roles : roles.filter((role) => known.has(role))
    if (!own.length) continue
    let level = levels.get(rank)
    if (!level) levels.set(rank, (level = { roles: new Set(), own: false, named: 0 }))
    for (const role of own) level.roles.add(role)
    level.own ||= !commonNames || rolesOf(title, commonRole(commonNames)).length === 0
    level.named++
  }
  let most = 0
  for (const [level, { roles, own: certain, named }] of levels) {
    if (!certain || roles.size < (profile.recogniseBy ?? Infinity) || named <= most) continue
    const others = headings.filter(({ rank, title }) => rank === level && !isAroundText(title))
    if (named * 2 >= others.length) most = named
  }
  return most
}

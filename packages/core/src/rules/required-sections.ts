import { isAroundText } from '../language/matter-names.ts'
import { nameIn } from '../language/section-names.ts'
import { sectionLabel } from '../model/label-text.ts'
import { opensInside } from '../model/numbering/selected.ts'
import { allSections, roleLevel } from '../model/role-level.ts'
import type { Language, Metadata, Run, Section } from '../model/document.ts'
import type { Profile, SectionSchema } from '../profiles/profile.ts'
import { defineRule, type RulePage } from './rule.ts'
import { sectionInsertion } from './section-insertion.ts'

interface Options {
  /** True: a section under a name of its own may stand for the missing one, also where the profile is named. */
  readonly acceptOtherNames: boolean
}

export const page: RulePage = {
  title: { en: 'Required sections', 'zh-Hans': '必备章节' },
  summary: {
    en: 'A document has every section that its kind requires.',
    'zh-Hans': '文稿具备该类材料应有的各个部分。',
  },
  why: {
    en:
      'Whoever receives a case report looks for its background, practice, outcomes and discussion; a ' +
      'missing part is the first thing sent back. The sections come from the profile. Where the ' +
      'profile was only recognised, a section under a name of its own is taken for the missing one, and so ' +
      'is one of two sections of the same part; an excerpt misses nothing. Several sections are missing from a ' +
      'case report or a policy paper that only its headings tell where its first and its last are there. ' +
      'The heading is inserted in an editor alone, where somebody writes what belongs below it. Common practice.',
    'zh-Hans':
      '案例材料通常由背景、做法、成效、探讨等部分组成，缺少任何一部分都会被退回补充。' +
      '应有的部分由文件类型（profile）规定；类型为自动识别时，同一位置上另有其他名称的部分，或同一部分写成两章的，即视为已有；节选稿不要求齐全；' +
      '仅凭标题识别的案例材料，首尾两部分俱在时，方认为缺少其间的多个部分。' +
      '补标题只在编辑器中进行，以便随即写入内容。此为通行做法。',
  },
  examples: [
    {
      title: 'A case report without outcomes; the number is free',
      markdown: '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n四、探讨\n\n贵在坚持。\n',
      expect: ['9:1-9:5 missing'],
      fixed: '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n三、成效\n\n四、探讨\n\n贵在坚持。\n',
    },
    {
      title: 'No number is free: what follows is renumbered',
      markdown: '## 一、做法\n\n办起食堂。\n\n## 二、成效\n\n老人满意。\n\n## 三、启示\n\n贵在坚持。\n',
      expect: ['1:1-1:8 missing'],
      fixed:
        '## 一、背景\n\n## 二、做法\n\n办起食堂。\n\n## 三、成效\n\n老人满意。\n\n## 四、启示\n\n贵在坚持。\n',
    },
    {
      title: 'The last section is missing',
      markdown: '## Background\n\nBuses ran late.\n\n## Approach\n\nTwo lanes.\n\n## Outcomes\n\nOn time.\n',
      profile: 'policy-paper',
      expect: ['11:8-11:9 missing'],
      fixed:
        '## Background\n\nBuses ran late.\n\n## Approach\n\nTwo lanes.\n\n## Outcomes\n\nOn time.\n\n## Lessons\n',
    },
    {
      title: 'Two are missing at one place',
      markdown: '一、背景\n\n村里老人多。\n\n二、探讨\n\n贵在坚持。\n',
      expect: ['5:1-5:5 missing', '5:2-5:5 missing'],
      fixed: '一、背景\n\n村里老人多。\n\n二、做法\n\n三、成效\n\n四、探讨\n\n贵在坚持。\n',
    },
    {
      title:
        'Practice and lessons alone: a report on experience, not a case report with half of its sections',
      markdown: '# 社区食堂经验材料\n\n一、主要做法\n\n办起食堂。\n\n二、经验启示\n\n贵在坚持。\n',
    },
    {
      title: 'One heading may hold two parts',
      markdown: '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n三、成效与启示\n\n老人满意。\n',
    },
    {
      title: 'The first number is free, whatever the other sections are called',
      markdown:
        '# 2026年政府工作报告\n\n二、今后五年怎么干\n\n抓产业。\n\n三、2026年主要目标\n\n保增长。\n\n四、2026年重点工作\n\n修路。\n',
      expect: ['3:1-3:10 missing'],
    },
    {
      title: 'A proposal without its abstract, whatever stands first',
      markdown:
        'PEP: 9001\n\n## Terms\n\nA boat floats.\n\n## Motivation\n\nRopes tear.\n\n## Specification\n\nUse chains.\n',
      expect: ['7:1-7:14 missing'],
    },
    {
      title: 'A section of its own name beside the rationale',
      markdown:
        'PEP: 9002\n\n## Abstract\n\nChains.\n\n## Rationale\n\nRopes tear.\n\n## Rules for chains\n\nUse them.\n',
    },
    {
      title: 'A document of another kind',
      markdown: '一、背景\n\n村里老人多。\n\n二、预算\n\n三万元。\n\n三、分工\n\n另行通知。\n',
    },
  ],
}

export default defineRule<Options>({
  id: 'required-sections',
  severity: 'warning',
  messages: {
    missing: {
      en: '“{expected}” is missing; the kind “{kindName}” has {sections}.',
      'zh-Hans': '缺少“{expected}”；{kindName}应有{sections}。',
    },
    insert: { en: 'Insert “{expected}” here', 'zh-Hans': '在此插入“{expected}”' },
    renumber: {
      en: 'Insert “{expected}” here and renumber: {renumbered}',
      'zh-Hans': '在此插入“{expected}”，并将其后改为：{renumbered}',
    },
  },
  options: { acceptOtherNames: false },
  optionsSchema: {
    acceptOtherNames: {
      type: 'boolean',
      description: 'Take a section under a name of its own for the missing one.',
    },
  },
  *check(document, { options, profile }) {
    const { sections, profileOrigin, source, text, blocks, runs, metadata } = document
    const order = profile.sections.map(({ role }) => role)
    const found = roleLevel(sections, profile.sections)
    const level = found.length > 0 ? found : sections
    const held = new Set<string>()
    for (const { roles } of allSections(sections)) for (const role of roles) held.add(role)
    const own = order.filter((role) => held.has(role)).length
    const named = profileOrigin !== 'recognised' && profileOrigin !== 'none'
    // One section is enough to recognise a template.
    const template = profile.sections.some(({ fixed }) => fixed)
    const enough = template ? 1 : Math.max(2, profile.recogniseBy ?? 2)
    const sure = named || own >= enough
    const startsLate = own > 0 && beginsWithTwo(level[0], runs)
    if (!sure && !startsLate) return
    // An excerpt may leave sections out, and a text in parts may have them in another part.
    if (!named && !template && (isExcerpt(metadata) || opensInside(blocks) || isOneOfParts(level, sections)))
      return
    const missing: { readonly schema: SectionSchema; readonly at: number }[] = []
    for (const schema of profile.sections) {
      if (!schema.required || held.has(schema.role)) continue
      const rank = order.indexOf(schema.role)
      // Where the first number is free, no section under another name has taken it.
      const free = startsLate && order.slice(0, rank).every((role) => !held.has(role))
      if (!free && !sure) continue
      const at = free ? 0 : placeIn(level, order, rank)
      const isOther = otherNames(level, profile, schema, options.acceptOtherNames || !named)
      if (!free && (mayStandFor(level, at, profile, schema, isOther) || looksBack(level.slice(at)))) continue
      missing.push({ schema, at })
    }
    // 一、做法 二、启示: of a kind that its headings tell, one may be missing; several only between the first and the last.
    const ends = [order[0], order.at(-1)].every((role) => role !== undefined && held.has(role))
    if (!named && !template && profile.recogniseBy && missing.length > 1 && !ends && !startsLate) return
    for (const [index, { schema, at }] of missing.entries()) {
      const before = missing.slice(0, index).filter((other) => other.at === at).length
      const behind = missing.slice(index + 1).filter((other) => other.at === at).length
      const { heading, edits, renumbered } = sectionInsertion({ document, schema, level, at, before })
      const next = level[at]
      const end = level[at - 1]?.span.end ?? blocks.at(-1)?.span.end ?? text.length
      const line = next && source.lineAt(next.headingSpan.start)
      // Each section that is missing here has a place of its own, also before a heading of one character.
      const span = line
        ? { start: line.start + before, end: Math.max(line.end, line.start + before) }
        : { start: Math.max(0, end - 1 - behind), end }
      const data = {
        expected: heading,
        role: schema.role,
        kind: profile.id,
        kindName: profile.title,
        sections: namesOf(profile, document.language),
      }
      const fix = {
        titleId: renumbered.length > 0 ? 'renumber' : 'insert',
        data: { renumbered: listed(renumbered, document.language) },
        // What belongs below the heading is still to be written.
        safe: false,
        edits,
      }
      yield {
        messageId: 'missing',
        span,
        data,
        fixes: edits.length > 0 ? [fix] : [],
        related: level
          .filter(({ roles }) => roles.length > 0)
          .map((section) => ({ text: sectionLabel(section), span: section.titleSpan })),
      }
    }
  },
})

function namesOf(profile: Profile, language: Language): string {
  const required = profile.sections.filter((schema) => schema.required)
  return listed(
    required.map((schema) => nameIn(schema.names, language) ?? schema.role),
    language,
  )
}

const listed = (names: readonly string[], language: Language): string =>
  names.join(language === 'en' ? ', ' : '、')

/** True for a section 二、 with no 一、 before it, neither as a heading nor in a line. */
function beginsWithTwo(first: Section | undefined, runs: readonly Run[]): boolean {
  const ordinal = first?.ordinal
  if (ordinal?.value !== 2) return false
  return runs.some(({ items }) => items[0]?.ordinal.span.start === ordinal.span.start)
}

/** Where a role belongs: before the first section of a later role, else after the last section with a role. */
function placeIn(level: readonly Section[], order: readonly string[], rank: number): number {
  const later = level.findIndex(({ roles }) => roles.some((role) => order.indexOf(role) > rank))
  if (later >= 0) return later
  const last = level.findLastIndex(({ roles }) => roles.some((role) => order.includes(role)))
  return last < 0 ? level.length : last + 1
}

const isExcerpt = ({ title }: Metadata): boolean =>
  /节选|節選|摘[录錄编編登]|\bexcerpts?\b/i.test(title?.value ?? '')

/** True where other sections stand beside the one that holds a level, at whatever depth: 第一篇 of several. */
function isOneOfParts(level: readonly Section[], sections: readonly Section[]): boolean {
  if (level === sections) return false
  const parts = sections.filter(({ title }) => !isAroundText(title)).length
  return sections.some(
    (section) =>
      allSections(section.sections).some((below) => level.includes(below)) &&
      (parts > 1 || isOneOfParts(level, section.sections)),
  )
}

/**
 * The sections that may be a missing one under another name: one without a role, or, with `anyName`, one whose role another
 * section has too (目标任务 beside 指导思想). Without `anyName` it has a word of the missing one, 资金保障 of 保障措施.
 */
function otherNames(
  level: readonly Section[],
  profile: Profile,
  schema: SectionSchema,
  anyName: boolean,
): (section: Section | undefined) => boolean {
  const order = profile.sections.map(({ role }) => role)
  const template = profile.sections.some(({ fixed }) => fixed)
  // A section that a template names may at most have the name that other kinds use for it: Introduction.
  return (section) => {
    if (!section || isAroundText(section.title)) return false
    const own = section.roles.filter((role) => order.includes(role))
    if (own.length > 0)
      return (
        anyName &&
        !template &&
        own.every((role) => level.some((other) => other !== section && other.roles.includes(role)))
      )
    return schema.fixed
      ? anyName && section.roles.length > 0
      : anyName || sharesWord(section.title, schema.names)
  }
}

/** True where such a section stands at a place, before or behind the section that it shares its place with. */
function mayStandFor(
  level: readonly Section[],
  at: number,
  profile: Profile,
  schema: SectionSchema,
  isOther: (section: Section | undefined) => boolean,
): boolean {
  const shared = profile.sections.filter(
    ({ role, beside }) => beside === schema.role || role === schema.beside,
  )
  const isBeside = (section: Section | undefined): boolean =>
    section?.roles.some((role) => shared.some((other) => other.role === role)) === true
  let [before, behind] = [at - 1, at]
  while (isBeside(level[before])) before--
  while (isBeside(level[behind])) behind++
  return isOther(level[before]) || isOther(level[behind])
}

const yearOf = ({ title }: Section): number => Number(/^(\d{4})\s?年/.exec(title)?.[1])

/** True where the section at a place is about a year before that of a later one: 2024年工作, 2025年目标任务. */
const looksBack = ([earlier, ...others]: readonly Section[]): boolean =>
  earlier !== undefined && others.some((later) => yearOf(earlier) < yearOf(later))

/** True when a Chinese title has the first or the last word of the first name that is longer than a word. */
function sharesWord(title: string, names: readonly string[]): boolean {
  const [name = ''] = names
  return (
    /^[\u3400-\u9fff]{3,}$/.test(name) &&
    [name.slice(0, 2), name.slice(-2)].some((word) => title.includes(word))
  )
}

import { once } from '../text/once.ts'
import { fold } from './fold.ts'

/** Names by which a role goes; folded forms are compared, the first of a script is the one that fixes write. */
export interface RoleNames {
  readonly role: string
  readonly names: readonly string[]
}

/** The four roles of a case report, in order, with the names that real documents give them. */
export const caseRoles: readonly RoleNames[] = [
  {
    role: 'background',
    names: [
      ...['背景', '基本情况', '缘起', '起因', '由来', '背景情况', '概况', '简要情况', '背景与动因'],
      ...['背景与意义', '背景和意义', 'Background', 'Context', 'Introduction', 'Starting point'],
      ...['The problem', 'Problem statement', 'Challenge'],
    ],
  },
  {
    role: 'practice',
    names: [
      ...['做法', '经验做法', '创新做法', '举措', '措施', '实践', '实践探索', '做法与经过', '做法经过'],
      ...['做法及经过'],
      ...['Practice', 'Practices', 'Approach', 'Actions', 'Measures', 'What we did', 'Implementation'],
    ],
  },
  {
    role: 'outcomes',
    names: [
      ...['成效', '效果', '成果', '成绩', '实效', '变化'],
      ...['Outcomes', 'Results', 'Impact', 'Achievements', 'Outcomes and impact'],
    ],
  },
  {
    role: 'discussion',
    names: [
      ...['探讨', '探討', '思考', '启示', '讨论', '体会', '经验', '经验启示', '启示思考', '反思'],
      ...['Discussion', 'Lessons', 'Reflections', 'Conclusions and lessons'],
    ],
  },
]

/**
 * Names of these roles that other kinds of documents use: they tell a case report only beside one of its own. A report of any kind
 * has a background, an approach and results in English; what was learnt is a case report's.
 */
export const commonCaseNames = [
  ...caseRoles.flatMap(({ role, names }) =>
    role === 'discussion' ? [] : names.filter((name) => /^[A-Z]/.test(name)),
  ),
  ...['Discussion', '基本情况', '概况', '简要情况', '做法', '举措', '措施', '成效', '效果', '成果', '成绩'],
  ...['实效', '变化', '体会'],
]

// Words that may stand before or after a role's name without changing it: 主要做法, 取得的成效, Key outcomes, Lessons learned.
const qualifiers = new RegExp(
  String.raw`^(?:主要|工作|案例|项目|活动|改革|创新|实施|实践|政策|建设|具体|取得的?|初步|几点|一些|典型|重要|相关|阶段性|` +
    String.raw`the|our|key|main|major|policy|project|case|general)+(?=.)`,
)
const qualifiersAfter = /(?:情况|内容|部分|介绍|简介|概述|分析|learned|learnt|taken|achieved|section)$/
const joints = /以及|[、，,&/]|(?<=.)[与和及](?=.)|(?<=[a-z]) and (?=[a-z])/

/** A heading's text as it is compared: folded, lower case, without ordinal, spaces and punctuation. */
export function titleKey(title: string): string {
  return fold(title)
    .toLowerCase()
    .replace(
      /^[\s#*]*(?:(?:第?[一二三四五六七八九十百]+(?:部分|[章节篇编])?|\d+(?:\.\d+)*(?!\s*年)|[ivx]+)[、.,:)\s]+|[(][一二三四五六七八九十\d]+[)])\s*/,
      '',
    )
    .replace(/[\s。:：、,，.;；·“”"'‘’!！?？*_#()（）【】[\]<>《》–—-]+/g, '')
}

interface Names {
  /** Titles read before. */
  readonly known: Map<string, readonly string[]>
  /** What of them goes by a whole name. */
  readonly whole: Map<string, readonly string[]>
  readonly exact: ReadonlyMap<string, string>
  readonly open: readonly {
    readonly role: string
    readonly key: string
    readonly at: 'start' | 'end' | 'any'
  }[]
}

const compile = once((roles: readonly RoleNames[]): Names => {
  const exact = new Map<string, string>()
  const open: { role: string; key: string; at: 'start' | 'end' | 'any' }[] = []
  for (const { role, names } of roles)
    for (const name of names) {
      const key = titleKey(name.replaceAll('…', ''))
      if (!key) continue
      const before = name.startsWith('…')
      const after = name.endsWith('…')
      if (before || after) open.push({ role, key, at: before && after ? 'any' : before ? 'end' : 'start' })
      else if (!exact.has(key)) exact.set(key, role)
    }
  return { known: new Map(), whole: new Map(), exact, open }
})

function roleOf(key: string, names: Names, whole: boolean): string | undefined {
  const bare = key.replace(qualifiers, '')
  for (const form of [key, bare, bare.replace(qualifiersAfter, ''), key.replace(qualifiersAfter, '')]) {
    const role = names.exact.get(form)
    if (role) return role
  }
  if (whole) return undefined
  return names.open.find(({ key: part, at }) =>
    at === 'end' ? key.endsWith(part) : at === 'start' ? key.startsWith(part) : key.includes(part),
  )?.role
}

/**
 * The roles that a heading's text names, in the order it names them: 成效与启示 gives two.
 * Empty when any part of it is not an accepted name. A name may begin or end in `…`, which stands for any words;
 * `whole` leaves such names out.
 */
export function rolesOf(title: string, roles: readonly RoleNames[], whole = false): readonly string[] {
  if (title.length > 40) return []
  const names = compile(roles)
  const kept = whole ? names.whole : names.known
  const known = kept.get(title)
  if (known) return known
  const found = readRoles(title, names, whole)
  // An editor asks for the same titles at every keystroke; a huge text must not fill the memory.
  if (kept.size > 4096) kept.clear()
  kept.set(title, found)
  return found
}

function readRoles(title: string, names: Names, whole: boolean): readonly string[] {
  const exact = roleOf(titleKey(title), names, true)
  if (exact) return [exact]
  // “十五五”目标任务和2026年工作安排 holds two, though an open name takes all of it.
  const parts = partRoles(title, names, whole)
  if (parts.length > 1) return parts
  const one = roleOf(titleKey(title), names, whole)
  return one ? [one] : parts
}

/** The roles of the parts that a title joins; none where one of them has no role. */
function partRoles(title: string, names: Names, whole: boolean): readonly string[] {
  const folded = fold(title).toLowerCase()
  if (!joints.test(folded)) return []
  const parts = folded
    .replace(/^[^\p{L}]+/u, '')
    .split(joints)
    .map(titleKey)
    .filter(Boolean)
  if (parts.length < 2) return []
  const found: string[] = []
  for (const part of parts) {
    const role = roleOf(part, names, whole)
    if (!role) return []
    if (!found.includes(role)) found.push(role)
  }
  return found
}

/** The first of a role's names in a script or language; the Simplified one where Traditional has none of its own. */
export function nameIn(names: readonly string[], language: 'zh-Hans' | 'zh-Hant' | 'en'): string | undefined {
  const plain = names.filter((name) => !name.includes('…'))
  const chinese = plain.filter((name) => /\p{Script=Han}/u.test(name))
  if (language === 'en') return plain.find((name) => !/\p{Script=Han}/u.test(name)) ?? plain[0]
  if (language === 'zh-Hans') return chinese[0] ?? plain[0]
  const first = chinese[0]
  return chinese.find((name) => name !== first && fold(name) === first) ?? first ?? plain[0]
}

import { labelledSpan, sectionLabel } from '../model/label-text.ts'
import { roleLevel } from '../model/role-level.ts'
import { firstIndex } from '../text/search.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Order of sections', 'zh-Hans': '章节顺序' },
  summary: {
    en: 'Sections stand in the order of their kind of document.',
    'zh-Hans': '各部分按该类材料的顺序排列。',
  },
  why: {
    en:
      'Background leads to practice, practice to outcomes, outcomes to what others can learn. The ' +
      'order comes from the profile. Nothing is moved by a fix: which text belongs where is the ' +
      'author’s to decide. Common practice.',
    'zh-Hans':
      '先讲背景，再讲做法，再讲成效，最后讲启示，读者才跟得上。顺序由文件类型（profile）规定。不提供自动移动：内容如何调整由作者决定。此为通行做法。',
  },
  examples: [
    {
      title: 'Outcomes before practice',
      markdown:
        '一、背景\n\n村里老人多。\n\n二、成效\n\n老人满意。\n\n三、做法\n\n办起食堂。\n\n四、探讨\n\n贵在坚持。\n',
      expect: ['9:1-9:5 late'],
    },
    {
      title: 'The first comes last',
      markdown:
        '## Approach\n\nTwo lanes.\n\n## Outcomes\n\nOn time.\n\n## Lessons\n\nPaint is cheap.\n\n## Background\n\nLate buses.\n',
      profile: 'policy-paper',
      expect: ['13:4-13:14 late'],
    },
    {
      title: 'In order',
      markdown: '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n三、成效与启示\n\n老人满意。\n',
    },
  ],
}

export default defineRule({
  id: 'section-order',
  severity: 'warning',
  messages: {
    late: { en: '“{found}” stands after “{other}”.', 'zh-Hans': '“{found}”应在“{other}”之前。' },
    early: { en: '“{found}” stands before “{other}”.', 'zh-Hans': '“{found}”应在“{other}”之后。' },
  },
  *check({ sections, profileOrigin }, { profile }) {
    const roles = profile.sections.map(({ role }) => role)
    const order = profile.sections.map(({ role, beside }) => beside ?? role)
    const placed = roleLevel(sections, profile.sections).flatMap((section) => {
      const own = section.roles.filter((role) => roles.includes(role))
      const rankOf = (role: string): number => roles.indexOf(order[roles.indexOf(role)] ?? role)
      const [role] = own.toSorted((a, b) => rankOf(a) - rankOf(b))
      return role === undefined ? [] : [{ section, role, rank: rankOf(role) }]
    })
    const kept = inOrder(placed.map(({ rank }) => rank))
    // Where neither the author nor a template gives the order, a section of the role further down is the one in place: 组织领导 … 工作要求.
    const loose = profileOrigin === 'recognised' && !profile.sections.some(({ fixed }) => fixed)
    const again = (role: string, from: number): boolean =>
      loose && placed.slice(from).some((section) => section.role === role)
    for (const [index, { section, role, rank }] of placed.entries()) {
      if (kept.has(index)) continue
      const before = placed.find((other, at) => kept.has(at) && at < index && other.rank > rank)
      const after = placed.findLast((other, at) => kept.has(at) && at > index && other.rank < rank)
      const other = before ?? after
      if (!other) continue
      if (before ? again(before.role, index) : again(role, placed.indexOf(other))) continue
      yield {
        messageId: before ? 'late' : 'early',
        span: labelledSpan(section),
        data: { found: sectionLabel(section), other: sectionLabel(other.section) },
        related: [{ text: sectionLabel(other.section), span: labelledSpan(other.section) }],
      }
    }
  },
})

/** Indexes of a longest run that never falls: what is left out is what stands in the wrong place. */
function inOrder(ranks: readonly number[]): ReadonlySet<number> {
  // For each length, where a run of that length begins highest. Read from the end, so that of two sections that
  // changed places the later one is named.
  const starts: number[] = []
  const after: number[] = []
  for (let index = ranks.length - 1; index >= 0; index--) {
    const shorter = firstIndex(starts.length, (at) => (ranks[starts[at] ?? 0] ?? 0) < (ranks[index] ?? 0))
    after[index] = starts[shorter - 1] ?? -1
    starts[shorter] = index
  }
  const kept = new Set<number>()
  for (let at = starts.at(-1) ?? -1; at >= 0; at = after[at] ?? -1) kept.add(at)
  return kept
}

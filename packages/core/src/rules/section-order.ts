import { headingText, roleLevel } from '../model/role-level.ts'
import type { Section } from '../model/document.ts'
import { defineRule } from './rule.ts'

export default defineRule({
  id: 'section-order',
  summary: {
    en: 'Sections stand in the order of their kind of document.',
    'zh-Hans': '各部分按该类材料的顺序排列。',
  },
  why: {
    en: 'Background leads to practice, practice to outcomes, outcomes to what others can learn. The order comes from the profile. Nothing is moved by a fix: which text belongs where is the author’s to decide. Common practice.',
    'zh-Hans':
      '先讲背景，再讲做法，再讲成效，最后讲启示，读者才跟得上。顺序由文稿类型（profile）规定。不提供自动移动：内容如何调整由作者决定。此为通行做法。',
  },
  severity: 'warning',
  messages: {
    late: { en: '“{found}” stands after “{other}”.', 'zh-Hans': '“{found}”应在“{other}”之前。' },
    early: { en: '“{found}” stands before “{other}”.', 'zh-Hans': '“{found}”应在“{other}”之后。' },
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
      expect: [],
    },
  ],
  *check({ sections }, { profile }) {
    const order = profile.sections.map(({ role }) => role)
    const placed = roleLevel(sections, profile.sections).flatMap((section) => {
      const ranks = section.roles.map((role) => order.indexOf(role)).filter((rank) => rank >= 0)
      return profile.sections.length > 0 && ranks.length > 0 ? [{ section, rank: Math.min(...ranks) }] : []
    })
    const kept = inOrder(placed.map(({ rank }) => rank))
    for (const [index, { section, rank }] of placed.entries()) {
      if (kept.has(index)) continue
      const before = placed.find((other, at) => kept.has(at) && at < index && other.rank > rank)
      const after = placed.findLast((other, at) => kept.has(at) && at > index && other.rank < rank)
      const other = before ?? after
      if (!other) continue
      yield {
        messageId: before ? 'late' : 'early',
        span: labelledSpan(section),
        data: { found: headingText(section), other: headingText(other.section) },
        related: [{ text: headingText(other.section), span: labelledSpan(other.section) }],
      }
    }
  },
})

function labelledSpan({ ordinal, titleSpan }: Section): { start: number; end: number } {
  return { start: ordinal?.span.start ?? titleSpan.start, end: titleSpan.end }
}

/** Indexes of a longest run that never falls: what is left out is what stands in the wrong place. */
function inOrder(ranks: readonly number[]): ReadonlySet<number> {
  const best: { length: number; previous: number }[] = []
  for (const [index, rank] of ranks.entries()) {
    let entry = { length: 1, previous: -1 }
    for (let before = 0; before < index; before++) {
      const candidate = best[before]
      if (candidate && (ranks[before] ?? 0) <= rank && candidate.length + 1 > entry.length)
        entry = { length: candidate.length + 1, previous: before }
    }
    best.push(entry)
  }
  let at = -1
  for (const [index, { length }] of best.entries()) if (length > (best[at]?.length ?? 0)) at = index
  const kept = new Set<number>()
  for (; at >= 0; at = best[at]?.previous ?? -1) kept.add(at)
  return kept
}

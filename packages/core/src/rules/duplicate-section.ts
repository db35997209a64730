import { titleKey } from '../language/section-names.ts'
import { labelledSpan, sectionLabel } from '../model/label-text.ts'
import type { Section } from '../model/document.ts'
import { defineRule, type RulePage } from './rule.ts'
import type { RuleFinding } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Duplicate section', 'zh-Hans': '重复章节' },
  summary: { en: 'No section of a document’s kind appears twice.', 'zh-Hans': '同一部分不重复出现。' },
  why: {
    en:
      'A second section of the same name is a paste that went in twice, or two drafts not yet merged. ' +
      'Only sections that the profile names are looked at. Common practice.',
    'zh-Hans':
      '同名部分出现两次，多为重复粘贴或两稿未合并。只检查文件类型（profile）所列的部分。此为通行做法。',
  },
  examples: [
    {
      title: 'Outcomes twice',
      markdown:
        '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n三、成效\n\n老人满意。\n\n四、成效\n\n饭菜可口。\n\n五、探讨\n\n贵在坚持。\n',
      expect: ['13:1-13:5 duplicate'],
    },
    {
      title: 'The same name under two parents',
      markdown:
        '# 案例\n\n## 一、背景\n\n甲。\n\n## 二、做法\n\n### 成效\n\n乙。\n\n## 三、成效\n\n丙。\n\n## 四、探讨\n\n丁。\n',
    },
  ],
}

export default defineRule({
  id: 'duplicate-section',
  severity: 'warning',
  messages: {
    duplicate: {
      en: '“{title}” repeats “{first}” (line {line}).',
      'zh-Hans': '“{title}”与第{line}行的“{first}”重复。',
    },
  },
  *check({ sections, source }, { profile }) {
    const own = new Set(profile.sections.map(({ role }) => role))
    yield* duplicates(sections, own, (offset) => source.positionAt(offset).line)
  },
})

function* duplicates(
  level: readonly Section[],
  own: ReadonlySet<string>,
  lineOf: (offset: number) => number,
): Iterable<RuleFinding> {
  const seen = new Map<string, Section>()
  for (const section of level) {
    if (section.sections.length > 0) yield* duplicates(section.sections, own, lineOf)
    if (!section.roles.some((role) => own.has(role))) continue
    const key = titleKey(section.title)
    const first = seen.get(key)
    if (!first) seen.set(key, section)
    else
      yield {
        messageId: 'duplicate',
        span: labelledSpan(section),
        data: {
          title: sectionLabel(section),
          first: sectionLabel(first),
          line: lineOf(first.titleSpan.start),
        },
        related: [{ text: sectionLabel(first), span: first.titleSpan }],
      }
  }
}

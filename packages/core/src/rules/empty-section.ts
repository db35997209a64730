import { LEFT_OUT } from '../language/labels/retired.ts'
import { labelRank } from '../model/headings.ts'
import { proseLabel } from '../model/leading.ts'
import { labelledSpan, sectionLabel } from '../model/label-text.ts'
import { allSections } from '../model/role-level.ts'
import type { Section } from '../model/document.ts'
import { tallied } from '../text/groups.ts'
import type { Block } from '../tree/block.ts'
import { defineRule, type RulePage } from './rule.ts'

const numbered = new Set(['chapter', 'cjk-comma', 'cjk-paren'])
const isNumbered = ({ ordinal }: Section): boolean => ordinal !== undefined && numbered.has(ordinal.style)

/** A heading that is itself the sentence or the item of a list, a name with its value, a line of contents, or the end of a meeting. */
const SAYS_IT_ALL = new RegExp(
  [
    '[（([](?:[略無无]|[刪删][除去]|[廢废][止除]|保留|repealed|reserved|deleted)[）)\\]]$',
    `^\\W*(?:${LEFT_OUT})\\.?$|[–—-]\\s?(?:${LEFT_OUT})$`,
    '[。；;！!？?，,、][”’」』）)]?$',
    '[:：]\\s*\\S|\\.{4,}|…{2,}',
    '[散休閉闭][會会](?:\\s*[（(][^（）()]*[）)])?$|\\badjourn(?:ment|ed)$',
  ].join('|'),
  'i',
)

const nameOf = (section: Section): string => sectionLabel(section).replace(/[\s　]/g, '')

export const page: RulePage = {
  title: { en: 'Empty section', 'zh-Hans': '空章节' },
  summary: {
    en: 'Every named or numbered section has text below its heading.',
    'zh-Hans': '有名称或编号的部分，标题之下都有内容。',
  },
  why: {
    en: 'A heading with nothing below it is a part not yet written, or a text that was lost. Common practice.',
    'zh-Hans': '只有标题没有内容，要么尚未写完，要么内容丢失。此为通行做法。',
  },
  examples: [
    {
      title: 'Nothing between two headings',
      markdown: '一、背景\n\n二、做法\n\n办起食堂。\n\n三、成效\n\n老人满意。\n',
      expect: ['1:1-1:5 empty'],
    },
    {
      title: 'At the end',
      markdown: '# Plan\n\n## Approach\n\nTwo lanes.\n\n## Outcomes\n',
      expect: ['7:4-7:12 empty'],
    },
    {
      title: 'A numbered heading among others that have text',
      markdown: '## 1. Scope\n\nAll boats.\n\n## 2. Fees\n\n## 3. Term\n\nOne year.\n',
      expect: ['5:4-5:11 empty'],
    },
    {
      title: 'Entries of a list as headings',
      markdown: '## 1. Oars\n\nAsh.\n\n## 2. Sails\n\n## 3. Ropes\n\n## 4. Boats\n\nTwo.\n',
    },
    {
      title: 'A table of contents',
      markdown:
        '目录\n\n第一章　总则\n\n第二章　附则\n\n第一章　总则\n\n制定本章程。\n\n第二章　附则\n\n即日施行。\n',
    },
    {
      title: 'A table of contents whose last number was not updated',
      markdown:
        '目录\n\n第一章　总则\n\n第二章　附则\n\n第一章　总则\n\n制定本章程。\n\n第三章　附则\n\n即日施行。\n',
    },
    {
      title: 'Names with their values',
      markdown: '會議紀錄\n\n壹、時間：上午九時\n\n貳、地點：三樓會議室\n\n參、散會：上午十一時\n',
    },
    {
      title: 'A sentence of one word that is also a name of a part',
      markdown: '# 工作总结\n\n一、工作成效\n\n很好。\n\n二、存在问题\n\n不足。\n\n三、下步计划\n\n改进。\n',
    },
    {
      title: 'Items that are deleted',
      markdown: '## 一、登記\n\n應登記。\n\n## 二、（刪除）\n\n## 三、附則\n\n即日施行。\n',
    },
    {
      title: 'Entries of a list',
      markdown:
        '一、水泵\n\n每村两台。\n\n二、水表\n\n三、水管\n\n四、阀门\n\n每户一个。\n\n五、井盖\n\n按需。\n',
    },
    {
      title: 'Contents as headings, and the parts again as plain lines',
      markdown: '## 第一章　总则\n\n## 第二章　附则\n\n总则\n\n制定本章程。\n\n附则\n\n即日施行。\n',
    },
    {
      title: 'Parts below 壹、',
      markdown:
        '## 壹、目標\n\n一、民政\n\n按月訪視。\n\n二、社福\n\n按季發放。\n\n## 貳、績效\n\n均已完成。\n',
    },
    {
      title: 'Steps of an agenda',
      markdown: '## 壹、主席致詞\n\n## 貳、討論事項\n\n修訂要點，照案通過。\n\n## 參、散會\n',
    },
    { title: 'The end of a meeting', markdown: '## 壹、報告事項\n\n碼頭已修。\n\n## 貳、散會\n' },
    {
      title: 'Lines in bold marked as headings',
      markdown:
        '##### 7.1.1 贊成\n\n#### **為何贊成**\n\n1. 便民。\n\n##### 7.1.2 反對\n\n#### **為何反對**\n\n1. 費時。\n',
    },
    {
      title: 'Items marked as headings',
      markdown: '## 二、分工\n\n### （一）县农业局牵头选点；\n\n### （二）县财政局落实经费。\n',
    },
    {
      title: 'Sub-sections are text enough',
      markdown:
        '一、做法\n\n（一）建食堂\n\n三家联办。\n\n（二）送餐\n\n按时上门。\n\n二、成效\n\n老人满意。\n',
    },
  ],
}

export default defineRule({
  id: 'empty-section',
  severity: 'warning',
  messages: { empty: { en: '“{title}” has no text below it.', 'zh-Hans': '“{title}”之下没有内容。' } },
  *check({ sections, text, blocks }) {
    const all = allSections(sections)
    const last = blocks.at(-1)?.span.end ?? 0
    let named: ReadonlyMap<string, number> | undefined
    const twice = (section: Section | undefined): boolean =>
      section !== undefined && ((named ??= tallied(all.map(nameOf))).get(nameOf(section)) ?? 0) > 1
    const emptyAt = (index: number): boolean => {
      const end = all[index + 1]?.headingSpan.start ?? Math.max(last, all[index]?.span.end ?? 0)
      // Nearly every section begins with text; the rest is looked at only behind a comment.
      TEXT.lastIndex = all[index]?.headingSpan.end ?? 0
      if (TEXT.test(text) && TEXT.lastIndex <= end) return false
      const below = text.slice(all[index]?.headingSpan.end, end).replace(/<!--[\s\S]*?-->/g, '')
      // Marks of headings and quotes, and the indent of what follows, are not text.
      return !/[^\s#>*_=\-　]/.test(below)
    }
    let plain: ReadonlySet<string> | undefined
    // Contents written as headings: the text names its parts again, as plain lines.
    const comesAgain = ({ title }: Section): boolean =>
      (plain ??= plainLines(blocks, all)).has(title.replace(/[\s　]/g, ''))
    for (const [index, section] of all.entries()) {
      if (section.sections.length > 0 || !emptyAt(index)) continue
      // Headings of letters and notices (To, Date) stand alone by design; numbered and named parts do not.
      const marked = section.heading === 'atx' && section.ordinal !== undefined
      if (!(section.roles.length > 0 || isNumbered(section) || marked)) continue
      const next = all[index + 1]
      // A subtitle stands below it, ——on boats, or a line in bold that is marked as a heading.
      const bold = next && !next.ordinal && text.slice(0, next.titleSpan.start).endsWith('**')
      if (opens(section, next) || bold || /^[—–-]/.test(next?.title ?? '')) continue
      // A table of contents names its sections a second time; an empty section behind one of its lines is another of its lines.
      if (twice(section) || (twice(all[index - 1]) && emptyAt(index - 1))) continue
      if (section.roles.length === 0 && !standsOut(all, index, emptyAt)) continue
      if (SAYS_IT_ALL.test(text.slice(section.titleSpan.start, section.titleSpan.end))) continue
      if (comesAgain(section)) continue
      yield {
        messageId: 'empty',
        span: labelledSpan(section),
        data: { title: sectionLabel(section) },
      }
    }
  },
})

/** The first character of text behind marks of headings and quotes, blanks and rules. */
const TEXT = /[\s#>*_=\-　]*[^\s#>*_=\-　<]/y

/** Short lines that head no section, without their labels and blanks. */
function plainLines(blocks: readonly Block[], all: readonly Section[]): ReadonlySet<string> {
  const heads = new Set(all.map(({ headingSpan }) => headingSpan.start))
  const lines = new Set<string>()
  for (const { kind, prose, span, local } of blocks)
    if (kind === 'text' && prose.length <= 60 && !heads.has(span.start))
      lines.add(prose.slice(proseLabel(local)?.end ?? 0).replace(/[\s　]/g, ''))
  return lines
}

/**
 * A heading without a known name has a body only as its fellows have: where one more of them has none, they are the items of a list
 * or the steps of an agenda. Of lines that nothing but their label makes headings two others must have one.
 */
function standsOut(all: readonly Section[], index: number, emptyAt: (index: number) => boolean): boolean {
  const { depth, heading, ordinal } = all[index] as Section
  if (heading === 'setext') return false
  let fellows = 0
  for (const step of [-1, 1])
    for (let at = index + step; all[at] && (all[at]?.depth ?? 0) >= depth; at += step) {
      if (all[at]?.depth !== depth || all[at]?.ordinal?.style !== ordinal?.style) continue
      if (all[at]?.sections.length === 0 && emptyAt(at)) return false
      fellows++
    }
  return heading === 'atx' || fellows >= 2
}

/**
 * 第一节 above `## 一、`: the marks of the headings say one thing and their labels, which count, another. `#### 案由：修路` under
 * `#### 一、` is a name with its value.
 */
function opens({ ordinal }: Section, next: Section | undefined): boolean {
  if (!ordinal || !next) return false
  if (!next.ordinal) return /[:：]\s*\S/.test(next.title)
  return (labelRank(ordinal) ?? Infinity) < (labelRank(next.ordinal) ?? 0)
}

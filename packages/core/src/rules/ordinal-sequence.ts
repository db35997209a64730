import { writeOrdinalNumeral } from '../language/labels/write.ts'
import type { Run } from '../model/document.ts'
import { areCited } from '../model/numbering/cited.ts'
import { columnFaults } from '../model/numbering/columns.ts'
import { elsewhere, isLoose } from '../model/numbering/elsewhere.ts'
import { sequenceFaults } from '../model/numbering/faults.ts'
import { isTied } from '../model/numbering/ranks.ts'
import { isSelected } from '../model/numbering/selected.ts'
import { beginsUnnumbered } from '../model/numbering/unnumbered.ts'
import { articlesIn } from '../model/targets.ts'
import type { Block } from '../tree/block.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'
import { findingOf, itemsBehind, mayRenumber, renumbered } from './sequence-finding.ts'

export const page: RulePage = {
  title: { en: 'Numbering', 'zh-Hans': '序号连续' },
  summary: {
    en: 'Numbered items follow one another without gap or repeat.',
    'zh-Hans': '序号应连续，不缺号、不重号、不乱序。',
  },
  why: {
    en:
      'A missing number may mean a lost item. Whether a level restarts under each heading or runs on ' +
      'through the document is taken from the document. Continuous numbers on one level are common ' +
      'practice; GB/T 15834—2011 orders the levels only.',
    'zh-Hans':
      '缺号往往意味着漏项。同一层次的序号是各自起编还是全文连编，以文件自身的做法为准。同级序号连续属通行惯例，GB/T 15834—2011 只规定层次。',
  },
  examples: [
    { title: 'Every number in its place', markdown: '一、总体要求\n\n二、主要任务\n\n三、保障措施\n' },
    {
      title: 'Numbers may run on under the next heading',
      markdown:
        '一、目标\n\n（一）稳步推进。\n\n（二）形成合力。\n\n二、任务\n\n（三）完善制度。\n\n（四）建强队伍。\n\n三、保障\n\n（五）加强督导。\n',
    },
    { title: 'A Markdown list may number every item 1', markdown: '1. One\n1. Two\n1. Three\n' },
    {
      title: 'A number mentioned in passing',
      markdown:
        'First, fares rose.\n\nThis led to the second problem: fewer riders.\n\nThird, trams were sold.\n',
    },
    {
      title: 'Steps named together',
      markdown: 'Step 1: Row.\n\nStep 2: Sail.\n\nSteps 3 and 4 are taken ashore.\n\nStep 5: Rest.\n',
    },
    {
      title: 'A line that begins with another’s number',
      markdown: 'Readers are kept safe by two steps: a notice at the door, and\n\n(2) offer them a lamp.\n',
    },
    {
      title: 'Letters',
      markdown: 'Crews must\n\n(a) keep a log;\n\n(b) keep watch;\n\n(d) keep calm.\n',
      expect: ['7:2-7:3 gap'],
      fixed: 'Crews must\n\n(a) keep a log;\n\n(b) keep watch;\n\n(c) keep calm.\n',
    },
    {
      title: 'Letters that are codes, numbers that are versions',
      markdown:
        '(F) Fatal.\n\n(P) Panic.\n\n(F) Fatal, too.\n\n## 1.4.2\n\nOars.\n\n## 1.4.1\n\nSails.\n\n## 1.2.9\n\nRopes.\n',
    },
    {
      title: 'A letter in a reference',
      markdown:
        'A skipper must, whatever the weather or the season may be,\n\n(a) fly the flag in one of the ' +
        'ways that stand in clause 3(b) and\n(c) below; and\n\n(b) ring the bell.\n',
    },
    {
      title: 'The ninth letter is not a Roman number',
      markdown:
        '(a) bow;\n\n(b) keel;\n\n(c) hull;\n\n(d) mast;\n\n(e) boom;\n\n(f) sail;\n\n(g) rope;\n\n(h) oar;\n\n(i) helm;\n\n(j) stern.\n',
    },
    {
      title: 'Decimals under their number',
      markdown: '1. Aim\n\n1.1 Row out.\n\n1.2 Sail on.\n\n1.4 Moor.\n',
      expect: ['7:3-7:4 gap'],
      fixed: '1. Aim\n\n1.1 Row out.\n\n1.2 Sail on.\n\n1.3 Moor.\n',
    },
    {
      title: 'A rule put in later',
      markdown: '1. No oars.\n\n2. No sails.\n\n2a. No motors.\n\n3. No anchors.\n',
    },
    {
      title: 'Two rules put in later',
      markdown: '1. No oars.\n\n2. No sails.\n\n2a. No motors.\n\n2c. No paddles.\n\n3. No anchors.\n',
      expect: ['7:2-7:3 gap'],
      fixed: '1. No oars.\n\n2. No sails.\n\n2a. No motors.\n\n2b. No paddles.\n\n3. No anchors.\n',
    },
    {
      title: 'Articles on lines of their own',
      markdown:
        'Article 1\n\nThere is a port.\n\nArticle 2\n\nIt has a quay.\n\nArticle 4\n\nIt has a crane.\n',
      expect: ['9:9-9:10 gap'],
    },
    {
      title: 'A gap',
      markdown: '（一）完善制度。\n\n（二）建强队伍。\n\n（四）优化服务。\n',
      expect: ['5:2-5:3 gap'],
      fixed: '（一）完善制度。\n\n（二）建强队伍。\n\n（三）优化服务。\n',
    },
    {
      title: 'A figure that looks like the lost number',
      markdown: '1.稳增长。\n\n2.预计增长3.2%。\n\n4.保民生。\n',
      expect: ['5:1-5:2 gap'],
      fixed: '1.稳增长。\n\n2.预计增长3.2%。\n\n3.保民生。\n',
    },
    {
      title: 'A list without its first item',
      markdown:
        '第一条 为了规范管理，制定本办法。\n\n第二条 有下列情形之一的：\n\n（二）逾期未报的；\n\n（三）弄虚作假的。\n',
      expect: ['5:2-5:3 start'],
    },
    {
      title: 'A repeat',
      markdown: '一是抓学习。\n\n二是抓服务。\n\n二是抓落实。\n',
      expect: ['5:1-5:2 repeat'],
      fixed: '一是抓学习。\n\n二是抓服务。\n\n三是抓落实。\n',
    },
    {
      title: 'Out of order',
      markdown: '1. Plan\n2. Build\n5. Test\n4. Ship\n',
      expect: ['3:1-3:2 order'],
      fixed: '1. Plan\n2. Build\n3. Test\n4. Ship\n',
    },
    {
      title: 'The first two have changed places',
      markdown: '二、目标\n\n一、任务\n\n三、保障\n',
      expect: ['1:1-1:2 before'],
      fixed: '一、目标\n\n二、任务\n\n三、保障\n',
    },
    {
      title: 'A gap inside a sentence',
      markdown: '三项要求：一是抓早；二是抓小；四是抓实。\n',
      expect: ['1:16-1:17 gap'],
      fixed: '三项要求：一是抓早；二是抓小；三是抓实。\n',
    },
    {
      title: 'The script of formal numerals',
      markdown: '壹、目標\n\n貳、方法\n\n肆、經費\n',
      expect: ['5:1-5:2 gap'],
      fixed: '壹、目標\n\n貳、方法\n\n參、經費\n',
    },
    {
      title: 'A number twice inside a sentence',
      markdown: '困难有三：一是水急；二是路窄；二是船旧。\n',
      expect: ['1:16-1:17 repeat'],
      fixed: '困难有三：一是水急；二是路窄；三是船旧。\n',
    },
    {
      title: 'Items that share a line',
      markdown: '（一）敢闯；（二）敢试；（二）敢担。\n',
      expect: ['1:14-1:15 repeat'],
      fixed: '（一）敢闯；（二）敢试；（三）敢担。\n',
    },
    {
      title: 'A chapter of the contents does not go on behind the text',
      markdown:
        '目录\n\n第一章 总则\n\n第二章 渡口\n\n第三章 附则\n\n第一章 总则\n\n本办法适用于渡口。\n\n第二章 渡口\n\n' +
        '渡口按时开放。\n\n第四章 附则\n\n即日施行。\n',
      expect: ['17:2-17:3 gap'],
      fixed:
        '目录\n\n第一章 总则\n\n第二章 渡口\n\n第三章 附则\n\n第一章 总则\n\n本办法适用于渡口。\n\n第二章 渡口\n\n' +
        '渡口按时开放。\n\n第三章 附则\n\n即日施行。\n',
    },
    {
      title: 'A chapter whose line end is lost',
      markdown:
        '## 第一章 总则\n\n第一条 本办法适用于渡口。第二章 渡船\n\n第二条 渡船应当登记。\n\n## 第三章 附则\n\n第三条 即日施行。\n',
      expect: ['3:14-3:17 inside'],
    },
    {
      title: 'Articles that are amended keep their numbers',
      markdown: '修正渡口條例第四條及第九條條文\n\n第四條　渡船設燈。\n\n第九條　夜間停航。\n',
    },
    { title: 'Articles left out', markdown: '第三条 甲方应当备案。\n\n……\n\n第七条 乙方应当公示。\n' },
    {
      title: 'A number that is retired',
      markdown: '第一条 渡口设灯。\n\n第二条 渡船设铃。\n\n第四条 船工持证。\n\n注：第三条已废止。\n',
    },
    {
      title: 'The number column of a table',
      markdown: '| 序号 | 事项 |\n| --- | --- |\n| 1 | 修路 |\n| 2 | 通水 |\n| 4 | 建校 |\n| 5 | 种树 |\n',
      expect: ['5:3-5:4 gap'],
    },
    {
      title: 'Tables and figures',
      markdown: '表1 船只\n\n甲。\n\n表2 船员\n\n乙。\n\n表4 船票\n\n丙。\n',
      expect: ['9:2-9:3 gap'],
    },
    {
      title: 'Headings that HTML numbers, with a line below them',
      markdown:
        '<ol>\n<li style="border-bottom: 1px solid">OPENING</li>\n</ol>\n\n1. We thank you.\n\n2. We ' +
        'begin.\n\n<ol start="2">\n<li style="border-bottom: 1px solid">PLANS</li>\n</ol>\n\n3. We ' +
        'plan.\n',
    },
    { title: 'A run inside an item', markdown: '一是抓航道：一是疏浚；二是设标；二是抓船只。\n' },
  ],
}

export default defineRule({
  id: 'ordinal-sequence',
  severity: 'error',
  // “三、成效 is missing” tells more than that 四、 follows 二、.
  yieldsTo: { gap: ['required-sections', 'attachment-list'], start: ['required-sections'] },
  messages: {
    gap: {
      en: '“{found}” follows “{previous}”: {missing} is missing.',
      'zh-Hans': '“{found}”前面是“{previous}”，缺{missing}。',
    },
    start: {
      en: '“{found}” comes first: {missing} is missing.',
      'zh-Hans': '首项序号为“{found}”，缺{missing}。',
    },
    repeat: {
      en: '“{found}” appears twice; “{expected}” was expected.',
      'zh-Hans': '“{found}”重复，应为“{expected}”。',
    },
    order: {
      en: '“{found}” stands after “{previous}”; “{expected}” was expected.',
      'zh-Hans': '“{found}”排在“{previous}”之后，应为“{expected}”。',
    },
    before: {
      en: '“{found}” stands before “{next}”; “{expected}” was expected.',
      'zh-Hans': '“{found}”排在“{next}”之前，应为“{expected}”。',
    },
    inside: {
      en: '“{expected}” stands inside the paragraph above and does not begin a line.',
      'zh-Hans': '“{expected}”与上一段连在一起，未另起一行。',
    },
    correct: { en: 'Change to “{expected}”', 'zh-Hans': '改为“{expected}”' },
    renumber: { en: 'Renumber from here', 'zh-Hans': '从此处起重新编号' },
  },
  *check({ runs, blocks }) {
    let run: Run | undefined
    let count = 0
    const statute = isStatute(runs)
    for (const fault of sequenceFaults(runs)) {
      count = fault.run === run ? count + 1 : 1
      run = fault.run
      const place = elsewhere(fault, blocks)
      if (place === 'mentioned' || isLoose(fault, blocks) || isTied(fault)) continue
      if (beginsUnnumbered(fault, runs, blocks)) continue
      if (place) {
        const { label, span } = place
        yield { messageId: 'inside', span, certainty: 'likely', data: { expected: label } }
        continue
      }
      if (isSelected(fault, runs, blocks)) continue
      const behind = count > MOST_FIXES || statute ? undefined : itemsBehind(fault, runs)
      const free =
        behind && mayRenumber(fault, behind, blocks) && !areCited(renumbered(fault, behind), runs, blocks)
      yield findingOf(fault, blocks, free ? behind : undefined)
    }
    yield* columnFindings(blocks)
  },
})

/** Numbers out of line in the number columns of tables; what a row is called elsewhere is not known, so nothing is renumbered. */
function* columnFindings(blocks: readonly Block[]): Generator<RuleFinding> {
  for (const { kind, found, previous, expected, like, span } of columnFaults(blocks)) {
    const write = (value: number): string => writeOrdinalNumeral(value, like)
    const missing = `“${write(expected)}”${expected === found - 1 ? '' : `–“${write(found - 1)}”`}`
    const data = { found: write(found), previous: write(previous), expected: write(expected), missing }
    yield { messageId: kind, span, certainty: 'likely', data }
  }
}

/** A document of articles this many is a code: its numbers are in force, and others cite them. */
const CODE = 3

function isStatute(runs: readonly Run[]): boolean {
  return articlesIn(runs).some(({ items }) => items.length >= CODE)
}

/** Each renumbering reaches to the end of its run: in a run of many faults the first ones say it all. */
const MOST_FIXES = 20

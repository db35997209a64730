import { isPageChrome } from '../language/page-chrome.ts'
import { fellowOf, loneMarks } from '../model/marks.ts'
import type { Run } from '../model/document.ts'
import type { Block } from '../tree/block.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Marks in pairs', 'zh-Hans': '成对标点' },
  summary: { en: 'Brackets and quotation marks come in pairs.', 'zh-Hans': '括号、引号、书名号成对使用。' },
  why: {
    en:
      'A bracket that is never closed leaves open where the aside ends. National standard: GB/T ' +
      '15834—2011, 4.8 (quotation marks), 4.9 (brackets), 4.15 (title marks). Quotations of several ' +
      'paragraphs, labels such as 1) and 一）, and marks of different width that belong together are ' +
      'right.',
    'zh-Hans':
      '括号、引号只有一半，读者不知引文或注释到哪里为止。依据国家标准 GB/T 15834—2011 第4.8、4.9、4.15条。' +
      '跨段引文、“1)”“一）”之类的序号、全角半角混用的一对，均不报告。',
  },
  examples: [
    {
      title: 'Never closed',
      markdown: '各村（含社区要在月底前上报。\n\n依照《河道管理办法执行。\n',
      expect: ['1:3-1:4 unclosed', '3:3-3:4 unclosed'],
    },
    { title: 'Never opened', markdown: '依照河道管理办法》执行。\n', expect: ['1:9-1:10 unopened'] },
    {
      title: 'Closed by another kind',
      markdown: '依照《河道管理办法）执行。\n',
      expect: ['1:10-1:11 other'],
    },
    {
      title: 'The wrong half, one finding each',
      markdown: '各区当好”邻家”，各村当好“管家“。\n',
      expect: ['1:5-1:6 unopened', '1:17-1:18 other'],
    },
    {
      title: 'In English',
      markdown: 'Boats (and rafts are counted every spring.\n',
      expect: ['1:7-1:8 unclosed'],
    },
    {
      title: 'In a table',
      markdown: '| 项目 | 说明 |\n| --- | --- |\n| 道路（含桥 | 1）已完工 |\n',
      expect: ['3:5-3:6 unclosed'],
    },
    {
      title: 'Labels, faces, intervals',
      markdown:
        '一）修路。\n\n要做两件事：1）修路；2）通水。\n\nWell done :) and a) roads, b) water, for [0, 5) km.\n',
    },
    {
      title: 'A quotation of several paragraphs',
      markdown: '他说：“先修路。\n\n“再通水。\n\n“最后建校。”\n\n(Roads first.\n\nWater second.)\n',
    },
    {
      title: 'A quotation of several paragraphs inside HTML',
      markdown: '<p>办法规定：“先修路。<br>\n&emsp;&emsp;“再通水。”</p>\n',
    },
    { title: 'A face in brackets', markdown: '今天没赶上渡船（别提了:( ），明天再来。\n' },
    { title: 'Of different width', markdown: '各村（含社区)要在月底前上报。「甲」與『乙』。\n' },
  ],
}

export default defineRule({
  id: 'paired-marks',
  severity: 'warning',
  messages: {
    // The message names a mark without quotation marks around it: “““ would be unreadable.
    unclosed: {
      en: 'The mark {mark} is not closed; {expected} is missing.',
      'zh-Hans': '标点 {mark} 没有对应的 {expected} 。',
    },
    unopened: {
      en: 'The mark {mark} closes nothing; {expected} is missing before it.',
      'zh-Hans': '标点 {mark} 之前没有对应的 {expected} 。',
    },
    other: {
      en: 'The mark {open} is closed by {mark}; {expected} was expected.',
      'zh-Hans': '标点 {open} 之后应为 {expected} ，实为 {mark} 。',
    },
  },
  *check({ blocks, text, runs }) {
    const body = bodyStart(blocks, runs)
    for (const { block, at, mark, opens, other } of loneMarks(blocks)) {
      // The history of a law, in brackets below its title, loses its first mark when its lines are split.
      if (!opens && block.index < body) continue
      // A mark alone on its line is what is left of a label or of a page's buttons.
      if (block.prose.trim().length <= 2 || isPageChrome(block.prose)) continue
      // What stands between backquotes is code.
      if (text.slice(block.span.start, block.span.end).includes('`')) continue
      const written = block.prose.charAt(at)
      if (other !== undefined)
        yield {
          messageId: 'other',
          span: block.spanOf(other, other + 1),
          data: { open: written, mark: block.prose.charAt(other), expected: likeIn(written, fellowOf(mark)) },
          related: [{ text: written, span: block.spanOf(at, at + 1) }],
        }
      else
        yield {
          messageId: opens ? 'unclosed' : 'unopened',
          span: block.spanOf(at, at + 1),
          data: { mark: written, expected: likeIn(written, fellowOf(mark)) },
        }
    }
  },
})

/** The index of the first block behind title and head: a heading, or an article. */
function bodyStart(blocks: readonly Block[], runs: readonly Run[]): number {
  const article = runs.find(({ style }) => style === 'article')?.items[0]?.block ?? 0
  const heading =
    blocks.find(({ kind, local, index }) => kind === 'heading' && (local.depth > 1 || index > 0))?.index ??
    article
  return Math.min(heading, article)
}

/** The fellow of a mark in the form that the mark is written in. */
function likeIn(written: string, fellow: string): string {
  const forms: Readonly<Record<string, string>> = {
    '（': '）',
    '）': '（',
    '「': '」',
    '」': '「',
    '『': '』',
    '』': '『',
    '﹁': '﹂',
    '﹃': '﹄',
  }
  return forms[written] ?? fellow
}

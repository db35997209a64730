import type { Block, LocalBlock } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Comment or code block without an end', 'zh-Hans': '未结束的注释或代码块' },
  summary: {
    en: 'A comment or code block that is never closed hides all text below it, and unclosed front matter is not read.',
    'zh-Hans': '注释或代码块没有结束标记，其后的正文都不会检查；文前信息没有结束标记，其中的设置不会读取。',
  },
  why: {
    en:
      'Markdown takes everything below an opening “<!--” or code fence for a comment or for code: readers may not see it, and ' +
      'nothing in it is checked. No finding there does not mean that all is well. ' +
      'Front matter without its closing “---” is text like any other, and its settings do not hold.',
    'zh-Hans':
      '只有“<!--”或代码围栏而没有结束标记时，其后全部文字都成了注释或代码：读者可能看不到，也不作检查。此处没有问题并不等于没有错误。' +
      '文前信息缺少结束的“---”时，只是普通文字，设置不起作用。',
  },
  examples: [
    {
      title: 'A comment that is never closed',
      markdown:
        '村里老人多。\n\n<!-- 此处补充\n\n## 做法\n\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
      expect: ['3:1-3:5 comment'],
    },
    {
      title: 'A comment that ends with the next one',
      markdown: '村里老人多。<!-- 补充\n\n<!-- 此处补充\n\n办起食堂。\n\n<!-- 完 -->\n',
      expect: ['3:1-3:5 comment'],
    },
    {
      title: 'A code block that is never closed',
      markdown: '填报格式如下：\n\n```\n姓名,电话\n\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
      expect: ['3:1-3:4 fence'],
    },
    { title: 'Closed', markdown: '<!--\n\n此处补充\n\n-->\n\n填报格式如下：\n\n```\n姓名,电话\n```\n' },
    {
      title: 'Front matter that is never closed',
      markdown: '---\ntitle: 食堂\npolicydoc:\n  profile: case-report\n\n村里老人多。\n',
      expect: ['1:1-1:4 frontMatter'],
    },
    { title: 'A line across the page, and a note below it', markdown: '---\n注: 村里老人多。\n' },
    { title: 'Nothing below', markdown: '村里老人多。\n\n<!-- 待补充\n' },
  ],
}

/** Front matter opens on the first line, and a setting stands right below it. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[A-Za-z_][\w-]*:(?:[ \t\r\n]|$)/

/** Length of the mark of a block that is not closed, and holds more than its own line; 0 for others. */
function unclosedMark({ kind, span }: Block, text: string): number {
  const written = text.slice(span.start, span.end).trimEnd()
  if (!/[\r\n]/.test(written)) return 0
  if (kind === 'code') {
    const [fence = ''] = /^(`{3,}|~{3,})/.exec(written) ?? []
    const last = /[\r\n][ \t>]*(`{3,}|~{3,})$/.exec(written)?.[1] ?? ''
    return last.startsWith(fence) ? 0 : fence.length
  }
  if (kind !== 'html' || !written.startsWith('<!--')) return 0
  const end = written.indexOf('-->', 2)
  const next = written.indexOf('<!--', 4)
  // A comment that ends with a later one hides the text between them.
  const isHeld = next > 0 && next < end && /\n[ \t]*\r?\n/.test(written.slice(0, next))
  return end < 0 || isHeld ? 4 : 0
}

const isRaw = ({ kind }: LocalBlock): boolean => kind === 'html' || kind === 'code'

export default defineRule({
  id: 'unclosed-block',
  severity: 'info',
  messages: {
    comment: {
      en: 'This comment is not closed with “-->”: the text below it was not checked.',
      'zh-Hans': '这条注释缺少结束标记“-->”，其后的文字未作检查。',
    },
    frontMatter: {
      en: 'This front matter is not closed with “---”: nothing in it was read.',
      'zh-Hans': '文前信息缺少结束标记“---”，其中的设置未读取。',
    },
    fence: {
      en: 'This code block is not closed with “{mark}”: the text below it was not checked.',
      'zh-Hans': '这个代码块缺少结束标记“{mark}”，其后的文字未作检查。',
    },
  },
  *check({ blocks, text }) {
    const [first] = blocks
    if (first && first.kind !== 'frontmatter' && FRONT_MATTER.test(text))
      yield { messageId: 'frontMatter', span: { start: first.span.start, end: first.span.start + 3 } }
    const last = blocks.at(-1)
    for (const index of holders(blocks, isRaw)) {
      const block = blocks[index] as Block
      if (block.kind === 'code' && block !== last) continue
      const { start } = block.span
      const length = unclosedMark(block, text)
      if (length === 0) continue
      const span = { start, end: start + length }
      if (block.kind === 'html') yield { messageId: 'comment', span }
      else yield { messageId: 'fence', span, data: { mark: text.slice(span.start, span.end) } }
    }
  },
})

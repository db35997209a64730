import { attachmentsOf } from '../model/attachments.ts'
import type { Ordinal, PolicyDocument } from '../model/document.ts'
import { defineRule } from './rule.ts'

/** A document with fewer articles than this may be an excerpt, or quote the articles of another. */
const ENOUGH_ARTICLES = 5

export default defineRule({
  id: 'reference-target',
  summary: { en: 'References point at parts that exist', 'zh-Hans': '引用的附件、条款、章节应当存在' },
  why: {
    en: 'An article or an attachment inserted or dropped late leaves references behind. Checked are only references that name the document itself (本办法第十二条) and its attachments.',
    'zh-Hans': '定稿前增删条文或附件，引用往往未随之调整。只检查指明本文件自身的引用（如“本办法第十二条”）和本文件的附件。',
  },
  severity: 'warning',
  messages: {
    attachment: { en: '“{target}” is not among the {count} attachments.', 'zh-Hans': '共有附件{count}个，没有“{target}”。' },
    article: { en: '“{target}”: the last article is {last}.', 'zh-Hans': '“{target}”不存在，最后一条是{last}。' },
    section: { en: '“{target}”: the last one is {last}.', 'zh-Hans': '“{target}”不存在，最后一章是{last}。' },
  },
  examples: [
    { title: 'A reference to an attachment that is there', markdown: '指标见附件2。\n\n附件：1.任务分解表\n\n2.指标体系\n', expect: [] },
    { title: 'An attachment too many', markdown: '指标见附件3。\n\n附件：1.任务分解表\n\n2.指标体系\n', expect: ['1:4-1:7 attachment'] },
    { title: 'An article that is not there', markdown: '第一条 为了规范管理，制定本办法。\n\n第二条 本办法适用于本区。\n\n第三条 主管部门负责实施。\n\n第四条 违反本办法第九条的，责令改正。\n\n第五条 本办法自发布之日起施行。\n', expect: ['7:7-7:13 article'] },
  ],
  *check(document) {
    const attachments = attachmentNumbers(document)
    const articles = last(document, 'article')
    const chapters = last(document, 'chapter')
    for (const { kind, target, number, span } of document.references) {
      if (kind === 'attachment' && attachments.count > 0 && number > attachments.last)
        yield { messageId: 'attachment', span, data: { target, count: attachments.count } }
      if (kind === 'article' && articles && articles.count >= ENOUGH_ARTICLES && number > articles.ordinal.value)
        yield { messageId: 'article', span, data: { target, last: articles.ordinal.text } }
      if (kind === 'section' && target.endsWith('章') && chapters && chapters.count > 1 && number > chapters.ordinal.value)
        yield { messageId: 'section', span, data: { target, last: chapters.ordinal.text } }
    }
  },
}) // prettier-ignore

function attachmentNumbers({ blocks }: PolicyDocument): { readonly count: number; readonly last: number } {
  const { listed = [], attached = [] } = attachmentsOf(blocks) ?? {}
  const numbers = new Set([...listed, ...attached].map(({ number }) => number))
  return { count: numbers.size, last: Math.max(0, ...numbers) }
}

/** The highest label of a style, when the labels begin with 1: an excerpt does not show where its document ends. */
function last(
  { runs }: PolicyDocument,
  style: 'article' | 'chapter',
): { readonly ordinal: Ordinal; readonly count: number } | undefined {
  const labels = runs
    .filter((run) => run.style === style && (style === 'article' || /章$/.test(run.scheme)))
    .flatMap((run) => run.items.map(({ ordinal }) => ordinal))
  if (labels[0]?.value !== 1) return undefined
  const ordinal = labels.reduce((highest, label) => (label.value > highest.value ? label : highest))
  return { ordinal, count: labels.length }
}

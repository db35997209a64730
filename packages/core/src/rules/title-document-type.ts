import { fold } from '../language/fold.ts'
import { followsForm, officialShape } from '../model/official-shape.ts'
import { titleEndings, titleLinesOf } from '../model/title.ts'
import type { Block } from '../tree/block.ts'
import { defineRule, type RulePage } from './rule.ts'

/** The title goes on on a line that was not taken for a part of it. */
const UNFINISHED = /[的和与及、《(》]$|《[^》]*$/

/** True where number, addressees or a bracket follow the title: it has ended. */
function endsBelow(blocks: readonly Block[]): boolean {
  const last = titleLinesOf(blocks)?.last
  const next = last === undefined ? undefined : blocks[last + 1]
  if (!next) return false
  const { number, addressee } = officialShape(blocks)
  return next.index === number || next.index === addressee || /^[(（]/.test(next.prose)
}

export const page: RulePage = {
  title: { en: 'Document type in the title', 'zh-Hans': '标题文种' },
  summary: {
    en: 'The title of an official document ends in one of the fifteen document types.',
    'zh-Hans': '公文标题以法定的十五种文种之一结尾。',
  },
  why: {
    en:
      'Regulation: 党政机关公文处理工作条例, Article 8, lists fifteen types (决议, 决定, 命令 or 令, 公报, 公告, 通告, 意见, 通知, ' +
      '通报, 报告, 请示, 批复, 议案, 函, 纪要); Article 9 (7) has the title made up of issuing body, subject and ' +
      'type.',
    'zh-Hans':
      '依据《党政机关公文处理工作条例》第八条：公文种类主要有决议、决定、命令（令）、公报、公告、通告、意见、通知、' +
      '通报、报告、请示、批复、议案、函、纪要；第九条第七项：标题由发文机关名称、事由和文种组成。',
  },
  examples: [
    {
      title: 'No type',
      markdown: '# 柳河县关于做好秋季防火工作\n\n各乡镇人民政府：\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: ['1:3-1:16 type'],
    },
    {
      title: 'Two types',
      markdown: '# 柳河县林业局关于增拨防火经费的请示报告\n\n县人民政府：\n\n拟增拨经费。\n',
      profile: 'official-document',
      expect: ['1:18-1:22 double'],
    },
    {
      title: 'A type with 书',
      markdown: '# 关于柳河大桥设计的审查意见书\n\n县交通局：\n\n原则同意。\n',
      profile: 'official-document',
    },
    {
      title: 'A reply to a proposal',
      markdown: '# 关于第47号建议的答复\n\n张三代表：\n\n现答复如下。\n',
      profile: 'official-document',
    },
    {
      title: 'A notice',
      markdown: '# 柳河县林业局关于做好秋季防火工作的通知（试行）\n\n各乡镇人民政府：\n\n请抓好落实。\n',
      profile: 'official-document',
    },
  ],
}

export default defineRule({
  id: 'title-document-type',
  severity: 'warning',
  recommended: false,
  messages: {
    type: {
      en: 'The title “{title}” ends in none of the fifteen document types (党政机关公文处理工作条例, Article 8).',
      'zh-Hans': '标题“{title}”未以法定文种结尾（《党政机关公文处理工作条例》第八条）。',
    },
    double: {
      en: '“{types}” is two document types in one (党政机关公文处理工作条例, Article 8).',
      'zh-Hans': '“{types}”并用了两个文种（《党政机关公文处理工作条例》第八条）。',
    },
  },
  *check(document) {
    const { metadata, language, text, blocks } = document
    const { title } = metadata
    if (!title || language === 'en' || !followsForm(document)) return
    const folded = fold(title.value)
      .trim()
      .replace(/(?:\([^()]*\))+$/, '')
    const double = /(?:请示报告|报告请示|请示函|通知函|意见通知)$/.exec(folded)
    if (double) {
      const start = text.lastIndexOf(
        title.value.slice(double.index, double.index + double[0].length),
        title.span.end,
      )
      const span = start >= title.span.start ? { start, end: start + double[0].length } : title.span
      yield { messageId: 'double', span, data: { types: double[0] } }
    } else if (!folded.includes('关于') || UNFINISHED.test(folded) || !endsBelow(blocks)) return
    // Plans, summaries and texts of law have names of their own; a notice issues them.
    else if (!titleEndings.test(folded))
      yield { messageId: 'type', span: title.span, data: { title: title.value } }
  },
})

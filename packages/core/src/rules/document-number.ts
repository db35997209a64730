import { followsForm, isNumberLine, officialShape } from '../model/official-shape.ts'
import { defineRule, type RulePage } from './rule.ts'

const parts =
  /^(\s*(?:发文字号[:：]|文号[:：])?\s*[\p{Script=Han}A-Za-z]{1,20}?)\s*([〔[［(（【<〈「])?\s*(\d{2,4})\s*([〕\]］)）】>〉」])?\s*(第)?\s*(\d{1,5})\s*号/u

export const page: RulePage = {
  title: { en: 'Document number', 'zh-Hans': '发文字号' },
  summary: {
    en: 'A document number reads 国发〔2024〕5号: hollow brackets, full year, no leading zero.',
    'zh-Hans': '发文字号写作“国发〔2024〕5号”：六角括号、年份全称、不编虚位。',
  },
  why: {
    en: 'National standard: GB/T 9704—2012, 7.2.5: the year in full, in hollow brackets 〔 〕; the serial number without 第 and without leading zeros, followed by 号.',
    'zh-Hans':
      '依据国家标准 GB/T 9704—2012 第7.2.5条：年份应标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位（即1不编为01），在阿拉伯数字后加“号”字。',
  },
  examples: [
    {
      title: 'Square brackets and a leading zero',
      markdown:
        '柳河县林业局关于做好秋季防火工作的通知\n\n柳林发[2024]05号\n\n各乡镇人民政府：\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: ['3:4-3:10 brackets', '3:10-3:12 zero'],
      fixed:
        '柳河县林业局关于做好秋季防火工作的通知\n\n柳林发〔2024〕5号\n\n各乡镇人民政府：\n\n请抓好落实。\n',
    },
    {
      title: 'With 第',
      markdown:
        '柳河县林业局关于做好秋季防火工作的通知\n\n柳林发〔2024〕第5号\n\n各乡镇人民政府：\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: ['3:10-3:11 word'],
      fixed:
        '柳河县林业局关于做好秋季防火工作的通知\n\n柳林发〔2024〕5号\n\n各乡镇人民政府：\n\n请抓好落实。\n',
    },
    {
      title: 'As it should be',
      markdown:
        '柳河县林业局关于做好秋季防火工作的通知\n\n柳林发〔2024〕5号\n\n各乡镇人民政府：\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: [],
    },
  ],
}

export default defineRule({
  id: 'document-number',
  severity: 'warning',
  recommended: false,
  messages: {
    brackets: {
      en: 'The year of a document number stands in 〔 〕, not in {found} (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文字号的年份应使用六角括号“〔〕”，而不是“{found}”（GB/T 9704—2012 第7.2.5条）。',
    },
    zero: {
      en: 'The serial number has no leading zero: {expected} (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文顺序号不编虚位，应为“{expected}”（GB/T 9704—2012 第7.2.5条）。',
    },
    word: {
      en: 'No 第 before the serial number (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文顺序号前不加“第”字（GB/T 9704—2012 第7.2.5条）。',
    },
    year: {
      en: 'The year is written in full, with four digits (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '年份应标全称，用四位数字（GB/T 9704—2012 第7.2.5条）。',
    },
    correct: { en: 'Write {expected}', 'zh-Hans': '改为“{expected}”' },
  },
  *check(document) {
    const { blocks } = document
    if (!followsForm(document)) return
    const at = officialShape(blocks).number
    const block = at === undefined ? undefined : blocks[at]
    const match = block && isNumberLine(block.prose) ? parts.exec(block.prose) : null
    if (!block || !match) return
    const [whole, before = '', open = '', year = '', close = '', word = '', serial = ''] = match
    // An order is numbered without a year: 令第707号.
    if (!open && !close && year.length < 4) return
    const from = whole.indexOf(open || year, before.length)
    const to = whole.lastIndexOf(serial)
    const afterYear =
      whole.indexOf(year, from) +
      year.length +
      (close ? whole.slice(whole.indexOf(year, from) + year.length).indexOf(close) + 1 : 0)
    if (open !== '〔' || close !== '〕') {
      const span = block.spanOf(from, afterYear)
      yield {
        messageId: 'brackets',
        span,
        data: { found: open || close ? `${open}${close}` : '—', expected: `〔${year}〕` },
        fixes: [{ titleId: 'correct', safe: true, edits: [{ span, newText: `〔${year}〕` }] }],
      }
    }
    if (year.length !== 4)
      yield {
        messageId: 'year',
        span: block.spanOf(whole.indexOf(year, from), whole.indexOf(year, from) + year.length),
      }
    if (word) {
      const start = whole.indexOf(word, afterYear)
      const span = block.spanOf(start, start + 1)
      yield {
        messageId: 'word',
        span,
        data: { expected: `${Number(serial)}号` },
        fixes: [{ titleId: 'correct', safe: true, edits: [{ span, newText: '' }] }],
      }
    }
    if (/^0+\d/.test(serial)) {
      const span = block.spanOf(to, to + serial.length)
      const expected = String(Number(serial))
      yield {
        messageId: 'zero',
        span,
        data: { expected },
        fixes: [{ titleId: 'correct', safe: true, edits: [{ span, newText: expected }] }],
      }
    }
  },
})

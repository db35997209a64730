import { documentNumberIn, type NumberPart } from '../language/document-number.ts'
import { followsForm, isNumberLine, officialShape } from '../model/official-shape.ts'
import type { Span } from '../text/span.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Document number', 'zh-Hans': '发文字号' },
  summary: {
    en: 'A document number reads 国发〔2024〕5号: hollow brackets, full year, no leading zero.',
    'zh-Hans': '发文字号写作“国发〔2024〕5号”：六角括号、年份全称、不编虚位。',
  },
  why: {
    en:
      'National standard: GB/T 9704—2012, 7.2.5: the year in full, in hollow brackets 〔 〕; the serial ' +
      'number without 第 and without leading zeros, followed by 号.',
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
    },
  ],
}

export default defineRule({
  id: 'document-number',
  severity: 'warning',
  recommended: false,
  messages: {
    brackets: {
      en: 'The year of a document number should stand in 〔 〕, not in {found} (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文字号的年份应使用六角括号“〔〕”，而不是“{found}”（GB/T 9704—2012 第7.2.5条）。',
    },
    zero: {
      en: 'The serial number should have no leading zero: {expected} (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文顺序号不编虚位，应为“{expected}”（GB/T 9704—2012 第7.2.5条）。',
    },
    word: {
      en: 'The serial number should not be preceded by 第 (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '发文顺序号前不加“第”字（GB/T 9704—2012 第7.2.5条）。',
    },
    year: {
      en: 'The year should be written in full, with four digits (GB/T 9704—2012, 7.2.5).',
      'zh-Hans': '年份应标全称，用四位数字（GB/T 9704—2012 第7.2.5条）。',
    },
    correct: { en: 'Write {expected}', 'zh-Hans': '改为“{expected}”' },
  },
  *check(document) {
    const { blocks } = document
    if (!followsForm(document)) return
    const at = officialShape(blocks).number
    const block = at === undefined ? undefined : blocks[at]
    const number = block && isNumberLine(block.prose) ? documentNumberIn(block.prose) : undefined
    if (!block || !number) return
    const { bracketed, brackets, year, ordinal, serial } = number
    const placed = ({ start, end }: NumberPart): Span => block.spanOf(start, end)
    if (brackets !== '〔〕') {
      const span = placed(bracketed)
      const expected = `〔${year.text}〕`
      const data = { found: brackets || '—', expected }
      yield { messageId: 'brackets', span, data, fixes: [replacement('correct', span, expected)] }
    }
    if (year.text.length !== 4) yield { messageId: 'year', span: placed(year) }
    if (ordinal) {
      const span = placed(ordinal)
      const data = { expected: `${Number(serial.text)}号` }
      yield { messageId: 'word', span, data, fixes: [replacement('correct', span, '')] }
    }
    if (/^0+\d/.test(serial.text)) {
      const span = placed(serial)
      const expected = String(Number(serial.text))
      yield { messageId: 'zero', span, data: { expected }, fixes: [replacement('correct', span, expected)] }
    }
  },
})

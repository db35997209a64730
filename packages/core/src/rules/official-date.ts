import { dateIn } from '../language/dates/dates.ts'
import { fold } from '../language/fold.ts'
import { followsForm, officialShape } from '../model/official-shape.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

// The standard took effect on 1 July 2012; before it dates were written in Chinese numerals.
const inForce = '2012-07-01'

export const page: RulePage = {
  title: { en: 'Date of signature', 'zh-Hans': '成文日期' },
  summary: {
    en: 'The date of signature is written 2024年3月5日.',
    'zh-Hans': '成文日期写作“2024年3月5日”。',
  },
  why: {
    en:
      'National standard: GB/T 9704—2012, 7.3.5.4: year, month and day in full, in Arabic numerals, ' +
      'the year with four digits, month and day without leading zeros. Dates before it took effect (1 ' +
      'July 2012) are left alone.',
    'zh-Hans':
      '依据国家标准 GB/T 9704—2012 第7.3.5.4条：用阿拉伯数字将年、月、日标全，年份应标全称，' +
      '月、日不编虚位（即1不编为01）。该标准2012年7月1日实施，此前的日期不作检查。',
  },
  examples: [
    {
      title: 'Leading zeros',
      markdown:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n柳河县人民政府\n\n2024年09月05日\n',
      profile: 'official-document',
      expect: ['9:1-9:12 zero'],
      fixed: '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n柳河县人民政府\n\n2024年9月5日\n',
    },
    {
      title: 'Another form',
      markdown: '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n柳河县人民政府\n\n2024.9.5\n',
      profile: 'official-document',
      expect: ['9:1-9:9 form'],
      fixed: '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n柳河县人民政府\n\n2024年9月5日\n',
    },
    {
      title: 'Before the standard',
      markdown:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n柳河县人民政府\n\n二〇〇六年九月五日\n',
      profile: 'official-document',
    },
  ],
}

export default defineRule({
  id: 'official-date',
  severity: 'warning',
  recommended: false,
  messages: {
    zero: {
      en: 'Month and day should have no leading zero: {expected} (GB/T 9704—2012, 7.3.5.4).',
      'zh-Hans': '成文日期的月、日不编虚位，应为“{expected}”（GB/T 9704—2012 第7.3.5.4条）。',
    },
    form: {
      en: 'The date of signature should be written {expected} (GB/T 9704—2012, 7.3.5.4).',
      'zh-Hans': '成文日期应写作“{expected}”（GB/T 9704—2012 第7.3.5.4条）。',
    },
    correct: { en: 'Write {expected}', 'zh-Hans': '改为“{expected}”' },
  },
  *check(document) {
    const { blocks, language } = document
    if (!followsForm(document)) return
    const at = officialShape(blocks).date
    const block = at === undefined ? undefined : blocks[at]
    const date = block && dateIn(block.prose)
    if (!block || !date || language === 'en' || date.iso < inForce) return
    const [year = '', month = '', day = ''] = date.iso.split('-')
    const expected = `${year}年${Number(month)}月${Number(day)}日`
    const found = fold(block.prose.slice(date.start, date.end)).replace(/\s+/g, '')
    if (found === expected) return
    const span = block.spanOf(date.start, date.end)
    yield {
      messageId: found.replace(/(?<=[年月])0/g, '') === expected ? 'zero' : 'form',
      span,
      data: { expected },
      fixes: [replacement('correct', span, expected)],
    }
  },
})

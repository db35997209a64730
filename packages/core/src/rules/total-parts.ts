import { writtenLike } from '../language/numbers/written-like.ts'
import type { StatedNumber, Total } from '../model/arithmetic.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Totals and parts', 'zh-Hans': '分项合计' },
  summary: { en: 'Parts add up to their total.', 'zh-Hans': '分项之和与总数相符。' },
  why: {
    en:
      'Parts above their total are wrong. Parts that fall short are wrong only where the sentence or ' +
      'the table says that they make the whole; 其中 (“of which”) names a subset. Attributes of one thing may ' +
      'overlap: their sum is told only where one exceeds the whole or the sum is a slip of the pen away.',
    'zh-Hans':
      '分项之和大于总数必有错误；小于总数，只有在文中说明为全部构成（“分为”、表格的合计行）时才是错误，“其中”只列部分。' +
      '同一事物的不同属性可以重叠，仅在某一项大于总数或总和与总数只差一处笔误时提示。',
  },
  examples: [
    { title: 'A subset may fall short', markdown: '指标共计28项，其中预期性指标15项、约束性指标9项。\n' },
    {
      title: 'Parts above the total',
      markdown: '指标共计28项，其中预期性指标19项、约束性指标19项。\n',
      expect: ['1:5-1:7 exceeds'],
    },
    {
      title: 'Years name the parts',
      markdown: '三年打通航道36条，分别为2023年10条、2024年14条、2025年13条。\n',
      expect: ['1:7-1:9 exceeds'],
    },
    {
      title: 'Parts behind another figure',
      markdown: '全市船工4.3万人，持证率50%，其中2022年培训2.1万人、2023年培训2.4万人。\n',
      expect: ['1:5-1:9 exceeds'],
    },
    {
      title: 'Parts of two numbers stated together',
      markdown: '新建渡口3座、改建5座，其中木质4座、石质4座。\n',
    },
    {
      title: 'A total after its parts',
      markdown: '船队设队长1名、副队长2名、船工18名，共22名。\n\n设舵手2名、水手6名，合计8名。\n',
      expect: ['1:22-1:24 differs'],
    },
    {
      title: 'A whole division that falls short',
      markdown: '全部28项指标分为预期性指标18项和约束性指标9项。\n',
      expect: ['1:3-1:5 differs'],
    },
    {
      title: 'A table',
      markdown:
        '| 街道 | 项目 | 投资 |\n| --- | --- | --- |\n| 东湖 | 12 | 300 |\n| 南山 | 8 | 150 |\n| 合计 | 21 | 450 |\n',
      expect: ['5:8-5:10 table'],
    },
    {
      title: 'Rows within rows, and what is taken off',
      markdown:
        '| 项目 | 金额 |\n| --- | --- |\n| 一、票款 | 50 |\n| 1.东渡 | 20 |\n| 2.西渡 | 30 |\n| 二、租金 | 40 |\n| 减：退票 | 10 |\n| 合计 | 80 |\n',
    },
    {
      title: 'Money spent twice',
      markdown:
        'The bill is £4.2 million, of which £2.1 million goes on oars, £1.4 million on sails and £0.9 million on ropes.\n',
      expect: ['1:14-1:25 exceeds'],
    },
    {
      title: 'Boats by port',
      markdown: 'We own 45 boats (20 in Ayr, 15 in Bute and 12 in Oban).\n',
      expect: ['1:8-1:10 exceeds'],
    },
    {
      title: 'Rounded, compared or overlapping',
      markdown:
        'A bill of £4.2 million, of which £2.1 million went on oars and £2.2 million on sails. We own 20 ' +
        'boats (12 in Ayr, 10 by the quay and 3 in dock) and 9 oars: 5 in ash, 3 from oak, 2 of each. It ' +
        'cost £9 million, of which £5 million more than planned and £6 million less than feared.\n',
    },
    {
      title: 'So many times so much',
      markdown: '培训船工每期50人，共3期，合计160人。\n\n培训船工每期50人，共3期，合计150人。\n',
      expect: ['1:17-1:20 product'],
    },
    {
      title: 'Text and table',
      markdown:
        '共安排修船经费13万元。\n\n| 港口 | 经费（元） |\n| --- | --- |\n| 北港 | 60000 |\n| 南港 | 60000 |\n',
      expect: ['1:8-1:11 differs'],
    },
    {
      title: 'Text and table in two units',
      markdown:
        '共安排修船经费12万元。\n\n| 港口 | 经费（元） |\n| --- | --- |\n| 北港 | 60000 |\n| 南港 | 60000 |\n',
    },
    {
      title: 'As many rows as the text says',
      markdown:
        '共安排渡口4处，见下表。\n\n| 序号 | 渡口 |\n| --- | --- |\n| 1 | 北渡 |\n| 2 | 南渡 |\n| 3 | 西渡 |\n',
      expect: ['1:6-1:7 rows'],
    },
    {
      title: 'Totals that run on',
      markdown:
        '| 月份 | 当月 | 累计 |\n| --- | --- | --- |\n| 1月 | 10 | 10 |\n| 2月 | 20 | 30 |\n| 3月 | 30 | 60 |\n| 合计 | 60 | 60 |\n',
    },
    {
      title: 'A table that adds up',
      markdown: '| Area | Sites |\n| --- | --- |\n| North | 12 |\n| South | 8 |\n| Total | 20 |\n',
    },
  ],
}

export default defineRule({
  id: 'total-parts',
  severity: 'warning',
  messages: {
    exceeds: {
      en: 'The parts add up to {sum}, more than the total of {total}.',
      'zh-Hans': '分项之和为{sum}，大于总数{total}。',
    },
    differs: {
      en: 'The parts add up to {sum}, but the total is {total}.',
      'zh-Hans': '分项之和为{sum}，与总数{total}不符。',
    },
    product: {
      en: 'The numbers multiply to {sum}, but the total is {total}.',
      'zh-Hans': '每份之数与份数相乘为{sum}，与总数{total}不符。',
    },
    rows: {
      en: 'The table has {sum} {sum|row|rows}, but the text says {total}.',
      'zh-Hans': '表中有{sum}行，文中为{total}。',
    },
    table: {
      en: 'The rows or columns add up to {sum}, but the total is {total}.',
      'zh-Hans': '表中各项之和为{sum}，与合计{total}不符。',
    },
  },
  *check({ wrong }) {
    for (const { total, parts, relation, sum, source } of wrong.totals) {
      if (source !== 'table' && relation !== 'rows' && !areTogether(total, parts)) continue
      yield {
        messageId: source === 'table' ? 'table' : messageOf(relation, sum > total.value),
        span: total.span,
        data: { sum: writtenLike(sum, total), total: total.text },
        related: parts,
      }
    }
  },
})

function messageOf(relation: Total['relation'], tooMany: boolean): string {
  if (relation !== 'sum') return relation
  return tooMany ? 'exceeds' : 'differs'
}

/** A part stands at most so far behind the one before it, in code units, where a sentence surely tells the parts of one whole. */
const NEAR = 8

/** True where total and parts stand close together: 12项，其中达成10项、未达成3项. Of one alone there are no parts. */
function areTogether(total: StatedNumber, parts: readonly StatedNumber[]): boolean {
  if (total.value < 2 && Number.isInteger(total.value)) return false
  // Figures are written to be added up; numbers in words (四名…其中一人…八人) are as often part of a story.
  if (![total, ...parts].some(({ text }) => /[一二两兩三四五六七八九十]/.test(text))) return true
  const spans = [total.span, ...parts.map(({ span }) => span)].sort((a, b) => a.start - b.start)
  return spans.every(({ start }, index) => index === 0 || start - (spans[index - 1]?.end ?? start) <= NEAR)
}

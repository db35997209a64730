import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'One quantity, one value', 'zh-Hans': '数据一致' },
  summary: { en: 'One quantity of one year has one value.', 'zh-Hans': '同一口径同一年份的数据前后一致。' },
  why: {
    en: 'The same words with two values in one year leave the reader to guess which is right; often the summary was not updated with the body.',
    'zh-Hans': '同一表述在同一年份出现两个数值，读者无从判断；常见于正文更新而摘要未改。',
  },
  examples: [
    {
      title: 'Two years',
      markdown: '2023年全区生产总值达到5000亿元。\n\n2024年全区生产总值达到5300亿元。\n',
    },
    {
      title: 'One year, one value in two notations',
      markdown: '2023年全区生产总值达到5000亿元。\n\n2023年全区生产总值达到5,000亿元。\n',
    },
    {
      title: 'Limits and rates by class',
      markdown: '2024年购电动船补贴标准提高到1.5万元。\n\n2024年购电动船补贴标准提高到1.2万元。\n',
    },
    {
      title: 'Two things under two conditions',
      markdown:
        '2024年，北港在汛期，全港日均进船量为50艘。\n\n2024年，南港在枯水期，全港日均进船量为30艘。\n',
    },
    {
      title: 'No year is named',
      markdown:
        '东港货物吞吐量达到500万吨。\n\n会议指出，货物吞吐量达到300万吨。\n\n货物吞吐量达到310万吨。\n',
    },
    {
      title: 'One year, two values',
      markdown: '2023年全区生产总值达到5000亿元。\n\n会议指出，2023年全区生产总值达到5300亿元。\n',
      expect: ['3:19-3:24 differs'],
    },
  ],
}

export default defineRule({
  id: 'figure-consistency',
  severity: 'warning',
  messages: {
    differs: {
      en: '“{label}” is {value} here and {other} elsewhere.',
      'zh-Hans': '“{label}”此处为{value}，别处为{other}。',
    },
  },
  *check({ repeats }) {
    for (const { label, first, again, status } of repeats) {
      if (status !== 'mismatch') continue
      yield {
        messageId: 'differs',
        span: again.span,
        certainty: 'certain',
        data: { label, value: again.text, other: first.text },
        related: [first],
      }
    }
  },
})

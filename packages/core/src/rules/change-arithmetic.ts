import { writtenLike } from '../language/numbers/written-like.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Rates of change', 'zh-Hans': '增减幅度' },
  summary: { en: 'A change is as large as its two ends say.', 'zh-Hans': '增减幅度与前后数值相符。' },
  why: {
    en:
      '“Fell by 20%, from 400 to 300”: one of the three numbers is wrong, and the reader cannot tell ' +
      'which. Rounding is allowed for; yearly averages and changes over another time are not compared.',
    'zh-Hans':
      '“由400提高到450，增长25%”，三个数必有一误，读者无从判断。四舍五入不计；年均增幅和另一时段的同比不作比较。',
  },
  examples: [
    {
      title: 'Changes that are right',
      markdown:
        '船只由400艘增加到450艘，增长12.5%。渡口由12个减少到9个，下降25%。培训由1.2万人提高到1.5万人，增长24.6%。\n',
    },
    { title: 'Another rate', markdown: '船只由400艘提高到450艘，增长25%。\n', expect: ['1:18-1:20 amount'] },
    {
      title: 'The rate comes first',
      markdown: '船只增长25%，由400艘增加到450艘。\n',
      expect: ['1:5-1:7 amount'],
    },
    {
      title: 'A difference',
      markdown: '渡口比上年的200个增加50个，达到300个。渡口由200个增加到250个，增加40个。\n',
      expect: ['1:13-1:15 amount', '1:41-1:43 amount'],
    },
    {
      title: 'A difference with its rate',
      markdown: '接收船只8640艘，比上年增加640艘，增长18%。运费12亿元，同比增长20%，增加2亿元。\n',
      expect: ['1:23-1:25 rate'],
    },
    { title: 'Points', markdown: '持证率由62%提高到78%，提高12个百分点。\n', expect: ['1:17-1:19 amount'] },
    {
      title: 'The other way',
      markdown: '事故由9起下降到12起。The toll rose from 45 to 40 pence.\n',
      expect: ['1:6-1:8 direction', '1:22-1:26 direction'],
    },
    {
      title: 'Yearly rates, ranks and rounded numbers',
      markdown:
        '船只由400艘增加到450艘，年均增长4%。排名由第8位上升到第5位。客流由约400人增加到450人，增长25%。\n',
    },
    {
      title: 'In English',
      markdown:
        'Losses fell by 20%, from 400 to 300. Fares rose from £4.0 million to £5.0 million, an increase of 20%. Crews grew from 40 to 50, up 25%.\n',
      expect: ['1:16-1:18 amount', '1:99-1:101 amount'],
    },
    {
      title: 'Years and ranges',
      markdown: 'Prices rose from 2010 to 2020. Boats ranging from 40 to 30 feet rose in price.\n',
    },
  ],
}

export default defineRule({
  id: 'change-arithmetic',
  severity: 'warning',
  messages: {
    amount: {
      en: 'From {from} to {to} is {expected}, not {by}.',
      'zh-Hans': '由{from}到{to}，变化为{expected}，不是{by}。',
    },
    rate: { en: '“{from}” is {expected}, not {by}.', 'zh-Hans': '“{from}”，幅度为{expected}，不是{by}。' },
    direction: {
      en: '“{verb}” does not go from {from} to {to}.',
      'zh-Hans': '由{from}到{to}，不是“{verb}”。',
    },
  },
  *check({ changes }) {
    for (const { from, to, by, verb, fault, expected } of changes) {
      if (!fault) continue
      const wrong = fault === 'amount' && by ? by : verb
      const unit = by?.unit === '%' ? '%' : ''
      yield {
        // The last value and the difference give the first value.
        messageId:
          fault === 'amount' && from.span.end > to.span.end && from.span.start === to.span.start
            ? 'rate'
            : fault,
        span: wrong.span,
        data: {
          from: from.text,
          to: to.text,
          ...(fault === 'amount' && by
            ? { by: by.text + unit, expected: `${writtenLike(expected, by)}${unit}` }
            : { verb: wrong.text }),
        },
        related: [from, to],
      }
    }
  },
})

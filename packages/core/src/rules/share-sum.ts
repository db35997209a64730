import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Shares of a whole', 'zh-Hans': '占比合计' },
  summary: { en: 'Shares that divide one whole sum to 100.', 'zh-Hans': '同一总体的占比之和为100%。' },
  why: {
    en: 'Shares of one whole cannot exceed 100 %, and the three sectors of an economy make 100; rounding accounts for one point.',
    'zh-Hans': '同一总体的各项占比之和不超过100%，三次产业结构之和为100；四舍五入造成的出入不超过1个百分点。',
  },
  examples: [
    { title: 'A whole', markdown: '三类项目分别占总数的52%、30%和18%。三次产业结构为5.1:40.2:54.7。\n' },
    {
      title: 'More than a whole',
      markdown: '三类项目分别占总数的52%、30%和28%。\n',
      expect: ['1:11-1:22 sum'],
    },
    {
      title: 'Shares behind their members',
      markdown: '三类船只占比分别为45%、32%和30%。\n\n木船、铁船和竹筏占比分别为45%、32%和30%。\n',
      expect: ['1:10-1:21 sum', '3:14-3:25 sum'],
    },
    {
      title: 'Shares of attributes that overlap',
      markdown: '党员、女性占比分别为60%和55%。出勤率、达标率分别为95%和88%。\n',
    },
    {
      title: 'Each with its own',
      markdown: '其中男性占55%、女性占54%。\n\n其中男性占55%、党员占54%。\n',
      expect: ['1:6-1:16 sum'],
    },
    {
      title: 'Rates of different wholes',
      markdown: 'Turnout was 52% in Ayr, 64% in Bute and 48% in Oban; 61% of women and 49% of men voted.\n',
    },
    {
      title: 'A vote',
      markdown: 'The vote was split: 45% for, 38% against and 27% unsure.\n',
      expect: ['1:21-1:49 sum'],
    },
    { title: 'Two halves', markdown: 'The crew are 61% women and 49% men.\n', expect: ['1:14-1:35 sum'] },
    {
      title: 'Accounts of one total',
      markdown: 'Oars, sails and ropes accounted for 45%, 32% and 33% of the total respectively.\n',
      expect: ['1:37-1:53 sum'],
    },
    { title: 'Three sectors', markdown: '三次产业结构调整为5.1:40.2:64.7。\n', expect: ['1:10-1:23 sum'] },
  ],
}

export default defineRule({
  id: 'share-sum',
  severity: 'warning',
  messages: {
    sum: { en: 'These shares sum to {sum}, not 100.', 'zh-Hans': '各项占比之和为{sum}，不是100。' },
  },
  *check({ shares }) {
    for (const { status, span, sum } of shares)
      if (status === 'mismatch') yield { messageId: 'sum', span, data: { sum } }
  },
})

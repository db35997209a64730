import { foldedProse, holdsProse } from '../model/folded.ts'
import { gather, oncePerBlock } from '../tree/block.ts'
import { defineRule, type RuleFinding } from './rule.ts'

/** 分别占（whole）30%、30%和41%: one whole, one list of shares. */
const SHARES =
  /分别占([^,。;:\d]{0,14}?)(?:的)?((?:\d+(?:\.\d+)?%(?:[、,]|以?及|和|与)?){2,12})(?![^,。;]{0,6}\d)/g
/** 三次产业结构为 5.1:40.2:54.7. */
const STRUCTURE =
  /产业(?:增加值)?(?:结构|比例|比重|比|占比)[^\d,。;]{0,14}(\d+(?:\.\d+)?(?:\s?[:∶]\s?\d+(?:\.\d+)?){2})(?!\s?[:∶])/g
/** The vote was split: 45% for, 38% against and 17% unsure. */
const DIVIDED =
  /\b(?:(?:was|is|were|are|be) (?:evenly |roughly )?(?:split|divided)|made up of|breaks? down|consists? of|comprises?)\b[^.;%\d]{0,40}?(\d+(?:\.\d+)?%(?: [^.;%\d]{1,40}?\d+(?:\.\d+)?%){1,11})/g
/** 61% women and 39% men. */
const SEXES =
  /(\d+(?:\.\d+)?% (?:(?:women|female|girls) and \d+(?:\.\d+)?% (?:men|male|boys)|(?:men|male|boys) and \d+(?:\.\d+)?% (?:women|female|girls)))\b/g

export default defineRule({
  id: 'share-sum',
  title: { en: 'Shares of a whole', 'zh-Hans': '占比合计' },
  summary: { en: 'Shares that divide one whole sum to 100', 'zh-Hans': '同一总体的占比之和为100%' },
  why: {
    en: 'Shares of one whole cannot exceed 100 %, and the three sectors of an economy make 100; rounding accounts for one point.',
    'zh-Hans': '同一总体的各项占比之和不超过100%，三次产业结构之和为100；四舍五入造成的出入不超过1个百分点。',
  },
  severity: 'error',
  messages: {
    sum: { en: 'These shares sum to {sum}, not 100.', 'zh-Hans': '各项占比之和为{sum}，不是100。' },
  },
  examples: [
    { title: 'A whole', markdown: '三类项目分别占总数的52%、30%和18%。三次产业结构为5.1:40.2:54.7。\n', expect: [] },
    { title: 'More than a whole', markdown: '三类项目分别占总数的52%、30%和28%。\n', expect: ['1:11-1:22 sum'] },
    { title: 'Rates of different wholes', markdown: 'Turnout was 52% in Ayr, 64% in Bute and 48% in Oban; 61% of women and 49% of men voted.\n', expect: [] },
    { title: 'A vote', markdown: 'The vote was split: 45% for, 38% against and 27% unsure.\n', expect: ['1:21-1:49 sum'] },
    { title: 'Two halves', markdown: 'The crew are 61% women and 49% men.\n', expect: ['1:14-1:35 sum'] },
    { title: 'Three sectors', markdown: '三次产业结构调整为5.1:40.2:64.7。\n', expect: ['1:10-1:23 sum'] },
  ],
  *check({ blocks }) {
    yield* gather(blocks, wrongSums, ({ start, end, sum }, block): RuleFinding => (
      { messageId: 'sum', span: block.spanOf(start, end), certainty: 'likely', data: { sum } }
    ))
  },
}) // prettier-ignore

/** The lists of shares in a block that do not make a whole, in prose offsets. */
const wrongSums = oncePerBlock((local) => {
  const sums: { readonly start: number; readonly end: number; readonly sum: number }[] = []
  if (!holdsProse(local)) return sums
  const folded = foldedProse(local)
  if (!/%|产业/.test(folded)) return sums
  for (const [pattern, exact] of [
    [SHARES, false],
    [STRUCTURE, true],
    [DIVIDED, false],
    [SEXES, false],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const list = (match[2] ?? match[1])?.replace(/[、,和与及以]+$/, '') ?? ''
      const values = [...list.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => Number(text))
      const sum = Math.round(values.reduce((result, value) => result + value, 0) * 1000) / 1000
      // Shares may leave out a rest; sectors may not. Ratios such as 1:2:3 are no shares.
      if (sum <= 101 && (!exact || sum >= 99 || sum < 80)) continue
      const start = match.index + match[0].lastIndexOf(list)
      sums.push({ start, end: start + list.length, sum })
    }
  }
  return sums
})

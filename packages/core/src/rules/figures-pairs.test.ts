import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

const rules = [
  'total-parts',
  'part-whole',
  'share-sum',
  'change-arithmetic',
  'figure-consistency',
  'date-validity',
]

/** What the rules of figures say loudly of a text. */
function loud(text: string): string {
  return lint(`${text}\n`)
    .filter(({ rule, severity }) => rules.includes(rule) && (severity === 'error' || severity === 'warning'))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
    .join('; ')
}

/** A sound text, what is to be changed in it, and what the rules say then. */
test.each([
  // Times of day on both sides of what begins
  ['灯会于3月5日18:30开始，22:10结束。', '22:10', '25:10', 'date-validity 25:10'],
  ['渡口每天6:00開放，23:30關閉。', '23:30', '24:30', 'date-validity 24:30'],
  ['The quay opens at 6:00 and closes 23:30.', '23:30', '24:30', 'date-validity 24:30'],
  // A former ratio before the new one
  ['三次产业结构由上年的9.1∶40.2∶50.7优化为8.5∶39.3∶52.2。', '52.2', '62.2', 'share-sum 8.5∶39.3∶62.2'],
  ['三次产业结构由2023年的9:40:51调整为8:39:53。', '9:40', '19:40', 'share-sum 19:40:51'],
  ['三次产业结构为8:39:53，上年为9:40:51。', '9:40', '9:30', 'share-sum 9:30:51'],
  // Answers to one question
  [
    'Crews replied by post: 61% in favour, 27% against and 12% undecided.',
    '27%',
    '37%',
    'share-sum 61% in favour, 37% against and 12%',
  ],
  [
    'Of those who answered, 52% voted for the ferry and 48% against.',
    '48%',
    '58%',
    'share-sum 52% voted for the ferry and 58%',
  ],
  // A part that repeats the noun of its whole, or tells what it did
  ['Of the 24 harbour pilots, 19 pilots sailed that night.', '19', '29', 'part-whole 29'],
  ['Of the 24 pilots, 19 voted for the change.', '19', '29', 'part-whole 29'],
  // One quantity with other words around it
  [
    '2024年全港渔民人均纯收入达到31200元。\n\n在生计改善方面，2024年全港渔民人均纯收入达到31200元。',
    '31200元。\n',
    '32100元。\n',
    'figure-consistency 31200',
  ],
  [
    '2024年，全港渔民人均纯收入达到31200元。\n\n2024年全港渔民人均纯收入为31200元。',
    '31200元。\n',
    '32100元。\n',
    'figure-consistency 31200',
  ],
  // People who come several times
  ['举办船工班4期，每期35人，合计培训140人次。', '140', '150', 'total-parts 150'],
  ['每期培训船工35人，共4期，合计140人次。', '140', '150', 'total-parts 150'],
  // A column of money that says no more than that
  [
    '本次安排护岸补助资金63万元，具体如下。\n\n| 港 | 金额（万元） |\n| --- | --- |\n| 甲 | 40 |\n| 乙 | 23 |',
    '63',
    '73',
    'total-parts 73万',
  ],
  // What parts are for
  ['The yard bought 60 ropes (31 for ferries, 20 for tugs and 9 for barges).', '60', '50', 'total-parts 50'],
] as const)('%s', (text, from, to, expected) => {
  expect(loud(text)).toBe('')
  expect(loud(text.replace(from, to))).toBe(expected)
})

/** Texts that look like these and are sound. */
test.each([
  '男女老年龄比由1∶2∶3调整为2∶2∶3，三次产业结构优化，用工比例为3:5:8。',
  '三次产业结构持续优化，城镇、乡村、海岛投资比例为1:2:3。',
  '接力赛于3月5日9:00开始，甲队以25:30获胜。',
  '61% of owners were in favour, 58% of tenants were against.',
  '52% voted for the ferry and 61% against the toll.',
  'Of the 12 ports, 300 registered boats left in May.',
  'Of 12 ports, 300 boats in Ayr are dry.',
  '在北岸方面，2024年全线日均客流量为50艘次。\n\n在南岸方面，2024年全线日均客流量为30艘次。',
  '总投资93万元，补助如下。\n\n| 港 | 补助金额（万元） |\n| --- | --- |\n| 甲 | 40 |\n| 乙 | 23 |',
  'The yard runs 40 courses (20 for beginners and 25 for women).',
])('%s', (text) => {
  expect(loud(text)).toBe('')
})

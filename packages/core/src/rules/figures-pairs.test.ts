import { expect, test } from 'vitest'
import { loudWords } from '../../../../test/loud.ts'

const rules = [
  'total-parts',
  'part-whole',
  'share-sum',
  'change-arithmetic',
  'figure-consistency',
  'date-validity',
]

/** A sound text, what is to be changed in it, and what the rules say then. */
test.each([
  // Times of day on both sides of what begins
  ['灯会于3月5日18:30开始，22:10结束。', '22:10', '25:10', 'date-validity 25:10'],
  ['渡口每天6:00開放，23:30關閉。', '23:30', '24:30', 'date-validity 24:30'],
  ['The quay opens at 6:00 and closes 23:30.', '23:30', '24:30', 'date-validity 24:30'],
  // A former ratio before the new one
  ['三次产业结构由上年的9.1∶40.2∶50.7优化为8.5∶39.3∶52.2。', '52.2', '62.2', 'share-sum 8.5∶39.3∶62.2'],
  ['三次产业结构由2023年的9:40:51调整为8:39:53。', '9:40', '19:40', 'share-sum 19:40:51'],
  ['三次产业结构比为9:40:51。', '9:40', '19:40', 'share-sum 19:40:51'],
  ['三次产业结构为8:39:53，上年为9:40:51。', '9:40', '9:30', 'share-sum 9:30:51'],
  ['2023年三次产业结构为9:40:51。2024年为8:39:53。', '8:39', '8:59', 'share-sum 8:59:53'],
  [
    '第一产业、第二产业和第三产业占生产总值的比重分别为9%、40%和51%。',
    '9%',
    '19%',
    'share-sum 19%、40%和51%',
  ],
  // A share told beside its part
  ['发放问卷400份，其中180份对渡口的灯光表示满意，占45%。', '45', '54', 'part-whole 54'],
  ['Of the 120 boats inspected, 30 (25%) had no flares.', '25', '35', 'part-whole 35'],
  ['In all, 30 of the 120 boats in the harbour (25 per cent) had none.', '25', '15', 'part-whole 15'],
  ['Of 120 boats, 30 are dry, and 30 of the 120 (25% of all the tonnage) are old.', '25', '45', ''],
  // Answers to one question
  [
    '問卷顯示，贊成建橋的占61%，反對的占27%，說不清的占12%。',
    '27',
    '37',
    'share-sum 61%，反對的占37%，說不清的占12%',
  ],
  [
    '满意的占61%、基本满意的占27%、不满意的占12%。',
    '27',
    '37',
    'share-sum 61%、基本满意的占37%、不满意的占12%',
  ],
  ['评为优秀的占20%，良好的占50%，一般的占30%。', '50', '60', 'share-sum 20%，良好的占60%，一般的占30%'],
  [
    '受訪船工中，贊成建橋的佔61%，反對的佔27%，沒有意見的佔12%。',
    '27',
    '37',
    'share-sum 61%，反對的佔37%，沒有意見的佔12%',
  ],
  // One part with its share of what it is among
  ['在400名受访船工中，有180人（占45%）愿意编网。', '45%', '55%', 'part-whole 55'],
  ['在400名受访船工中，有180人，占45%，愿意编网。', '45%', '55%', 'part-whole 55'],
  // Ends of a change with their years, and a whole with the time that it came in
  [
    'Landings fell from 400 tonnes in 2018 to 300 tonnes in 2022, a decrease of 25 per cent.',
    '25 per',
    '35 per',
    'change-arithmetic 35',
  ],
  ['Of the 120 claims lodged during the quarter, 114 were settled.', '114', '134', 'part-whole 134'],
  ['Of the 120 claims lodged in 2021, 114 were settled.', '114', '134', 'part-whole 134'],
  // Shares by which something is borne or weighed
  ['护岸费用由省、市、县按50%、30%、20%的比例分担。', '20', '30', 'share-sum 50%、30%、30%'],
  ['考核总成绩按笔试60%、面试40%计算。', '40', '50', 'share-sum 60%、面试50%'],
  [
    'The cost is shared 50% by the county, 30% by the city and 20% by the port.',
    '20',
    '30',
    'share-sum 50% by the county, 30% by the city and 30%',
  ],
  // Votes beside those who may cast them
  ['實到船東26人，以20票贊成、4票反對、2票棄權通過。', '20', '30', 'total-parts 26'],
  ['到会船东26人，表决赞成20票，反对4票，弃权2票。', '20', '30', 'total-parts 26'],
  ['收回选票26张，同意20票、不同意6票。', '20', '30', 'total-parts 26'],
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
  ["Only 19 of the harbour's 24 pilots sailed.", '19', '29', 'part-whole 29'],
  ["Of the harbour's 24 pilots, 19 have sailed.", '19', '29', 'part-whole 29'],
  ['Of our 24 pilots, only 19 are back.', '19', '29', 'part-whole 29'],
  ['The call drew 24 pilots. Of these, 19 were chosen.', '19', '29', 'part-whole 29'],
  ['In all 24 pilots applied; of them, 19 were chosen.', '19', '29', 'part-whole 29'],
  ['In all 24 pilots applied and 19 of them were chosen.', '19', '29', 'part-whole 29'],
  ['登记船工24名。其中，持证19名。', '19', '29', 'part-whole 29'],
  ['登记的24名船工里有19名会泅水。', '19', '29', 'part-whole 29'],
  ['Out of 24 pilots, 19 sailed.', '19', '29', 'part-whole 29'],
  // One quantity with other words around it
  [
    '2024年，全港渔民人均纯收入达到31200元。\n\n2024年全港渔民人均纯收入为31200元。',
    '31200元。\n',
    '32100元。\n',
    'figure-consistency 31200',
  ],
  // People who come several times
  ['举办船工班4期，每期35人，合计培训140人次。', '140', '150', 'total-parts 150'],
  ['每期培训船工35人，共4期，合计140人次。', '140', '150', 'total-parts 150'],
  ['每周训练船工3次，每次20人，共8周，累计480人次。', '480', '420', 'total-parts 420'],
  ['巡讲12场，每场40人，覆盖480人次。', '480', '460', 'total-parts 460'],
  ['为20名船工每人发放补贴500元，共计1万元。', '1万', '2万', 'total-parts 2万'],
  ['按每人每天60元、20人、4天计算，共需4800元。', '4800', '4600', 'total-parts 4600'],
  ['木桨120支，单价25元，共计3000元。', '3000', '3500', 'total-parts 3500'],
  // A column of money that says no more than that
  [
    '本次安排护岸补助资金63万元，具体如下。\n\n| 港 | 金额（万元） |\n| --- | --- |\n| 甲 | 40 |\n| 乙 | 23 |',
    '63',
    '73',
    'total-parts 73万',
  ],
  [
    '新修航道1.6公里，详见下表。\n\n| 港 | 长度（米） |\n| --- | --- |\n| 甲 | 900 |\n| 乙 | 700 |',
    '1.6',
    '1.7',
    'total-parts 1.7',
  ],
  [
    '全港现有船工54名，分布如下。\n\n| 港 | 人数 |\n| --- | --- |\n| 甲 | 30 |\n| 乙 | 24 |',
    '54',
    '64',
    'total-parts 64',
  ],
  [
    '全港現有船戶54戶，分布如下。\n\n| 港 | 數量（戶） |\n| --- | --- |\n| 甲 | 30 |\n| 乙 | 24 |',
    '54',
    '64',
    'total-parts 64',
  ],
  [
    'The grant totals £95,000, shared as follows.\n\n| Port | Amount (£) |\n| --- | --- |\n| Ayr | 60,000 |\n| Bute | 35,000 |',
    '95',
    '85',
    'total-parts 85,000',
  ],
  [
    'We will fund 54 lamps, as set out below.\n\n| Port | Lamps |\n| --- | --- |\n| Ayr | 30 |\n| Bute | 24 |',
    '54',
    '64',
    'total-parts 64',
  ],
  // What parts are for
  ['The yard bought 60 ropes (31 for ferries, 20 for tugs and 9 for barges).', '60', '50', 'total-parts 50'],
] as const)('%s', (text, from, to, expected) => {
  expect(loudWords(text, rules)).toBe('')
  expect(loudWords(text.replace(from, to), rules)).toBe(expected)
})

/** Texts that look like these and are sound. */
test.each([
  '全县船工1000名。在400名受访船工中，有180人（占18%）愿意编网。',
  '在400名受访船工中，有180人（占女船工的55%）愿意编网。',
  'Landings rose from 400 in 2018 to 600 in 2022, an increase of 11 per cent a year.',
  'Landings rose by 11 per cent a year from 400 in 2018 to 600 in 2022.',
  'Landings rose from 400 in 2018 to 600 in 2022, an increase of 20 per cent on 2021.',
  '男女老年龄比由1∶2∶3调整为2∶2∶3，三次产业结构优化，用工比例为3:5:8。',
  '三次产业结构持续优化，城镇、乡村、海岛投资比例为1:2:3。',
  '接力赛于3月5日9:00开始，甲队以25:30获胜。',
  '61% of owners were in favour, 58% of tenants were against.',
  '52% voted for the ferry and 61% against the toll.',
  '每条船配桨4支，共30条，备桨10支，共计130支。',
  '每期50人，每班25人，共3期，合计150人。',
  'It has 5 members of 2 crews, 90 in total.',
  'It bought 3 ropes and 30 oars at £25 each, £900 in total.',
  '选派船工3名、渡工4名，分布如下。\n\n| 港 | 人数 |\n| --- | --- |\n| 甲 | 2 |\n| 乙 | 2 |',
  '涉及渡口3个，分布如下。\n\n| 渡口 | 泊位数量（个） |\n| --- | --- |\n| 甲 | 2 |\n| 乙 | 5 |\n| 丙 | 5 |',
  'We visited 3 ports, as set out below.\n\n| Ports | Lamps |\n| --- | --- |\n| Ayr | 2 |\n| Bute | 2 |',
  'About 3 lamps went to each port, as set out below.\n\n| Port | Lamps |\n| --- | --- |\n| Ayr | 2 |\n| Bute | 2 |',
  '巡讲12场，每场40人，覆盖船户1300人次。',
  '会泅水的占60%、会撑篙的占55%、会修船的占30%。',
  '甲类、乙类船分别按60%、50%的比例负担。',
  '合格的占95%、优秀的占40%。',
  '2名队长中，40人选甲。',
  'We asked 12 ports for crews. Of these, 84 were ready.',
  '灯会于5月1日20:00开始，25:12的比分定格在终场。',
  '三次产业结构为9:40:51，其中第一产业内部农林牧结构为60:20:30。',
  '计划投资95万元，本次下达资金如下。\n\n| 港 | 金额（万元） |\n| --- | --- |\n| 甲 | 32 |\n| 乙 | 53 |',
  '奖励资金500元，档次如下。\n\n| 档 | 金额（元） |\n| --- | --- |\n| 一 | 500 |\n| 二 | 300 |',
  'Each port gets 3 lamps as follows.\n\n| Port | Lamps |\n| --- | --- |\n| Ayr | 1 |\n| Bute | 1 |',
  '讲座12场，每场40人，覆盖500人次。',
  '在养殖船队方面，2024年全港渔业营业收入为12亿元。\n\n2024年全港渔业营业收入为52亿元。',
  'Of the 12 schools, 140 pupils passed and 30 failed.',
  'Of the 12 schools, 140 girls and 130 boys sat the test.',
  'It is 3 pages long. [3]: Including the Quay Act of 2002, the Oar Act of 1974, and the Tug Act of 2003.',
  'Of the 12 boats, 14 sails were torn and 3 oars.',
  '61%赞成建桥，58%反对收费。',
  '到会船东26人，第一项赞成20票、反对6票，第二项赞成25票、反对1票。',
  '到会船东26人、船工40人，赞成60票、反对6票。',
  '26 owners voted, 20 for the quay and 24 for the lamp.',
  'Of the 12 ports, 300 registered boats left in May.',
  'Of 12 ports, 300 boats in Ayr are dry.',
  '在北岸方面，2024年全线日均客流量为50艘次。\n\n在南岸方面，2024年全线日均客流量为30艘次。',
  '总投资93万元，补助如下。\n\n| 港 | 补助金额（万元） |\n| --- | --- |\n| 甲 | 40 |\n| 乙 | 23 |',
  'The yard runs 40 courses (20 for beginners and 25 for women).',
])('%s', (text) => {
  expect(loudWords(text, rules)).toBe('')
})

import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

/** Totals whose parts stand among rates, changes, second units and further divisions, with what is said of them. */
test.each([
  ['渔获2486.3亿元，比上年增长5.6%。其中，近海186.4亿元，增长3.8%；远洋2299.9亿元，增长6.3%。', ''],
  [
    '修船36艘，总造价84.5万元，其中木船14艘、造价38.2万元，铁船12艘、造价9.6万元，竹筏10艘、造价36.7万元。',
    '',
  ],
  ['船户38户126人，其中甲港14户46人、乙港17户58人、丙港7户22人。', ''],
  ['修船费1860万元，比上年减少95万元，下降4.9%，其中木料320万元、人工1480万元、油漆60万元。', ''],
  [
    '全县渡船328艘。从港口看，甲港142艘、乙港147艘、其他39艘；从船主看，自有213艘，占64.9%；租用115艘，占35.1%。',
    '',
  ],
  ['首批造船8艘，分别位于甲港（2艘）、乙港（2艘）、丙港（1艘）、丁港（3艘）。', ''],
  ['Fares were $1,046, up 3.6% from $1,010 a year earlier.', ''],
  ['满分100分，其中笔试40分、划船60分。上午8时30分、9时20分开考。', ''],
  ['请于3月10日（星期二）前报送。去年3月10日，2024年3月1日已经通知。', ''],
  ['秧田8.4万亩，其中集中育秧5.2万亩、机插秧3.6万亩。', ''],
  ['航道宽20米，其中心线两侧各12米。', ''],
  ['The crew shall comprise five members: three sailors, one cook and the captain.', ''],
  ['渔协设理事九人，由会长、船东代表四人及船工代表四人组成。', ''],
  ['渔协设理事九人，由会长一人、秘书长、船东代表三人及船工代表四人组成。', ''],
  ['渔协设理事九人，由会长一人、船东代表三人及船工代表若干人组成。', ''],
  ['2021年修桥3座，2022年修闸2座，2023年修桥4座，两年共修桥7座。', ''],
  ['去年计划修桥3座，今年修桥4座，两年共修桥6座。', ''],
  ['修正案删去第八条、第十条、第十五条至第十七条，共五条。', ''],
  ['2022年修桥3座，其中石桥1座，2023年修桥4座。', ''],
  ['修桥7座，其中2022年3座、2023年4座。', ''],
  ['修正案修改第六条第二款，删去第八条、第十条，共三条。', ''],
  ['修改第三条；删去第八条、第十条，共三条。', ''],
  ['修船费5万元（3.2万元+1.8万元）。The oars cost £8.81 (£6.35 ash + £1.27 oak + £1.19 elm).', ''],
  ['县里推行“1+4+5”办法（3+2模式），编号2025(1+1)。', ''],
  ['大会应到船工52人，实到48人。会议审议了3项议案，经表决，赞成36票、反对8票、弃权4票。', ''],
  [
    'The fund is $14.8 million, consisting of $4.3 million in cash and cash deposits, $2.6 million in boats, and $7.9 million in land and wood.',
    '',
  ],
  ['20个村共修桥61座，平均每村3座。30户船户共有船72艘，户均2.4艘。', ''],
  ['20个村共修桥60座，其中平均每村木桥1座。去年20个村修桥60座，平均每镇6座。', ''],
  ['大会实到48人。甲港船工另有25人列席。经表决，赞成36票、反对8票、弃权8票。', ''],
  ['在册渡船26艘，其中甲港9艘、乙港8艘、丙港6艘，外港寄泊3艘。', ''],
  ['在册渡船126艘，其中甲港69艘、乙港38艘，外港渔船30艘。', ''],
  ['船校在学研究生504人，其中博士生350人，硕士研究生154人，另有博士后7人。', ''],
  ['| 港 | 编码数量 |\n| --- | --- |\n| 甲 | 104 |\n| 乙 | 60 |\n| 合计 | 164 |', ''],
  ['| 港 | 邮政编码 |\n| --- | --- |\n| 甲 | 104 |\n| 乙 | 60 |\n| 合计 | 165 |', ''],
  [
    'The fleet cost $9.5 million. A sum of $6.1 million has been paid. The balance of $3.4 million is due in May.',
    '',
  ],
  [
    'We spend $45 million, 20 per cent more than the $38 million of last year. Oars take $25 million and sails the balance of $20 million.',
    '',
  ],
  [
    'Revenue is put at $18.9 million. With spending of $16.7 million, a surplus of $2.2 million is expected.',
    '',
  ],
  ['Oars cost $12.4 million, comprising repairs ($8.2m), Sails & Masts ($3.1m) and paint ($1.1m).', ''],
  [
    '渔获2486.3亿元，比上年增长5.6%。其中，近海186.4亿元，增长3.8%；远洋2399.9亿元，增长6.3%。',
    'total-parts 2486.3亿',
  ],
  ['首批造船9艘，分别位于甲港（2艘）、乙港（2艘）、丙港（1艘）、丁港（3艘）。', 'total-parts 9'],
  ['46艘船已检修41艘，基本完成3艘，长期停航4艘。', 'total-parts 46'],
  ['出口242.6亿元，增长11.2%；进口125.6亿元，增长6.1%。水运顺差119.0亿元。', 'total-parts 242.6亿'],
  [
    '共有170艘船，其中98艘已检修，46艘正在检修，其余26艘待检。按港口划分，甲港占38艘、乙港占51艘、丙港占91艘。',
    'total-parts 170',
  ],
  [
    '船捐按如下比例分配：40%用于修船，30%用于造船，20%用于码头，20%用于公积金。',
    'share-sum 40%用于修船，30%用于造船，20%用于码头，20%用于公积金',
  ],
  [
    'The crew shall consist of nine sailors: four sent by Ayr, three sent by Bute and three named in Section 3.',
    'total-parts nine',
  ],
  ['Fares were $1,046, up 6.3% from $1,010 a year earlier.', 'change-arithmetic 6.3'],
  ['依照《河道办法》》执行。', 'paired-marks 》'],
  ['考核划船30分、撑篙40分、掌舵30分、泅水10分，合计100分。', 'total-parts 100'],
  ['实行百分制，其中划船20分、撑篙30分、掌舵45分、泅水15分。', 'total-parts 百'],
  ['请于3月10日（星期三）前报送。\n\n县渔业局\n\n2025年2月24日', 'date-validity 星期三'],
  [
    '| 港 | 木船 | 铁船 | 合计 |\n| --- | --- | --- | --- |\n| 甲 | 12 | 4 | 16 |\n| 乙 | 9 | 3 | 13 |\n| 丙 | 8 | 2 | 10 |\n| 合计 | 29 | 9 | 38 |',
    'total-parts 13',
  ],
  [
    '修船36艘，总造价84.5万元，其中木船14艘、造价38.2万元，铁船12艘、造价9.6万元，竹筏10艘、造价37.7万元。',
    'total-parts 84.5万',
  ],
  ['船户38户126人，其中甲港14户46人、乙港17户58人、丙港9户22人。', 'total-parts 38'],
  [
    '修船费1860万元，比上年减少95万元，下降4.9%，其中木料320万元、人工1680万元、油漆60万元。',
    'total-parts 1860万',
  ],
  [
    '全县渡船328艘。从港口看，甲港142艘、乙港147艘、其他39艘；从船主看，自有213艘，占64.9%；租用125艘，占35.1%。',
    'total-parts 328',
  ],
  ['渔协设理事九人，由会长一人、船东代表三人及船工代表四人组成。', 'total-parts 九'],
  ['本會置委員九人，由會長一人、船東三人及船工四人組成之，任期一年。', 'total-parts 九'],
  ['去年建成的3座码头已经启用，今年新建4座码头，两年合计8座码头。', 'total-parts 8'],
  ['修正案删去第八条、第十条、第十五条至第十七条，共四条。', 'total-parts 四'],
  ['本法第三章、第五章（共三章）另行公布。', 'total-parts 三'],
  ['现有渡口9处，其中4A级3处、3A级5处、2A级2处。', 'total-parts 9'],
  ['以上6项指标中，修船指标4项、造船指标3项。', 'total-parts 6'],
  ['完成投资18.6亿元，其中码头21.2亿元。', 'part-whole 21.2亿'],
  ['The crew shall comprise five members: three sailors, two cooks and one captain.', 'total-parts five'],
  ['There are 30 sailors, 18 of whom are full-time and 14 part-time.', 'total-parts 30'],
  ['There were 318 comments: 171 in praise, 129 against it and 28 neutral.', 'total-parts 318'],
  ['Of the 212 oars, 120 came from Ayr, 60 from Bute and 45 from Oban.', 'total-parts 212'],
  ['修船费6万元（3.2万元+1.8万元）。', 'total-parts 6万'],
  ['The oars cost £8.81 (£6.35 ash + £2.27 oak + £1.19 elm).', 'total-parts 8.81'],
  [
    'The fund is $14.8 million, consisting of $5.3 million in cash and cash deposits, $2.6 million in boats, and $7.9 million in land (mostly woods).',
    'total-parts 14.8 million',
  ],
  ['20个村共修桥60座，平均每村4座。', 'total-parts 60'],
  ['30户船户共有船72艘，户均2.8艘。', 'total-parts 72'],
  ['大会应到船工52人，实到48人。会议审议了3项议案，经表决，赞成36票、反对8票、弃权6票。', 'total-parts 48'],
  ['在册渡船126艘，其中甲港59艘、乙港48艘、丙港16艘，外港寄泊13艘。', 'total-parts 126'],
  ['船校在学研究生504人，其中博士生360人，硕士研究生154人，另有博士后7人。', 'total-parts 504'],
  ['| 港 | 编码数量 |\n| --- | --- |\n| 甲 | 104 |\n| 乙 | 60 |\n| 合计 | 165 |', 'total-parts 165'],
  [
    'The fleet cost $9.5 million. A sum of $7.1 million has been paid. The balance of $3.4 million is due in May.',
    'total-parts 9.5 million',
  ],
  [
    'Revenue is put at $18.9 million. With spending of $17.7 million, a surplus of $2.2 million is expected.',
    'total-parts 18.9 million',
  ],
  [
    'When the plan was made last year, revenue was put at $31.4 million and spending at $28 million, a surplus of $2.4 million.',
    'total-parts 31.4 million',
  ],
  [
    'Oars cost $12.4 million, comprising repairs ($9.2m), Sails & Masts ($3.1m) and paint ($1.1m).',
    'total-parts 12.4 million',
  ],
  [
    'There were 30 races last year, comprising 26 on the river, and 5 at sea that were put off after hearing from the crews.',
    'total-parts 30',
  ],
] as const)('%s', (text, expected) => {
  const loud = lint(`${text}\n`).filter(({ severity }) => severity === 'error' || severity === 'warning')
  expect(loud.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`).join('; ')).toBe(
    expected,
  )
})

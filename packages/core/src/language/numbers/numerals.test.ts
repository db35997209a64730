import { expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { numeralAt, numeralsIn, writeNumeral } from './numerals.ts'

test.each([
  ['一', 1],
  ['两', 2],
  ['兩', 2],
  ['十', 10],
  ['十二', 12],
  ['廿三', 23],
  ['卅', 30],
  ['九十九', 99],
  ['一百零五', 105],
  ['一百五', 150],
  ['一百五十', 150],
  ['三千零二十', 3020],
  ['一亿', 100_000_000],
  ['两万三千', 23_000],
  ['壹', 1],
  ['貳拾', 20],
  ['叁', 3],
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['12', 12],
  ['１２', 12],
  ['1,169', 1169],
  ['5000万', 50_000_000],
  ['3亿', 300_000_000],
  ['1.5万', 15_000],
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['Ⅳ', 4],
  ['two', 2],
  ['Twenty-one', 21],
  ['ninety nine', 99],
  ['eleven (11)', 11],
] as const)('%s is %d', (text, value) => {
  expect(numeralAt(fold(text), 0)).toMatchObject({ value, start: 0, end: text.length })
})

test.each([
  '百姓',
  '千方百计',
  '万众',
  '三分之二',
  '百分之五',
  '5%',
  '1.5',
  '年',
  'often',
  'tend',
  'onerous',
  '',
  '三二',
])('%s begins with no whole number', (text) => {
  expect(numeralAt(fold(text), 0)).toBeUndefined()
})

test.each([
  ['实施3项重点工作', [3]],
  ['全区1,169个小区中712个', [1169, 712]],
  ['增长5.5%、共12项', [12]],
  ['占百分之五，三分之二，共两类', [2]],
  ['five objectives and eleven (11) members', [5, 11]],
  ['2024年三項', [2024, 3]],
  ['someone often attends', []],
] as const)('%s', (text, values) => {
  expect(numeralsIn(fold(text)).map(({ value }) => value)).toEqual(values)
})

test.each([
  ['10多项', true],
  ['20余个', true],
  ['近30家', true],
  ['最近3年', false],
  ['约5项', true],
  ['条约5项', false],
  ['超过100项', true],
  ['3个以上', true],
  ['100家左右', true],
  ['三至五项', true],
  ['3-5项', true],
  ['五六个', true],
  ['五项', false],
  ['at least five', true],
  ['no more than 3', true],
  ['two to eight items', true],
  ['the following five', false],
  ['12项', false],
] as const)('%s is approximate: %s', (text, approximate) => {
  expect(numeralsIn(fold(text))[0]?.approximate).toBe(approximate)
})

test.each([
  [4, '3', '4'],
  [4, '３', '４'],
  [1170, '1,169', '1,170'],
  [4, '三', '四'],
  [2, '三', '两'],
  [2, '兩', '兩'],
  [3, '两', '三'],
  [12, '十一', '十二'],
  [105, '九十', '一百零五'],
  [20, '十九', '二十'],
  [4, '叁', '肆'],
  [12, '贰', '壹拾贰'],
  [4, '③', '④'],
  [21, '⑳', '㉑'],
  [5, 'Ⅳ', 'Ⅴ'],
  [4, 'three', 'four'],
  [4, 'Three', 'Four'],
  [12, 'eleven (11)', 'twelve (12)'],
  [2025, '二〇二四', '二〇二五'],
  [100_000_000, '三', '一亿'],
] as const)('%d like %s is %s', (value, like, written) => {
  expect(writeNumeral(value, like)).toBe(written)
})

test('ordinals keep 二, Traditional counts take 兩', () => {
  expect(writeNumeral(2, '三', { ordinal: true })).toBe('二')
  expect(writeNumeral(2, '三', { traditional: true })).toBe('兩')
})

test('a very long run of digits costs no more than reading it', () => {
  expect(numeralsIn('一二'.repeat(100_000))).toEqual([])
  expect(numeralsIn('9'.repeat(100_000))).toEqual([])
})

// Each word is asked for by its nearest character first: one that is left out there would never be found.
test.each('近 约 超 超过 逾 至少 至多 最多 最少 不少于 不多于 不超 不超过 不低于 不足 数 几 突破'.split(' '))(
  '%s makes the number after it approximate',
  (word) => {
    expect(numeralsIn(`共${word}30家`)[0]?.approximate).toBe(true)
  },
)
test.each(
  'over about nearly almost around approximately roughly than at\u00a0least at\u00a0most up\u00a0to some top every'.split(
    ' ',
  ),
)('%s makes the number after it approximate', (word) => {
  expect(numeralsIn(fold(`in ${word} 30 towns`))[0]?.approximate).toBe(true)
})
test('the end of another word makes no number approximate', () => {
  expect(numeralsIn('We cover 30 towns')[0]?.approximate).toBe(false)
})
test.each(
  '多 余 几 来家 以上 以下 左右 上下 以内 之多 家以上 个左右 人以内 + -5 –5 —5 ~5 至5 到5 \u00a0or\u00a0more \u00a0to\u00a0forty'.split(
    ' ',
  ),
)('%s makes the number before it approximate', (word) => {
  expect(numeralsIn(fold(`共30${word}`))[0]?.approximate).toBe(true)
})

import { expect, test } from 'vitest'
import { leadingOrdinal } from './table.ts'
import { writeOrdinal } from './write.ts'

test.each([
  ['一、背景', 1, 'cjk-comma', 'N、', '一、'],
  ['　　（二）推进改革', 2, 'cjk-paren', '（N）', '（二）'],
  ['(三)推进', 3, 'cjk-paren', '(N)', '(三)'],
  ['1.甲', 1, 'arabic-dot', 'N.', '1.'],
  ['12．甲', 12, 'arabic-dot', 'N．', '12．'],
  ['10、24小时服务', 10, 'arabic-dot', 'N、', '10、'],
  ['（1）甲', 1, 'arabic-paren', '（N）', '（1）'],
  ['2) 甲', 2, 'arabic-paren', 'N)', '2)'],
  ['③甲', 3, 'circled', 'N', '③'],
  ['一是甲', 1, 'cjk-is', 'N是', '一是'],
  ['二要甲', 2, 'cjk-is', 'N要', '二要'],
  ['第三，甲', 3, 'cjk-di', '第N，', '第三，'],
  ['首先，甲', 1, 'cjk-di', 'N，', '首先，'],
  ['其二，甲', 2, 'cjk-di', '其N，', '其二，'],
  ['第十二章 总则', 12, 'chapter', '第N章', '第十二章'],
  ['第　一　节　总则', 1, 'chapter', '第N节', '第　一　节'],
  ['第一百零三条 甲', 103, 'article', '第N条', '第一百零三条'],
  ['(iv) item', 4, 'other', '(i)', '(iv)'],
  ['(b) item', 2, 'other', '(a)', '(b)'],
  ['First, we', 1, 'english', 'Nth', 'First,'],
  ['Chapter 2: Aims', 2, 'chapter', 'ChapterN:', 'Chapter 2:'],
  ['1.2.3 范围', 3, 'other', '1.2.N', '1.2.3'],
  ['［4］词条', 4, 'other', '［N］', '［4］'],
  ['貳、願景', 2, 'cjk-comma', '壹、', '貳、'],
  ['第一百条之三', 3, 'other', '第100条之N', '第一百条之三'],
  ['第 二  章 总则', 2, 'chapter', '第N章', '第 二  章'],
  ['十  三、规则', 13, 'cjk-comma', 'N、', '十  三、'],
  ['Article IV. Voting', 4, 'article', 'ArticleN.', 'Article IV.'],
  ['PART II: AIMS', 2, 'chapter', 'PARTN:', 'PART II:'],
  ['Annex B: Forms', 2, 'other', 'Annex(A):', 'Annex B:'],
  ['§ 4 Fees', 4, 'article', '§N', '§ 4'],
  ['4.2.34 - Keys', 34, 'other', '4.2.N', '4.2.34'],
  ['甲、申請書', 1, 'other', '甲、', '甲、'],
] as const)('%s', (prose, value, style, form, text) => {
  const found = leadingOrdinal(prose)
  expect(found).toMatchObject({ value, style, form })
  expect(found?.repaired).toBeUndefined()
  expect(found?.doubtful).toBeUndefined()
  expect(prose.slice(found?.start, found?.end)).toBe(text)
})

test.each([
  ['第二條至第四條　（刪除）', 2, 4],
  ['第六条、第七条（废止）', 6, 7],
  ['Articles 3 to 5. (Repealed)', 3, 5],
  ['Article 3 to Article 5. Repealed', 3, 5],
  ['第三条、第四条、第五条　删去', 3, 5],
  ['(b) to (d) [deleted]', 2, 4],
  ['3–5. Reserved', 3, 5],
])('%s stands for %d to %d', (prose, value, through) => {
  expect(leadingOrdinal(prose)).toMatchObject({ value, through })
})

test.each([
  ['1 范围', 1, 'N'],
  ['2.1文件', 1, '2.N'],
  ['A.3 Samples', 3, 'A.N'],
])('%s is a label in headings alone', (prose, value, form) => {
  expect(leadingOrdinal(prose, undefined, 'heading')).toMatchObject({ value, form, doubtful: true })
  expect(leadingOrdinal(prose)?.doubtful ?? true).toBe(true)
})

test.each([
  ['第三十－条 甲', '第三十一条', 31],
  ['笫五条 甲', '第五条', 5],
  ['第十五 条 甲', '第十五条', 15],
  ['三）甲', '（三）', 3],
  ['（—）甲', '（一）', 1],
  ['（二推进改革各项工作，', '（二）', 2],
  ['—、总体要求', '一、', 1],
])('%s should read %s', (prose, repaired, value) => {
  expect(leadingOrdinal(prose)).toMatchObject({ repaired, value })
})

test.each(['20.2026年底前', '21.5+2就业之家', '三、四线城市', '第五条为了', '一，甲', '最后，甲'])(
  '%s needs a series',
  (prose) => {
    expect(leadingOrdinal(prose)?.doubtful).toBe(true)
  },
)

test.each([
  '2024.',
  '2024年',
  '1.5%',
  '3.6个百分点',
  '第五条规定的',
  '第三条、第四条',
  '一体推进',
  '百、千',
  '（2024）',
  '两、三',
  '',
  '  ',
  'often',
  '第三批',
  '（四）、（五）项所列人员',
  '第1、2、6被告',
  '5 ways to row',
])('%s begins with no ordinal', (prose) => {
  expect(leadingOrdinal(prose)).toBeUndefined()
})

test.each([
  ['二、', 3, '三、'],
  ['（十）', 11, '（十一）'],
  ['9.', 10, '10.'],
  ['（９）', 10, '（１０）'],
  ['③', 4, '④'],
  ['一是', 2, '二是'],
  ['第三十条', 31, '第三十一条'],
  ['(iii)', 4, '(iv)'],
  ['(b)', 3, '(c)'],
  ['First,', 2, 'Second,'],
  ['壹、', 2, '贰、'],
  ['第一，', 2, '第二，'],
  ['4.2.34', 35, '4.2.35'],
  ['Article III.', 4, 'Article IV.'],
  ['ARTICLE I.', 3, 'ARTICLE III.'],
  ['Annex A.', 2, 'Annex B.'],
  ['2a. ', 2, '2b. '],
  ['甲、乙', 3, '丙、乙'],
] as const)('like %s, %d is %s', (text, value, written) => {
  const found = leadingOrdinal(text)
  if (!found) throw new Error(`${text} was not read`)
  const like = {
    text,
    style: found.style,
    form: found.form,
    span: { start: 0 },
    numeral: { start: found.numeralStart, end: found.numeralEnd },
  }
  expect(writeOrdinal(value, like)).toBe(written)
})

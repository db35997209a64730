import { expect, it } from 'vitest'
import { parse } from './model.ts'

const TEXT =
  '推行“1+2+4”工作法（“1”即“一张网格”，把力量沉到楼栋；“2”即“两支队伍”，包括专职网格员、志愿者；“4”即“四步闭环”，' +
  '坚持以问题摸排、分级交办、限时办结、群众评价）。'

it('spells out every term, each with its claim', () => {
  const { formulas, claims } = parse(TEXT)
  expect(formulas.map(({ text }) => text)).toEqual(['1+2+4'])
  expect(
    formulas[0]?.terms.map(({ value, name, expansion }) => [
      value,
      name,
      claims.find(({ id }) => id === expansion)?.listed,
    ]),
  ).toEqual([
    [1, '一张网格', 1],
    [2, '两支队伍', 2],
    [4, '四步闭环', 4],
  ])
  expect(claims.every(({ status }) => status === 'match')).toBe(true)
})

it('pairs terms and definitions in order where one number differs', () => {
  const { formulas } = parse(TEXT.replace('1+2+4', '1+3+4'))
  expect(formulas[0]?.terms.map(({ text, definition }) => [text, definition?.text])).toEqual([
    ['1', '1'],
    ['3', '2'],
    ['4', '4'],
  ])
})

it('names what a term counts in the characters of the text', () => {
  const { claims } = parse(
    '推行“1+4”工作法（“1”即“一張網格”，把力量沉到樓棟；“4”即“四位一體”，堅持以問題摸排、分級交辦、限時辦結）。',
  )
  expect(claims.map(({ measure, noun, status }) => measure + noun + status)).toEqual([
    '張網格match',
    '位一體mismatch',
  ])
})

it.each([
  ['实施“1+3”：“1”即县城，“3”即青石、白沙、云岭。', '青石|白沙|云岭 match'],
  ['实施“1+4”：“1”即县城，“4”即青石、白沙、云岭。', '青石|白沙|云岭 mismatch'],
  ['实施“1+4”：“1”即县城；“4”即修船、换桨、补帆三项工作，“N”即其他。', '修船|换桨|补帆 match'],
  ['实施“1+4”：“1”即县城，“4”即青石、白沙、云岭等。', undefined],
  ['实施“1+3”：“1”即县城，“3”即山上、山下结合的办法。', undefined],
])('reads what a term lists without a name: %s', (text, expected) => {
  const { formulas, claims } = parse(text)
  const claim = claims.find(({ id }) => id === formulas[0]?.terms[1]?.expansion)
  expect(claim && `${claim.items.map((item) => item.text).join('|')} ${claim.status}`).toBe(expected)
})

it('leaves codes and times alone', () => {
  expect(parse('建立“2152”体系，24小时值守，8.5+2.5米。').formulas).toEqual([])
})

it('takes numbers with marks in quotes for no formula', () => {
  expect(parse('落实“一（三）”，一（为甲、乙。').formulas).toEqual([])
})

import { expect, test } from 'vitest'
import type { Block } from '../tree/block.ts'
import { read } from '../tree/parse.ts'
import { citationsOf } from './citations.ts'
import { exists } from '../language/dates/calendar.ts'
import { localDates } from './figures/dates.ts'
import { tableTotals } from './figures/table-totals.ts'
import { totalsOf } from './figures/totals.ts'
import { figuresOf } from './figures.ts'
import { referencesOf } from './references.ts'
import { tablesOf } from './tables.ts'
import { termsOf } from './terms.ts'

const blocksIn = (text: string): readonly Block[] => read(text).blocks

test.each([
  ['全区1,169個小區實現覆蓋', [[1169, '个', false]]],
  ['生产总值达到5000亿元以上', [[500_000_000_000, '元', true]]],
  [
    '增长5.5%，新增12.6万人',
    [
      [5.5, '%', false],
      [126_000, '人', false],
    ],
  ],
  ['建成十二个中心', [[12, '个', false]]],
  ['近30家企业', [[30, '家', true]]],
  ['3—5个试点', [[5, '个', true]]],
  ['第3批、第二个五年', []],
  ['GB 2024年', []],
] as const)('figures of %s', (text, expected) => {
  const found = figuresOf(blocksIn(text))
  expect(found.map(({ value, unit, approximate }) => [value, unit, approximate])).toEqual(expected)
})

// Each word is asked for by its nearest character first: one that is left out there would never be found.
test.each(
  '近 约 超 超过 逾 至少 至多 最多 不少于 不低于 不超过 不足 突破 达或超过 力争 左右 20— 20至'.split(' '),
)('%s makes the figure after it approximate', (word) => {
  expect(figuresOf(blocksIn(`整修${word}30座`)).at(-1)?.approximate).toBe(true)
})
test.each('以上 以下 左右 上下 以内 之多 多 余 —40座 至40座'.split(' '))(
  '%s makes the figure before it approximate',
  (word) => {
    expect(figuresOf(blocksIn(`整修30座${word}`))[0]?.approximate).toBe(true)
  },
)

test.each([
  ['共28项，其中预期性19项、约束性9项。', undefined],
  ['共28项，其中预期性19项、约束性10项。', [28, 19, 10]],
  ['共28项，其中预期性9项、约束性9项。', undefined],
  ['4处古迹，包括三级1处及市定3处，及5处历史建筑。', undefined],
  ['共有委员60人，其中女委员40人、党员30人。', undefined],
  ['近28项，其中预期性19项、约束性19项。', undefined],
  ['共28项。其中预期性19项、约束性19项。', [28, 19, 19]],
  ['共28项。其中预期性9项、约束性9项。', undefined],
  ['船工86人，占三成。其中，自养52人、半养19人、全养16人。', [86, 52, 19, 16]],
  ['全市300人，船工86人，占28.3%。其中，城里180人、乡下90人、外地31人。', undefined],
  ['召开座谈会12场，走访300户，其中线上5场、线下8场。', [12, 5, 8]],
  ['共签约43人，签约率50%，其中2021年11人、2022年14人、2023年19人。', [43, 11, 14, 19]],
  ['新建3座、改建5座，其中木质4座、石质4座。', undefined],
  ['首期14座、次期29座，合共41座。', [41, 14, 29]],
  ['引进17家，新增甲8家、乙11家，共36家。', undefined],
  ['每村设员2名、长1名，共120名。', undefined],
] as const)('parts of %s', (text, expected) => {
  const [found] = blocksIn(text)
    .flatMap(({ local }) => totalsOf(local))
    .filter(({ status }) => status === 'mismatch')
  expect(found && [found.total.value, ...found.parts.map(({ value }) => value)]).toEqual(expected)
})

test.each([
  ['adds up', '| 街道 | 数 |\n|-|-|\n| 东 | 1 |\n| 西 | 2 |\n| 合计 | 3 |', []],
  ['does not', '| 街道 | 数 |\n|-|-|\n| 东 | 1 |\n| 西 | 2 |\n| 合计 | 4 |', [[4, 3]]],
  ['total first', '| 街道 | 数 |\n|-|-|\n| 合计 | 3 |\n| 东 | 1 |\n| 西 | 2 |', []],
  [
    'subtotals',
    '| 类 | 数 |\n|-|-|\n| a | 1 |\n| b | 2 |\n| 小计 | 3 |\n| c | 4 |\n| d | 5 |\n| 小计 | 9 |\n| 总计 | 12 |',
    [],
  ],
  ['rounded', '| 类 | 值 |\n|-|-|\n| a | 1.4 |\n| b | 2.4 |\n| c | 1.3 |\n| 合计 | 5.2 |', []],
  ['a rate', '| 类 | 增长率 |\n|-|-|\n| a | 1 |\n| b | 2 |\n| 合计 | 2 |', []],
  ['an empty cell', '| 类 | 数 |\n|-|-|\n| a |  |\n| b | 2 |\n| c | 2 |\n| 合计 | 9 |', []],
  [
    'a column of totals',
    '| 街道 | 甲 | 乙 | 合计 |\n|-|-|-|-|\n| 东 | 1 | 2 | 3 |\n| 西 | 3 | 4 | 7 |\n| 南 | 5 | 6 | 12 |',
    [[12, 11]],
  ],
] as const)('a table that %s', (_, text, expected) => {
  const found = tablesOf(blocksIn(`${text}\n`))
    .flatMap(tableTotals)
    .filter(({ status }) => status === 'mismatch')
  expect(found.map(({ total, sum }) => [total.value, sum])).toEqual(expected)
})

test.each([
  ['2024年2月29日', true],
  ['2023年2月29日', false],
  ['2月30日', false],
  ['13月1日', false],
  ['二〇二四年十二月三十一日', true],
  ['二〇二四年十一月三十一日', false],
  ['2024-02-30', false],
  ['31 June 2025', false],
  ['June 30, 2025', true],
  ['1900年2月29日', false],
  ['2000年2月29日', true],
] as const)('%s exists: %s', (text, expected) => {
  const [date] = blocksIn(`自${text}起`).flatMap(({ local }) => localDates(local))
  expect(date && exists(date)).toBe(expected)
})

test.each(['文号2024-31-05-7', '3个月', '第2024-1号', '10.13日常'])('%s is not a date of a day', (text) => {
  const dates = blocksIn(text).flatMap(({ local }) => localDates(local))
  expect(dates.filter(({ day }) => day !== undefined)).toEqual([])
})

test('citations, references and terms stand where they are written', () => {
  const text = '按照《关于落实〈条例〉的意见》和“清风行动”，依照本办法第十二条、附件2执行，“清風行動”见附件。'
  const blocks = blocksIn(text)
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end)
  expect(citationsOf(blocks).map(({ span }) => cut(span))).toEqual(['《关于落实〈条例〉的意见》'])
  expect(referencesOf(blocks, []).map(({ kind, number, span }) => [kind, number, cut(span)])).toEqual([
    ['article', 12, '本办法第十二条'],
    ['attachment', 2, '附件2'],
  ])
  expect(termsOf(blocks).map(({ uses }) => uses.map(cut))).toEqual([['清风行动', '清風行動']])
})

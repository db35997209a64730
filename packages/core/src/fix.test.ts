import { expect, it } from 'vitest'
import { fix } from './fix.ts'
import { lint } from './lint.ts'

const TEXT = '\ufeff加快仓储、冷链、配送、分拣三大体系建设。\r\n'

it('changes only what it says, keeps BOM and line ends, and is idempotent', () => {
  const { text, applied } = fix(TEXT, { unsafe: true })
  expect(text).toBe('\ufeff加快仓储、冷链、配送、分拣四大体系建设。\r\n')
  expect(applied).toBe(1)
  expect(fix(text, { unsafe: true })).toMatchObject({ text, applied: 0 })
})

it('leaves what could hide a lost item to the drafter', () => {
  expect(fix(TEXT).text).toBe(TEXT)
})

it.each([
  ['<!-- policydoc-disable list-count -- quoted -->\n\n', 0],
  ['<!-- policydoc-disable -->\n\n<!-- policydoc-enable -->\n\n', 1],
  ['<!-- policydoc-disable-next-line list-count -->\n', 0],
  ['', 1],
])('obeys %j', (directive, findings) => {
  const found = lint(`${directive}加快仓储、冷链、配送、分拣三大体系建设。\n`).filter(
    ({ rule }) => rule === 'list-count',
  )
  expect(found).toHaveLength(findings)
})

it('takes severity from the configuration and never above what is certain', () => {
  const severities = (rules: Parameters<typeof lint>[1] & object) =>
    lint(TEXT, rules)
      .filter(({ rule }) => rule === 'list-count')
      .map(({ severity }) => severity)
  expect(severities({})).toEqual(['error'])
  expect(severities({ rules: { 'list-count': 'info' } })).toEqual(['info'])
  expect(severities({ rules: { 'list-count': 'off' } })).toEqual([])
})

it('speaks the reader’s language', () => {
  const [finding] = lint(TEXT, { locale: 'zh-Hans' })
  expect(finding?.message).toBe('“三大体系建设”列出了 4 项：仓储、冷链、配送、分拣。')
  expect(finding?.range.start).toEqual({ line: 1, column: 15, offset: 14 })
})

it.each([
  ['in a quotation that never ends', '“背景\n\n<div>\n\n- 三、成效《\n'],
  ['in an empty heading’s list', '- ## \n\n“\n'],
  ['after a fence', '一是坚持$二、做法\n\n---\n二、做法```\n一、背景"```\n'],
])('inserts no heading that would not count, again and again: %s', (_, text) => {
  const options = { unsafe: true, profile: 'case-report' }
  const fixed = fix(text, options)
  for (const name of ['背景', '做法', '成效', '探讨'])
    expect(timesIn(fixed.text, name) - timesIn(text, name)).toBeLessThanOrEqual(1)
  expect(fix(fixed.text, options)).toMatchObject({ text: fixed.text, applied: 0 })
})

it('still inserts every section that is missing at one place, before a heading of one character too', () => {
  const rules = { 'empty-section': 'off' } as const
  const { text } = fix('一、背景\n\n村里老人多。\n\n。\n===\n', {
    unsafe: true,
    profile: 'case-report',
    rules,
  })
  expect(['做法', '成效', '探讨'].map((name) => timesIn(text, name))).toEqual([1, 1, 1])
})

const timesIn = (text: string, part: string): number => text.split(part).length - 1

it.each([
  ['We visited all three sites: Ayr and Oban.\n', 'We visited both sites: Ayr and Oban.\n'],
  ['All of our three sites: Ayr and Oban.\n', 'Both of our sites: Ayr and Oban.\n'],
  ['We closed all three (3) sites: Ayr and Oban.\n', 'We closed both sites: Ayr and Oban.\n'],
  ['The small three sites: Ayr and Oban.\n', 'The small two sites: Ayr and Oban.\n'],
])('all of two are both: %s', (text, fixed) => {
  expect(fix(text, { unsafe: true }).text).toBe(fixed)
})

it('renumbers a heading where it is printed again, too', () => {
  const text = (third: string): string =>
    ['一、设灯', '二、设铃', `${third}、设帆`, '四、附则']
      .map((title) => `## ${title}\n\n${title}\n\n甲。\n`)
      .join('\n')
  expect(fix(text('二')).text).toBe(text('三'))
})

it('renumbers through the sections where numbers run on', () => {
  const text = (from: number): string =>
    [
      ['一、渡口', '设灯。', '设铃。'],
      ['二、渡船', '登记。', '检验。'],
      ['三、船员', '培训。', '考核。'],
    ]
      .flatMap(([title, ...items], part) => [
        title,
        ...items.map((item, at) => {
          const number = part * 2 + at + 1
          return `（${'一二三四五六七'[number < 4 ? number - 1 : number - 1 + from]}）${item}`
        }),
      ])
      .join('\n\n')
  expect(fix(text(1)).text).toBe(text(1))
  expect(fix(text(1), { unsafe: true }).text).toBe(text(0))
})

it.each([
  '一、修船\n\n甲。\n\n三、修帆\n\n见本文第三部分。\n\n四、修桨\n\n丙。\n',
  '1. Row.\n\n2. Sail.\n\n4. Moor.\n\n5. Rest. See items 2 and 4.\n',
  '（一）修船。\n\n（二）修帆。\n\n（四）修桨。\n\n属于（四）的，由船厂负责。\n',
  '（一）修船。\n\n（二）修帆。\n\n（四）修桨。\n\n第二、四项由船厂负责。\n',
])('leaves labels that the text cites as they are: %j', (text) => {
  const [finding] = lint(text)
  expect(finding).toMatchObject({ rule: 'ordinal-sequence', messageId: 'gap', fixes: [] })
  expect(fix(text, { unsafe: true }).text).toBe(text)
})

it('renumbers where only other labels are cited', () => {
  const text = '1. Row.\n\n2. Sail.\n\n4. Moor within 4 hours.\n\n5. Rest. See item 2.\n'
  expect(fix(text, { unsafe: true }).text).toBe(text.replace('4. M', '3. M').replace('5. R', '4. R'))
})

import { expect, test } from 'vitest'
import { parse } from '../model/model.ts'
import { ledger } from './ledger.ts'

const rowsOf = (text: string): readonly string[] =>
  ledger(parse(text)).map(({ line, ordinal, action, lead, support, due }) =>
    [line, ordinal, action, lead, support, due].join(' | '),
  )

test('labelled actions in English, led by whom their heading names', () => {
  const text = `# Plan

## Our aims

### Aim 1 – Ramps

Lead: Head of Estates

**Action 1.1** Survey all ramps (by June 2025).

**Action 1.2** Repair 12 ramps. The rest can wait.

Owner: J Moss

### Aim 2 – Trees

Lead: Head of Parks

### Action 3: Plant limes

By 2030 there should be forty.

Action 3 was agreed in May.
`
  expect(rowsOf(text)).toEqual([
    '9 | Action 1.1 | Survey all ramps | Head of Estates |  | June 2025',
    '11 | Action 1.2 | Repair 12 ramps | J Moss |  | ',
    '15 | Aim 2 | Trees | Head of Parks |  | ',
    '19 | Action 3 | Plant limes |  |  | 2030',
  ])
})

test.each([
  [
    'English',
    '| No. | Action | Owner | Due |\n|---|---|---|---|\n| 1 | Write to schools | P Nair | 31 March |\n| 2 | Visit | – | |\n| | | A Lee | May |\n',
    ['1 | 1 | Write to schools | P Nair |  | 31 March', '1 | 2 | Visit |  |  | '],
  ],
  [
    'an owner of the action',
    '| Action owner | Action |\n|---|---|\n| A Lee | Visit |\n',
    ['1 |  | Visit | A Lee |  | '],
  ],
  [
    'Chinese',
    '| 序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 疏通河道 | 县水利局 | 各乡镇 | 6月底 |\n',
    ['1 | 1 | 疏通河道 | 县水利局 | 各乡镇 | 6月底'],
  ],
  ['nobody and no date', '| No. | Action | Cost |\n|---|---|---|\n| 1 | Visit | 30 |\n', []],
  ['no action', '| Owner | Due |\n|---|---|\n| A Lee | May |\n', []],
])('a table of tasks: %s', (_what, table, rows) => {
  const head = '# Minutes\n\n'
  const expected = rows.map((row, at) => row.replace(/^1/, String(5 + at)))
  expect(rowsOf(head + table)).toEqual(expected)
})

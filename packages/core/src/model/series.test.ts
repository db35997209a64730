import { expect, test } from 'vitest'
import { read } from '../tree/parse.ts'
import { seriesIn } from './series.ts'

const series = (prose: string): readonly (readonly string[])[] => {
  const [block] = read(prose).blocks
  return block
    ? seriesIn(block.local).map((run) => run.map(({ start, end }) => block.prose.slice(start, end)))
    : []
}

test.each([
  ['三个方面：一是甲；二是乙；三是丙。', ['一是', '二是', '三是']],
  ['一是甲。二是乙。', ['一是', '二是']],
  ['首先，甲。其次，乙。第三，丙。最后，丁。', ['首先，', '其次，', '第三，', '最后，']],
  ['（三）甲；（四）乙', ['（三）', '（四）']],
  ['依照第（一）项、（二）项', []],
  ['areas: (1) driving value, (2) delivering, and (3) protecting', ['(1)', '(2)', '(3)']],
  ['To begin. First, a; second, b; and third, c.', ['First,', 'second,', 'third,']],
  ['其一，甲；其二，乙', ['其一，', '其二，']],
  ['①甲②乙', ['①', '②']],
  ['这不是一是一的问题', []],
] as const)('inside %s', (prose, labels) => {
  expect(series(prose).flat()).toEqual(labels)
})

test.each([
  ['一是修船：首先，换板；其次，上漆。二是补帆。', ['一是 二是', '首先， 其次，']],
  ['二是修船；一是补帆；三是换桨。', ['二是 一是 三是']],
] as const)('runs of %s', (prose, runs) => {
  expect(series(prose).map((run) => run.join(' '))).toEqual(runs)
})

import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const names = ['lint', 'init', 'list-count', 'case-report']

test.each([
  ['LINT', 'lint'],
  ['list-cuont', 'list-count'],
  ['lst-count', 'list-count'],
  ['case-raport', 'case-report'],
  ['litn', 'lint'],
  ['list', 'lint'],
  ['hint', 'lint'],
  ['line up', undefined],
  ['gilt', undefined],
  ['x', undefined],
  ['something else', undefined],
])('%s: %s', (wrong, known) => expect(nearest(wrong, names)).toBe(known))
test('of none', () => expect(nearest('lint', [])).toBeUndefined())

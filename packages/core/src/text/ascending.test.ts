import { expect, test } from 'vitest'
import { ascending } from './ascending.ts'

test.each([0, 1, 2, 5, 24, 25, 60])('sorts %i numbers as the engine does', (length) => {
  const numbers = Array.from({ length }, (_, at) => (at * 37) % 23)
  const sorted = numbers.toSorted((a, b) => a - b)
  expect(ascending(numbers)).toEqual(sorted)
})

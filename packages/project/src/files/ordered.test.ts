import { expect, test } from 'vitest'
import { ordered } from './ordered.ts'

test('results keep the order of inputs, and no more than the limit run ahead', async () => {
  let running = 0
  let most = 0
  const results: number[] = []
  const task = async (value: number): Promise<number> => {
    most = Math.max(most, ++running)
    await new Promise((done) => setTimeout(done, (7 * value) % 5))
    running--
    return value
  }
  const inputs = Array.from({ length: 40 }, (_, index) => index)
  for await (const one of ordered(inputs, 4, task)) results.push(one)
  expect(results).toEqual(inputs)
  expect(most).toBe(4)
})

test('a failure comes in its turn', async () => {
  const seen: number[] = []
  const run = async () => {
    for await (const one of ordered([1, 2, 3, 4], 3, async (value) => {
      if (value === 2) throw new Error('two')
      return value
    }))
      seen.push(one)
  }
  await expect(run()).rejects.toThrow('two')
  expect(seen).toEqual([1])
})

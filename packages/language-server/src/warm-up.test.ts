import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { warmUp } from './warm-up.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the warm-up ends by itself', () => {
  warmUp(() => undefined)
  vi.runAllTimers()
  expect(vi.getTimerCount()).toBe(0)
})

test('a change puts the warm-up off', () => {
  let changed = (): void => undefined
  warmUp((listener) => (changed = listener))
  vi.advanceTimersByTime(140)
  changed()
  vi.advanceTimersByTime(140)
  expect(vi.getTimerCount()).toBe(1)
  vi.runAllTimers()
  changed()
  expect(vi.getTimerCount()).toBe(0)
})

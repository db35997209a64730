import { expect, test } from 'vitest'
import { wordSet } from './word-set.ts'

const words = wordSet('做|做大做强|推进', '坚持')

test.each([
  ['推进修渠', 0, undefined, true],
  ['要推进修渠', 0, undefined, false],
  ['要推进修渠', 1, undefined, true],
  ['要推进修渠', 1, 2, false],
  ['坚', 0, undefined, false],
  ['', 0, undefined, false],
])('%j has a word at %i before %s: %s', (text, from, to, expected) => {
  expect(words.begins(text, from, to)).toBe(expected)
})

test.each([
  ['全力做大做强', 4],
  ['全力做', 1],
  ['做大', 0],
  ['', 0],
])('%j ends in a word of %i characters', (text, size) => {
  expect(words.endOf(text)).toBe(size)
})

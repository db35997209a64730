import { expect, test } from 'vitest'
import { wordSet } from './word-set.ts'

const words = wordSet('做|做大做强|推进', '坚持|(?<=[局厅])设')

test.each([
  ['推进修渠', 0, undefined, 2],
  ['做大做强', 0, undefined, 4],
  ['做大做强', 0, 3, 1],
  ['要推进修渠', 0, undefined, 0],
  ['要推进修渠', 1, undefined, 2],
  ['要推进修渠', 1, 2, 0],
  ['水利局设三科', 3, undefined, 1],
  ['水利处设三科', 3, undefined, 0],
  ['设三科', 0, undefined, 0],
  ['坚', 0, undefined, 0],
  ['', 0, undefined, 0],
])('%j has at %i before %s a word of %i characters', (text, from, to, expected) => {
  expect(words.at(text, from, to)).toBe(expected)
})

test.each([
  ['要推进修渠', undefined, true],
  ['要推进修渠', 2, false],
  ['修渠', undefined, false],
])('%j holds a word before %s: %s', (text, to, expected) => {
  expect(words.isIn(text, to)).toBe(expected)
})

test.each([
  ['全力做大做强', undefined, 4],
  ['全力做大做强', 3, 1],
  ['全力做', undefined, 1],
  ['做大', undefined, 0],
  ['', undefined, 0],
])('%j ends before %s in a word of %i characters', (text, to, size) => {
  expect(words.endOf(text, to)).toBe(size)
})

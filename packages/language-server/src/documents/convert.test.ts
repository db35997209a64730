import { sourceOf } from '@policydoc/core'
import { describe, expect, test } from 'vitest'
import { converterOf, negotiateEncoding } from './convert.ts'

describe('the encoding agreed with the client', () => {
  test.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-16'],
    [['utf-8'], 'utf-8'],
    [['utf-32', 'utf-8'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ])('%j gives %s', (offered, chosen) => {
    expect(negotiateEncoding(offered)).toBe(chosen)
  })
})

// 😀 takes 4, 2 and 1 units; 项 takes 3, 1 and 1; é takes 2, 1 and 1.
const text = 'é三\r\n😀项a\r\n'

describe.each([
  ['utf-16', [0, 1, 2], [0, 2, 3, 4]],
  ['utf-8', [0, 2, 5], [0, 4, 7, 8]],
  ['utf-32', [0, 1, 2], [0, 1, 2, 3]],
] as const)('%s', (encoding, first, second) => {
  const convert = converterOf(sourceOf(text), encoding)
  const places = [
    ...first.map((character, at) => ({ line: 0, character, offset: [0, 1, 2][at] })),
    ...second.map((character, at) => ({ line: 1, character, offset: [4, 6, 7, 8][at] })),
    { line: 2, character: 0, offset: 10 },
  ]
  test.each(places)(
    'offset $offset is line $line, character $character, both ways',
    ({ line, character, offset }) => {
      expect(convert.position(offset as number)).toEqual({ line, character })
      expect(convert.offset({ line, character })).toBe(offset)
    },
  )
  test.each([
    [{ line: 0, character: 999 }, 2],
    [{ line: 99, character: 0 }, 10],
    [{ line: -1, character: -5 }, 0],
    [{ line: Number.NaN, character: Number.NaN }, 0],
    [{ line: Infinity, character: Infinity }, 10],
  ])('%j is moved into the text', (position, offset) => {
    expect(convert.offset(position)).toBe(offset)
  })
  test('a range given backwards is turned round', () => {
    const span = convert.span({ start: { line: 1, character: 0 }, end: { line: 0, character: 0 } })
    expect(span).toEqual({ start: 0, end: 4 })
  })
})

test('a position inside a character of several units is moved to its start', () => {
  expect(converterOf(sourceOf(text), 'utf-8').offset({ line: 1, character: 2 })).toBe(4)
})

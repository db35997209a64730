import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { read } from './parse.ts'

const inOrder = (...places: readonly number[]) => [...places].sort((one, other) => one - other)

test('unclosed everything is read', () => {
  expect(read('```\n<!--\n<div\n[a](<b\n**c\n“（《').blocks).not.toEqual([])
})

test.each(['\ufeff', '\ufeff\ufeff', '\ufeff\ufeff\ufeff'])(
  'marks of byte order move nothing: %j',
  (marks) => {
    const [block] = read(`${marks}&#x1F600; abc **d** e\n`).blocks
    expect(block?.prose).toBe('😀 abc d e')
    expect(Array.from('abc d e', (_, index) => block?.at(3 + index))).toEqual(
      [10, 11, 12, 13, 16, 19, 20].map((offset) => offset + marks.length),
    )
  },
)

test('whatever the string, blocks lie in the text, in order, and their prose points into them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.nat({ max: 0xffff }), { maxLength: 400 }).map((units) => String.fromCharCode(...units)),
        fc
          .array(
            fc.constantFrom(
              ...['甲。', 'a b', '\n', '\n\n', '\r', '- ', '> ', '1. ', '    ', '| a |', '|--|', '**', '`'],
              ...['[x]', '<li>', '<p>', '</ul>'],
              ...['<table>', '<td>', '<br>', '&amp;', '&#x1F600;', '\\*', '\\\n', '  \n', '<!--', '-->'],
              ...['\ud83d', '\0', '\ufeff'],
            ),
            { maxLength: 30 },
          )
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const { blocks } = read(text)
        const starts = [0, ...blocks.map(({ span }) => span.start)]
        expect(starts).toEqual(inOrder(...starts))
        for (const block of blocks) {
          const { span, prose } = block
          expect([span.start, span.end, text.length]).toEqual(inOrder(span.start, span.end, text.length))
          const places = Array.from({ length: prose.length }, (_, index) => block.at(index))
          expect([span.start, ...places, Math.max(span.end - 1, span.start)]).toEqual(
            inOrder(span.start, ...places, Math.max(span.end - 1, span.start)),
          )
        }
      },
    ),
    { numRuns: effort(300) },
  )
}, 30_000)

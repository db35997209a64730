import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lint } from '../../lint.ts'

/** Words that counts are read by, and marks that stand for something else in a pattern. */
const PIECES =
  '两个 三项工作 双方 一 另一 一是 第一， （一） 分别 牵头 即 等 和 、 ， 。 ： “ ” （ ） ( ) [ * + ? \\ $ ^ { | . ' +
  'two three aims goals First One another C++ (a) 1. - : ;'
const piece = fc.constantFrom(...PIECES.split(' '), ' ', '\n', '\n\n', ', ', ' and ')

it('reads any marks between the words of counts', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 16 }), (pieces) => {
      lint(pieces.join(''))
    }),
    { numRuns: 400 },
  )
  expect(lint('两个：一[甲，另一[乙。')).toEqual([])
  expect(lint('港一(区和港二区两(区相邻。').map(({ rule }) => rule)).not.toContain('list-count')
})

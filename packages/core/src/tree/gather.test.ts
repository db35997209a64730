import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { createCache } from './cache.ts'
import { withCells } from './cells.ts'
import { holders } from './gather.ts'
import { blocksOf } from './parse.ts'

const holdsName = ({ prose }: { readonly prose: string }): boolean => prose.includes('甲')

const placesIn = (text: string, cache = createCache()): readonly (readonly number[])[] => {
  const { blocks } = blocksOf(text, cache)
  return [holders(blocks, holdsName), holders(withCells(blocks), holdsName)]
}

test('after an edit a reading holds where it would hold in a text that was never read before', () => {
  const paragraph = fc.constantFrom(
    '甲\n\n',
    '乙\n\n',
    '# 甲\n\n',
    '- 甲\n- 乙\n\n',
    '|甲|乙|\n|-|-|\n|乙|甲|\n\n',
    '\n',
  )
  const text = fc.array(paragraph, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(text, fc.nat(), fc.nat({ max: 9 })), { maxLength: 4 }),
      (first, edits) => {
        const cache = createCache()
        let now = first
        placesIn(now, cache)
        for (const [inserted, where, removed] of edits) {
          const at = where % (now.length + 1)
          now = now.slice(0, at) + inserted + now.slice(at + removed)
          expect(placesIn(now, cache)).toEqual(placesIn(now))
        }
      },
    ),
    { numRuns: effort(300) },
  )
})

test('what is the same as before is not asked again', () => {
  const cache = createCache()
  const asked: string[] = []
  const read = ({ prose }: { readonly prose: string }): boolean => asked.push(prose) > 0
  holders(blocksOf('甲。\n\n乙。\n\n丙。\n', cache).blocks, read)
  asked.length = 0
  expect(holders(blocksOf('甲。\n\n乙乙。\n\n丙。\n', cache).blocks, read)).toEqual([0, 1, 2])
  expect(asked).toEqual(['乙乙。'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { withCells } from './cells.ts'
import { holders } from './gather.ts'
import { read, type Parsed } from './parse.ts'
import { reread } from './reread/reread.ts'

const holdsName = ({ prose }: { readonly prose: string }): boolean => prose.includes('甲')

const placesIn = ({ blocks }: Parsed): readonly (readonly number[])[] => [
  holders(blocks, holdsName),
  holders(withCells(blocks), holdsName),
]

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
        let now = read(first)
        placesIn(now)
        for (const [inserted, where, removed] of edits) {
          const at = where % (now.text.length + 1)
          now = reread(now, now.text.slice(0, at) + inserted + now.text.slice(at + removed))
          expect(placesIn(now)).toEqual(placesIn(read(now.text)))
        }
      },
    ),
    { numRuns: effort(300) },
  )
})

test('what is the same as before is not asked again', () => {
  const asked: string[] = []
  const ask = ({ prose }: { readonly prose: string }): boolean => asked.push(prose) > 0
  const first = read('甲。\n\n乙。\n\n丙。\n')
  holders(first.blocks, ask)
  asked.length = 0
  expect(holders(reread(first, '甲。\n\n乙乙。\n\n丙。\n').blocks, ask)).toEqual([0, 1, 2])
  expect(asked).toEqual(['乙乙。'])
})

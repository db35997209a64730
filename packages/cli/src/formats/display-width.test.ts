import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { displayWidth } from './display-width.ts'

// While somebody waits, every seventh: no block of Unicode is so small that it would be passed over.
const step = effort(1, 7)

test('characters are as wide as a library says', () => {
  const other: string[] = []
  for (let code = 0x20; code < 0x20100; code += step) {
    const character = String.fromCodePoint(code)
    // What no version of Unicode assigns may be told either way; marks beside a base are shown with it.
    if (/[\p{Cn}\p{Co}\p{Cs}\p{Mc}\p{Cf}]/u.test(character)) continue
    if (displayWidth(character) !== stringWidth(character)) other.push(code.toString(16))
  }
  expect(other).toEqual([])
})

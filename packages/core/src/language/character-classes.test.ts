import { describe, expect, test } from 'vitest'
import { ANY_NUMERAL, CLASS, classesOf, nextOf } from './character-classes.ts'
import { fold } from './fold.ts'

describe('classes of characters', () => {
  test.each([
    ['7', CLASS.digit],
    ['７', CLASS.digit],
    ['三', CLASS.numeral | CLASS.han],
    ['萬', CLASS.numeral | CLASS.han],
    ['③', CLASS.symbol],
    ['ｂ', CLASS.latin],
    ['第', CLASS.ordinal | CLASS.han],
    ['、', CLASS.listMark],
    ['，', CLASS.comma],
    ['「', CLASS.quote],
    ['（', CLASS.bracket],
    ['？', CLASS.sentenceEnd],
    ['\u3000', CLASS.space],
    ['％', CLASS.percent],
    ['～', CLASS.dash],
  ])('%s', (character, expected) => {
    expect(classesOf(character.charCodeAt(0))).toBe(expected)
    expect(classesOf(fold(character).charCodeAt(0)) & expected).toBe(expected)
  })
  test('past the end of a text nothing is of a class', () => {
    expect(classesOf(''.charCodeAt(0))).toBe(0)
  })
  test('characters of a class are found from the left', () => {
    const text = '共甲、乙等2项'
    expect(nextOf(text, 0, ANY_NUMERAL)).toBe(5)
    expect(nextOf(text, 6, ANY_NUMERAL)).toBe(-1)
  })
})

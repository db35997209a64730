import { expect, test } from 'vitest'
import { columns } from '../../text/columns.ts'
import { labelLines } from './label-lines.ts'

test.each([
  ['abc', 3],
  ['重点工作', 8],
  ['3项', 3],
  ['', 0],
])('%s takes %i columns', (text, expected) => expect(columns(text)).toBe(expected))

test.each([
  ['一、背景', ['一、背景']],
  ['坚持党建引领，实施村级代办行动', ['坚持党建引领，实施村级代', '办行动']],
  // A line does not begin with a comma.
  ['坚持党建引领坚持党建引领，实施', ['坚持党建引领坚持党建引', '领，实施']],
  ['Safer crossings and wider pavements', ['Safer crossings and', 'wider pavements']],
  ['很'.repeat(40), ['很'.repeat(12), '很'.repeat(12), `${'很'.repeat(11)}…`]],
  ['x'.repeat(40), [`${'x'.repeat(23)}…`]],
  ['', ['']],
])('the lines of %s', (label, expected) => expect(labelLines(label, 24)).toEqual(expected))

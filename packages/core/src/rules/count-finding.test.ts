import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

const quoted: readonly (readonly [string, string])[] = [
  ['对渡口办法、桥梁办法、船闸办法、航标办法等3部行政法规予以废止。', '3部行政法规'],
  ['深化与云国、海国、山国、林国等三国的合作。', '三国的合作'],
  ['The port has three guiding rules: care, haste, thrift and calm.', 'three guiding rules'],
  ['The port has three **guiding** rules: care, haste, thrift and calm.', 'three rules'],
]

test.each(quoted)('%s', (text, quote) => {
  expect(lint(text).map(({ message }) => message.split(/[“”]/)[1])).toEqual([quote])
})

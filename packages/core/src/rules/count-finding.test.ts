import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

const quoted: readonly (readonly [string, string])[] = [
  ['对渡口办法、桥梁办法、船闸办法、航标办法等3部行政法规予以废止。', '3部行政法规'],
  ['深化与云国、海国、山国、林国等三国的合作。', '三国'],
  ['The port has three guiding rules: care, haste, thrift and calm.', 'three guiding rules'],
  ['The port has three **guiding** rules: care, haste, thrift and calm.', 'three rules'],
]

test.each(quoted)('%s', (text, quote) => {
  expect(lint(text).map(({ message }) => message.split(/[“”]/)[1])).toEqual([quote])
})

test('包括 that names all but one is a warning: it may name some', () => {
  const [finding, ...others] = lint('渡口推出四项措施，包括增加班次、延长服务时间和提供票价优惠。')
  expect([finding?.rule, finding?.severity, others]).toEqual(['list-count', 'warning', []])
})

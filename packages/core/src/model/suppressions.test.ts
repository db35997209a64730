import { expect, test } from 'vitest'
import { read } from '../tree/parse.ts'
import { suppressionsOf } from './suppressions.ts'

const directivesIn = (text: string) =>
  suppressionsOf(read(text).comments).map(({ kind, rules, reason }) =>
    [kind, rules.map(({ id, span }) => `${id}=${text.slice(span.start, span.end)}`).join(' '), reason].join(
      '|',
    ),
  )

test.each([
  ['<!-- policydoc-disable -->', ['disable||']],
  ['<!-- policydoc-disable list-count -->', ['disable|list-count=list-count|']],
  ['<!--policydoc-enable a, b-->', ['enable|a=a b=b|']],
  ['甲\n\n<!-- policydoc-disable-next-line a b -- 引文原样 -->\n乙', ['disable-next-line|a=a b=b|引文原样']],
  ['句中<!-- policydoc-disable-file a-b --c -->', ['disable-file|a-b=a-b --c=--c|']],
  ['- 甲 <!-- policydoc-disable a -- -->\n- 乙 <!-- policydoc-enable a -->', ['disable|a=a|', 'enable|a=a|']],
  [
    '<div>\n<!-- policydoc-disable a --><!-- policydoc-disable b -->\n</div>',
    ['disable|a=a|', 'disable|b=b|'],
  ],
  ['```\n<!-- policydoc-disable a -->\n```\n\n`<!-- policydoc-disable b -->`', []],
  ['<!-- policydoc-disabled a -->\n\n<!-- policydoc -->\n\n<!-- policydoc-disable a', []],
  ['| 甲 |\n|----|\n| 乙 <!-- policydoc-disable a --> |', ['disable|a=a|']],
])('%s', (text, expected) => {
  expect(directivesIn(text)).toEqual(expected)
})

import { parse, sourceOf } from '@policydoc/core'
import { expect, test } from 'vitest'
import { judge, sharesOf } from './judge.mjs'

const text = '要抓好以下三项工作：\n\n（一）修路。\n\n（二）架桥。\n\n（三）通水。\n\n全镇有四个村。\n'
const source = sourceOf(text)
const label = (numeral: string, rest: object) => {
  const start = text.indexOf(numeral)
  return { numeral, claimed: 3, stale: false, span: { start, end: start + 1 }, ...rest }
}

test('labels are compared in number and members', () => {
  const labels = [
    label('三', { verdict: 'match', listed: 3, where: 'outline', first: '（一）修路', last: '（三）通水' }),
    label('四', { verdict: 'none' }),
  ]
  const document = { path: 'a.md', text, source, labels, gaps: [], script: 'Hans', genre: 'town' }
  const rows = judge(document, parse(text).claims)
  expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(['hit', 'silent'])
  expect(rows[0]).toMatchObject({ first: false, alike: [true, true] })
  expect(sharesOf(rows)).toMatchObject({
    three: [1, 1],
    two: [0, 0],
    right: [1, 1],
    both: [0, 1],
    alike: [1, 1],
    falseClaims: [0, 1],
  })
})

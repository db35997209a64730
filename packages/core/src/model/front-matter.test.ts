import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { lint } from '../lint.ts'
import { frontMatterOf, longestFrontMatter } from './front-matter.ts'
import { parse } from './model.ts'

/** Keys with their values, and where those begin. */
type Entries = readonly (readonly [key: string, value: string, start: number])[]

const entries = (yaml: string): Entries =>
  Array.from(
    frontMatterOf(
      parse(`---
${yaml}
---
`).blocks,
    ),
    ([key, { value, span }]) => [key, value, span.start],
  )

/** The same by way of YAML's own objects. */
function expected(yaml: string): Entries {
  const values = new Map<string, Entries[number]>()
  const collect = (node: unknown, path: string, depth: number): void => {
    if (!isMap(node) || depth > 2) return
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const name = path + String(key.value).trim()
      const note = (text: string, [start]: readonly [number, ...number[]]) =>
        values.has(name) || values.set(name, [name, text, start + 4])
      const items = isSeq(value) ? value.items.filter(isScalar).filter((item) => item.value !== null) : []
      if (isMap(value)) collect(value, `${name}.`, depth + 1)
      else if (isScalar(value) && value.range && value.value !== null)
        note(String(value.source ?? value.value), value.range)
      else if (isSeq(value) && value.range && items.length > 0)
        note(items.map((item) => String(item.source ?? item.value)).join(', '), value.range)
    }
  }
  collect(parseDocument(`${yaml}\n`, { uniqueKeys: false, logLevel: 'silent' }).contents, '', 0)
  return [...values.values()]
}

it.each([
  ['plain keys', 'title: 柳河防火方案\ndate: 2024-09-03'],
  ['quotes', `title: "a \\"b\\" \\u67f3"\nissuer: 'it''s'`],
  ['a list', 'editors: [甲, "乙"]\nauthors:\n  - 丙\n  - 丁 # 主编\nkind: report'],
  ['maps', 'policydoc:\n  profile: case-report\n  more: { a: 1, b: { c: 2 } }'],
  ['lines that go on', 'title: a\n  b\n  c\nabstract: |\n  one\n  two\nfolded: >-\n  one\n  two\nlast: 1'],
  ['nothing', 'a:\nb: ~\nc: null\nd: ""\ne: []\nf: {}'],
  ['anchors, aliases, tags', 'a: &x one\nb: *x\nc: !!str 3'],
  ['a key twice', 'a: 1\na: 2'],
  ['pairs in a list', 'a: [b: c, d]\ne:\n  - f: g\n  - h'],
  ['a list of lists', 'a: [[b], c]'],
  ['comments and blank lines', '# head\n\na: 1 # tail\n\n# foot'],
  ['Windows line ends', 'a: 1\r\nb:\r\n  - c\r\n  - d'],
])('%s', (_, yaml) => {
  expect(entries(yaml)).toEqual(expected(yaml))
})

const word = fc.constantFrom('甲', 'title', 'a b', '2024-01-02', '"q\\n"', "'s'", '~', '', 'x #y', '1.5')
const key = fc.constantFrom('title', 'date', '标题', '"a"')
const value = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.array(word, { maxLength: 3 }).map((words) => `[${words.filter(Boolean).join(', ')}]`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.map((one) => `\n- ${one}`).join('')),
    fc
      .array(fc.tuple(key, tie('value')), { minLength: 1, maxLength: 3 })
      .map((pairs) => pairs.map(([one, other]) => `\n${one}: ${other}`.replaceAll('\n', '\n  ')).join('')),
  ),
})).value

it('reads what YAML reads', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 5 }), (pairs) => {
      const yaml = pairs.map(([one, other]) => `${one}: ${other}`).join('\n')
      expect(entries(yaml)).toEqual(expected(yaml))
    }),
    { numRuns: effort(200) },
  )
})

it('whatever the text, it is read without a complaint', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab:-[]{}"\'|>#&*!,? \n甲') }), (yaml) => {
      entries(yaml)
    }),
    { numRuns: effort(200) },
  )
  expect(entries('['.repeat(effort(60_000)))).toEqual([])
})

it.each([
  ['title: 甲 # note', '甲'],
  ['title: "甲"', '"甲"'],
  ['title: [甲, 乙] ', '[甲, 乙]'],
  ['title:\n- 甲\n- 乙\nkind: a', '- 甲\n- 乙'],
])('%j: the value as it is written', (yaml, written) => {
  const text = `---\n${yaml}\n---\n`
  const span = frontMatterOf(parse(text).blocks).get('title')?.span
  expect(text.slice(span?.start, span?.end)).toBe(written)
})

it('too much of it is said not to be read', () => {
  const long = parse(`---\na: ${'x'.repeat(longestFrontMatter)}\n---\n\nText.\n`)
  expect(frontMatterOf(long.blocks).size).toBe(0)
  expect(lint(long).map(({ rule, messageId }) => `${rule} ${messageId}`)).toEqual(['unread-text longMatter'])
})

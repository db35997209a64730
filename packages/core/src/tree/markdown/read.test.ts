import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effort } from '../../../../../test/effort.ts'
import { parseMarkdown } from './micromark.ts'
import { readMarkdown } from './read.ts'

const micromark = (text: string) => parseMarkdown(text, new Set())

/** Pieces of each kind of text, put together at random. */
const pieces: Readonly<Record<string, readonly string[]>> = {
  blocks: [
    ...['- ', '- a', '* b', '+ c', '1. d', '2. e', '1) f', '12) ', 'a', '甲、乙', '\n', '\n', '\n\n', '\n\n'],
    ...[' ', '   ', '    ', '\t', '# h', '## x ##', '===', '---', '***', '```', '~~~ js', '<div>', '</div>'],
    ...['<b>'],
    ...['<!-- c -->', '<p>x</p>', '1', '第', '**s**', '-\t', '1.'],
  ],
  lists: [
    ...['- a', '- b', '  - c', '    - e', '1. x', '2. y', '   1. z', '* q', '\n', '\n', '\n\n', '  f'],
    ...['   g'],
    ...['    h', 'i', '  ', '- ', '# t', '---'],
  ],
  phrasing: [
    ...['*', '**', '***', '_', '__', 'a', '甲', '，', '“', '”', '（', '）', ' ', '\n', '`', '``', '['],
    ...['](u)', ']('],
    ...['](u "t")', '![', 'x', ')', '<b>', '</b>', '<a href="x">', '<http://a.b>', '&amp;', '&#8226;', '&x;'],
    ...['\\*'],
    ...['\\', '\\\n', '  \n', '<', '>', '!', ']', '<br/>', '<!-- k -->', '"', '1', '.', '-'],
  ],
  tables: [
    ...['|', '| a ', '| b |', 'a', '甲', '\n', '\n', '|--|--|\n', '|---|\n', '--|--\n', '| :-: | -: |\n'],
    ...['| 1 | 2 |\n', '||', '**b**', '[l](u)', '`c`', ' ', '\n\n', '-', ':', 'x | y\n'],
  ],
  html: [
    ...['<div>', '</div>', '<p>', 'text', '\n', '\n\n', '<table>', '<tr><td>x</td></tr>', '<br>', '</span>'],
    ...['  '],
    ...['<a href="b">c</a>', '<!-- a', '-->', '<pre>', '</pre>', '<script>', '</script>', 'x="y"', '>'],
    ...['<x-y>'],
  ],
}

describe('Markdown that is not in doubt is read as micromark reads it', () => {
  test.each(Object.entries(pieces))('%s', (_, parts) => {
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((chosen) => chosen.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (joined, returns) => {
        const source = returns ? joined.replaceAll('\n', '\r\n') : joined
        const read = readMarkdown(source)
        if (read) expect(read).toEqual(micromark(source))
      }),
      { numRuns: effort(300) },
    )
  })
  test.each([
    ['a list', '- 甲\n- 乙\n\n  丙\n\n1. 丁\n2. 戊\n'],
    ['a list in a list', '- 甲\n  - 乙\n    1. 丙\n- 丁\n'],
    ['a table', '| 项目 | 件数 |\n| --- | ---: |\n| 受理 | **40** |\n'],
    ['emphasis', '**分段包干**，*按月通报*。\n'],
    ['a link', '见[整修办法](https://example.org/a)。\n'],
    ['HTML', '<div class="a">\n<p>甲</p>\n</div>\n\n乙<br>丙\n'],
    ['code', '```js\na()\n```\n'],
  ])('%s is not in doubt', (_, source) => {
    expect(readMarkdown(source)).toEqual(micromark(source))
  })
  test.each([
    ['a definition', '[甲]: /u\n'],
    ['a quote', '> 甲\n'],
    ['a fence that is not closed', '```\n甲\n'],
    ['a reference by a rare name', '&thetasym;\n'],
  ])('%s is', (_, source) => {
    expect(readMarkdown(source)).toBeUndefined()
  })
})

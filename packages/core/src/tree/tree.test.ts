import fc from 'fast-check'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { read, type Parsed } from './parse.ts'
import { reread } from './reread/reread.ts'

/** The whole text read by the Markdown parser in one go. */
const whole = (text: string) =>
  fromMarkdown(text, {
    extensions: [gfmTable(), cjkFriendlyExtension(), frontmatter(['yaml'])],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
const tree = (text: string) => read(text).tree()

const pieces = [
  ...['一、背景', '（一）目标', '一是抓好。', '甲、乙、丙等3项', 'plain words', '# 标题', '## h ##', '#x'],
  ...['1. 甲', '1.甲', '2) b'],
  ...['- a', '* b', '+ c', '> q', '```', '~~~', '``` js', '<!-- c -->', '<!--', '-->', '<div>', '</div>'],
  ...['<pre>', '</pre>'],
  ...['| a | b |', '|--|--|', '---', '***', '===', '**强调**', '_e_', '`c`', '[x]', '[x]: /u', '[x](y)'],
  ...['![i](j)', '&amp;', '\\*', '**'],
  ...[' ', '  ', '    ', '\t', '\u3000', '\ufeff', '\0', '\ud83d', '😀', '  \n', '\\\n', '\n', '\n', '\n\n'],
  ...['\n\n', '\r\n', '\r', ':--', '<?', '?>', '<b>'],
]
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))
const plain = fc
  .array(
    fc.constantFrom(
      '一、甲',
      '乙，丙。',
      'word word',
      ' ',
      '\u3000',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '## 题',
      '#',
      '1.',
      '1.甲',
      '：',
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))

/** Line ends of all kinds between lines of few characters. */
const short = fc
  .array(fc.tuple(fc.stringMatching(/^[甲乙 \t|*#<`\ufeff-]{0,4}$/), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 12,
  })
  .map((lines) => lines.flat().join(''))

/** A wide blank behind the mark of a heading, where Markdown reads a paragraph and we a heading. */
const wideHeading = /^[ \t>*+\-\ufeff]*#{1,6}[ \t]*\u3000/m

describe('the tree of a document read in chunks', () => {
  test.each([
    ['a list with looseness', '- a\n\n- b\n\n  c\n\nd\n'],
    ['an open fence', '前\n\n```\n码\n\n后\n\n'],
    ['a fence in an item', '- ```\n  a\n\n  b\n  ```\n\nc\n'],
    ['a fence that ends a list', '- a\n  ```\nb\n```\n\nc\n\n```\n'],
    ['a comment over blank lines', '<!-- a\n\nb -->\nc\n\nd'],
    ['a comment in other HTML', '<div>\n<!--\n\na\n```\n-->\n\nb'],
    ['indented code over blank lines', '    a\n\n    b\n\nc'],
    ['a definition elsewhere', '见[甲]。\n\n- [甲][乙]\n\n[甲]: /a\n[乙]: /b "t"\n'],
    ['front matter', '---\ntitle: 题\n\nx: 1\n---\n正文\n\n---\n\n尾\n\n---\n'],
    ['no front matter', '---\ntitle: 题\n\n正文'],
    ['carriage returns', '一、\r\n二、\r\n\r\n三、\r四、\r\r五、'],
    ['headings among lines', '# 题\n甲\n## 二\n乙\n\n###\n####### 七\n'],
    ['emphasis beside marks', '**“甲”：**乙\n\n甲**（乙）**丙'],
  ])('%s', (_, text) => {
    expect(tree(text)).toEqual(whole(text))
  })
  test('any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        // Where front matter is begun but not closed, micromark reads the containers after it as paragraphs.
        fc.pre(!text.startsWith('---'))
        fc.pre(!wideHeading.test(text))
        expect(tree(text)).toEqual(whole(text))
      }),
      { numRuns: effort(150) },
    )
  })
  test('any plain text', () => {
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!wideHeading.test(text))
        expect(tree(text)).toEqual(whole(text))
      }),
      { numRuns: effort(150) },
    )
  })
  test('a text that is read again after edits is what it is when it is read', () => {
    const text = fc.oneof(markdown, plain, short)
    const edit = fc.tuple(text, fc.nat(), fc.nat({ max: 12 }))
    const all = ({ memo: _memo, tree, ...parsed }: Parsed) => ({ ...parsed, tree: tree() })
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), (first, edits) => {
        let parsed = read(first)
        for (const [inserted, where, removed] of edits) {
          const { text } = parsed
          const at = where % (text.length + 1)
          parsed = reread(parsed, text.slice(0, at) + inserted + text.slice(at + removed))
          expect(all(parsed)).toEqual(all(read(parsed.text)))
        }
      }),
      { numRuns: effort(400) },
    )
  })
  test('a byte order mark moves nothing', () => {
    const { blocks } = read('\ufeff一、背景\n\n- 甲')
    expect(blocks.map((block) => [block.prose, block.span.start])).toEqual([
      ['一、背景', 1],
      ['甲', 7],
    ])
    expect(tree('\ufeff一、\n\n二、').children.map((node) => node.position?.start)).toEqual([
      { line: 1, column: 2, offset: 1 },
      { line: 3, column: 1, offset: 5 },
    ])
  })
})

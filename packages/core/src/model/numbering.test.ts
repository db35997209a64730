import { expect, test } from 'vitest'
import { effort } from '../../../../test/effort.ts'
import { read } from '../tree/parse.ts'
import { sequenceFaults } from './numbering/faults.ts'
import { levelFaults } from './numbering/levels.ts'
import { ordinalsOf, runsOf } from './numbering.ts'

function numberingOf(lines: readonly string[]) {
  const { blocks } = read(lines.join('\n\n') + '\n')
  const ordinals = ordinalsOf(blocks)
  return { ordinals: ordinals.map((ordinal) => ordinal?.text), runs: runsOf(blocks) }
}

test.each([
  ['an item that begins with a decimal', ['20.甲', '21.5+2就业之家', '22.乙'], ['20.', '21.', '22.']],
  ['an item that begins with a year', ['19.甲', '20.2026年底前完成'], ['19.', '20.']],
  ['a year at a line start', ['2024.', '2024年'], [undefined, undefined]],
  ['a decimal without a list', ['3.2万人受益', '1.5%的增长'], [undefined, undefined]],
  ['levels of cities', ['三、四线城市', '正文'], [undefined, undefined]],
  ['a heading that begins with a number', ['二、甲', '三、四项措施'], ['二、', '三、']],
  ['a reference at a line start', ['第五条规定的情形除外', '第三条、第四条'], [undefined, undefined]],
  ['articles without a blank', ['第一条为了规范管理', '第二条本办法适用于'], ['第一条', '第二条']],
  ['最后 in a series', ['首先，甲', '其次，乙', '最后，丙'], ['首先，', '其次，', '最后，']],
  ['最后 alone', ['最后，甲'], [undefined]],
  [
    '參 among financial numerals',
    ['壹、甲', '貳、乙', '參、 丙', '肆、丁'],
    ['壹、', '貳、', '參、', '肆、'],
  ],
  ['參 that begins a word', ['參加人員', '參與方式'], [undefined, undefined]],
  ['第三 after a 第二 inside a paragraph', ['第一，甲。第二，乙', '第三，丙。'], ['第一，', '第三，']],
  ['a version', ['4.甲', '5.x 版'], ['4.', undefined]],
  ['(i) after (h)', ['(g) a', '(h) b', '(i) c'], ['(g)', '(h)', '(i)']],
] as const)('ordinals: %s', (_, lines, ordinals) => {
  expect(numberingOf(lines).ordinals).toEqual(ordinals)
})

test.each([
  [
    'a list per heading',
    ['一、甲', '（一）a', '（二）b', '二、乙', '（一）c'],
    ['一、 二、', '（一） （二）', '（一）'],
  ],
  ['headings of another depth that go on', ['# 1. a', '# 2. b', '## 3. c', '# 4. d'], ['1. 2. 3. 4.']],
  ['a heading in a box of stars', ['# 1. a', '# 2. b', '* 3. c', '# 4. d'], ['1. 2. 3. 4.']],
  ['an item indented by mistake', ['1. a\n\n2. b\n\n   3. c\n\n4. d'], ['1. 2. 3. 4.']],
  [
    'items on one line',
    ['（一）甲', '（二）乙；（三）丙；（四）丁', '（五）戊'],
    ['（一） （二） （三） （四） （五）'],
  ],
  ['a list begun inside a sentence', ['要求：①甲；', '②乙；', '③丙'], ['① ② ③']],
  [
    'a list in which one label changed its form',
    ['（一）甲', '（二）乙', '（3）丙', '（四）丁'],
    ['（一） （二） （3） （四）'],
  ],
  ['a list inside the item of another', ['1.甲', '1.a', '2.b', '3.c', '2.乙'], ['1.', '1. 2. 3. 2.']],
  ['a lazy Markdown list', ['1. a\n1. b\n1. c'], ['1. 1. 1.']],
  ['articles that share a line', ['第一条 甲。 第二条 乙。', '第三条 丙。'], ['第一条 第二条 第三条']],
] as const)('runs: %s', (name, lines, runs) => {
  const labels = numberingOf(lines).runs.map(({ items }) =>
    items.map(({ ordinal }) => ordinal.text).join(' '),
  )
  if (name === 'a list inside the item of another') expect(labels).toHaveLength(2)
  else expect(labels).toEqual(runs)
})

test('a document that runs on says so', () => {
  const { runs } = numberingOf(['一、甲', '（一）a', '（二）b', '二、乙', '（三）c', '三、丙', '（四）d'])
  expect(
    runs
      .filter(({ scheme }) => scheme === 'cjk-paren')
      .map(({ continuous, parent }) => [continuous, parent?.text]),
  ).toEqual([
    [false, '一、'],
    [true, '二、'],
    [true, '三、'],
  ])
})

test.each([
  ['clean', ['一、a', '二、b', '三、c'], []],
  ['run on', ['一、a', '（一）a', '（二）b', '二、b', '（三）c', '三、c', '（四）d'], []],
  [
    'run on with a gap',
    ['一、a', '（一）a', '（二）b', '二、b', '（三）c', '三、c', '（五）d'],
    ['gap （五） 4'],
  ],
  [
    'articles across chapters',
    ['第一章 总则', '第一条 a', '第二条 b', '第二章 分则', '第三条 c', '第三章 附则', '第五条 d'],
    ['gap 第五条 4'],
  ],
  ['restarted after an annex', ['一、a', '二、b', '附件1', '一、c', '二、d'], []],
  ['unlabelled paragraphs between', ['（一）a', '其一正文。', '其二正文。', '（四）d'], ['gap （四） 2']],
  ['first label lost', ['第一条 a', '第二条 有下列情形：', '（三）c；', '（四）d。'], ['start （三） 1']],
  ['two swapped', ['一、a', '三、c', '二、b', '四、d'], ['order 三、 2']],
  ['one wrong', ['一、a', '二、b', '五、c', '四、d'], ['order 五、 3']],
  ['一 twice', ['一、a', '一、b', '三、c'], ['repeat 一、 2']],
  ['the number lost in a heading', ['## 一、a', '## b', '## 三、c'], ['gap 三、 2']],
  ['an excerpt', ['（五）a', '（六）b'], []],
  ['(i)–(iv) under sub-headings', ['## A', '(i) a', '(ii) b', '## B', '(iii) c', '(iv) d'], []],
  ['a jump that is not a series', ['1.a', '2.b', '300.c'], []],
  ['bullets that name numbered things', ['- [2. Share](a)\n- [8. Open](b)\n- [3. Reuse](c)'], []],
  ['a retired range', ['第一條　甲。', '第二條至第四條　（刪除）', '第五條　乙。'], []],
  ['a suffix on its own line', ['第一条', '甲。', '第一条', '之一', '乙。', '第二条', '丙。'], []],
  ['put in twice', ['第一条', '甲。', '第一条之一', '乙。', '第一条之三', '丙。'], ['gap 第一条之三 2']],
  ['HTML goes on', ['1. a\n2. b', '<ol start="3">\n<li>c</li>\n</ol>', '4. d'], []],
  ['HTML leaves one out', ['1. a\n2. b', '<ol start="4">\n<li>c</li>\n</ol>', '5. d'], ['gap 4. 3']],
  ['a numbered heading in HTML', ['1. a\n2. b', '<ol start="2">\n<li><u>Law</u></li>\n</ol>', '3. c'], []],
  ['two blanks', ['1. a\n  1. x\n  2. y\n2. b'], []],
  ['a clause in passing', ['If clause (1) or (4) applies, row.'], []],
  ['a quotation', ['一、将第七条改为：“有下列情形的：', '（二）甲；', '（四）乙。”', '二、施行。'], []],
  ['a mark that is never closed', ['1. He said: “a', '2. b', '3. c”', '4. d'], []],
  ['an elision', ['（一）甲；', '（二）乙；……', '（五）丙。'], []],
  ['a bracket’s tail', ['一、甲（格式如附件', '三）交付。', '二、乙'], []],
  [
    'headings above articles',
    ['（一）效力', '第一条 有：', '（一）甲；', '（二）乙；', '（三）丙。', '（二）期限', '第二条 丁。'],
    [],
  ],
  ['bare numbers', ['## 1 范围', '甲。', '## 2 术语', '乙。', '## 4 检验', '丙。'], ['gap 4 3']],
  [
    'decimals',
    ['### 2.1 a', 'x', '### 2.2 bb', 'x', '### 2.4 cc', 'x'].map((line) => line.replace(' a', ' aa')),
    ['gap 2.4 3'],
  ],
  [
    'the first decimal lost',
    ['## 1. aa', '### 1.1 bb', '## 2. cc', '### 2.2 dd', '### 2.3 ee'],
    ['start 2.2 1'],
  ],
  ['the first twice', ['## 1. a', 'x', '## 1. b', 'x', '## 2. c'], ['repeat 1. 2']],
  [
    'a heading printed twice',
    ['## PART I: Aims', 'x', '## PART II: Ends', 'PART II: Ends', '## PART III: Means'],
    [],
  ],
  ['tables', ['表1 甲', '表2 乙', '表4 丙'], ['gap 表4 3']],
  ['a rewritten item', ['13. a', '14. b', 'My version:', '12. c'], []],
  ['a spaced label', ['一、甲', '二、乙', '三  、丙', '四、丁'], []],
  ['stems', ['甲、申請書。', '乙、名冊。', '丁、說明書。'], ['gap 丁、 3']],
  [
    'chapters in words',
    ['## Chapter One', 'x', '## Chapter Two', 'x', '## Chapter Four', 'x'],
    ['gap Chapter Four 3'],
  ],
  ['attachments', ['附件1', '甲表', '附件2', '乙表', '附件4', '丙表'], ['gap 附件4 3']],
  ['another form', ['(4) a', '5) b', '(6) c'], []],
  ['inside a sentence', ['要求：一是甲；二是乙；四是丙。'], ['gap 四是 3']],
  ['a word that is not a label', ['全国第一，全省第三，全市第二。'], []],
] as const)('faults: %s', (_, lines, expected) => {
  const found = sequenceFaults(numberingOf(lines).runs)
    .filter(({ certainty }) => certainty !== 'possible')
    .map(({ kind, item, expected: value }) => `${kind} ${item.ordinal.text} ${value}`)
  expect(found).toEqual(expected)
})

test.each([
  ['in order', ['一、a', '（一）a', '1.a', '2.b', '（二）b', '二、b'], []],
  [
    'upside down',
    ['（一）a', '一、a', '二、b', '（二）b', '一、c', '二、d', '（三）c'],
    ['一、 （一）', '一、 （二）'],
  ],
  ['（一） under 1.', ['1.a', '（一）a', '（二）b', '2.b'], ['（一） 1.']],
  [
    'paragraphs numbered throughout',
    ['1.a', '一、b', '2.c', '3.d', '（一）e', '（二）f', '二、g', '4.h', '三、i', '5.k'],
    [],
  ],
  ['running on', ['一、a', '（一）a', '二、b', '（二）b', '三、c', '（三）c'], []],
] as const)('levels: %s', (_, lines, expected) => {
  expect(
    levelFaults(numberingOf(lines).runs).map(({ inner, outer }) => `${inner.text} ${outer.text}`),
  ).toEqual(expected)
})

test('thousands of labels are read in linear time', () => {
  const many = effort(20_000)
  const { runs } = numberingOf([
    Array.from({ length: many }, (_, index) => `${(index % 900) + 1}、甲`).join('\n'),
  ])
  expect(sequenceFaults(runs).length).toBeLessThan(100)
  expect(runs.flatMap(({ items }) => items)).toHaveLength(many)
})

import { describe, expect, test } from 'vitest'
import { read } from './parse.ts'
import { reread } from './reread/reread.ts'

/** `kind depth marker|prose`, with what the prose points at where that differs. */
const blocksIn = (text: string) =>
  read(text).blocks.map((block) => {
    const { kind, prose, local } = block
    const depth = local.depth ? ` ${local.depth}` : ''
    const cells = local.rows?.map((row) =>
      row.map((cell) => text.slice(cell.start + block.base, cell.end + block.base)).join(','),
    )
    return `${kind}${depth}${local.marker ? ` ${local.marker.text}` : ''}|${cells ? cells.join(' / ') : prose}`
  })

const wrapped = [
  '第一条　为了加强湿地的保护和管理，维护生态平衡，改善人居',
  '环境，根据有关法律、法规，结合本市的实际情况，特制定本办',
  '法。',
  '第二条　在本市行政区域内从事湿地的规划、保护、利用和管理',
  '等活动，应当遵守本办法；法律、法规另有规定的，从其规定执',
  '行。',
  '湿地保护应当遵循保护优先、科学恢复、合理利用和持续发展的',
  '原则，所需经费列入财政预算，并由林业主管部门组织具体的实',
  '施。',
  '第三条　市林业主管部门负责组织、协调本市湿地保护的各项工',
  '作，水利、农业、环保、规划等部门按照各自职责做好相关的工',
  '作，共同维护湿地的安全。',
].join('\n')

describe('lines and paragraphs', () => {
  test.each<[string, string, string[]]>([
    [
      'pasted lines are blocks',
      '一、背景\n近年来，形势发展。\n二、做法',
      ['text|一、背景', 'text|近年来，形势发展。', 'text|二、做法'],
    ],
    [
      'indents of wide spaces are not prose',
      '　　一是甲。\n　　二是乙。',
      ['text|一是甲。', 'text|二是乙。'],
    ],
    [
      'wrapped lines are one block',
      wrapped,
      [
        'text|第一条　为了加强湿地的保护和管理，维护生态平衡，改善人居环境，根据有关法律、法规，结合本市的实际情况，特制定本办法。',
        'text|第二条　在本市行政区域内从事湿地的规划、保护、利用和管理等活动，应当遵守本办法；法律、法规另有规定的，从其规定执行。',
        'text|湿地保护应当遵循保护优先、科学恢复、合理利用和持续发展的原则，所需经费列入财政预算，并由林业主管部门组织具体的实施。',
        'text|第三条　市林业主管部门负责组织、协调本市湿地保护的各项工作，水利、农业、环保、规划等部门按照各自职责做好相关的工作，共同维护湿地的安全。',
      ],
    ],
    [
      'a line that begins with a mark goes on from the line before, in a short paragraph as well',
      '碼頭設置拖船隊與引水站，並得視需要設置浮標站及航道管理站\n，其組織由船政署另定之。\n前項浮標站置站長一人。',
      [
        'text|碼頭設置拖船隊與引水站，並得視需要設置浮標站及航道管理站，其組織由船政署另定之。',
        'text|前項浮標站置站長一人。',
      ],
    ],
    [
      'equally long headings are not',
      '推动产业发展\n推动文化繁荣\n推动生态改善\n推动民生进步\n推动治理提升\n推动作风转变',
      ['产业发展', '文化繁荣', '生态改善', '民生进步', '治理提升', '作风转变'].map(
        (rest) => `text|推动${rest}`,
      ),
    ],
    [
      'an underline of tildes opens no fence',
      'Scope\n~~~~~\n\nIt covers all.\n\nTerms\n~~~~~\n\nSee below.',
      ['heading 3|Scope', 'text|It covers all.', 'heading 3|Terms', 'text|See below.'],
    ],
    [
      'a fence of tildes stays one',
      'Text:\n~~~~\ncode\n~~~~\n\nMore.',
      ['text|Text:', 'code|', 'text|More.'],
    ],
    [
      'a fence closes below a line as long',
      'Text:\n\n~~~~\ncode\n~~~~\n\nMore.',
      ['text|Text:', 'code|', 'text|More.'],
    ],
    [
      'numbered titles with underlines are headings',
      '1. Aims\n=======\n\n2. Means\n--------\n\n3. Ends\n^^^^^^^',
      ['heading 1|1. Aims', 'heading 2|2. Means', 'break|', 'heading 4|3. Ends', 'break|'],
    ],
    [
      'a rule below a list underlines nothing',
      '1. Aims\n2. Means\n--------',
      ['item 1 1.|Aims', 'item 1 2.|Means', 'break|'],
    ],
    ['a line above a title is not part of it', '========\n2. Means\n========', ['heading 1|2. Means']],
    [
      'English lines join',
      'The plan rests on three priorities: cleaner air, quieter\nstreets and lower fares.',
      ['text|The plan rests on three priorities: cleaner air, quieter streets and lower fares.'],
    ],
    [
      'but not before an item',
      'We will do the following two things in the coming year:\n(a) plan;\n(b) build.',
      ['text|We will do the following two things in the coming year:', 'text|(a) plan;', 'text|(b) build.'],
    ],
    [
      'a number alone on its line is a label, not the end of a sentence',
      'The port lends money to each skipper who keeps a boat and a log (Purse)\n19.\nEach skipper pays it back.\n20.\nNobody pays twice.',
      [
        'text|The port lends money to each skipper who keeps a boat and a log (Purse)',
        'text|19.',
        'text|Each skipper pays it back.',
        'text|20.',
        'text|Nobody pays twice.',
      ],
    ],
    [
      'fields at the head of a paper are lines of their own',
      'Memo: 12\nTitle: A Longer Rope\nAuthor: Ann Oar,\n    Bob Sail\nStatus: Draft',
      ['text|Memo: 12', 'text|Title: A Longer Rope', 'text|Author: Ann Oar, Bob Sail', 'text|Status: Draft'],
    ],
    ['hard breaks part', 'one  \ntwo\\\nthree<br>four', ['text|one', 'text|two', 'text|three', 'text|four']],
    [
      'Chinese in indented code is prose',
      '甲：\n\n    一是乙。\n    二是丙。',
      ['text|甲：', 'text|一是乙。', 'text|二是丙。'],
    ],
    [
      'so are labelled lines in indented code, each read for its markup',
      'We keep two rules:\n\n    a. <u>Ropes</u> hold; or\n    \n    b. **Sails** fill &amp; pull.',
      ['text|We keep two rules:', 'text|a. Ropes hold; or', 'text|b. Sails fill & pull.'],
    ],
    ['code is not', '    x = 1\n\n```\n一是乙。\n```', ['code|', 'code|']],
  ])('%s', (_, text, expected) => {
    expect(blocksIn(text)).toEqual(expected)
  })
})

describe('markup', () => {
  test.each<[string, string, string[]]>([
    ['a heading behind a wide blank', '###　二、做法\n\n三', ['heading 3|二、做法', 'text|三']],
    ['headings', '# 题 #\n## **二**、做法\n三\n---', ['heading 1|题', 'heading 2|二、做法', 'heading 2|三']],
    [
      'items',
      '1. 甲\n3. 乙\n   续。\n   - 丙\n\n+ 丁',
      ['item 1 1.|甲', 'item 1 3.|乙', 'text|续。', 'item 2 -|丙', 'item 1 +|丁'],
    ],
    ['an item without text', '- \n- 甲', ['item 1 -|', 'item 1 -|甲']],
    [
      'inline',
      '**一是**见[规定](http://x.y/3)、`码`、&amp;、\\*、<b>粗</b><!-- 3项 -->。',
      ['text|一是见规定、码、&、*、粗。'],
    ],
    ['code marks keep what they hold', '`&amp;\\&#x1F600;甲`乙', ['text|&amp;\\&#x1F600;甲乙']],
    ['tables', '| 区 | **数** |\n|----|----|\n| 东 | 1\\|2 |', ['table|区,数 / 东,1\\|2']],
    [
      'lists of HTML',
      '<ul>\n  <li>First&nbsp;one&emsp;2&times;3</li>\n  <li><p>Second <b>one</b></p></li>\n</ul>',
      ['item 1|First one 2×3', 'item 1|Second one'],
    ],
    ['tables of HTML', '<table>\n<tr><td>甲</td><td> 1 </td></tr>\n</table>', ['table|甲,1']],
    ['a caption', '<figure><img src="a.png">\n<figcaption>图1 渡口</figcaption></figure>', ['text|图1 渡口']],
    ['other HTML', '<div class="3">\n3项\n</div>', ['html|']],
    ['front matter', '---\ntitle: 题\n---\n正文', ['frontmatter|title: 题', 'text|正文']],
    ['quotes', '> 甲\n> 乙', ['text|甲', 'text|乙']],
    ['a definition elsewhere', '见[附件]。\n\n[附件]: /a', ['text|见附件。']],
  ])('%s', (_, text, expected) => {
    expect(blocksIn(text)).toEqual(expected)
  })
  test('prose points at its source past markup, escapes, references and wrapped lines', () => {
    const text = '前\n\n> 见**《甲》**&amp;\\*乙\n> 丙'
    const block = read(text).blocks[1]
    expect(block?.prose).toBe('见《甲》&*乙')
    const at = (found: string) => text[block?.at(block.prose.indexOf(found)) ?? 0]
    expect([at('见'), at('甲'), at('&'), at('*'), at('乙')]).toEqual(['见', '甲', '&', '*', '乙'])
  })
  test('blocks are kept while their chunk stays as it is', () => {
    const first = read('一、甲\n乙\n\n- 丙\n\n丁')
    const second = reread(first, '新\n\n一、甲\n乙乙\n\n- 丙\n\n丁').blocks
    expect(second.map(({ local }) => first.blocks.some((block) => block.local === local))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ])
  })
  test('a mark that is typed before a paragraph leaves the others as they are', () => {
    const lines = [30, 40, 50].flatMap((length) => Array<string>(8).fill(`- ${'舟'.repeat(length)}`))
    const first = read(`${lines.join('\n')}\n\n${'桨'.repeat(20)}`)
    const second = reread(first, `${lines.join('\n')}\n\n、${'桨'.repeat(20)}`).blocks
    expect(second.map(({ local }, index) => local === first.blocks[index]?.local)).toEqual([
      ...lines.map(() => true),
      false,
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { markdownOf } from './markdown.ts'
import { isPage, pastedAt } from './pasted.ts'

const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style>\
<!-- p.MsoNormal {margin:0cm} @list l0:level1 {mso-level-number-format:japanese-counting} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`
/** A paragraph of a list as Word writes it. */
const item = (marker: string, text: string, level = 1, tag = 'p') =>
  `<${tag} class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>
<span lang=EN-US><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>\
<![endif]><span style='font-family:宋体'>${text}<o:p></o:p></span></${tag}>`
const cell = (text: string) =>
  `<td width=100 style='border:solid'><p class=MsoNormal>${text}<o:p></o:p></p></td>`

describe('Word', () => {
  test.each<[string, string, string]>([
    [
      'headings, and numbers that were drawn',
      item('一、', '总体要求', 1, 'h1') + item('（一）', '指导思想', 2, 'h2'),
      '# 一、总体要求\n\n## （一）指导思想',
    ],
    [
      'a title of its own moves headings down',
      '<p class=MsoTitle>柳河镇方案</p><h1>一、背景</h1>',
      '# 柳河镇方案\n\n## 一、背景',
    ],
    [
      'centred large lines at the head are the title',
      `<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>柳河镇老年食堂<o:p></o:p></span></b></p>
       <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>实施方案</span></b></p>
       <p class=MsoNormal align=center style='text-align:center'>（2025年3月1日通过）</p><p class=MsoNormal>各村：</p>`,
      '# 柳河镇老年食堂实施方案\n\n（2025年3月1日通过）\n\n各村：',
    ],
    [
      'numbers that leave one out',
      item('1.', '建好食堂') + item('2.', '配好厨师') + item('4.', '管好账目'),
      '1. 建好食堂\n2. 配好厨师\n4. 管好账目',
    ],
    [
      'Chinese numbers stay typed',
      item('第一条', '为了办好食堂。') + item('（1）', '建食堂；') + item('①', '选址；'),
      '第一条　为了办好食堂。\n\n（1）建食堂；\n\n①选址；',
    ],
    [
      'bullets, also below one another',
      item('l', '公开账目') + item('n', '每月一次', 2) + item('·', '轮流值守'),
      '- 公开账目\n  - 每月一次\n- 轮流值守',
    ],
    [
      'a line in bold with a number is a heading',
      `<p class=MsoNormal><b><span style='font-family:黑体'>一、背景</span></b></p><p class=MsoNormal><b>村里老人多。</b></p>`,
      '## 一、背景\n\n**村里老人多**。',
    ],
    [
      'what the outline calls a heading',
      "<p class=MsoNormal style='mso-outline-level:2'>二、做法</p>",
      '## 二、做法',
    ],
    [
      'bold runs are one, and marks stand outside',
      '<p class=MsoNormal>一是<b>坚持</b><b>共建。</b>三家联办。</p>',
      '一是**坚持共建**。三家联办。',
    ],
    [
      'lines that were wrapped in the source',
      '<p class=MsoNormal>镇里\n联合村社办起<span>\n食堂</span>，\nten in all.</p>',
      '镇里联合村社办起食堂，ten in all.',
    ],
    [
      'a table whose first row is its head',
      `<table class=MsoTableGrid border=1><tr>${cell('任务')}${cell('单位')}</tr><tr>${cell('建食堂')}<td><p>民政办</p><p>财政所</p></td></tr></table>`,
      '| 任务 | 单位 |\n| - | - |\n| 建食堂 | 民政办 财政所 |',
    ],
    ['what was deleted in revision', '<p class=MsoNormal>建<del>三</del><ins>四</ins>处</p>', '建四处'],
    ['nothing of an empty paragraph', '<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>甲</p>', '甲'],
  ])('%s', (_, body, expected) => expect(markdownOf(word(body))).toBe(expected))
})

test('WPS: styles with double quotes, fonts, numbers with blanks', () => {
  const wps = `<html xmlns:v="urn:schemas-microsoft-com:vml">\
<head><meta name="ProgId" content="Word.Document"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style>@list l0:level1{mso-level-number-format:chinese-counting;mso-level-text:"%1、";}</style></head><body style="tab-interval:21pt;"><!--StartFragment-->
<h2 style="mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:黑体;" >\
<span style='mso-list:Ignore;' >一、<span>&nbsp;</span></span></span><![endif]><b><span style="mso-spacerun:'yes';" >\
<font face="黑体" >工作目标</font></span></b></h2>
<p class=MsoNormal style="text-indent:32.0000pt;" ><span style="font-size:16.0000pt;" >\
<font face="仿宋" >到</font>2027<font face="仿宋" >年，建成食堂</font>12<font face="仿宋" >处。</font></span><span><o:p></o:p></span></p>
<p class=MsoNormal style="mso-list:l1 level1 lfo2;" ><![if !supportLists]><span style='mso-list:Ignore;' >1.&nbsp;</span><![endif]>\
<font face="仿宋" >建好食堂</font></p>
<p class=MsoNormal style="mso-list:l1 level1 lfo2;" ><![if !supportLists]><span style='mso-list:Ignore;' >2.&nbsp;</span><![endif]>\
<font face="仿宋" >配好厨师</font></p><!--EndFragment--></body></html>`
  expect(markdownOf(wps)).toBe('## 一、工作目标\n\n到2027年，建成食堂12处。\n\n1. 建好食堂\n2. 配好厨师')
})

const text =
  '坚持党委领导、村社共办，年内建成食堂十二处，老人就近就餐，账目按月公开，村民全程监督，办成实事。'

describe('web pages', () => {
  test('what stands around the text is left out', () => {
    const page = `<meta charset='utf-8'><header role="banner">柳河网</header><nav><a href="/">首页</a></nav>
<div class="crumbs">位置： <a href="/">首页</a> &gt; 政务</div><style>p{}</style><form id="aspnetForm"><div class="article print-area">
<h1>关于办好<br>老年食堂的通知</h1><div class="info-share">分享到：微信</div><p>首页 &gt; 政务公开</p><p align="center">柳政发〔2025〕3号</p>
<div class="TRS_Editor"><p>　　各村：</p><p>　　<strong>一、总体要求</strong></p><p>　　${text}</p><p>&nbsp;</p><p style="display:none">1234</p></div>
<p>（责任编辑：林甲）</p><h3>相关阅读</h3><ul><li><a href="/a">甲的通知</a></li><li><a href="/b">乙的通知</a></li></ul><p>打印本页</p></div></form>
<script>alert(1)</script><footer>版权所有</footer>`
    expect(markdownOf(page)).toBe(
      `# 关于办好老年食堂的通知\n\n柳政发〔2025〕3号\n\n各村：\n\n## 一、总体要求\n\n${text}`,
    )
  })
  test('lines that only breaks part are paragraphs, typed numbers are items', () =>
    expect(markdownOf('<div>　　各村：<br>　　1. 建好食堂。<br><br>　　3. 配好厨师。</div>')).toBe(
      '各村：\n\n1. 建好食堂。\n3. 配好厨师。',
    ))
  test('numbered lists begin where they begin', () =>
    expect(
      markdownOf(
        '<ol start="4"><li>甲</li><li>乙</li><li value="9">丙</li></ol><ol start="11"><li>丁</li></ol>',
      ),
    ).toBe('4. 甲\n5. 乙\n9. 丙\n11. 丁'))
  test('links that lead somewhere stay, pictures of the page do not', () =>
    expect(
      markdownOf(
        '<p>见<a href="https://example.org/a">办法</a>和<a href="javascript:;">附件</a><img src="file:///C:/a.png" alt="图"></p><p>乙</p>',
      ),
    ).toBe('见[办法](https://example.org/a)和附件\n\n乙'))
  test('tables that hold the page together give their text', () =>
    expect(markdownOf('<table><tr><td><h1>通知</h1><p>各村：</p></td></tr></table><p>乙</p>')).toBe(
      '# 通知\n\n各村：\n\n乙',
    ))
  test('a text whose box is named like a bar stays', () =>
    expect(markdownOf(`<div class="print"><p>甲</p><p>${text}</p></div>`)).toBe(`甲\n\n${text}`))
  test('lines of the text that look like the page stay where text is around them', () =>
    expect(markdownOf(`<p>${text}</p><p>打印</p><p>${text}</p>`)).toBe(`${text}\n\n打印\n\n${text}`))
})

test.each([
  ['<p>甲</p><p>乙</p>', true],
  ['<html><body><!--StartFragment--><h1>甲</h1><!--EndFragment--></body></html>', true],
  ["<meta charset='utf-8'><span style='color:red'>甲</span>", false],
  [
    '<meta charset=\'utf-8\'><div style="color: #ccc;font-family: monospace;white-space: pre;"><div>- a</div><br></div>',
    false,
  ],
  ['', false],
])('%s is a page: %s', (html, expected) => expect(isPage(html)).toBe(expected))

test.each([
  ['甲', '前', '后', '甲'],
  ['# 甲', '', '', '# 甲'],
  ['甲\n\n乙', '前', '后', '\n\n甲\n\n乙\n\n'],
  ['甲\n\n乙', '  ', '', '甲\n\n乙'],
])('%j between %j and %j', (markdown, before, after, expected) =>
  expect(pastedAt(markdown, before, after)).toBe(expected),
)

// Kinds of text, each of a given length: whatever a document is made of, a character costs about the same.
const many = (size, part) => {
  const parts = []
  let length = 0
  for (let n = 0; length < size; n++) {
    const next = typeof part === 'string' ? part : part(n)
    parts.push(next)
    length += next.length
  }
  return parts.join('').slice(0, size)
}

const prose = '镇里的老旧水渠年久失修，灌溉季节村与村之间常有争执，群众反映强烈。'
const english = 'The plan rests on three priorities: clear duties, steady funding and open records. '

/** Name and maker of each kind. */
export const kinds = {
  'paragraphs, Chinese': (size) => many(size, `${prose}${prose}\n\n`),
  'paragraphs, English': (size) => many(size, `${english}${english}\n\n`),
  'one paragraph, Chinese': (size) => many(size, prose),
  'one paragraph, English': (size) => many(size, english),
  'one line of numerals': (size) => many(size, '第三类5项、'),
  'lines in one paragraph': (size) => many(size, `${prose}\n`),
  'counts with lists': (size) => many(size, '抓好修渠、护渠、评渠等3项工作。\n\n'),
  'articles of a law': (size) =>
    many(size, (n) => `第${n + 1}条　${prose}\n（一）清淤疏浚；\n（二）张榜公示。\n\n`),
  'numbered text, English': (size) => many(size, (n) => `${(n % 9) + 1}.${n}. ${english}\n\n`),
  'wrapped text, English': (size) => many(size, `   ${english.trim().slice(0, 70)}\n`),
  'flat list': (size) => many(size, `- ${prose}\n`),
  'loose list': (size) => many(size, `- ${prose}\n\n`),
  'ordered list': (size) => many(size, (n) => `${n + 1}. ${prose}\n`),
  'nested list, two levels': (size) => many(size, (n) => (n % 5 ? `  - ${prose}\n` : `- ${prose}\n`)),
  'nested list, short items': (size) => many(size, (n) => `${'  '.repeat(n % 6)}- 修渠\n`),
  'list with paragraphs': (size) => many(size, `- ${prose}\n\n  ${prose}\n\n`),
  table: (size) => `| 项目 | 件数 |\n| --- | ---: |\n${many(size, (n) => `| 受理 | ${n} |\n`)}`,
  'small tables': (size) => many(size, '| 项目 | 件数 |\n| --- | ---: |\n| 受理 | 40 |\n| 合计 | 40 |\n\n'),
  'table in HTML': (size) => `<table>\n${many(size, '<tr><td>受理</td><td>40</td></tr>\n')}</table>\n`,
  headings: (size) => many(size, (n) => `## 第${n}节 水渠整修\n\n${prose}\n\n`),
  'bare headings': (size) => many(size, (n) => `（${'一二三四五六七八九'[n % 9]}）水渠整修\n${prose}\n`),
  emphasis: (size) => many(size, `**分段包干**，*按月通报*，${prose}\n\n`),
  links: (size) => many(size, `见[整修办法](https://example.org/a)，${prose}\n\n`),
  quotes: (size) => many(size, `> ${prose}\n>\n> ${prose}\n\n`),
  'quoted names': (size) => many(size, '推行“巡渠”“护渠”“评渠”三项机制，落实《整修办法》（试行）。\n\n'),
  code: (size) => many(size, '```\nopen(gate)\n```\n\n'),
  'stray marks': (size) => many(size, `水渠_整修*办法[草案]<一>&甲|乙\n\n`),
  'inline labels': (size) => many(size, '一是清淤，二是疏浚，三是公示。\n\n'),
  figures: (size) => many(size, '共筹集资金28万元，其中县级补助19万元、村级自筹9万元，占32.1%。\n\n'),
  'brackets never closed': (size) => many(size, '（修渠“护渠《'),
}

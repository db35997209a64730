import { expect, it } from 'vitest'
import { fix } from './fix.ts'
import { isHarmless, withoutHarm } from './harm.ts'
import { lint } from './lint.ts'
import { rules } from './rules/documented.ts'
import { createCache, type AnalysisCache } from './tree/reread/cache.ts'

const CODE =
  '第一条 为了规范渡口，制定本办法。\n\n第二条 渡口设灯。\n\n第四条 渡船设铃。\n\n第五条 即日施行。\n'

it.each([
  ['a code', CODE],
  ['its items', CODE.replace('渡口设灯。', '下列渡口设灯：\n\n（二）夜渡；\n\n（三）车渡。')],
  ['captions', '表1 船只\n\n甲。\n\n表2 船员\n\n乙。\n\n表4 船票\n\n丙。\n'],
  ['footnotes', '[1] 甲乙。\n\n[2] 丙丁。\n\n[4] 戊己。\n'],
  ['what HTML numbers', '1. a\n2. b\n\n<ol start="4">\n<li>c</li>\n</ol>\n\n5. d\n'],
])('renumbers no %s', (_, text) => {
  expect(lint(text).map(({ rule }) => rule)).toContain('ordinal-sequence')
  expect(fix(text, { unsafe: true })).toMatchObject({ text, applied: 0 })
})

it.each([
  ['a heading that strays', '## 1. A\n\na\n\n## 2. B\n\nb\n\n## 7. C\n\nc\n\n## 3. D\n\nd\n\n## 4. E\n\ne\n'],
  ['an annex', '附件一\n\n甲\n\n附件二\n\n乙\n\n附件四\n\n丙\n'],
])('offers nothing for %s', (_, text) => {
  expect(lint(text)).toMatchObject([{ rule: 'ordinal-sequence', fixes: [] }])
})

it('does not change the number of a name in quotes', () => {
  expect(lint('落实“四议两公开”，即甲议、乙议、丙议，甲公开、乙公开。\n')).toMatchObject([
    { rule: 'list-count', fixes: [] },
  ])
})

it.each([
  ['## Part I. A\n\na\n\n## Part II. B\n\nb\n\n## Part IV. C\n\nc\n', 'Part III. C'],
  ['## i. Oars\n\na\n\n## ii. Sails\n\nb\n\n## iv. Ropes\n\nc\n', 'iii. Ropes'],
  ['### 4.2.1 Oars\n\na\n\n### 4.2.2 Sails\n\nb\n\n### 4.2.4 Ropes\n\nc\n', '4.2.3 Ropes'],
  ['## A.1 船舶\n\na\n\n## A.2 船员\n\nb\n\n## A.4 船票\n\nc\n', 'A.3 船票'],
  ['壹、甲\n\n貳、乙\n\n肆、丙\n', '參、丙'],
  ['（１）甲\n\n（２）乙\n\n（４）丙\n', '（３）丙'],
])('writes a number as its list does: %s', (text, written) => {
  expect(fix(text, { unsafe: true }).text).toContain(written)
})

it.each([
  [
    '实施“1+3”工作法（“1”即“一个平台”；“3”即“三支队伍”，包括网格员、楼栋长、志愿者、社工）。\n\n“1+3”工作法见效。\n',
    '实施“1+4”工作法（“1”即“一个平台”；“4”即“四支队伍”，包括网格员、楼栋长、志愿者、社工）。\n\n“1+4”工作法见效。\n',
  ],
  [
    '推行“1+2”机制（“1”即一个平台；“2”即两项制度：值班制度、巡查制度、报告制度）。\n',
    '推行“1+3”机制（“1”即一个平台；“3”即三项制度：值班制度、巡查制度、报告制度）。\n',
  ],
  [
    '構建“一廊三區”，三區為高新區、經開區、文旅區、臨港區。\n',
    '構建“一廊四區”，四區為高新區、經開區、文旅區、臨港區。\n',
  ],
])('mends a formula with the name and the list that spell it out: %s', (text, mended) => {
  const [finding] = lint(text)
  expect(finding?.fixes).toHaveLength(1)
  expect(fix(text, { unsafe: true })).toMatchObject({ text: mended, findings: [] })
})

it('writes 兩 in a document of the traditional script', () => {
  const text = '本處分設三股辦事：\n\n（一）審核股：審核報單。\n\n（二）歸檔股：歸檔報單。\n'
  expect(fix(text, { unsafe: true }).text).toBe(text.replace('三股', '兩股'))
  const formula = '推動「1+2」機制：「1」即一個平臺；「2」即「三項制度」，為值班制度、巡查制度。\n'
  expect(fix(formula, { unsafe: true }).text).toBe(formula.replace('三項', '兩項'))
})

it('shows no fix that does harm', () => {
  const text = '（一）完善制度。\n\n（二）建强队伍。\n\n（四）优化服务。\n'
  const findings = lint(text)
  expect(withoutHarm(text, findings, {})).toEqual(findings)
  const worse = findings.map((finding) => ({
    ...finding,
    fixes: finding.fixes.map((one) => ({
      ...one,
      edits: one.edits.map((edit) => ({ ...edit, newText: '六' })),
    })),
  }))
  expect(withoutHarm(text, worse, {})).toMatchObject([{ rule: 'ordinal-sequence', fixes: [] }])
})

it('leaves it to a writer to put in a heading that has no text yet', () => {
  const text = '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n四、探讨\n\n贵在坚持。\n'
  const findings = lint(text)
  const [finding] = findings
  const [insert] = finding?.fixes ?? []
  if (!finding || !insert) throw new Error('nothing was found')
  expect(finding.rule).toBe('required-sections')
  expect(isHarmless(text, findings, { finding, fix: insert }, {})).toBe(true)
  expect(withoutHarm(text, findings, {})).toMatchObject([{ rule: 'required-sections', fixes: [] }])
  expect(fix(text, { unsafe: true })).toMatchObject({ text, applied: 0 })
})

it('keeps both of two fixes that would do harm together', () => {
  const text = '四项要求：一是抓早；二是抓小；二是抓实。\n'
  const kept = withoutHarm(text, lint(text), {})
  expect(kept.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([
    ['list-count', 1],
    ['ordinal-sequence', 1],
  ])
})

it('keeps a fix that settles its finding and brings no other', () => {
  const text = '（一）完善制度。\n\n（二）建强队伍。\n\n（四）优化服务。\n'
  const findings = lint(text)
  const [finding] = findings
  const [own] = finding?.fixes ?? []
  if (!finding || !own) throw new Error('nothing was found')
  expect(isHarmless(text, findings, { finding, fix: own }, {})).toBe(true)
  const [edit] = own.edits
  if (!edit) throw new Error('nothing is changed')
  const worse = { ...own, edits: [{ ...edit, newText: '六' }] }
  expect(isHarmless(text, findings, { finding, fix: worse }, {})).toBe(false)
})

it.each(
  rules.flatMap(({ id, examples }) =>
    examples.map(({ title, markdown, profile }) => [id, title, markdown, profile] as const),
  ),
)('fixing gains nothing: %s, %s', (_, __, markdown, profile) => {
  const options = { ...(profile ? { profile } : {}), cache: createCache() }
  const fixed = fix(markdown, { ...options, unsafe: true })
  if (fixed.applied === 0) return expect(fixed.text).toBe(markdown)
  expect(fixed.findings.length).toBeLessThanOrEqual(lint(markdown, options).length)
  // Where nothing is applied, a second run is the first one again.
  expect(fix(fixed.text, { ...options, unsafe: true }).text).toBe(fixed.text)
})

it('changes a number whose noun other lists of the document count, too', () => {
  const text =
    '一是建站。包括选址、施工、验收、移交等3项重点工作。\n\n二是用站。包括值守、巡查、登记等3项重点工作，3年建成。\n'
  expect(fix(text, { unsafe: true }).text).toBe(text.replace('3项', '4项'))
})

/** Right texts, a block a line; the labels of neighbours change places, or one is written again over the next. */
const RIGHT: readonly (readonly string[])[] = [
  ['## 一、目标', '1. 缩短差距。', '2. 提升能力。', '## 二、指标', '1. 载具。', '2. 船员。', '3. 航道。'],
  ['## 一、目标', '（一）缩短差距。', '（二）提升能力。', '## 二、指标', '（一）载具。', '（二）船员。'],
  ['（一）目标', '1.缩短差距。', '2.提升能力。', '（二）任务', '1.修船。', '2.补帆。'],
  ['第一条 渡口应当做到：', '一、设灯；', '二、设铃。', '第二条 渡船应当登记。'],
  ['第一条 渡口应当备有：', '（一）灯；', '（二）铃；', '（三）桨。', '第二条 渡船应当登记。'],
  [
    '**一、目的**',
    '本文件旨在簡介措施。',
    '2.　請委員備悉。',
    '**二、背景**',
    '3.　渡船老舊。',
    '4.　渡口無燈。',
  ],
  [
    '## A. Aims',
    'The Council met.',
    '2. It was cold.',
    '## B. Means',
    '3. Boats are old.',
    '4. Oars are new.',
  ],
  ['一、目标', '建设渡口。', '二、措施', '落实责任。', '三、保障', '经费到位。'],
  ['### 问题一：水浅', '航道淤积。', '### 问题二：船旧', '船龄偏大。', '### 问题三：人少', '船工难招。'],
  ['建議1：修船。', '建議2：補帆。', '建議3：點燈。', '建議4：設鈴。'],
  ['1. Row out.', '2. Sail on.', '3. Moor.', '4. Rest.'],
]
const LABEL = /^(?:#+ |\*\*)?(?<label>第.条|（.）|[一二三四]、|\d\.|[A-Z]\.|\p{Script=Han}{2}[一二三四\d]：)/u

/** Texts in which two neighbours of one form have changed their labels, or bear the same one, or one is lost. */
function slipsOf(lines: readonly string[]): readonly string[] {
  const label = (line: string): string => LABEL.exec(line)?.groups?.['label'] ?? ''
  const form = (line: string): string => label(line).replace(/[一二三四\d]/u, 'N')
  const written = (changes: ReadonlyMap<number, string>): string =>
    lines.map((line, at) => line.replace(label(line), changes.get(at) ?? label(line))).join('\n\n') + '\n'
  return lines.flatMap((line, at) => {
    const next = lines.findIndex((other, later) => later > at && form(other) === form(line))
    if (!label(line) || next < 0) return []
    const [own, behind] = [label(line), label(lines[next] ?? '')]
    return [
      written(
        new Map([
          [at, behind],
          [next, own],
        ]),
      ),
      written(new Map([[next, own]])),
      `${lines.toSpliced(at, 1).join('\n\n')}\n`,
    ]
  })
}

const loud = (text: string, cache: AnalysisCache): number =>
  lint(text, { cache }).filter(({ rule, severity }) => rule.startsWith('ordinal') && severity !== 'hint')
    .length

it.each(RIGHT.map((lines) => [lines[0], lines] as const))('slips of labels below %s', (_, lines) => {
  const right = `${lines.join('\n\n')}\n`
  // The texts share nearly all of their lines.
  const cache = createCache()
  expect(loud(right, cache)).toBe(0)
  expect(fix(right, { cache, unsafe: true }).text).toBe(right)
  for (const text of slipsOf(lines)) {
    // What may be applied unseen changes nothing that was right.
    expect([text, right]).toContain(fix(text, { cache }).text)
    const fixed = fix(text, { cache, unsafe: true }).text
    expect(loud(fixed, cache), fixed).toBeLessThanOrEqual(loud(text, cache))
    expect(fix(fixed, { cache, unsafe: true }).text).toBe(fixed)
    expect(doubled(fixed) && !doubled(text), fixed).toBe(false)
  }
})

/** True where a line bears the label of the line of its form before it. */
function doubled(text: string): boolean {
  const labels = text.split('\n\n').map((line) => LABEL.exec(line)?.groups?.['label'])
  return labels.some((label, at) => label !== undefined && label === labels[at - 1])
}

import { expect, it } from 'vitest'
import { fix } from './fix.ts'
import { isHarmless } from './harm.ts'
import { lint } from './lint.ts'
import { rules } from './rules/documented.ts'

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

it.each(rules.flatMap(({ id, examples }) => examples.map(({ title, markdown, profile }) => [id, title, markdown, profile] as const)))(
  'fixing gains nothing: %s, %s',
  (_, __, markdown, profile) => {
    const options = profile ? { profile } : {}
    const before = new Map<string, number>()
    for (const { rule, message } of lint(markdown, options)) before.set(rule + message, (before.get(rule + message) ?? 0) + 1)
    const fixed = fix(markdown, { ...options, unsafe: true })
    expect(fix(fixed.text, { ...options, unsafe: true }).text).toBe(fixed.text)
    expect(fixed.findings.length).toBeLessThanOrEqual([...before.values()].reduce((sum, count) => sum + count, 0))
  },
) // prettier-ignore

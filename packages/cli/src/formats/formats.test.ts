import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { sourceOf, type Finding } from '@policydoc/core'
import { formats } from './index.ts'
import type { FileResult, Summary } from './reporter.ts'

const require = createRequire(import.meta.url)

/** Everything that some format would take for its own: tags, quotes, line ends, escapes, control characters, half a surrogate pair. */
const HOSTILE = '<script>alert("1")</script>&\'%0A::error::,\r\n]]>\u001b[31m\u0000\ud800💥：項'
const text = `# 甲\n\n💥包括<b>一</b>、二、三等2項“重點”工作。\n`
const source = sourceOf(text)

function finding(part: string, over: Partial<Finding> = {}): Finding {
  const start = text.indexOf(part)
  const span = { start, end: start + part.length }
  const range = source.rangeOf(span)
  return {
    rule: 'list-count',
    messageId: 'mismatch',
    severity: 'error',
    message: HOSTILE,
    data: { claimed: 2, listed: 3 },
    span,
    range,
    related: [{ message: HOSTILE, span, range }],
    fixes: [{ title: HOSTILE, safe: false, edits: [{ span, range, newText: HOSTILE }] }],
    url: 'https://policydoc.dev/rules/list-count',
    ...over,
  }
}

const common = { profile: 'any', encoding: 'utf-8', text, claims: { checked: 1, hold: 0 } }
const results: readonly FileResult[] = [
  { ...common, path: 'plain.md', findings: [] },
  {
    ...common,
    path: `folder/${HOSTILE}.md`,
    findings: [finding('2'), finding('工作', { severity: 'hint' })],
  },
  {
    ...common,
    path: 'b.md',
    findings: [finding('甲', { severity: 'warning' }), finding('重點', { severity: 'info' })],
  },
  { ...common, path: '/gone & away.md', text: '', profile: '', findings: [], error: HOSTILE },
]
const summary: Summary = {
  files: 3,
  failed: 1,
  errors: 1,
  warnings: 1,
  infos: 1,
  hints: 1,
  fixable: 0,
  fixed: 0,
  unsafe: 0,
  claims: { checked: 3, hold: 0 },
}

async function written(id: string, files: readonly FileResult[] = results): Promise<string> {
  const create = (await formats[id]!()).default
  const reporter = create({ locale: 'en', color: false, cwd: '/', version: '1.2.3' })
  return (
    (reporter.begin?.() ?? '') + files.map((file) => reporter.file(file)).join('') + reporter.end(summary)
  )
}

describe.each(['sarif', 'gitlab', 'rdjson', 'json'])('%s', (id) => {
  test.each([0, 1, 4])('is JSON with %i files', async (count) => {
    expect(JSON.parse(await written(id, results.slice(0, count)))).toBeTypeOf('object')
  })
})

describe('sarif', () => {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const valid = ajv.compile(schema)

  test.each([0, 1, 4])('holds to the official schema with %i files', async (count) => {
    valid(JSON.parse(await written('sarif', results.slice(0, count))))
    expect(valid.errors).toBeNull()
  })
  test('the schema refuses what is not SARIF', () => {
    expect(valid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })
  test('names rule, level, place and fix', async () => {
    const [run] = JSON.parse(await written('sarif')).runs
    const [first] = run.results
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('list-count')
    expect(run.results.map((one: { level: string }) => one.level)).toEqual([
      'error',
      'note',
      'warning',
      'note',
    ])
    const { artifactLocation, region } = first.locations[0].physicalLocation
    expect(decodeURIComponent(artifactLocation.uri)).toBe(`folder/${HOSTILE.replace('\ud800', '\ufffd')}.md`)
    expect(region).toEqual({ startLine: 3, startColumn: 18, endLine: 3, endColumn: 19 })
    expect(first.fixes[0].artifactChanges[0].replacements[0].deletedRegion).toEqual(region)
    expect(run.invocations[0].executionSuccessful).toBe(false)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe(HOSTILE)
  })
})

describe.each(['junit', 'checkstyle'])('%s', (id) => {
  test.each([0, 1, 4])('is well-formed XML with %i files', async (count) => {
    expect(XMLValidator.validate(await written(id, results.slice(0, count)))).toBe(true)
  })
})

const attributeOf = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => /^(testsuite|testcase|file|error)$/.test(name),
})

test('junit: a suite per file, errors and warnings fail', async () => {
  const { testsuite } = attributeOf.parse(await written('junit')).testsuites
  const counts = testsuite.map(
    ({ tests, failures, errors }: Record<string, string>) => `${tests} ${failures} ${errors}`,
  )
  expect(counts).toEqual(['1 0 0', '2 1 0', '2 1 0', '1 0 1'])
  expect(testsuite[1].testcase.map((one: object) => 'failure' in one)).toEqual([true, false])
})

test('checkstyle: only files with something to say', async () => {
  const { file } = attributeOf.parse(await written('checkstyle')).checkstyle
  expect(file.map((one: { error: unknown[] }) => one.error.length)).toEqual([2, 2, 1])
  expect(file[0].error[0]).toMatchObject({
    line: '3',
    column: '18',
    severity: 'error',
    source: 'policydoc.list-count',
  })
})

test('github: one command a line, whatever the text holds', async () => {
  const lines = (await written('github')).trimEnd().split('\n')
  expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
    'error',
    'notice',
    'warning',
    'notice',
    'error',
  ])
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\ud800](?![\udc00-\udfff])/)
    expect(line.slice(2).split('::')[0]).not.toMatch(/script.*,alert/)
  }
  expect(lines[0]).toContain('line=3,endLine=3,col=18,endColumn=19,title=policydoc list-count::')
  expect(lines[0]).toContain('%250A%3A%3Aerror%3A%3A%2C%0D%0A')
})

describe('gitlab', () => {
  test('keeps fingerprints when lines move and tells twins apart', async () => {
    const prints = async (files: readonly FileResult[]): Promise<string[]> =>
      JSON.parse(await written('gitlab', files)).map((one: { fingerprint: string }) => one.fingerprint)
    const twice = { ...results[2]!, findings: [finding('甲'), finding('甲')] }
    const [first, second] = await prints([twice])
    expect(first).not.toBe(second)
    const moved = `前\n\n${text}`
    const shift = ({ span }: Finding): Finding => {
      const later = { start: span.start + 3, end: span.end + 3 }
      return finding('甲', { span: later, range: sourceOf(moved).rangeOf(later) })
    }
    expect(await prints([{ ...twice, text: moved, findings: twice.findings.map(shift) }])).toEqual([
      first,
      second,
    ])
  })
})

test('rdjson: columns are bytes of UTF-8', async () => {
  const { diagnostics } = JSON.parse(await written('rdjson'))
  const before = text.split('\n')[2]!.split('2')[0]!
  expect(diagnostics[0].location.range).toEqual({
    start: { line: 3, column: Buffer.byteLength(before) + 1 },
    end: { line: 3, column: Buffer.byteLength(before) + 2 },
  })
  expect(diagnostics.map((one: { severity: string }) => one.severity)).toEqual([
    'ERROR',
    'INFO',
    'WARNING',
    'INFO',
    'ERROR',
  ])
})

describe('html', () => {
  test('holds no element that the report does not write', async () => {
    const page = await written('html')
    const own =
      'html head meta title style body h1 h2 h3 section div details summary b span p a pre i mark figure svg g rect path text table thead tbody tr th td ol li'
    const found = new Set(Array.from(page.matchAll(/<\/?([a-z][\w-]*)/gi), ([, name]) => name))
    expect([...found].filter((name) => !own.split(' ').includes(name!))).toEqual([])
    expect(page).not.toMatch(/\son\w+=|javascript:|(?:src|href)="(?!https:\/\/policydoc\.dev\/|#)/)
    const links = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, anchor]) => anchor)
    expect(links.length).toBeGreaterThan(0)
    for (const anchor of links) expect(page).toContain(`id="${anchor}"`)
    expect(page).not.toContain('\u001b')
  })
  test('counts one as one, and keeps the end of a long name beside its bar', async () => {
    const [name, error] = [
      '关于进一步推进社区共治工作的若干意见（征求意见稿）.md',
      results.find((one) => one.findings.length)!,
    ]
    const page = await written('html', [{ ...error, path: name, findings: [finding('甲')] }])
    expect(page).toContain('<span class="count error">1 error</span>')
    expect(page).toContain('>…干意见（征求意见稿）.md</text>')
  })
  test('shows findings in context and sums them up', async () => {
    const page = await written('html')
    expect(page).toContain('等<mark>2</mark>項“重點”工作')
    expect(page).toContain('&lt;b&gt;一&lt;/b&gt;')
    expect(page).toContain('<b class="error">1</b><span>errors</span>')
    expect(page.match(/<details class="file" open>/g)).toHaveLength(3)
  })
})

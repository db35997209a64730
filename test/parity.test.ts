import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { lint, type Finding, type LintOptions } from '@policydoc/core'
import { openProject } from '@policydoc/project'
import { remark } from 'remark'
import remarkLintPolicydoc from 'remark-lint-policydoc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { start, type TestClient } from './language-server/client.ts'
import { report } from './language-server/sample.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixtures = join(root, 'fixtures')
const scratch = mkdtempSync(join(tmpdir(), 'policydoc-parity-'))
writeFileSync(join(scratch, 'report.md'), report)
writeFileSync(join(scratch, 'crlf.md'), report.replaceAll('\n', '\r\n'))
writeFileSync(join(scratch, 'bom.md'), `\uFEFF${report}`)
writeFileSync(join(scratch, 'astral.md'), report.replaceAll('建立巡河', '建立😀巡河'))

const documents = [fixtures, scratch].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|markdown)$/.test(name))
    .map((name) => join(folder, name))
    .sort(),
)

/** What all hosts must agree on: place, rule, message, and what the fixes write. */
type Line = string
const line = (
  place: { line: number; column: number },
  end: { line: number; column: number },
  ...rest: readonly unknown[]
): Line => [`${place.line}:${place.column}-${end.line}:${end.column}`, ...rest].join(' | ')

const ofFinding = ({ range, rule, severity, message, messageId, fixes, related }: Finding): Line =>
  line(
    range.start,
    range.end,
    rule,
    severity,
    messageId,
    message,
    related.length,
    JSON.stringify(fixes.map(({ title }) => title)),
  )

/** As the file's reader sees it: without the byte order mark. */
const read = (path: string) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')

const fromTerminal = new Map<string, readonly Line[]>()
let server: TestClient
const project = openProject()

beforeAll(async () => {
  server = await start({ folders: [pathToFileURL(fixtures).href, pathToFileURL(scratch).href] })
  const cli = join(root, 'packages/cli/bin/policydoc.js')
  const args = ['lint', ...documents, '--format', 'json', '--locale', 'en', '--fail-on', 'never']
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
    cwd: root,
    maxBuffer: 2 ** 28,
  })
  const { files } = JSON.parse(stdout) as { files: { path: string; findings: Finding[] }[] }
  for (const { path, findings } of files) fromTerminal.set(join(root, path), findings.map(ofFinding))
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const severities = ['', 'error', 'warning', 'info', 'hint']

async function fromServer(path: string, text: string): Promise<Line[]> {
  const uri = pathToFileURL(path).href
  await server.open(uri, text)
  const items = (await server.diagnose(uri)) as (Diagnostic & {
    data: { messageId: string; fixes: { title: string }[] }
  })[]
  await server.close(uri)
  return items.map(
    ({ range: { start: from, end }, code, severity, message, data, relatedInformation = [] }) =>
      line(
        { line: from.line + 1, column: from.character + 1 },
        { line: end.line + 1, column: end.character + 1 },
        code,
        severities[severity ?? 0],
        data.messageId,
        message,
        relatedInformation.length,
        JSON.stringify(data.fixes.map(({ title }: { title: string }) => title)),
      ),
  )
}

/** vfile messages have no list of fixes and no severity beyond fatal: what they have is compared. */
async function fromRemark(text: string, options: LintOptions): Promise<Line[]> {
  const { messages } = await remark()
    .use(remarkLintPolicydoc, { ...options, locale: 'en' })
    .process(text)
  return messages.map(({ place, ruleId, reason }) =>
    place && 'start' in place ? line(place.start, place.end, ruleId, reason) : `no place: ${reason}`,
  )
}

describe('terminal, library, remark and editor report the same findings', () => {
  test('there are documents with findings to compare', () => {
    expect([...fromTerminal.values()].flat().length).toBeGreaterThan(7)
  })

  test.each(
    documents.map((path) => [relative(root, path).replace(/^.*policydoc-parity-[^/]*/, 'sample'), path]),
  )('%s', async (_name, path) => {
    const text = read(path)
    const { lintOptions, ignored } = await project.config(path)
    const findings = ignored ? [] : lint(text, { ...lintOptions, uri: path, locale: 'en' })
    const expected = findings.map(ofFinding)
    expect(fromTerminal.get(path)).toEqual(expected)
    expect(await fromServer(path, text)).toEqual(expected)
    expect(await fromRemark(text, lintOptions)).toEqual(
      findings.map(({ range, rule, message }) => line(range.start, range.end, rule, message)),
    )
  })
})

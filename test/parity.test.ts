import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import {
  isAtLeast,
  lint,
  outline,
  parse,
  rulesInForce,
  toMermaid,
  withoutHarm,
  type Finding,
  type LintOptions,
  type OutlineNode,
} from '@policydoc/core'
import type { RuleState, Structure, StructureNode } from '@policydoc/language-server'
import { openProject } from '@policydoc/project'
import { remark } from 'remark'
import remarkLintPolicydoc from 'remark-lint-policydoc'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { programOf } from '../packages/cli/src/program.ts'
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
    const options = { ...lintOptions, uri: path, locale: 'en' } as const
    const findings = ignored ? [] : lint(text, options)
    const expected = findings.map(ofFinding)
    // Nobody asks the terminal for one fix: it tries all before it lists them, the editor those that it is asked for.
    expect(fromTerminal.get(path)).toEqual(withoutHarm(text, findings, options).map(ofFinding))
    expect(await fromServer(path, text)).toEqual(expected)
    expect(await fromRemark(text, lintOptions)).toEqual(
      findings.map(({ range, rule, message }) => line(range.start, range.end, rule, message)),
    )
  })
})

describe('terminal, library and editor agree on the rules in force and on the structure', () => {
  // The command from its sources, in this process: a hundred and more starts would take a minute.
  const policydoc = async (...args: string[]): Promise<string> => {
    let out = ''
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text)
      return true
    })
    try {
      await programOf('en').parseAsync([process.execPath, 'policydoc', ...args])
    } finally {
      write.mockRestore()
    }
    return out
  }

  test.each(
    documents.map((path) => [relative(root, path).replace(/^.*policydoc-parity-[^/]*/, 'sample'), path]),
  )('%s', async (_name, path) => {
    const text = read(path)
    const uri = pathToFileURL(path).href
    const { lintOptions } = await project.config(path)
    const document = parse(text, { ...lintOptions, uri: path })
    const states = rulesInForce(document, lintOptions)
    const inForce = states.map(({ rule, severity, origin }) => ({ rule, severity, origin }))
    for (const { rule, severity } of lint(document, lintOptions)) {
      const state = states.find((each) => each.rule === rule)
      expect(state?.severity, rule).not.toBe('off')
      if (state && state.severity !== 'off') expect(isAtLeast(state.severity, severity), rule).toBe(true)
    }
    const rules = await policydoc('rules', path, '-f', 'json')
    const explained = await policydoc('config', path, '--explain', '-f', 'json')
    const tree = await policydoc('outline', path, '-f', 'json')
    const mermaid = await policydoc('outline', path, '-f', 'mermaid')
    expect(
      (JSON.parse(rules) as { id: string; state: string; origin: string }[]).map(({ id, state, origin }) => ({
        rule: id,
        severity: state,
        origin,
      })),
    ).toEqual(inForce)
    expect(
      (JSON.parse(explained) as { rules: { rule: string; state: string }[] }).rules.map(
        ({ rule, state }) => `${rule} ${state}`,
      ),
    ).toEqual(inForce.map(({ rule, severity }) => `${rule} ${severity}`))
    await server.open(uri, text)
    expect(await server.request<RuleState[]>('policydoc/rules', { uri })).toEqual(inForce)
    const structure = await server.request<Structure>('policydoc/structure', { uri })
    const drawn = await server.request<{ text: string }>('policydoc/mermaid', { uri })
    await server.close(uri)
    const own = outline(document)
    expect(JSON.parse(tree)).toEqual(JSON.parse(JSON.stringify(own)))
    expect(nodesOf(structure.nodes)).toEqual(partsOf(own.children))
    expect(mermaid.trim()).toBe(toMermaid(document).trim())
    expect(drawn.text.trim()).toBe(toMermaid(document).trim())
  })
})

/** A line for each part of an outline: how deep it stands, what it is, and its count. */
function partsOf(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes
    .filter(({ kind }) => kind !== 'workstream')
    .flatMap(({ kind, label, short, detail, count, children }) => {
      const name = kind === 'term' && detail !== undefined ? `${label} ${detail}` : (short ?? label)
      const counted = kind === 'action' ? children.find(({ keyWork }) => keyWork)?.count : count
      return [shown(depth, kind, name, counted), ...partsOf(children, depth + 1)]
    })
}

function nodesOf(nodes: readonly StructureNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ kind, label, count, children }) => [
    shown(depth, kind, label, count),
    ...nodesOf(children, depth + 1),
  ])
}

function shown(
  depth: number,
  kind: string,
  label: string,
  count?: { claimed: number; listed: number },
): string {
  return `${'  '.repeat(depth)}${kind} ${label}${count ? ` ${count.listed}/${count.claimed}` : ''}`
}

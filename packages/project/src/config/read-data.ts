import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml'
import { parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from 'jsonc-parser'
import type { Span } from '@policydoc/core'
import { arrayNode, objectNode, type DataEntry, type DataNode } from './node.ts'
import type { ProblemId } from './config.ts'
import { nameOf } from './location.ts'

/** A configuration text read as data. */
export interface ReadData {
  /** Absent when the text is empty or cannot be read at all. */
  readonly node?: DataNode
  readonly problems: readonly DataProblem[]
}

/** Something wrong at a span of the text. */
export interface DataProblem {
  readonly id: ProblemId
  readonly data: Readonly<Record<string, string | readonly string[]>>
  readonly span: Span
}

/** Deeper nesting than this is not a configuration, and would exhaust the stack. */
const MAX_DEPTH = 64

/** Reads JSON with comments or YAML, by the file's name; `.policydocrc` is whichever it looks like. */
export function readData(location: string, text: string): ReadData {
  const name = nameOf(location)
  const yaml = /\.ya?ml$/.test(name) || (name === '.policydocrc' && !/^\s*(?:[{[]|\/[/*])/.test(text))
  return yaml ? readYaml(text) : readJson(text, name === 'package.json')
}

function readJson(text: string, strict: boolean): ReadData {
  const errors: ParseError[] = []
  const problems: DataProblem[] = []
  const tooDeep = depthExceeds(text, MAX_DEPTH)
  if (tooDeep !== undefined)
    return {
      problems: [{ id: 'syntax', data: { reason: 'tooDeep' }, span: { start: tooDeep, end: tooDeep + 1 } }],
    }
  const root = parseTree(text, errors, {
    allowTrailingComma: !strict,
    disallowComments: strict,
    allowEmptyContent: true,
  })
  // Those behind the first mostly come of it.
  for (const { error, offset, length } of errors.slice(0, 1))
    problems.push({
      id: 'syntax',
      data: { reason: printParseErrorCode(error) },
      span: { start: offset, end: offset + length },
    })
  return { ...(root ? { node: fromJson(root, problems) } : {}), problems }
}

function depthExceeds(text: string, limit: number): number | undefined {
  let depth = 0
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (found === '{' || found === '[') depth++
    else if (found === '}' || found === ']') depth--
    if (depth > limit) return index
  }
  return undefined
}

function fromJson(node: JsonNode, problems: DataProblem[]): DataNode {
  const span = { start: node.offset, end: node.offset + node.length }
  if (node.type === 'array')
    return arrayNode(
      span,
      (node.children ?? []).map((child) => fromJson(child, problems)),
    )
  if (node.type !== 'object') return { span, value: node.value as unknown }
  const entries: DataEntry[] = []
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (!key || !value) continue
    const keySpan = { start: key.offset, end: key.offset + key.length }
    addEntry(entries, { key: String(key.value), keySpan, node: fromJson(value, problems) }, problems)
  }
  return objectNode(span, entries)
}

function readYaml(text: string): ReadData {
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    logLevel: 'silent',
  })
  const problems: DataProblem[] = document.errors.map(({ code, message, pos: [start, end] }) => ({
    id: 'syntax',
    data: { reason: code, detail: message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '' },
    span: { start, end },
  }))
  const root = document.contents as YamlNode | null
  return { ...(root ? { node: fromYaml(root, problems, 0) } : {}), problems }
}

function fromYaml(node: YamlNode, problems: DataProblem[], depth: number): DataNode {
  const span = { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 }
  const fail = (id: ProblemId, data: DataProblem['data']): DataNode => {
    problems.push({ id, data, span })
    return { span, value: null }
  }
  if (depth > MAX_DEPTH) return fail('syntax', { reason: 'tooDeep' })
  // An alias can make a small file grow without bound when it is resolved, and configuration has no use for one.
  if (isAlias(node)) return fail('alias', { detail: node.source })
  if (isScalar(node)) return { span, value: node.value }
  const child = (value: unknown): DataNode =>
    value === null || value === undefined
      ? { span: { start: span.end, end: span.end }, value: null }
      : fromYaml(value as YamlNode, problems, depth + 1)
  if (isSeq(node)) return arrayNode(span, node.items.map(child))
  if (!isMap(node)) return fail('syntax', { reason: 'UNEXPECTED_TOKEN', detail: 'unexpected value' })
  const entries: DataEntry[] = []
  for (const { key, value } of node.items) {
    const keyNode = child(key)
    addEntry(entries, { key: String(keyNode.value), keySpan: keyNode.span, node: child(value) }, problems)
  }
  return objectNode(span, entries)
}

function addEntry(entries: DataEntry[], entry: DataEntry, problems: DataProblem[]): void {
  if (entries.some(({ key }) => key === entry.key))
    problems.push({ id: 'duplicateKey', data: { key: entry.key }, span: entry.keySpan })
  else entries.push(entry)
}

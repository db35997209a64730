import type { Span } from '../text/span.ts'
import { scalarAt, type Scalar } from './yaml-scalar.ts'

/** A value of front matter, in offsets of its text. */
export interface LocalEntry extends Span {
  readonly key: string
  readonly value: string
}

/** A part of a text, inside a map or list that begins in a column. */
interface Region {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly column: number
}

/** Maps inside maps, as far as anything is looked for. */
const deepest = 2

const blank = /(?:[ \t\r\n]|(?<![^ \t\r\n])#[^\r\n]*)*/y
/** Anchors and tags stand before a value and are not part of it. */
const properties = /(?:[&!][^\s,[\]{}]*[ \t\r\n]+)*/y
const itemMark = /-(?=[ \t\r\n]|$)/y
/** Of a plain key in a line. */
const keyWords = /(?![-?](?:[ \t\r\n]|$))[^\s,[\]{}#&*!|>'"%@`](?:(?![ \t]#|:[ \t\r\n]|:$)[^\r\n])*/
/** A key and its colon. */
const key = new RegExp(
  `("(?:[^"\\\\\\r\\n]|\\\\.)*"|'(?:[^'\\r\\n]|'')*'|${keyWords.source})(?<![ \\t])[ \\t]*:(?=[ \\t\\r\\n]|$)`,
  'y',
)
const flowToken =
  /(?:[ \t\r\n]|(?<![^ \t\r\n])#[^\r\n]*)+|(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|[^\s,[\]{}:](?:(?![ \t\r\n]#|:[ \t\r\n,[\]{}])[^\r\n,[\]{}])*)|[^]/y

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where the value of a region begins. */
const valueStart = ({ text, start }: Region): number => past(properties, text, past(blank, text, start))

/** The lines of a map or list, each with what it holds: from behind its key or mark up to the next. */
function* linesOf(region: Region, head: RegExp): Generator<readonly [name: string, held: Region]> {
  const { text, end, column } = region
  const nextLine = /\n( *)(?=[^ \t\r\n#\]}])/g
  // The value of a key may be a list whose marks stand below the key.
  const isHeld = (at: number, indent: number): boolean =>
    indent > column || (indent === column && head === key && past(itemMark, text, at) > at)
  for (let at = region.start; at < end;) {
    head.lastIndex = at
    const found = head.exec(text)
    nextLine.lastIndex = at
    let next = nextLine.exec(text)
    while (next && isHeld(nextLine.lastIndex, next[1]?.length ?? 0)) next = nextLine.exec(text)
    if (found) {
      const held = { start: at + found[0].length, end: Math.min(next ? next.index + 1 : end, end) }
      yield [found[1] ?? '', { text, column, ...held }]
    }
    at = next ? nextLine.lastIndex : end
  }
}

/** What stands between the marks of a list or map in brackets; undefined where it does not end. */
function flowParts(
  { text, end, column }: Region,
  open: number,
): { parts: Region[]; end: number } | undefined {
  const parts: Region[] = []
  let depth = 0
  let start = open + 1
  for (let at = open; at < end; at = past(flowToken, text, at)) {
    const mark = text[at] ?? ''
    if ('[{'.includes(mark)) depth++
    else if (depth === 1 && ',]}'.includes(mark)) {
      parts.push({ text, start, end: at, column })
      start = at + 1
    }
    if (']}'.includes(mark) && --depth === 0) return { parts, end: at + 1 }
  }
  return undefined
}

/** The key and the value of a part in brackets; without a key where it has none. */
function flowPair(part: Region): readonly [name: string | undefined, held: Region] {
  const start = valueStart(part)
  const end = past(flowToken, part.text, start)
  const colon = past(blank, part.text, end)
  if (colon >= part.end || part.text[colon] !== ':') return [undefined, part]
  return [part.text.slice(start, end), { ...part, start: colon + 1 }]
}

/** Single values, as one; undefined where there are none. */
function joined(values: readonly (Scalar | undefined)[], start: number, end?: number): Scalar | undefined {
  const texts = values.filter((value) => value !== undefined)
  const last = texts.at(-1)
  return last && { value: texts.map(({ value }) => value).join(', '), start, end: end ?? last.end }
}

/** The single value of a region; undefined for a list, a map, an alias and null. */
function scalarOf(region: Region, isLine: boolean): Scalar | undefined {
  const { text, end, column } = region
  const at = valueStart(region)
  if (at >= end || '[{'.includes(text[at] ?? '')) return undefined
  const opens = isLine && (past(itemMark, text, at) > at || past(key, text, at) > at)
  return opens ? undefined : scalarAt(text, at, end, column)
}

const lineAt = (region: Region, start: number): Region => ({
  ...region,
  start,
  column: start - (region.text.lastIndexOf('\n', start - 1) + 1),
})

function* entriesOf(name: string, region: Region, depth: number): Generator<LocalEntry> {
  const { text, end } = region
  const at = valueStart(region)
  if (at >= end) return
  const isLine = name === '' || text.slice(region.start, at).includes('\n')
  const flow = '[{'.includes(text[at] ?? '') ? flowParts(region, at) : undefined
  const pairs = flow && text[at] === '{' ? flow.parts.map(flowPair) : undefined
  const path = name && `${name}.`
  if (pairs || (!flow && isLine && past(key, text, at) > at)) {
    if (depth > deepest) return
    for (const [written, held] of pairs ?? linesOf(lineAt(region, at), key)) {
      const own = written === undefined ? undefined : scalarAt(written, 0, written.length, 0)
      if (own) yield* entriesOf(path + own.value.trim(), held, depth + 1)
    }
    return
  }
  const isList = isLine && past(itemMark, text, at) > at
  const value = flow
    ? joined(
        flow.parts.map((part) => (flowPair(part)[0] === undefined ? scalarOf(part, false) : undefined)),
        at,
        flow.end,
      )
    : isList
      ? joined(
          Array.from(linesOf(lineAt(region, at), itemMark), ([, held]) => scalarOf(held, true)),
          at,
        )
      : scalarOf(region, false)
  if (value) yield { key: name, ...value }
}

/**
 * The single values in a map of YAML, as front matter has them, lists of them as one; keys of inner maps are joined by dots.
 * What cannot be read is passed over up to the next key.
 */
export function yamlEntries(text: string): readonly LocalEntry[] {
  const entries = entriesOf('', { text, start: 0, end: text.length, column: -1 }, 0)
  return [...entries].filter(({ key: name }) => name !== '')
}

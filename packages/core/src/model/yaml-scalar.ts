import type { Span } from '../text/span.ts'

/** A single value of YAML: what it says, and where it stands with its quotes. */
export interface Scalar extends Span {
  readonly value: string
}

const quoted = /"((?:[^"\\]|\\[^])*)"|'((?:[^']|'')*)'/y
const header = /[|>](?:([1-9])?([+-])?|([+-])([1-9]))[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/y
const nothing = /^(?:~|null|Null|NULL)?$/
const lineBreaks = /(?<![ \t])[ \t]*(?:\r?\n[ \t]*)+/g
const named: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
}

/** One line break is a blank; of more, one is left out. */
function folded(breaks: string): string {
  const count = breaks.split('\n').length - 1
  return count === 1 ? ' ' : '\n'.repeat(count - 1)
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:\r?\n[ \t]*|x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([^]))|(?<![ \t])[ \t]*(?:\r?\n[ \t]*)+/gi,
    (whole, two, four, eight, letter) => {
      const code = two ?? four ?? eight
      if (code !== undefined) {
        const number = parseInt(code, 16)
        return number > 0x10ffff ? whole : String.fromCodePoint(number)
      }
      if (letter !== undefined) return named[letter] ?? letter
      return whole.startsWith('\\') ? '' : folded(whole)
    },
  )
}

/** The value in quotes that begins at a place. */
function quotedAt(text: string, at: number, end: number): Scalar | undefined {
  quoted.lastIndex = at
  const match = quoted.exec(text)
  if (!match || quoted.lastIndex > end) return undefined
  const [, double, single = ''] = match
  const value =
    double === undefined ? single.replace(lineBreaks, folded).replaceAll("''", "'") : unescaped(double)
  return { value, start: at, end: quoted.lastIndex }
}

/** The lines behind `|` or `>`, which are indented deeper than the map they stand in. */
function linesAt(text: string, at: number, end: number, column: number): Scalar | undefined {
  header.lastIndex = at
  const match = header.exec(text)
  if (!match) return undefined
  const start = header.lastIndex
  const [, size = match[4], chomping = match[3]] = match
  const first = /^(?:[ \t]*\r?\n)*( *)/.exec(text.slice(start, end))?.[1]?.length ?? 0
  const indent = size === undefined ? first : column + Number(size)
  const lines: string[] = []
  let to = start
  while (to < end) {
    const next = text.indexOf('\n', to) + 1 || end
    const line = text.slice(to, next).replace(/\r?\n$/, '')
    const isBlank = /^ *$/.test(line)
    if (!isBlank && (line.slice(0, indent).trim() || indent <= column)) break
    lines.push(line.slice(indent))
    to = next
  }
  const body = match[0].startsWith('>') ? foldedLines(lines) : lines.join('\n')
  const trimmed = body.replace(/\n+$/, '')
  const tail =
    chomping === '-' || trimmed === '' ? '' : chomping === '+' ? `${body.slice(trimmed.length)}\n` : '\n'
  return { value: trimmed + tail, start: at, end: to }
}

/** Lines of words are one, but for those that are indented further. */
function foldedLines(lines: readonly string[]): string {
  let text = ''
  let breaks = 0
  let wasIndented = true
  for (const line of lines) {
    if (line === '') {
      breaks++
      continue
    }
    const isIndented = /^[ \t]/.test(line)
    if (text !== '' || breaks > 0)
      text +=
        wasIndented || isIndented
          ? '\n'.repeat(breaks + (text === '' ? 0 : 1))
          : breaks
            ? '\n'.repeat(breaks)
            : ' '
    text += line
    breaks = 0
    wasIndented = isIndented
  }
  return text + '\n'.repeat(breaks)
}

/** Words without marks of their own, up to a comment. */
function plainAt(text: string, at: number, end: number): Scalar | undefined {
  if (/[,[\]{}#&*!|>'"%@`]/.test(text[at] ?? '')) return undefined
  const written = text
    .slice(at, end)
    .replace(/(?:^|[ \t\r\n])#[^]*/, '')
    .trimEnd()
  if (nothing.test(written)) return undefined
  return { value: written.replace(lineBreaks, folded), start: at, end: at + written.length }
}

/** The single value at a place and before an end, inside a map that begins in a column; undefined for none, and for null. */
export function scalarAt(text: string, at: number, end: number, column: number): Scalar | undefined {
  const mark = text[at]
  if (mark === '"' || mark === "'") return quotedAt(text, at, end)
  if (mark === '|' || mark === '>') return linesAt(text, at, end, column)
  return plainAt(text, at, end)
}

import type { Mark } from '@policydoc/language-server'

/** A token of markdown-it as far as marks need it. */
export interface Token {
  type: string
  content: string
  children: Token[] | null
  attrs: [string, string][] | null
}

/** Makes a token of markdown-it. */
export type MakeToken = (type: string, content: string) => Token

/** Characters for private use around a mark; the one behind them says which. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const FIRST = 0xf0000
const SIGN = /[\uE000\uE001][\u{F0000}-\u{FFFFD}]/gu

/** What belongs to Markdown at the beginning of a line: nothing may stand before it. */
const LEADING = /^(?:\s|[>#]|[-*+]\s|\d{1,9}[.)]\s)*/

/** A text with signs around its marks; as it was where the marks are those of another text. */
export function withSigns(text: string, marks: readonly Mark[]): string {
  if (text.includes(OPEN) || text.includes(CLOSE)) return text
  const lines = text.split('\n')
  const signs = marks.flatMap((mark, index) => placesOf(mark, index, lines))
  // From behind, so that places stay; at one place what ends comes first, and what is longer begins first.
  for (const { line, at, sign } of signs.toSorted(
    (a, b) => b.line - a.line || b.at - a.at || b.rank - a.rank,
  )) {
    const old = lines[line] ?? ''
    lines[line] = old.slice(0, at) + sign + old.slice(at)
  }
  return lines.join('\n')
}

interface Sign {
  readonly line: number
  readonly at: number
  readonly sign: string
  readonly rank: number
}

function placesOf(
  { range: { start }, text }: Mark,
  index: number,
  lines: readonly string[],
): readonly Sign[] {
  const own = lines[start.line] ?? ''
  const end = start.character + text.length
  const from = Math.max(start.character, LEADING.exec(own)?.[0].length ?? 0)
  if (own.slice(start.character, end) !== text || from >= end || own.slice(from, end).includes('|')) return []
  const name = String.fromCodePoint(FIRST + index)
  const length = end - from
  return [
    { line: start.line, at: from, sign: OPEN + name, rank: 100_000 - length },
    { line: start.line, at: end, sign: CLOSE + name, rank: length - 100_000 },
  ]
}

/** Makes markup of the signs in the text of a document's tokens, and takes them out of everything else. */
export function markUp(
  tokens: readonly Token[],
  marks: readonly Mark[],
  make: MakeToken,
  escape: (text: string) => string,
): void {
  for (const token of tokens) {
    if (token.children) {
      token.children = token.children.flatMap((child) =>
        child.type === 'text' ? marked(child.content, marks, make, escape) : [withoutSigns(child)],
      )
      token.content = token.content.replaceAll(SIGN, '')
    } else withoutSigns(token)
  }
}

function withoutSigns(token: Token): Token {
  token.content = token.content.replaceAll(SIGN, '')
  for (const attribute of token.attrs ?? [])
    attribute[1] = attribute[1]
      .replaceAll(SIGN, '')
      .replaceAll(/%EE%80%8[01]%F3%[0-9A-F]{2}%[0-9A-F]{2}%[0-9A-F]{2}/g, '')
  return token
}

/** One text as tokens: what opens in it closes in it, so that markup never crosses other markup. */
function marked(
  content: string,
  marks: readonly Mark[],
  make: MakeToken,
  escape: (text: string) => string,
): Token[] {
  const tokens: Token[] = []
  const open: number[] = []
  let at = 0
  const say = (text: string): void => {
    if (text) tokens.push(make('text', text))
  }
  const close = (): void => {
    open.pop()
    tokens.push(make('html_inline', '</span>'))
  }
  for (const { 0: sign, index } of content.matchAll(SIGN)) {
    say(content.slice(at, index))
    at = index + sign.length
    const number = (sign.codePointAt(1) ?? FIRST) - FIRST
    const mark = marks[number]
    if (!mark) continue
    if (sign.startsWith(OPEN)) {
      open.push(number)
      tokens.push(make('html_inline', openingOf(mark, escape)))
    } else if (open.includes(number)) while (open.at(-1) !== number) close()
    if (sign.startsWith(CLOSE) && open.at(-1) === number) close()
  }
  say(content.slice(at))
  while (open.length > 0) close()
  return tokens
}

function openingOf({ kind, label, title, state }: Mark, escape: (text: string) => string): string {
  const classes = ['policydoc-mark', `policydoc-${kind}`, ...(state ? [`policydoc-${state}`] : [])]
  return `<span class="${classes.join(' ')}" data-policydoc="${escape(label)}" title="${escape(title)}">`
}

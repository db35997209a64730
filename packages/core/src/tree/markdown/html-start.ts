import { doubt, type MarkdownText } from './text.ts'
import { inlineHtmlEnd } from './inline-html.ts'

const BLOCKS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem ' +
    'nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
)
const RAW = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i
const RAW_END = /<\/(?:script|pre|style|textarea)>/i
const BLOCK = /^<\/?([a-zA-Z][a-zA-Z\d-]*)(?=[ \t>]|\/>|$)/

/**
 * The last line of the HTML that begins on a line; -1 when none begins there. `interrupting`: a paragraph is open, which only some HTML
 * breaks off. Throws `doubt` where HTML begins that is not read here, or is not closed.
 */
export function htmlEndLine(
  { source, lines }: MarkdownText,
  line: number,
  at: number,
  interrupting: boolean,
): number {
  const end = lines.end[line] as number
  const text = source.slice(at, end)
  if (/^<[!?]/.test(text)) {
    if (!/^<!--(?!-?>)/.test(text)) {
      if (/^<(?:\?|!\[CDATA\[|![a-zA-Z]|!--)/.test(text)) throw doubt
      return -1
    }
    return endLine(lines.count, line, (n) => {
      const from = n === line ? at + 4 : (lines.start[n] as number)
      return source.slice(from, lines.end[n]).includes('-->')
    })
  }
  if (RAW.test(text))
    return endLine(lines.count, line, (n) =>
      RAW_END.test(source.slice(n === line ? at : lines.start[n], lines.end[n])),
    )
  const name = BLOCK.exec(text)?.[1]
  const known = name !== undefined && BLOCKS.has(name.toLowerCase())
  if (!known) {
    if (interrupting) return -1
    const tagEnd = inlineHtmlEnd(source, at)
    if (tagEnd < 0 || tagEnd > end || source.slice(tagEnd, end).trim() !== '') return -1
    if (/[^\x20-\x7e\t]/.test(source.slice(tagEnd, end))) throw doubt
  }
  let last = line
  while (last + 1 < lines.count && lines.first[last + 1] !== lines.end[last + 1]) last++
  return last
}

function endLine(count: number, from: number, closes: (line: number) => boolean): number {
  for (let line = from; line < count; line++) if (closes(line)) return line
  throw doubt
}

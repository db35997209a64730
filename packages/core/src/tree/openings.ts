import { indentOf, isBlank, type Lines } from './lines.ts'

const raw = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i
const rawEnd = /<\/(?:script|pre|style|textarea)>/i
const fenced = /^(`{3,})[^`]*$|^(~{3,})/
const markers = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)*[ \t]*/

/** What closes a construct that may hold blank lines: a fence, or an end inside HTML. */
type Closing =
  | { readonly fence: string; readonly end?: undefined }
  | { readonly fence?: undefined; readonly end: string | RegExp }

function closingOf(line: string): Closing | undefined {
  const fence = fenced.exec(line)
  if (fence) return { fence: (fence[1] ?? fence[2]) as string }
  if (line.charCodeAt(0) !== 60) return undefined
  if (line.startsWith('<!--')) return { end: '-->' }
  if (line.startsWith('<?')) return { end: '?>' }
  if (line.startsWith('<![CDATA[')) return { end: ']]>' }
  if (/^<![a-zA-Z]/.test(line)) return { end: '>' }
  return raw.test(line) ? { end: rawEnd } : undefined
}

function closesFence(line: string, fence: string): boolean {
  let at = 0
  while (line[at] === fence[0]) at++
  return at >= fence.length && line.slice(at).trim() === ''
}

function holds(line: string, end: string | RegExp): boolean {
  return typeof end === 'string' ? line.includes(end) : end.test(line)
}

/**
 * The line after a construct that may hold blank lines and begins at `line`; the next line when none
 * begins there; Infinity when it is not closed, or when that cannot be known without parsing.
 */
export function readPastOpening(
  text: string,
  lines: Lines,
  line: number,
  list: boolean,
  tagged: boolean,
): number {
  const indent = indentOf(text, lines, line)
  if (indent > 3 && !list) return line + 1
  const whole = text.slice(lines.start[line], lines.end[line])
  const before = list ? (markers.exec(whole)?.[0] ?? '') : text.slice(lines.start[line], lines.first[line])
  const content = whole.slice(before.length)
  const closing = closingOf(content)
  if (!closing) return line + 1
  if (list && before.includes('\t')) return Infinity
  // At the margin a fence or tag ends every list; elsewhere it may stand in an item or not.
  const loose = list && before !== ''
  if (closing.end !== undefined && closesAtOnce(content, closing.end)) return line + 1
  if (tagged) return Infinity
  for (let next = line + 1; next < lines.count; next++) {
    if (isBlank(lines, next)) continue
    const depth = indentOf(text, lines, next)
    if (loose && depth < before.length) return Infinity
    const body = text.slice(lines.first[next], lines.end[next])
    if (closing.end !== undefined) {
      if (holds(body, closing.end)) return next + 1
    } else if (closesFence(body, closing.fence)) {
      if (depth <= 3 || (loose && indent > 3 && depth <= before.length + 3)) return next + 1
      if (loose) return Infinity
    }
  }
  return Infinity
}

function closesAtOnce(content: string, end: string | RegExp): boolean {
  // `<!-->` closes itself.
  return holds(end === '-->' ? content.slice(2) : content.slice(1), end)
}

import { columnsOf } from './wrap.ts'

/** Depth of the headings that a character underlines: what Markdown says of `=` and `-`, what reStructuredText is used to for the others. */
const DEPTHS: Readonly<Record<string, number>> = {
  '=': 1,
  '*': 1,
  '#': 1,
  '-': 2,
  '~': 3,
  '+': 4,
  '^': 4,
  '"': 4,
}
const RUN = /^([=\-~^*+"#])\1{3,}[ \t]*$/
/** Underlines of Markdown need no help; a Markdown parser takes a run of one of these for text or for a fence. */
const FOREIGN = /^[~^*+"#]{4,}[ \t]*\r?$/m
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
/** How much longer than its title an underline may be that could begin a fence or be a row of ornaments. */
const OVERHANG = 3

/** Depth of the heading that two lines make, the second being an underline as long as the first; else undefined. */
function underlineDepth(title: string, line: string): number | undefined {
  const character = RUN.exec(line)?.[1]
  if (character === undefined || !/[^\s=\-~^*+"#]/.test(title)) return undefined
  const length = line.trimEnd().length
  const widest = /[=-]/.test(character) ? Infinity : columnsOf(title.trimEnd()) + OVERHANG
  return length >= title.trimEnd().length && length <= widest ? DEPTHS[character] : undefined
}

/** A source with the underlines that only reStructuredText knows written as Markdown's, at the same offsets. */
export function withMarkdownUnderlines(source: string): string {
  if (!FOREIGN.test(source)) return source
  const lines = source.split('\n')
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const bare = line.replace(/\r$/, '')
    const blankAfter = (lines[index + 1] ?? '').trim() === ''
    const title = (lines[index - 1] ?? '').replace(/\r$/, '')
    if (!fence && FOREIGN.test(bare) && blankAfter && underlineDepth(title, bare) !== undefined) {
      lines[index] = line.replace(/[~^*+"#]/g, '-')
      continue
    }
    const found = FENCE.exec(bare)?.[1]
    if (found === undefined) continue
    if (!fence) fence = found
    else if (found.startsWith(fence) && bare.trim() === found) fence = ''
  }
  return lines.join('\n')
}

/** A line with an underline, as a heading: its depth, and the offset after its text. */
export interface Underlined {
  readonly depth: number
  readonly end: number
}

/** The heading that begins at an offset of a source and is underlined on the next line; undefined when there is none. */
export function underlinedAt(source: string, start: number): Underlined | undefined {
  const end = source.indexOf('\n', start)
  // A line below the last of several items is a rule across the page.
  if (
    end < 0 ||
    !/(?:^|\n[ \t]*\r?\n|[=*#~-]{4}\r?\n)[ \t]*$/.test(source.slice(Math.max(0, start - 12), start))
  )
    return undefined
  const next = source.indexOf('\n', end + 1)
  const line = source.slice(end + 1, next < 0 ? source.length : next).replace(/\r$/, '')
  if (!RUN.test(line)) return undefined
  const title = source.slice(start, end).trimEnd()
  const depth = underlineDepth(title, line)
  return depth === undefined ? undefined : { depth, end: start + title.length }
}

/** Depth that the underline at the end of a setext heading's source gives. */
export function setextDepth(heading: string, depth: number): number {
  return DEPTHS[heading.trimEnd().at(-1) ?? ''] ?? depth
}

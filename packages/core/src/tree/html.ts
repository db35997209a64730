import { isSpace } from '../text/character-set.ts'
import { localBlock, type LocalBlock, type BlockKind } from './block.ts'
import { cellSpans, type Cell } from './cell-spans.ts'
import { characterNames } from './character-names.ts'
import { placesOf, type Frame } from './segments.ts'

const tag = /<(\/?)([a-zA-Z][a-zA-Z\d-]*)\b[^<>]*>|&(?:#(\d{1,7})|([a-z]{2,6}));|[\r\n]+/g
interface Open {
  kind: BlockKind | 'cell'
  depth: number
  text: string
  map: number[]
  /** Nothing, or a blank, stands at its end. */
  blank: boolean
  lists: string
}

/** What a list's tag says of its numbers: `(85` it counts from 85 (`{85` set in bold, as headings are), `[` it has none or letters. */
function opened(tag: string): string {
  if (!/^<ol/i.test(tag) || LETTERED.test(tag)) return '['
  return `${/font-weight/i.test(tag) ? '{' : '('}${/\bstart\s*=\s*["'“”]?(\d{1,6})/i.exec(tag)?.[1] ?? 1}`
}

/** Elements that hold running text. */
const PARAGRAPH = /^(?:p|figcaption|d[td])$/

const LINE_END = /^[\r\n]/

/** An item that begins with markup is a heading, where a list counts on from another. */
const EMPHASIS = /^\s*<(?:u|b|strong)\b/i
/** So is one with a line drawn below it. */
const UNDERLINED = /\bstyle\s*=[^>]*border-bottom/i

const LETTERED =
  /list-style(?:-type)?\s*:\s*(?:none|[a-z]+-(?:alpha|latin|roman|greek))|\btype\s*=\s*["']?[aAiI]\b|\bstart\s*=\s*["']?[a-z]/i

/**
 * The blocks in a piece of HTML: list items, paragraphs, captions, headings and tables, as government pages write them;
 * text outside these is layout, but for what follows a line that is nothing but <br>. Without any, one `html` block.
 */
export function htmlBlocks(value: string, start: number, frame: Frame): LocalBlock[] {
  const blocks: LocalBlock[] = []
  const common = { setext: false, ...frame }
  let lists = 0
  /** Tags of lists since the block before: see `LocalBlock.lists`. */
  let tags = ''
  let open: Open | undefined
  let tableStart = 0
  let last = 0
  let rows: Cell[][] | undefined
  let spanning = cellSpans()
  // Behind a bare <br> line text stands outside all elements; each further <br> and line end ends a paragraph of it.
  const loose = /^<br\b/i.test(value)
  const begin = (kind: Open['kind'], depth = 0): void => {
    close()
    open = { kind, depth, text: '', map: [], blank: true, lists: tags }
    tags = ''
  }
  const take = (from: number, text: string, fixed: boolean): void => {
    if (!open) return
    let begin = 0
    for (let at = 0; at < text.length; at++) {
      const blank = isSpace(text.charCodeAt(at))
      if (blank) {
        open.text += text.slice(begin, at) + (open.blank ? '' : ' ')
        begin = at + 1
      }
      if (!blank || !open.blank) open.map.push(start + from + (fixed ? 0 : at))
      open.blank = blank
    }
    open.text += text.slice(begin)
  }
  const close = (): void => {
    if (!open) return
    const { kind, depth, map, lists: before } = open
    const prose = open.text.trimEnd()
    open = undefined
    const first = map[0] ?? start
    const end = (map[prose.length - 1] ?? first - 1) + 1
    if (kind === 'cell') rows?.at(-1)?.push({ text: prose, start: first, end })
    else if (prose !== '')
      blocks.push(
        localBlock({
          kind,
          depth,
          start: first,
          end,
          prose,
          map: placesOf(map, 0, prose.length),
          lists: before,
          ...common,
          listDepth: frame.listDepth + lists,
        }),
      )
    else tags = before + tags
  }
  const closeTable = (): void => {
    close()
    spanning.endRow(rows?.at(-1), start + last)
    spanning = cellSpans()
    if (rows?.some((row) => row.length > 0))
      blocks.push(
        localBlock({
          kind: 'table',
          depth: 0,
          start: start + tableStart,
          end: start + last,
          prose: '',
          rows,
          ...common,
        }),
      )
    rows = undefined
  }
  for (const { from, to, found } of tokens(value)) {
    take(last, value.slice(last, from), false)
    last = to
    if (!found) continue
    const name = found[2]?.toLowerCase()
    if (name === undefined) {
      if (loose && LINE_END.test(found[0])) begin('text')
      else take(from, decoded(found), true)
      continue
    }
    const closing = found[1] === '/'
    if (name === 'ul' || name === 'ol') {
      close()
      lists = Math.max(0, lists + (closing ? -1 : 1))
      tags += closing ? ')' : opened(found[0])
    } else if (name === 'table') {
      closeTable()
      if (!closing) {
        rows = []
        tableStart = from
      }
    } else if (name === 'tr') {
      close()
      if (closing) continue
      if (!rows) {
        rows = []
        tableStart = from
      }
      spanning.endRow(rows.at(-1), start + from)
      rows.push([])
    } else if (name === 'td' || name === 'th') {
      close()
      if (closing || !rows) continue
      let row = rows.at(-1)
      if (!row) rows.push((row = []))
      spanning.place(row, found[0], start + from)
      begin('cell')
    } else if (rows) continue
    else if (name === 'li') {
      close()
      if (!closing) {
        tags += EMPHASIS.test(value.slice(to, to + 12)) || UNDERLINED.test(found[0]) ? '!' : '.'
        begin('item', Math.max(1, lists))
      }
    } else if (PARAGRAPH.test(name) || /^h[1-6]$/.test(name)) {
      // A paragraph that opens an item is the item's text.
      const current: Open | undefined = open
      if (!closing && current && current.kind === 'item' && current.text.trim() === '') continue
      close()
      if (!closing) begin(PARAGRAPH.test(name) ? 'text' : 'heading', Number(/\d/.exec(name)?.[0] ?? 0))
    } else if (name === 'br') {
      if (loose) begin('text')
      else take(from, ' ', true)
    } else if (/^(?:div|section|article|blockquote|pre|hr)$/.test(name)) close()
  }
  take(last, value.slice(last), false)
  last = value.length
  closeTable()
  const end = start + value.length
  const behind = blocks.pop()
  if (!behind) return [localBlock({ kind: 'html', depth: 0, start, end, prose: '', lists: tags, ...common })]
  return [...blocks, tags ? localBlock({ ...behind, lists: `${behind.lists ?? ''}|${tags}` }) : behind]
}

/** Tags, entities and line ends of HTML, comments as tokens without a match. */
function* tokens(value: string): Iterable<{ from: number; to: number; found?: RegExpExecArray }> {
  let at = 0
  while (at < value.length) {
    const comment = value.indexOf('<!--', at)
    const until = comment < 0 ? value.length : comment
    tag.lastIndex = at
    for (let found = tag.exec(value); found && found.index < until; found = tag.exec(value)) {
      const to = tag.lastIndex
      yield { from: found.index, to, found }
      tag.lastIndex = to
    }
    if (comment < 0) return
    const end = value.indexOf('-->', comment + 4)
    at = end < 0 ? value.length : end + 3
    yield { from: comment, to: at }
  }
}

function decoded(found: RegExpExecArray): string {
  if (found[3] !== undefined) {
    const code = Number(found[3])
    return code > 0 && code < 0xd800 ? String.fromCharCode(code) : ''
  }
  // Blanks of every width separate words alike.
  if (found[4] !== undefined) return characterNames[found[4]]?.replace(/\s/, ' ') ?? found[0]
  return ' '
}

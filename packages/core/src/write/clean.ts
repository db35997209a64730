import { stringify as stringifyYaml } from 'yaml'
import { editorsIn, isBreadcrumb, isPageChrome } from '../language/page-chrome.ts'
import type { PolicyDocument } from '../model/document.ts'
import { parse } from '../model/model.ts'
import { bodyEnd } from '../model/sections.ts'
import { isSiteName } from '../model/site-name.ts'
import { titleLinesOf } from '../model/title.ts'
import type { TitleLines } from '../model/title.ts'
import { applyEdits } from '../text/edit.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../tree/block.ts'
import { format } from './format.ts'
import { headReach, pageHeadOf } from './page-head.ts'

/** Blanks before a paragraph, one of them an entity at least. */
const indent = /^(?:[ \u00a0\u3000]*&(?:nbsp|ensp|emsp);)+[ \u00a0\u3000]*/
/** The tag that opens a paragraph, where a line begins or right behind another paragraph. */
const opening = /(?:^|[\r\n]|<\/p>)[ \t]*(<p(?:\s[^<>]*)?>\s*)$/i
/** The tag that closes it, with paragraphs below that hold nothing. */
const closing = /^\s*<\/p>(?:\s*<p(?:\s[^<>]*)?>(?:\s|&nbsp;)*<\/p>)*/i
/** So far around a paragraph its tags are looked for. */
const LONGEST_TAG = 400

/** A line of a web page that is not part of the text, as it stood. */
export interface Dropped {
  readonly text: string
  readonly span: Span
}

/** A pasted page made a document, and what was left out of it. */
export interface Cleaned {
  readonly text: string
  readonly dropped: readonly Dropped[]
}

/**
 * Makes a document of a pasted page: lines of the page around the text are left out and listed, head lines become front
 * matter, the title a heading of level 1, and the rest is formatted. Cleaning twice changes nothing more.
 */
export function clean(text: string): Cleaned {
  let last: Cleaned = { text, dropped: [] }
  // Lines set apart may show more lines to be of the page: a text wrapped by hand takes a second look.
  for (let turn = 0; turn < 4; turn++) {
    const { text: bare, dropped } = cleanOnce(last.text)
    const next = format(bare)
    const all = [...last.dropped, ...relocated(dropped, text, last.dropped)]
    if (next === last.text) break
    last = { text: next, dropped: all }
  }
  return { text: last.text, dropped: last.dropped.toSorted((a, b) => a.span.start - b.span.start) }
}

/** Lines dropped from a text at their places in the text that it was made from. */
function relocated(
  dropped: readonly Dropped[],
  text: string,
  before: readonly Dropped[],
): readonly Dropped[] {
  const used = new Set(before.map(({ span }) => span.start))
  return dropped.map((line) => {
    let start = text.indexOf(line.text)
    while (start >= 0 && used.has(start)) start = text.indexOf(line.text, start + 1)
    used.add(start)
    return start < 0 ? line : { text: line.text, span: { start, end: start + line.text.length } }
  })
}

function cleanOnce(text: string): Cleaned {
  const document = parse(text)
  const { blocks } = document
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  const title = titleLinesOf(blocks)
  const end = bodyEnd(blocks)
  const head = pageHeadOf(document)
  const gone = new Set<number>()
  const dropped: Dropped[] = []
  const drop = (block: Block): void => {
    gone.add(block.index)
    dropped.push({ text: text.slice(block.span.start, block.span.end), span: block.span })
  }
  const firstSection = document.sections[0]?.headingSpan.start ?? Infinity
  let reach = Math.max(title?.last ?? 0, 0) + headReach
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'item') continue
    if (head.blocks.has(block.index)) gone.add(block.index)
    else if (block.index >= end) {
      if (!editorsIn(block.prose) || head.matter) drop(block)
    } else if (
      (title && block.index < title.first && isSiteName(blocks, block)) ||
      (block.index <= reach && block.span.start < firstSection && isChrome(block))
    ) {
      drop(block)
      reach = block.index + headReach
    }
  }
  const edits: Edit[] = [
    ...lineRemovals(document, gone),
    ...markupEdits(document, gone, eol),
    ...titleEdits(document, head.matter !== undefined || dropped.length > 0 ? title : undefined),
  ]
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (head.matter) {
    // Whatever blank lines stood before the first line give way to the one after the fence.
    const yaml = stringifyYaml(head.matter, { lineWidth: 0 }).replaceAll('\n', eol)
    edits.unshift({ span: { start, end: start }, newText: `---${eol}${yaml}---${eol}${eol}` })
  }
  return { text: applyEdits(text, edits), dropped }
}

function isChrome({ prose, local }: Block): boolean {
  return local.quoted === 0 && (isPageChrome(prose) || isBreadcrumb(prose))
}

/** Removes whole lines with the blank ones below them. */
function lineRemovals({ text, source, blocks }: PolicyDocument, gone: ReadonlySet<number>): readonly Edit[] {
  return blocks
    .filter(({ index }) => gone.has(index))
    .map(({ span }) => {
      let end = source.lineAt(Math.max(span.start, span.end - 1)).end
      while (end < text.length && /\s/.test(text[end] ?? '')) end++
      // The indent of the next line is its own.
      const indent = /[^\S\r\n]+$/.exec(text.slice(span.end, end))?.[0].length ?? 0
      return {
        span: {
          // A byte order mark is not part of the line.
          start: Math.max(source.lineAt(span.start).start, text.startsWith('\uFEFF') ? 1 : 0),
          end: end === text.length ? end : end - indent,
        },
        newText: '',
      }
    })
}

/** Paragraphs as a page writes them and Markdown does not: `<p>` around them, blanks before them as entities. */
function markupEdits(
  { text, blocks }: PolicyDocument,
  gone: ReadonlySet<number>,
  eol: string,
): readonly Edit[] {
  return blocks.flatMap(({ index, kind, span: { start, end } }): readonly Edit[] => {
    if (gone.has(index) || kind !== 'text') return []
    const tag = opening.exec(text.slice(Math.max(0, start - LONGEST_TAG), start))?.[1] ?? ''
    const close = tag && (closing.exec(text.slice(end, end + LONGEST_TAG))?.[0] ?? '')
    const blanks = indent.exec(text.slice(start, end))?.[0] ?? ''
    const before = { start: start - (close ? tag.length : 0), end: start + blanks.length }
    const after = { start: end, end: end + close.length }
    return [
      ...(before.start < before.end ? [{ span: before, newText: '' }] : []),
      ...(close ? [{ span: after, newText: eol }] : []),
    ]
  })
}

/** The edit that makes a heading of a bare title; its label (标题：) goes. */
function titleEdits({ blocks, source }: PolicyDocument, title: TitleLines | undefined): readonly Edit[] {
  if (!title || blocks[title.first]?.kind !== 'text') return []
  const { span, value } = title.title
  return [{ span: { start: source.lineAt(span.start).start, end: span.end }, newText: `# ${value}` }]
}

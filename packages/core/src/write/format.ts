import { stringify as stringifyYaml } from 'yaml'
import { dateIn } from '../language/dates/date-text.ts'
import { fold } from '../language/fold.ts'
import { editorsIn, isBreadcrumb, isPageChrome } from '../language/page-chrome.ts'
import type { PolicyDocument, Sourced } from '../model/document.ts'
import { parse } from '../model/model.ts'
import { officialShape } from '../model/official-shape.ts'
import { bodyEnd } from '../model/sections.ts'
import { titleLinesOf } from '../model/title.ts'
import { applyEdits } from '../text/edit.ts'
import type { Edit } from '../text/edit.ts'
import { contains } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../tree/block.ts'
import { headingEdits } from './heading-edits.ts'
import { paragraphEdits } from './paragraph-edits.ts'

/** A line of a web page that is no part of the text, as it stood. */
export interface Dropped {
  readonly text: string
  readonly span: Span
}

/** A text in Markdown's own form, and what was left out of it. */
export interface Formatted {
  readonly text: string
  readonly dropped: readonly Dropped[]
}

/** How many lines below the title may still be a page's head. */
const headReach = 8

/**
 * Turns a pasted text into Markdown: bare headings become real ones, the head lines of a web page front matter, lines
 * that stand for paragraphs paragraphs; lines of the page around the text are left out and listed. Formatting twice
 * changes nothing more.
 */
export function format(text: string): Formatted {
  let last = formatOnce(text)
  // Paragraphs set apart may show more lines to be paragraphs: a text wrapped by hand takes a second look.
  for (let turn = 0; turn < 4; turn++) {
    const next = formatOnce(last.text)
    if (next.text === last.text) break
    last = { text: next.text, dropped: [...last.dropped, ...relocated(next.dropped, text, last.dropped)] }
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

function formatOnce(text: string): Formatted {
  const document = parse(text)
  const { blocks } = document
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  const title = titleLinesOf(blocks)
  const end = bodyEnd(blocks)
  const head = pageHead(document)
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
    } else if (block.index <= reach && block.span.start < firstSection && isChrome(block)) {
      drop(block)
      reach = block.index + headReach
    }
  }
  const edits: Edit[] = [
    ...lineRemovals(document, gone),
    ...headingEdits(document, gone, head.matter || blocks[0]?.kind === 'frontmatter' ? undefined : title),
    ...paragraphEdits(document, gone, eol),
  ]
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (head.matter) {
    // Whatever blank lines stood before the first line give way to the one after the fence.
    const yaml = stringifyYaml(head.matter, { lineWidth: 0 }).replaceAll('\n', eol)
    edits.unshift({ span: { start, end: start }, newText: `---${eol}${yaml}---${eol}${eol}` })
  }
  return { text: settled(applyEdits(text, merged(edits)), start), dropped }
}

function isChrome({ prose, local }: Block): boolean {
  return local.quoted === 0 && (isPageChrome(prose) || isBreadcrumb(prose))
}

interface Head {
  /** Blocks whose whole text goes into the front matter. */
  readonly blocks: ReadonlySet<number>
  readonly matter?: Readonly<Record<string, string>>
}

const labels =
  /(?:标题|题名|(?:信息|文章|稿件|新闻)?来源|稿源|发文机关|发布机构|发布单位|作者|发布时间|发表时间|发布日期|日期|时间|责编|责任编辑|编辑|title|source|author|issuer|published(?: on)?|date)\s*:/gi

/** The lines above a text that say what a front matter says; only where a page's head has more than a title. */
function pageHead({ blocks, metadata }: PolicyDocument): Head {
  const title = titleLinesOf(blocks)
  // A text that is Markdown already keeps its head as it is.
  if (blocks[0]?.kind === 'frontmatter' || (title && blocks[title.first]?.kind === 'heading'))
    return { blocks: new Set() }
  const reach = (title?.last ?? 0) + headReach
  const end = bodyEnd(blocks)
  // A signature with its date ends the text; it is no head.
  const signed = officialShape(blocks).date ?? Infinity
  const inHead = (part: Sourced | undefined): part is Sourced =>
    part !== undefined &&
    blocks.some(
      ({ index, span }) =>
        ((index <= reach && index < signed - 1) || index >= end) && contains(span, part.span),
    )
  const parts = (['issuer', 'published', 'source', 'editors'] as const).flatMap((key) => {
    const part = metadata[key]
    return inHead(part) ? [{ key, part }] : []
  })
  const matter: Record<string, string> = {}
  const used: Sourced[] = []
  const bareTitle = title && blocks[title.first]?.kind === 'text' ? metadata.title : undefined
  if (bareTitle) {
    matter['title'] = bareTitle.value
    used.push(bareTitle)
  }
  for (const { key, part } of parts) {
    // What stands in a sentence stays there, and its line with it.
    if (
      !blocks.some(
        (block) =>
          contains(block.span, part.span) &&
          saysNoMore(
            block,
            parts.map((each) => each.part),
          ),
      )
    )
      continue
    matter[key === 'published' ? 'date' : key] = key === 'published' ? dateOf(part) : part.value
    used.push(part)
  }
  if (!('date' in matter || 'source' in matter || 'editors' in matter)) return { blocks: new Set() }
  const gone = new Set<number>()
  for (const block of blocks) {
    if (block.index > reach && block.index < end) continue
    if (bareTitle && title && block.index >= title.first && block.index <= title.last) gone.add(block.index)
    else if (saysNoMore(block, used)) gone.add(block.index)
  }
  return { blocks: gone, matter }
}

/** The date with its time of day, when one was given. */
function dateOf({ value, raw }: Sourced): string {
  const time = raw ? /\d{1,2}:\d{2}(?::\d{2})?/.exec(fold(raw).slice(dateIn(raw)?.end ?? 0))?.[0] : undefined
  return time ? `${value} ${time}` : value
}

/** True when nothing is left of a line once the values taken from it, and their labels, are gone. */
function saysNoMore(block: Block, used: readonly Sourced[]): boolean {
  const own = used.filter(({ span }) => contains(block.span, span))
  if (own.length === 0 || block.kind !== 'text' || block.local.quoted > 0) return false
  const rest = fold(block.prose).split('')
  for (let index = 0; index < block.prose.length; index++)
    if (own.some(({ span }) => block.at(index) >= span.start && block.at(index) < span.end)) rest[index] = ' '
  return (
    rest
      .join('')
      .replace(labels, '')
      .replace(/[\s()[\]【】|·:,、-]/g, '') === ''
  )
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
          // A byte order mark is no part of the line.
          start: Math.max(source.lineAt(span.start).start, text.startsWith('\uFEFF') ? 1 : 0),
          end: end === text.length ? end : end - indent,
        },
        newText: '',
      }
    })
}

/** Edits without those that lie inside what another one removes. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const removals = edits.filter(({ span, newText }) => newText === '' && span.end > span.start)
  return edits.filter(
    (edit) =>
      !removals.some(
        (removal) => removal !== edit && contains(removal.span, edit.span) && edit.newText.trim() === '',
      ),
  )
}

/** No blank lines at the beginning, and one line end at the end when anything was changed to need it. */
function settled(text: string, start: number): string {
  return (
    text.slice(0, start) +
    text
      .slice(start)
      .replace(/^(?:[^\S\n]*\r?\n)+/, '')
      .replace(/(\r?\n)(?:[^\S\n]*\r?\n)+$/, '$1')
  )
}

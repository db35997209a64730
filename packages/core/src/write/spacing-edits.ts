import type { PolicyDocument } from '../model/document.ts'
import { allSections } from '../model/role-level.ts'
import { titleLinesOf } from '../model/title.ts'
import type { Edit } from '../text/edit.ts'
import type { Block } from '../tree/block.ts'

/**
 * The edits that put one blank line between lines that are paragraphs or headings of their own, take away blank lines beyond
 * one, and blanks at the end of a block; at the end of the text stands one line end.
 */
export function spacingEdits(document: PolicyDocument): readonly Edit[] {
  const { blocks, text } = document
  if (blocks.length === 0) return []
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  const title = titleLinesOf(blocks)
  const headings = new Set(allSections(document.sections).map(({ headingSpan }) => headingSpan.start))
  const isHeading = ({ span }: Block): boolean => headings.has(span.start)
  const edits: Edit[] = []
  const write = (start: number, end: number, newText: string): void => {
    if (text.slice(start, end) !== newText) edits.push({ span: { start, end }, newText })
  }
  const first = blocks[0]
  const begin = text.startsWith('\uFEFF') ? 1 : 0
  if (first && first.kind !== 'code') {
    const blank = /^(?:[^\S\n]*\r?\n)*/.exec(text.slice(begin, first.span.start))?.[0] ?? ''
    write(begin, begin + blank.length, '')
  }
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const { end } = block.span
    if (!next) {
      const rest = text.slice(end)
      if (/^\s+$/.test(rest) && block.kind !== 'code') write(end, text.length, eol)
      continue
    }
    const between = text.slice(end, next.span.start)
    // Marks of a list or a quotation in between are not layout.
    if (!/^\s*$/.test(between) || block.kind === 'code') continue
    const ends = between.match(/\r?\n/g)?.length ?? 0
    if (ends === 0) continue
    const indent = /[^\S\n]*$/.exec(between)?.[0] ?? ''
    // A line broken on purpose stays broken; the lines of one title are joined into one heading.
    const broken = / {2}\r?\n$/.test(between.slice(0, between.indexOf('\n') + 1)) && ends === 1
    if (broken && block.kind === 'text' && !isHeading(block) && !isHeading(next)) continue
    const joined = title && index >= title.first && index < title.last && block.kind === 'text'
    if (joined) continue
    const apart = ends > 1 || areTwo(block, next) ? 2 : 1
    // The indent of the next line is its own.
    write(end, next.span.start - indent.length, eol.repeat(apart))
  }
  return edits
}

/** True for lines that a reader takes for two paragraphs, or a heading and its text, and Markdown may not. */
function areTwo(block: Block, next: Block): boolean {
  if (next.local.quoted > 0 || next.local.listDepth > 0 || block.local.quoted > 0) return false
  const plain = (kind: Block['kind']): boolean => kind === 'text' || kind === 'heading'
  return plain(block.kind) && plain(next.kind)
}

import type { PolicyDocument } from '../model/document.ts'
import type { Edit } from '../text/edit.ts'
import { titleLinesOf } from '../model/title.ts'

/** The edits that put a blank line between lines that are paragraphs of their own, but that Markdown would join. */
export function paragraphEdits(
  { blocks, text }: PolicyDocument,
  gone: ReadonlySet<number>,
  eol: string,
): readonly Edit[] {
  const edits: Edit[] = []
  const title = titleLinesOf(blocks)
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (!next || block.kind !== 'text' || next.kind !== 'text' || gone.has(index)) continue
    if (next.local.quoted > 0 || next.local.listDepth > 0) continue
    // The lines of one title are joined into one heading.
    if (title && index >= title.first && index < title.last) continue
    const between = text.slice(block.span.end, next.span.start)
    const ends = between.match(/\r?\n/g)?.length ?? 0
    if (ends !== 1 || /\S/.test(between.replace(/　/g, ' '))) continue
    const at = block.span.end + between.search(/\r?\n/)
    edits.push({ span: { start: at, end: at }, newText: eol })
  }
  return edits
}

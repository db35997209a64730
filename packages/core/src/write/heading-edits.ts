import type { PolicyDocument, Section } from '../model/document.ts'
import type { TitleLines } from '../model/title.ts'
import type { Edit } from '../text/edit.ts'

/** The edits that make real headings of bare ones, and of a bare title when one is given. */
export function headingEdits(document: PolicyDocument, title: TitleLines | undefined): readonly Edit[] {
  const edits: Edit[] = []
  const { blocks, text, source, sections } = document
  if (title && blocks[title.first]?.kind === 'text' && sections.length > 0) {
    const { span } = title.title
    const from = source.lineAt(span.start).start
    if (text.slice(from, span.start).trim() === '')
      edits.push({ span: { start: from, end: span.end }, newText: `# ${title.title.value}` })
  }
  const visit = (level: readonly Section[], above: number): void => {
    const real = level.find(({ heading }) => heading !== 'bare')
    for (const section of level) {
      const { start, end } = source.lineAt(section.headingSpan.start)
      const marks = /^#{1,6}(?=\s)/.exec(text.slice(section.headingSpan.start, end))?.[0].length
      const own = section.heading === 'bare' ? (depthOf(real, text) ?? Math.min(above + 1, 6)) : (marks ?? 1)
      if (section.heading === 'bare') {
        const from = section.ordinal
          ? Math.min(section.ordinal.span.start, section.titleSpan.start)
          : section.titleSpan.start
        const before = text.slice(start, from)
        // Marks of emphasis stay; the indent of a typed heading goes.
        const indent = /^[\s　]*/.exec(before)?.[0].length ?? 0
        edits.push({ span: { start, end: start + indent }, newText: `${'#'.repeat(own)} ` })
      }
      visit(section.sections, own)
    }
  }
  visit(sections, 1)
  return edits
}

function depthOf(section: Section | undefined, text: string): number | undefined {
  if (!section) return undefined
  if (section.heading === 'setext')
    return /=\s*$/.test(text.slice(section.headingSpan.start, section.headingSpan.end)) ? 1 : 2
  return /^#{1,6}/.exec(text.slice(section.headingSpan.start, section.headingSpan.end))?.[0].length
}

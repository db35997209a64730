import type { PolicyDocument } from '../model/document.ts'
import { parse } from '../model/model.ts'
import { titleLinesOf } from '../model/title.ts'
import { applyEdits } from '../text/edit.ts'
import type { Edit } from '../text/edit.ts'
import { headingEdits } from './heading-edits.ts'
import { spacingEdits } from './spacing-edits.ts'

/**
 * Lays a text out as Markdown: bare headings become real ones, lines that stand for paragraphs paragraphs, blank lines and
 * the blanks behind labels one way throughout. Not a word is taken out, put in or moved. Formatting twice changes nothing more.
 */
export function format(text: string): string {
  let last = text
  // Paragraphs set apart may show more lines to be paragraphs: a text wrapped by hand takes a second look.
  for (let turn = 0; turn < 5; turn++) {
    const next = formatOnce(last)
    if (next === last) break
    last = next
  }
  return last
}

function formatOnce(text: string): string {
  const document = parse(text)
  const hasMatter = document.blocks[0]?.kind === 'frontmatter'
  const title = hasMatter ? undefined : titleLinesOf(document.blocks)
  return applyEdits(text, [
    ...headingEdits(document, title),
    ...labelEdits(document),
    ...spacingEdits(document),
  ])
}

/** Marks that join a label to its title by themselves: no blank stands behind them. */
const closes = /[、）．]$/

/** The edits that take blanks from between a label and what it labels: 一、 背景. */
function labelEdits({ runs, text }: PolicyDocument): readonly Edit[] {
  const edits = new Map<number, Edit>()
  for (const { items, placement } of runs) {
    if (placement !== 'line') continue
    for (const { ordinal } of items) {
      if (!closes.test(ordinal.text.trim())) continue
      const start = ordinal.span.start + ordinal.text.trimEnd().length
      const blank = /^[^\S\r\n]+(?=\S)/.exec(text.slice(start, start + 40))?.[0].length ?? 0
      if (blank > 0) edits.set(start, { span: { start, end: start + blank }, newText: '' })
    }
  }
  return [...edits.values()]
}

import { writeOrdinal, type Run, type Span } from '@policydoc/core'
import type { Context } from '../../context.ts'
import type { Proposal } from './proposal.ts'
import { actionKinds } from '../../protocol.ts'
import type { View } from '../../documents/view.ts'

/** Renumbers the run that an item at the caret belongs to, when its numbers are not one after the other. */
export function renumberActions(view: View, span: Span, context: Context): readonly Proposal[] {
  const { document, uri } = view
  const runs = document.runs.filter(({ items }) =>
    items.some((item) => item.span.start <= span.end && span.start <= item.span.end),
  )
  return runs.flatMap((run) => {
    const edits = renumbered(run)
    if (!edits.length) return []
    const title = context.say(uri, 'renumber', { count: run.items.length })
    return [{ title, kind: actionKinds.renumber, edits: view.convert.edits(edits) }]
  })
}

function renumbered({ items }: Run) {
  const first = items[0]?.ordinal.value ?? 1
  return items.flatMap(({ ordinal }, index) => {
    const newText = writeOrdinal(first + index, ordinal)
    return ordinal.value === first + index && !ordinal.repaired ? [] : [{ span: ordinal.span, newText }]
  })
}

/** Writes the headings of sections that are missing, wherever the caret is. */
export function insertSectionActions(view: View, context: Context): readonly Proposal[] {
  return view.findings
    .filter(({ rule }) => rule === 'required-sections')
    .flatMap(({ fixes }) => fixes)
    .map(({ edits }) => {
      const heading = edits[0]?.newText.trim().replace(/^#+\s+/, '') ?? ''
      return {
        // The fix of the finding says “here”, which is true only at its own place.
        title: context.say(view.uri, 'insertSection', { heading }),
        kind: actionKinds.insertSection,
        edits: view.convert.edits(edits),
      }
    })
}

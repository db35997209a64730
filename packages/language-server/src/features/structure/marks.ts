import { isCounted, type Span } from '@policydoc/core'
import type { Context, Feature } from '../../context.ts'
import { requests, type DocumentParams, type Mark, type Marks } from '../../protocol.ts'
import { countText, hintText } from '../counts/count-text.ts'
import { shownOf } from '../diagnostics/shown.ts'
import { labelOf } from './claim-places.ts'
import { problemsOf } from './structure.ts'

/** `policydoc/marks`: counts, their members and problems as a preview shows them. */
export const marks: Feature = {
  capabilities: () => ({}),
  register(context) {
    context.connection.onRequest(requests.marks, ({ uri }: DocumentParams) => marksOf(context, uri))
  },
}

async function marksOf(context: Context, uri: string): Promise<Marks | null> {
  const shown = await shownOf(context, uri)
  if (!shown) return null
  const { view, findings, statusOf } = shown
  const mark = (span: Span, rest: Omit<Mark, 'range' | 'text'>): Mark => {
    const text = view.text.slice(span.start, span.end).split(/\r?\n/, 1)[0] ?? ''
    return { range: view.range({ start: span.start, end: span.start + text.length }), text, ...rest }
  }
  const counts = view.document.claims.filter(isCounted).flatMap((claim) => {
    const status = statusOf(claim)
    if (!status) return []
    const title = countText(claim, uri, context)
    const members = claim.items.map((item, index) =>
      mark(item.span, { kind: 'member', label: String(index + 1), title }),
    )
    const label = hintText(claim)
    return [mark(labelOf(claim, view.text), { kind: 'count', label, title, state: status }), ...members]
  })
  const problems = problemsOf(findings).flatMap(({ span, message, severity }) =>
    severity === 'hint' ? [] : [mark(span, { kind: 'problem', label: '', title: message, state: severity })],
  )
  return { version: view.version, marks: [...counts, ...problems] }
}

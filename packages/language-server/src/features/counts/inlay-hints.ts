import { isCounted } from '@policydoc/core'
import { InlayHintKind, type InlayHint, type Position, type Range } from 'vscode-languageserver'
import { labelOf } from '../structure/claim-places.ts'
import { countText, hintText } from './count-text.ts'
import { oneLine } from '../../documents/one-line.ts'
import type { Context, Feature } from '../../context.ts'
import { shownOf } from '../diagnostics/shown.ts'

/** Shows `3/3` (listed/claimed) behind each number whose members are listed. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(context) {
    const { client, connection, documents, onStale } = context
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }) => hintsIn(range, uri, context))
    if (!client.capabilities.workspace?.inlayHint?.refreshSupport) return
    const refresh = (): void => void connection.languages.inlayHint.refresh().catch(() => {})
    onStale(refresh)
    // The text does not change, so the client would not ask again; findings that were held back count from now on.
    documents.onSave(refresh)
    documents.onSettle(refresh)
  },
}

async function hintsIn({ start, end }: Range, uri: string, context: Context): Promise<InlayHint[]> {
  const shown = await shownOf(context, uri)
  if (!shown || !context.settings(uri).inlayHints.enabled) return []
  const { view, statusOf } = shown
  return view.document.claims.filter(isCounted).flatMap((claim) => {
    const position = view.convert.position(labelOf(claim, view.text).end)
    if (isBefore(position, start) || isBefore(end, position) || !statusOf(claim)) return []
    const members = claim.items.map(({ text }, index) => `${index + 1}. ${oneLine(text)}`)
    return {
      position,
      label: hintText(claim),
      kind: InlayHintKind.Type,
      tooltip: [countText(claim, uri, context), ...members].join('\n'),
      paddingLeft: true,
    }
  })
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

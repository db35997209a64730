import { DocumentHighlightKind } from 'vscode-languageserver'
import type { Feature } from '../../context.ts'
import { claimAt, labelOf, memberAt } from '../structure/claim-places.ts'

/** Marks the members of the number at the caret, and of a member its number and the others. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register({ connection, view: viewOf }) {
    connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
      const view = await viewOf(uri)
      if (!view) return null
      const { document, text, convert } = view
      const offset = convert.offset(position)
      const claim = claimAt(document, offset) ?? memberAt(document, offset)?.claim
      // Without an answer the editor marks the same word elsewhere, as it does by itself.
      if (!claim || claim.items.length === 0) return null
      return [
        { range: view.range(labelOf(claim, text)), kind: DocumentHighlightKind.Write },
        ...claim.items.map(({ span }) => ({ range: view.range(span), kind: DocumentHighlightKind.Read })),
      ]
    })
  },
}

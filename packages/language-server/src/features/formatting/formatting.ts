import { format } from '@policydoc/core'
import type { Feature } from '../../context.ts'
import { editsBetween } from '../../documents/text-diff.ts'

/** Lays a document out as `policydoc format` does: not a word is lost. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register({ connection, view: viewOf }) {
    connection.onDocumentFormatting(async ({ textDocument: { uri } }) => {
      const view = await viewOf(uri)
      return view ? view.convert.edits(editsBetween(view.text, format(view.text))) : null
    })
  },
}

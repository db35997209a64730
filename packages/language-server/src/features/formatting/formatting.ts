import { format } from '@policydoc/core'
import type { Feature } from '../../context.ts'
import { editsBetween } from '../../documents/text-diff.ts'

/** Normalises a document as `policydoc format` does. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register({ connection, view: viewOf }) {
    connection.onDocumentFormatting(async ({ textDocument: { uri } }) => {
      const view = await viewOf(uri)
      return view ? view.convert.edits(editsBetween(view.text, format(view.text).text)) : null
    })
  },
}

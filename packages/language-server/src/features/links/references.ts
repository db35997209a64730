import type { Feature } from '../../context.ts'
import { referencesAt } from './links.ts'

/** Lists the members of a number, the uses of a name, the references to an article. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register({ connection, view: viewOf }) {
    connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
      const view = await viewOf(uri)
      if (!view) return null
      const spans = referencesAt(view.document, view.convert.offset(position), context.includeDeclaration)
      return spans.map((span) => ({ uri, range: view.range(span) }))
    })
  },
}

import type { Feature } from '../../context.ts'
import { definitionAt } from './links.ts'

/** Leads from a number to its members, from a member to its number, from a formula to what it counts. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register({ client, connection, view: viewOf }) {
    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const view = await viewOf(uri)
      const link = view && definitionAt(view.document, view.convert.offset(position))
      if (!link) return null
      if (!client.linkedDefinitions) return link.targets.map((span) => ({ uri, range: view.range(span) }))
      return link.targets.map((span) => ({
        originSelectionRange: view.range(link.origin),
        targetUri: uri,
        targetRange: view.range(span),
        targetSelectionRange: view.range(span),
      }))
    })
  },
}

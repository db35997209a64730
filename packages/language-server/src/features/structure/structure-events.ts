import { isConfigurationFile } from '../../configuration/configuration-files.ts'
import type { Feature } from '../../context.ts'
import { notifications } from '../../protocol.ts'

/** `policydoc/structureChanged`, to clients that ask for it: what draws the structure follows without polling. */
export const structureEvents: Feature = {
  capabilities: () => ({}),
  register({ client, connection, documents, onStale }) {
    if (!client.options.structureEvents) return
    const waiting = new Set<string>()
    // One message for a burst of changes: those that are already here are read first.
    const tellSoon = (uri: string): void => {
      if (waiting.has(uri) || isConfigurationFile(uri)) return
      waiting.add(uri)
      setTimeout(() => {
        waiting.delete(uri)
        const version = documents.get(uri)?.version
        if (version !== undefined)
          void connection.sendNotification(notifications.structureChanged, { uri, version })
      }, 0)
    }
    documents.onChange(({ uri }) => tellSoon(uri))
    // What waited for its writer counts from now on.
    documents.onSave(({ uri }) => tellSoon(uri))
    documents.onSettle(tellSoon)
    onStale(() => {
      for (const { uri } of documents.all()) tellSoon(uri)
    })
  },
}

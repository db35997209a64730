import { isConfigurationFile } from '../../configuration/configuration-files.ts'
import type { Feature } from '../../context.ts'
import { afterBurst } from '../../documents/after-burst.ts'
import { notifications } from '../../protocol.ts'

/** `policydoc/structureChanged`, to clients that ask for it: what draws the structure follows without polling. */
export const structureEvents: Feature = {
  capabilities: () => ({}),
  register({ client, connection, documents, onStale }) {
    if (!client.options.structureEvents) return
    const changed = afterBurst((uri) => {
      const version = documents.get(uri)?.version
      if (version !== undefined)
        void connection.sendNotification(notifications.structureChanged, { uri, version })
    })
    const tellSoon = (uri: string): void => {
      if (!isConfigurationFile(uri)) changed.add(uri)
    }
    documents.onChange(({ uri }) => tellSoon(uri))
    // Findings that were held back while the user typed count from now on.
    documents.onSave(({ uri }) => tellSoon(uri))
    documents.onSettle(tellSoon)
    onStale(() => {
      for (const { uri } of documents.all()) tellSoon(uri)
    })
  },
}

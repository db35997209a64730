import type { Locale } from '@policydoc/core'
import type { Connection, Event, ServerCapabilities } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Documents } from './documents/documents.ts'
import type { Settings } from './configuration/settings.ts'
import type { MessageId } from './messages/messages.ts'
import type { ShownView, View } from './documents/view.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What features work with. */
export interface Context {
  readonly connection: Connection
  readonly client: Client
  readonly documents: Documents
  readonly workspace: Workspace
  /** Settled once the client's settings are known. */
  ready(): Promise<void>
  /** The view of a document that is open, undefined for any other. */
  view(uri: string): Promise<View | undefined>
  /** The view that findings and counts are shown of: with `run: onSave` the document as it was last saved. */
  shown(uri: string): Promise<ShownView | undefined>
  settings(uri: string): Settings
  locale(uri: string): Locale
  /** A text of the server itself, in the locale of a document. */
  say(uri: string, id: MessageId, data?: Readonly<Record<string, string | number>>): string
  /** Fires when settings, configurations or files changed, so that any answer given before may be stale. */
  readonly onStale: Event<void>
}

/** One feature: what it tells the client in `initialize`, and its handlers. */
export interface Feature {
  capabilities(client: Client): Partial<ServerCapabilities>
  /** Called once the client has initialised. */
  register(context: Context): void
}

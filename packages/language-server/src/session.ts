import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  Emitter,
  FileChangeType,
} from 'vscode-languageserver'
import { isConfigurationFile, watchedPatterns } from './configuration/configuration-files.ts'
import type { Context } from './context.ts'
import { savedViews } from './documents/saved.ts'
import { defaultSettings, readSettings, type Settings } from './configuration/settings.ts'
import { say } from './messages/say.ts'
import { viewOf, type View } from './documents/view.ts'

/** Puts together what features work with, and follows changes of settings, configurations, folders and files. */
export function createSession(
  parts: Pick<Context, 'connection' | 'client' | 'documents' | 'workspace'>,
): Context {
  const { connection, client, documents, workspace } = parts
  const stale = new Emitter<void>()
  const latest = new Map<string, View>()
  let settings = new Map<string, Settings>()
  let common = client.options.settings ? readSettings(client.options.settings) : defaultSettings

  const settingsOf = (uri: string): Settings => settings.get(workspace.folderOf(uri) ?? '') ?? common
  const localeFor = (uri: string) => {
    const { locale } = settingsOf(uri)
    return locale === 'auto' ? client.locale : locale
  }
  const readFromClient = async (): Promise<void> => {
    if (!client.readsConfiguration) return
    const scopes = [undefined, ...workspace.folders]
    const answers: unknown = await connection.workspace
      .getConfiguration(scopes.map((scope) => ({ section: 'policydoc', ...(scope && { scopeUri: scope }) })))
      .catch(() => [])
    if (!Array.isArray(answers)) return
    common = answers[0] ? readSettings(answers[0]) : common
    settings = new Map(scopes.flatMap((scope, at) => (scope ? [[scope, readSettings(answers[at])]] : [])))
  }
  const allStale = (): void => {
    latest.clear()
    stale.fire()
  }
  // Documents that arrive before the settings wait for them, so that no finding appears in the wrong language first.
  let ready: Promise<void> = Promise.resolve()

  connection.onInitialized(() => {
    ready = readFromClient()
    if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'policydoc' })
    if (client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchedPatterns.map((globPattern) => ({ globPattern })),
      })
    if (client.hasFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.addAndRemoveFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        )
        void readFromClient().then(allStale)
      })
    void ready.then(allStale)
  })
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    const own = (sent as { policydoc?: unknown } | null | undefined)?.policydoc
    if (!client.readsConfiguration && own) common = readSettings(own)
    ready = readFromClient()
    void ready.then(allStale)
  })
  const followFiles = (changes: readonly { uri: string; deleted: boolean }[]): void => {
    for (const { uri, deleted } of changes) documents.setDeleted(uri, deleted)
    if (changes.some(({ uri }) => isConfigurationFile(uri))) workspace.configurationsChanged()
    else workspace.filesChanged()
    allStale()
  }
  connection.onDidChangeWatchedFiles(({ changes }) =>
    followFiles(changes.map(({ uri, type }) => ({ uri, deleted: type === FileChangeType.Deleted }))),
  )
  // Watchers do not report a file that is created and deleted at once; the client itself reports what the user does.
  connection.workspace.onDidDeleteFiles(({ files }) =>
    followFiles(files.map(({ uri }) => ({ uri, deleted: true }))),
  )
  connection.workspace.onDidRenameFiles(({ files }) =>
    followFiles(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, deleted: true },
        { uri: newUri, deleted: false },
      ]),
    ),
  )
  const followConfiguration = (uri: string): void => {
    if (!isConfigurationFile(uri)) return
    workspace.configurationsChanged()
    allStale()
  }
  documents.onChange(({ uri }) => followConfiguration(uri))
  // For clients that do not watch files.
  documents.onSave(({ uri }) => followConfiguration(uri))
  // From now on the file on disk counts.
  documents.onClose((uri) => {
    latest.delete(uri)
    followConfiguration(uri)
  })

  const asSaved = savedViews(documents)
  const viewFor = async (uri: string): Promise<View | undefined> => {
    await ready
    const configuration = documents.get(uri) && (await workspace.configuration(uri))
    // The document is asked for again: it may have changed or closed while its configuration was read.
    const open = documents.get(uri)
    if (!open || !configuration || isConfigurationFile(uri)) return undefined
    const locale = localeFor(uri)
    const last = latest.get(uri)
    if (
      last &&
      last.text === open.text &&
      last.version === open.version &&
      last.configuration === configuration &&
      last.locale === locale
    )
      return last
    const { version, text, cache } = open
    const view = viewOf({ uri, version, text, configuration, locale, encoding: client.encoding, cache })
    latest.set(uri, view)
    return view
  }

  return {
    ...parts,
    onStale: stale.event,
    ready: () => ready,
    settings: settingsOf,
    locale: localeFor,
    say: (uri, id, data) => say(localeFor(uri), id, data),
    view: viewFor,
    async shown(uri) {
      const view = await viewFor(uri)
      return view && settingsOf(uri).run === 'onSave' && documents.get(uri)?.dirty ? asSaved(view) : view
    },
  }
}

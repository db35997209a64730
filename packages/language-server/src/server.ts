import {
  PositionEncodingKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver'
import type { Client } from './client.ts'
import { clientOf } from './client.ts'
import { watchedPatterns } from './configuration/configuration-files.ts'
import { configurationsOf, type ConfigurationReader } from './configuration/configuration.ts'
import { openDocuments } from './documents/documents.ts'
import { features } from './features/index.ts'
import { clientHost, combinedHost, emptyHost, type Host } from './workspace/host.ts'
import { createSession } from './session.ts'
import { warmUp } from './warm-up.ts'
import { workspaceOf } from './workspace/workspace.ts'

/** What differs between Node and a browser. */
export interface Platform {
  readonly version: string
  /** Files of `file:` URIs; undefined where there is no disk. */
  readonly disk?: Host
  readonly readConfiguration: ConfigurationReader
}

/** The files whose deletion and renaming the client tells itself. */
const filters = watchedPatterns.map((glob) => ({ pattern: { glob } }))

/** Serves one client until it disconnects. */
export function serve(connection: Connection, platform: Platform): void {
  let client: Client | undefined
  const fromClient = clientHost(connection)
  const remote = () => (client?.options.fileSystem ? fromClient : emptyHost)
  const forwarding: Host = {
    readFile: (uri) => remote().readFile(uri),
    findFiles: (uri) => remote().findFiles(uri),
  }
  const documents = openDocuments(connection, () => client?.encoding ?? PositionEncodingKind.UTF16)
  const files = platform.disk ? combinedHost(platform.disk, forwarding) : forwarding
  // An open configuration file counts as it stands in the editor, unless it was deleted on disk.
  const host: Host = {
    ...files,
    readFile: async (uri) => {
      const open = documents.get(uri)
      return open && !open.deleted ? open.text : files.readFile(uri)
    },
  }
  const configurations = configurationsOf(host, platform.readConfiguration)
  const workspace = workspaceOf(host, configurations, () => client?.watchesFiles ?? false)

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    workspace.setFolders(
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    )
    const context = createSession({ connection, client, documents, workspace })
    for (const feature of features) feature.register(context)
    warmUp(documents.onChange)
    return {
      serverInfo: { name: 'policydoc', version: platform.version },
      capabilities: {
        positionEncoding: client.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didDelete: { filters }, didRename: { filters } },
        },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities(client as Client))),
      },
    }
  })
  connection.listen()
}

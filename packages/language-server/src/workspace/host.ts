import type { Connection } from 'vscode-languageserver'
import { fileSystemRequests } from '../protocol.ts'

/** Where files come from. All places are URIs; nothing throws for files that are not there. */
export interface Host {
  /** The decoded text of a file, undefined when it cannot be read. */
  readFile(uri: string): Promise<string | undefined>
  /** URIs of the Markdown documents in a folder, without ignored ones, in a stable order. */
  findFiles(folder: string): Promise<readonly string[]>
}

/** A host that asks the client: for browsers and virtual workspaces. */
export function clientHost(connection: Connection): Host {
  return {
    readFile: async (uri) => {
      const text: unknown = await connection
        .sendRequest(fileSystemRequests.readFile, { uri })
        .catch(() => null)
      return typeof text === 'string' ? text : undefined
    },
    findFiles: async (uri) => {
      const uris: unknown = await connection
        .sendRequest(fileSystemRequests.findFiles, { uri })
        .catch(() => [])
      return Array.isArray(uris) ? uris.filter((each) => typeof each === 'string').sort() : []
    },
  }
}

/** A host without any files: open documents are all there is. */
export const emptyHost: Host = { readFile: async () => undefined, findFiles: async () => [] }

/** Uses `local` for `file:` URIs and `client` for all others. */
export function combinedHost(local: Host, client: Host): Host {
  const of = (uri: string) => (uri.startsWith('file:') ? local : client)
  return { readFile: (uri) => of(uri).readFile(uri), findFiles: (uri) => of(uri).findFiles(uri) }
}

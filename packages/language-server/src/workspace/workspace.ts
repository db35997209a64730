import { URI } from 'vscode-uri'
import { noConfiguration, type Configuration, type Configurations } from '../configuration/configuration.ts'
import type { Host } from './host.ts'

/** The folders that the client has open, and the files and configurations in them. */
export interface Workspace {
  readonly folders: readonly string[]
  setFolders(uris: readonly string[]): void
  addAndRemoveFolders(added: readonly string[], removed: readonly string[]): void
  /** The innermost folder that holds a document. */
  folderOf(uri: string): string | undefined
  /** All Markdown documents of all folders. Kept until `filesChanged` when the client watches files, else read each time. */
  files(): Promise<readonly string[]>
  read(uri: string): Promise<string | undefined>
  configuration(uri: string): Promise<Configuration>
  filesChanged(): void
  configurationsChanged(): void
}

/** A workspace that reads through a host; `watched`: the client tells of changed files. */
export function workspaceOf(host: Host, configurations: Configurations, watched: () => boolean): Workspace {
  let folders: readonly string[] = []
  let files: Promise<readonly string[]> | undefined
  const find = async (): Promise<readonly string[]> => {
    const found = await Promise.all(folders.map((folder) => host.findFiles(folder)))
    return [...new Set(found.flat())]
  }
  const setFolders = (uris: readonly string[]): void => {
    folders = [...new Set(uris)]
    files = undefined
  }
  return {
    get folders() {
      return folders
    },
    setFolders,
    addAndRemoveFolders: (added, removed) =>
      setFolders([...folders.filter((folder) => !removed.includes(folder)), ...added]),
    folderOf: (uri) =>
      folders
        .filter((folder) => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
        .sort((a, b) => b.length - a.length)[0],
    files: () => (watched() ? (files ??= find()) : find()),
    read: (uri) => host.readFile(uri),
    configuration: async (uri) => {
      if (URI.parse(uri).path.startsWith('/')) return configurations.of(uri)
      // A document that was never saved counts as one in the first folder.
      return folders[0] ? configurations.of(`${folders[0].replace(/\/$/, '')}/untitled.md`) : noConfiguration
    },
    filesChanged: () => {
      files = undefined
    },
    configurationsChanged: () => {
      configurations.changed()
      files = undefined
    },
  }
}

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
  /** The folder whose configuration a document has: the first for one that was never saved. */
  folderFor(uri: string): string | undefined
  /** All Markdown documents of all folders. Kept until `filesChanged` when the client watches files, else read each time. */
  files(): Promise<readonly string[]>
  read(uri: string): Promise<string | undefined>
  configuration(uri: string): Promise<Configuration>
  /** The configuration that a document would have if a file had this text. */
  configurationWith(uri: string, file: string, text: string): Promise<Configuration>
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
  const folderOf = (uri: string): string | undefined =>
    folders
      .filter((folder) => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0]
  const isPlaced = (uri: string): boolean => URI.parse(uri).path.startsWith('/')
  /** Where a document's configuration is looked for: one that was never saved counts as one in the first folder. */
  const placeOf = (uri: string): string | undefined =>
    isPlaced(uri) ? uri : folders[0] && `${folders[0].replace(/\/$/, '')}/untitled.md`
  return {
    get folders() {
      return folders
    },
    setFolders,
    addAndRemoveFolders: (added, removed) =>
      setFolders([...folders.filter((folder) => !removed.includes(folder)), ...added]),
    folderOf,
    folderFor: (uri) => (isPlaced(uri) ? folderOf(uri) : folders[0]),
    files: () => (watched() ? (files ??= find()) : find()),
    read: (uri) => host.readFile(uri),
    configuration: async (uri) => {
      const place = placeOf(uri)
      return place ? configurations.of(place) : noConfiguration
    },
    configurationWith: async (uri, file, text) => {
      const place = placeOf(uri)
      return place ? configurations.with(place, file, text) : noConfiguration
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

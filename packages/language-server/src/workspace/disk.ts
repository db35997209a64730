import { openProject, readDocument } from '@policydoc/project'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Host } from './host.ts'

/** The disk of this machine, for `file:` URIs: read and searched as the terminal does it. */
export const disk: Host = {
  readFile: async (uri) => {
    const path = pathOf(uri)
    const found = path === undefined ? undefined : await readDocument(path)
    return found && 'text' in found ? found.text : undefined
  },
  findFiles: async (folder) => {
    const cwd = pathOf(folder)
    const uris: string[] = []
    if (cwd === undefined) return uris
    for await (const found of openProject().documents(cwd))
      if ('named' in found) uris.push(pathToFileURL(found.path).href)
    return uris
  },
}

/** The path of a `file:` URI; undefined for any other (a UNC host on another system, escapes that decode to nothing). */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

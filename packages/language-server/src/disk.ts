import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { glob } from 'tinyglobby'
import type { Host } from './host.ts'

/** The disk of this machine, for `file:` URIs. */
export const disk: Host = {
  readFile: async (uri) => {
    try {
      return await readFile(fileURLToPath(uri), 'utf8')
    } catch {
      return undefined
    }
  },
  findFiles: async (folder) => {
    const cwd = fileURLToPath(folder)
    const found = await glob(['**/*.md', '**/*.markdown'], {
      cwd,
      absolute: true,
      ignore: ['**/node_modules/**'],
    })
    return found.sort().map((path) => pathToFileURL(path).href)
  },
}

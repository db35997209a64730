import type { FileSystem } from '../config/file-system.ts'
import { decode } from './decode.ts'
import { readBytes } from './read-document.ts'

/** Files on disk, for configuration. Throws when a file is there but cannot be read. */
export const nodeFileSystem: FileSystem = {
  async readFile(location) {
    const bytes = await readBytes(location, 4 * 1024 * 1024)
    if (!(bytes instanceof Uint8Array)) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(bytes.code)) return undefined
      throw new Error(bytes.code)
    }
    const decoded = decode(bytes)
    if (typeof decoded === 'string') throw new Error(decoded)
    return decoded.text
  },
}

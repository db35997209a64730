import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Checked } from './check-document.ts'
import { replaceFile } from './write-document.ts'

/** Results of earlier runs by content: a document whose bytes, configuration and policydoc are the same is not checked again. */
export interface ResultCache {
  get(path: string, key: string): Checked | undefined
  set(path: string, key: string, checked: Checked): void
  /** Writes what this run used; results of files that are gone are dropped. Throws what the system throws. */
  save(): Promise<void>
}

/** The key of a result: bytes, configuration and version together. */
export function cacheKey(bytes: Uint8Array, context: string): string {
  return createHash('sha1').update(context).update('\0').update(bytes).digest('base64url')
}

/** Opens a cache file of lines `[path, key, result]`; anything unreadable in it counts as absent. */
export async function openCache(location: string): Promise<ResultCache> {
  const known = new Map<string, string>()
  const used = new Map<string, string>()
  const text = await readFile(location, 'utf8').catch(() => '')
  for (const line of text.split('\n')) {
    const end = line.startsWith('["') ? line.indexOf('"', line.indexOf('","') + 3) : -1
    if (end > 0) known.set(line.slice(1, end + 1), line)
  }
  const headOf = (path: string, key: string) => `${JSON.stringify(path)},${JSON.stringify(key)}`
  return {
    get(path, key) {
      const head = headOf(path, key)
      const line = known.get(head)
      if (line === undefined) return undefined
      try {
        const [, , checked] = JSON.parse(line) as [string, string, Checked]
        used.set(head, line)
        return checked
      } catch {
        return undefined
      }
    },
    set(path, key, checked) {
      const { text: _, ...rest } = checked
      used.set(headOf(path, key), `[${headOf(path, key)},${JSON.stringify({ ...rest, text: '' })}]`)
    },
    async save() {
      await mkdir(dirname(location), { recursive: true })
      await replaceFile(location, new TextEncoder().encode([...used.values()].join('\n') + '\n'))
    },
  }
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Checked } from './check-document.ts'
import { replaceFile } from './write-document.ts'

/** Results of earlier runs by content: a document whose bytes, configuration and policydoc are the same is not checked again. */
export interface ResultCache {
  get(path: string, key: string): Checked | undefined
  set(path: string, key: string, checked: Checked): void
  /**
   * Writes what this run used, and what was known of files that it did not look at; results of files that are gone or changed are
   * dropped. Throws what the system throws.
   */
  save(): Promise<void>
}

/** The key of a result: bytes, configuration and version together. */
export function cacheKey(bytes: Uint8Array, context: string): string {
  return createHash('sha1').update(context).update('\0').update(bytes).digest('base64url')
}

/**
 * Opens a cache file of lines `[path, key, result]`; anything unreadable in it counts as absent. Gives undefined when the file is
 * not a cache, so that no other file is overwritten.
 */
export async function openCache(location: string): Promise<ResultCache | undefined> {
  const known = new Map<string, string>()
  const used = new Map<string, string>()
  const seen = new Set<string>()
  const text = await readFile(location, 'utf8').catch(() => '')
  if (text.trim() && !/^\["/m.test(text)) return undefined
  for (const line of text.split('\n')) {
    const end = line.startsWith('["') ? line.indexOf('"', line.indexOf('","') + 3) : -1
    if (end > 0) known.set(line.slice(1, end + 1), line)
  }
  const headOf = (path: string, key: string) => `${JSON.stringify(path)},${JSON.stringify(key)}`
  return {
    get(path, key) {
      seen.add(path)
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
      seen.add(path)
      const { text: _, ...rest } = checked
      used.set(headOf(path, key), `[${headOf(path, key)},${JSON.stringify({ ...rest, text: '' })}]`)
    },
    async save() {
      await mkdir(dirname(location), { recursive: true })
      const others = [...known].filter(([head]) => {
        const path = pathOf(head)
        return path !== undefined && !seen.has(path) && existsSync(path)
      })
      const lines = [...used.values(), ...others.map(([, line]) => line)]
      await replaceFile(location, new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')))
    },
  }
}

/** The path in `"path","key"`; undefined when it is damaged. */
function pathOf(head: string): string | undefined {
  try {
    return (JSON.parse(`[${head}]`) as [string])[0]
  } catch {
    return undefined
  }
}

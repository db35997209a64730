import { once } from 'node:events'
import type { ReadFailure } from '@policydoc/project'

let closed = false
const { signal, abort } = abortable()

/** The reader of standard output has closed it: what is written from now on is dropped, without waiting. */
export function closeOutput(): void {
  closed = true
  abort()
}

/** Writes to standard output and waits while the reader is slower than we are. */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (!text.length || closed || process.stdout.write(text)) return
  await once(process.stdout, 'drain', { signal }).catch(() => undefined)
}

function abortable(): { readonly signal: AbortSignal; abort(): void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** Writes a line to standard error. */
export function writeError(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Whether to colour: the flag, else NO_COLOR and FORCE_COLOR, else whether it is a terminal. */
export function wantsColor(flag: string | undefined, isTerminal = Boolean(process.stdout.isTTY)): boolean {
  if (flag === 'always') return true
  if (flag === 'never') return false
  if (process.env['NO_COLOR']) return false
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0'
  return isTerminal && process.env['TERM'] !== 'dumb'
}

/** All of standard input; refused as a file would be when it is larger than `limit` bytes, or has no end at all. */
export async function readInput(limit: number): Promise<Uint8Array | ReadFailure> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > limit) return { code: 'tooLarge', size }
  }
  return Buffer.concat(chunks)
}

import { open } from 'node:fs/promises'
import { decode, type Decoded, type Encoding, type Undecodable } from './decode.ts'

/** Files larger than this are refused, in bytes: no document is, and a parse tree of them would not fit in memory. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Why a file cannot be checked; a code of the system (`ENOENT`, `EACCES`, `ELOOP` …) or one of ours. */
export interface ReadFailure {
  readonly code: Undecodable | 'tooLarge' | 'notAFile' | (string & {})
  /** Size in bytes, for `tooLarge`. */
  readonly size?: number
}

/** A document on disk: its text, how it was encoded, and its bytes, by which later changes are noticed. */
export interface DocumentFile extends Decoded {
  readonly bytes: Uint8Array
}

/** Reads bytes; never throws. */
export async function readBytes(path: string, limit = MAX_BYTES): Promise<Uint8Array | ReadFailure> {
  try {
    const file = await open(path, 'r')
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return { code: stat.isDirectory() ? 'EISDIR' : 'notAFile' }
      if (stat.size > limit) return { code: 'tooLarge', size: stat.size }
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

/** Reads and decodes a document; never throws. */
export async function readDocument(path: string, encoding?: Encoding): Promise<DocumentFile | ReadFailure> {
  const bytes = await readBytes(path)
  return bytes instanceof Uint8Array ? documentOf(bytes, encoding) : bytes
}

/** Bytes as a document. */
export function documentOf(bytes: Uint8Array, encoding?: Encoding): DocumentFile | ReadFailure {
  const decoded = decode(bytes, encoding)
  return typeof decoded === 'string' ? { code: decoded } : { ...decoded, bytes }
}

/** The code of a system error (`ENOENT`), or its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message
  return String(error)
}

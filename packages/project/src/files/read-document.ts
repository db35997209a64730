import { isAscii, isUtf8, transcode } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { decode, type Decoded, type Encoding, type Undecodable } from './decode.ts'

/** Files larger than this are refused, in bytes: no document is, and a parse tree of them would not fit in memory. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Why a file cannot be checked; a code of the system (`ENOENT`, `EACCES`, `ELOOP` …) or one of ours. */
export interface ReadFailure {
  readonly code: Undecodable | 'crashed' | 'tooLarge' | 'notAFile' | (string & {})
  /** Size in bytes, for `tooLarge`. */
  readonly size?: number
  /** What went wrong, for `crashed`. */
  readonly detail?: string
}

/** A document on disk: its text, how it was encoded, and its bytes, by which later changes are noticed. */
export interface DocumentFile extends Decoded {
  readonly bytes: Uint8Array
}

/**
 * Reads bytes; never throws. Read without waiting in between: for files of this size the calls of the system take a tenth of
 * the time that handing them to other threads and back takes.
 */
export async function readBytes(path: string, limit = MAX_BYTES): Promise<Uint8Array | ReadFailure> {
  try {
    const found = statSync(path)
    // Asked before it is opened: opening a pipe would wait for somebody to write to it.
    if (!found.isFile()) return { code: found.isDirectory() ? 'EISDIR' : 'notAFile' }
    if (found.size > limit) return { code: 'tooLarge', size: found.size }
    return readFileSync(path)
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
  const decoded = wideUtf8(bytes, encoding) ?? decode(bytes, encoding)
  return typeof decoded === 'string' ? { code: decoded } : { ...decoded, bytes }
}

/** UTF-8 as nearly all documents have it: read by way of UTF-16, in a fifth of the time that decoding takes. */
function wideUtf8(bytes: Uint8Array, asked: Encoding = 'utf-8'): Decoded | undefined {
  const isOther = asked !== 'utf-8' || bytes[0] === 0xef || isAscii(bytes) || bytes.includes(0)
  if (isOther || !isUtf8(bytes)) return undefined
  return { text: transcode(bytes, 'utf8', 'utf16le').toString('utf16le'), encoding: 'utf-8', bom: false }
}

/** The code of a system error (`ENOENT`), or its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message
  return String(error)
}

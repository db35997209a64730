import { createHash } from 'node:crypto'
import type { Finding } from '@policydoc/core'
import type { FileResult } from './reporter.ts'

/**
 * Gives each finding of one file a fingerprint of 32 hexadecimal digits: the same as long as its line says the same, wherever
 * the line moves. Findings that nothing tells apart are numbered.
 */
export function fingerprints({
  path,
  text,
}: Pick<FileResult, 'path' | 'text'>): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, messageId, span, data }) => {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
    const lineEnd = text.indexOf('\n', span.end)
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\s+/g, '')
    const key = JSON.stringify([path, rule, messageId, data, line, text.slice(span.start, span.end)])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 32)
  }
}

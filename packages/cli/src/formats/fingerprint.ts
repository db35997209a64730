import { createHash } from 'node:crypto'
import type { Finding } from '@policydoc/core'
import { fingerprintOf } from '@policydoc/project'
import type { FileResult } from './reporter.ts'

/**
 * Gives each finding of one file a fingerprint of 32 hexadecimal digits: that of a baseline with the file's path, so that it stays
 * the same wherever the line moves. Findings that nothing tells apart are numbered.
 */
export function fingerprints({
  path,
  text,
}: Pick<FileResult, 'path' | 'text'>): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return (finding) => {
    const key = `${path}\0${fingerprintOf(finding, text)}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 32)
  }
}

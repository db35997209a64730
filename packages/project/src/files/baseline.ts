import { createHash } from 'node:crypto'
import type { Finding } from '@policydoc/core'

/** Known findings by file: fingerprints, as often as they occur. */
export interface Baseline {
  readonly schemaVersion: 1
  readonly files: Readonly<Record<string, readonly string[]>>
}

/** Characters of the line on either side of a finding that tell it from others. */
const CONTEXT = 40

/**
 * A short hash of what is found and the words around it, without line numbers or blanks: it stays the same when lines move or are
 * wrapped anew. 16 hexadecimal digits.
 */
export function fingerprintOf(finding: Finding, text: string): string {
  const { start, end } = finding.span
  const before =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split(/[\r\n]/)
      .pop() ?? ''
  const after = text.slice(end, end + CONTEXT).split(/[\r\n]/)[0] ?? ''
  const words = [
    finding.rule,
    finding.messageId,
    before,
    text.slice(start, Math.min(end, start + 200)),
    after,
  ]
  return createHash('sha256')
    .update(words.map((part) => part.replace(/\s+/g, '')).join('\0'))
    .digest('hex')
    .slice(0, 16)
}

/** The findings of a file that a baseline does not know. One that occurs more often than it is known is new that often. */
export function withoutKnown(
  findings: readonly Finding[],
  text: string,
  known: readonly string[] = [],
): readonly Finding[] {
  const left = new Map<string, number>()
  for (const one of known) left.set(one, (left.get(one) ?? 0) + 1)
  return findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding, text)
    const count = left.get(fingerprint) ?? 0
    if (count) left.set(fingerprint, count - 1)
    return count === 0
  })
}

/** Reads a baseline; undefined when the text is not one. */
export function baselineOf(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null
    const lists = Object.values(value?.files ?? [0])
    const sound =
      value?.schemaVersion === 1 &&
      lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'))
    return sound ? (value as Baseline) : undefined
  } catch {
    return undefined
  }
}

/** The text of a baseline, sorted by file so that changes to it read well. */
export function baselineText(files: ReadonlyMap<string, readonly string[]>): string {
  const sorted = [...files].filter(([, list]) => list.length).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ schemaVersion: 1, files: Object.fromEntries(sorted) } satisfies Baseline, null, 2)}\n`
}

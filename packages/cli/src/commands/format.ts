import { format as formatted, type Locale } from '@policydoc/core'
import { rewriteDocuments, type RewriteOptions } from '../run/rewrite.ts'

/** `policydoc format`: bare headings become Markdown ones, blank lines and spacing become uniform; no word is removed. */
export default function format(
  paths: readonly string[],
  given: RewriteOptions,
  fallback: Locale,
): Promise<void> {
  return rewriteDocuments(paths, given, fallback, (text) => ({ text: formatted(text), dropped: [] }))
}

import { clean as cleaned, type Locale } from '@policydoc/core'
import { rewriteDocuments, type RewriteOptions } from '../run/rewrite.ts'

/** `policydoc clean`: head lines of a pasted page become front matter, what only the page had goes, the rest is formatted. */
export default function clean(
  paths: readonly string[],
  given: RewriteOptions,
  fallback: Locale,
): Promise<void> {
  return rewriteDocuments(paths, given, fallback, cleaned)
}

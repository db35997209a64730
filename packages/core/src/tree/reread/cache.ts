import { read, type Parsed } from '../parse.ts'
import { reread } from './reread.ts'

/** Keeps the newest parse of one document for the next one, so that an edit costs the blocks it touched. */
export interface AnalysisCache {
  last: Parsed | undefined
}

/** An empty cache, for one document. */
export function createCache(): AnalysisCache {
  return { last: undefined }
}

/** Reads a text; where a cache holds the last parse of its document, only what has changed since. */
export function readThrough(cache: AnalysisCache | undefined, text: string): Parsed {
  const parsed = cache?.last ? reread(cache.last, text) : read(text)
  if (cache) cache.last = parsed
  return parsed
}

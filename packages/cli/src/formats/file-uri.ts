import { wellFormed } from './well-formed.ts'

/** A path as a URI reference: each part percent-encoded, an absolute path with its scheme. */
export function fileUri(path: string): string {
  const encoded = wellFormed(path)
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${path[0]}:${encoded.slice(4)}` : encoded
}

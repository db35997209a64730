/** The word segmenter of the host, made when first asked for; null where the host has none. */
let segmenter: { segment(text: string): Segments } | null | undefined

interface Segments {
  containing(index: number): { readonly index: number } | undefined
}

/** Where words of a text begin. */
export type WordStarts = Pick<ReadonlySet<number>, 'has'>

/** Where the words of a Chinese text begin, with its end; undefined where the host cannot tell. Meant for short stretches, and a few questions. */
export function wordStarts(text: string): WordStarts | undefined {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
  const segments = segmenter?.segment(text)
  return segments && { has: (at) => at === text.length || segments.containing(at)?.index === at }
}

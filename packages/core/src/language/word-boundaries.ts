/** The word segmenter of the host, made when first asked for; null where the host has none. */
let segmenter: { segment(text: string): Iterable<{ readonly index: number }> } | null | undefined

/** Where the words of a Chinese text begin, with its end; undefined where the host cannot tell. Meant for short stretches. */
export function wordStarts(text: string): ReadonlySet<number> | undefined {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
  if (!segmenter) return undefined
  const starts = new Set<number>([text.length])
  for (const { index } of segmenter.segment(text)) starts.add(index)
  return starts
}

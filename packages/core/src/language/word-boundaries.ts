/** The word segmenter of the host, made when a place is first asked about: that takes 10 ms. */
let segmenter: { segment(text: string): Segments } | undefined

interface Segments {
  containing(index: number): { readonly index: number } | undefined
}

/** Where words of a text begin. */
export type WordStarts = Pick<ReadonlySet<number>, 'has'>

/** Where the words of a Chinese text begin, with its end; undefined where the host cannot tell. Meant for short stretches, and a few questions. */
export function wordStarts(text: string): WordStarts | undefined {
  if (!('Segmenter' in Intl)) return undefined
  let segments: Segments | undefined
  const starts = (at: number): boolean => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
    return (segments ??= segmenter.segment(text)).containing(at)?.index === at
  }
  return { has: (at) => at === 0 || at === text.length || starts(at) }
}

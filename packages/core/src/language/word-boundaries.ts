/** The word segmenter of the host, made when a place is first asked about: that takes 10 ms. */
let segmenter: { segment(text: string): Segments } | undefined

interface Segments {
  containing(index: number): { readonly index: number } | undefined
}

/** Tells where words of a Chinese text begin or it ends; any place where the host cannot tell. Meant for short stretches, and a few questions. */
export function wordStarts(text: string): (at: number) => boolean {
  let segments: Segments | undefined
  return (at) => {
    if (at === 0 || at === text.length || !('Segmenter' in Intl)) return true
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
    return (segments ??= segmenter.segment(text)).containing(at)?.index === at
  }
}

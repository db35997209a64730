/** A half-open range of UTF-16 offsets: into the text as given or, where its owner says so, into a part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

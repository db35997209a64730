import type { Span } from '@policydoc/core'

/** True when the first span lies inside the second. */
export const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

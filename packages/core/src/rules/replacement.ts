import type { Span } from '../text/span.ts'
import type { RuleFix } from './rule.ts'

/** A fix that writes one text in place of another; safe unless it says otherwise. Its title may name what the finding names. */
export function replacement(
  titleId: string,
  span: Span,
  newText: string,
  { safe = true, data = {} }: Partial<Pick<RuleFix, 'safe' | 'data'>> = {},
): RuleFix {
  return { titleId, safe, data, edits: [{ span, newText }] }
}

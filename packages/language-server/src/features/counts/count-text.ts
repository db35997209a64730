import { claimLabel, statusText, type Claim } from '@policydoc/core'
import type { Context } from '../../context.ts'

/**
 * `3∕3`: members listed and claimed, with an ellipsis where not all are named. The stroke is not the one of a keyboard, after
 * which editors break lines.
 */
export function hintText({
  listed,
  claimed,
  status,
}: Pick<Claim, 'listed' | 'claimed'> & Partial<Pick<Claim, 'status'>>): string {
  return `${listed}\u2215${claimed}${status === 'open' ? '…' : ''}`
}

/** `3项重点工作：列出 4 项，文中称 3 项（不符）`, in the locale of a document; `dress` makes markup of the number. */
export function countText(
  claim: Claim,
  uri: string,
  context: Context,
  dress: (label: string) => string = (label) => label,
): string {
  const { claimed, listed, status } = claim
  const verdict = statusText(status, context.locale(uri))
  return context.say(uri, 'counted', { label: dress(claimLabel(claim)), listed, claimed, verdict })
}

import type { Claim } from '@policydoc/core'
import type { Shown } from '../diagnostics/shown.ts'

/** How many claims hold, and how many name only some of their members; those being written count as holding. */
export function talliedClaims(
  claims: readonly Claim[],
  statusOf: Shown['statusOf'],
): { readonly hold: number; readonly open: number } {
  const open = claims.filter((claim) => statusOf(claim) === 'open').length
  const wrong = claims.filter((claim) => statusOf(claim) === 'mismatch').length
  return { hold: claims.length - open - wrong, open }
}

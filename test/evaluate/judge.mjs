const covers = (claim, offset) => claim.numeral.span.start <= offset && offset < claim.numeral.span.end

/**
 * Compares the claims of a document with its labels.
 * Gives one row per label: `kind` is hit, wrong (found with another count or status), miss, false or silent.
 */
export function judge(document, claims) {
  return document.labels.map((label) => {
    const claim = claims.find((one) => covers(one, label.span.start))
    return { document, label, claim, kind: kindOf(label, claim) }
  })
}

function kindOf(label, claim) {
  if (label.stale) return 'stale'
  if (label.verdict === 'unclear') return 'unclear'
  if (label.verdict === 'none') return claim ? 'false' : 'silent'
  if (!claim) return 'miss'
  const sameCount = label.listed === undefined || claim.listed === label.listed
  return sameCount && claim.status === label.verdict ? 'hit' : 'wrong'
}

/** Shares over rows: recall among `match`, exactness among those found, false claims among `none`. */
export function sharesOf(rows) {
  const match = rows.filter((row) => row.label.verdict === 'match' && row.kind !== 'stale')
  const found = match.filter((row) => row.claim)
  const none = rows.filter((row) => row.label.verdict === 'none' && row.kind !== 'stale')
  const open = rows.filter((row) => ['open', 'mismatch'].includes(row.label.verdict))
  return {
    recall: [found.length, match.length],
    exact: [found.filter((row) => row.kind === 'hit').length, found.length],
    falseClaims: [none.filter((row) => row.claim).length, none.length],
    open: [open.filter((row) => row.kind === 'hit').length, open.length],
  }
}

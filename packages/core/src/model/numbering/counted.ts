import type { Run } from '../document.ts'

/** Schemes of letters, Roman numbers and named steps that readers count along: (a), b), (iii), Step 2. */
const NAMED =
  /^(?:chapter|article):|^other:(?:\([aAiI]\)$|\([aA]\)~$|[aAi]\)$|[aAiI]\.#|[ai]\.$|(?:step|phase|stage|section|principle|recommendation|task|measure)N)/i
/** 2.N, 3.1.N; the part before its last number. */
const DECIMAL = /^other:((?:\d+\.)*?)(\d+)\.N(?:#\d)?$/
/** Labels put in between 2. and 3.: 2a., 2b. */
const INSERTED = /^other:\d+a[.)]$/i
/** Two labels in order say nothing yet; with a third they are a series. */
const FEWEST = 3

/** Tells for each run of a scheme without rules of its own whether its labels are a series: that each member follows the one before. */
export function countedAmong(runs: readonly Run[]): (run: Run) => boolean {
  const decimals = new Set(
    runs.flatMap((run) => (isSteady(run) && DECIMAL.test(run.scheme) ? [run.scheme] : [])),
  )
  const versions = runs.some(
    ({ scheme, items }) => DECIMAL.test(scheme) && items.some(({ ordinal }) => ordinal.value === 0),
  )
  return (run) => {
    if (INSERTED.test(run.scheme)) return isSteady(run)
    if (run.items.length < FEWEST || !isSteady(run)) return false
    if (NAMED.test(run.scheme)) return true
    const match = versions ? null : DECIMAL.exec(run.scheme)
    if (!match) return false
    const [, before = '', last = ''] = match
    // 1.1, 1.2, 1.4 alone may be versions; under 1. or beside 2.1, 2.2 they are paragraphs.
    if (run.parent?.style === 'arabic-dot' && run.parent.value === Number(last) && !before) return true
    return [-1, 1].some((step) =>
      decimals.has(run.scheme.replace(`${before}${last}.N`, `${before}${Number(last) + step}.N`)),
    )
  }
}

/** True when a run of more than one begins with the first and has words in its labels or after them. */
function isSteady({ items, scheme }: Run): boolean {
  const [first, second] = items
  const begins = first?.ordinal.value === 1 || (first?.ordinal.value === 2 && second?.ordinal.value === 1)
  return (
    items.length > 1 &&
    begins &&
    (/[a-z]{3}N/.test(scheme) || items.every(({ text }) => /\p{L}{2}/u.test(text)))
  )
}

const covers = (claim, offset) => claim.numeral.span.start <= offset && offset < claim.numeral.span.end
// A line may end between two Chinese characters.
const flat = (text) =>
  text
    .replace(/(?<=[^!-~\s])\s+(?=[^!-~\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The construction that found a claim and the row that decided it: `construction/row`, or its form. */
export const reasonOf = (claim) => claim.why ?? claim.form

/**
 * Compares the claims of a document with its labels.
 * Gives one row per label: `kind` is hit, wrong (found with another count or status), miss, false or silent;
 * `first` and `last` tell whether that member's text is the labelled one (undefined where nothing is labelled or found),
 * `alike` whether both are when labels, and what a paragraph goes on with, are left aside.
 */
export function judge(document, claims) {
  return document.labels.map((label) => {
    const claim = claims.find((one) => covers(one, label.span.start))
    return {
      document,
      label,
      claim,
      kind: kindOf(label, claim),
      reason: claim ? reasonOf(claim) : `not found: ${label.where ?? label.verdict}`,
      first: compared(label.first, claim?.items[0], isSame),
      last: compared(label.last, claim?.items.at(-1), isSame),
      alike: [
        compared(label.first, claim?.items[0], isAlike),
        compared(label.last, claim?.items.at(-1), isAlike),
      ],
    }
  })
}

function compared(labelled, member, test) {
  return labelled && member ? test(flat(labelled), flat(member.text)) : undefined
}

const isSame = (labelled, text) => text === labelled

// A labelled member may bring its own label, and of a paragraph only what it opens with.
const isAlike = (labelled, text) => bare(text).startsWith(bare(labelled))

const LABEL = new RegExp(
  String.raw`^(?:and |finally,? )*(?:\(?[一二三四五六七八九十\d]+[、.．)）]|（[一二三四五六七八九十\d]+）|` +
    String.raw`第?[一二三四五六七八九十]+[是，,、：:]|\([a-z]+\)|(?:first|second|third|fourth|fifth|last)(?:ly)?,)\s*`,
  'i',
)
const bare = (text) => text.replace(LABEL, '').replace(/[\s,.;:，。；：]+$/, '')

function kindOf(label, claim) {
  if (label.stale) return 'stale'
  if (label.verdict === 'unclear') return 'unclear'
  if (label.verdict === 'none') return claim ? 'false' : 'silent'
  if (!claim) return 'miss'
  const sameCount = label.listed === undefined || label.listed === null || claim.listed === label.listed
  return sameCount && claim.status === label.verdict ? 'hit' : 'wrong'
}

/** Shares over rows, each as [part, whole]. */
export function sharesOf(rows) {
  const valid = rows.filter((row) => row.kind !== 'stale')
  const match = valid.filter((row) => row.label.verdict === 'match')
  const found = match.filter((row) => row.claim)
  const none = valid.filter((row) => row.label.verdict === 'none')
  const share = (some, test) => [some.filter(test).length, some.length]
  const isFound = (row) => row.claim !== undefined
  return {
    three: share(
      match.filter((row) => row.label.claimed > 2),
      isFound,
    ),
    two: share(
      match.filter((row) => row.label.claimed === 2),
      isFound,
    ),
    right: share(found, (row) => row.kind === 'hit'),
    first: share(
      found.filter((row) => row.first !== undefined),
      (row) => row.first,
    ),
    last: share(
      found.filter((row) => row.last !== undefined),
      (row) => row.last,
    ),
    both: share(
      found.filter((row) => row.first !== undefined && row.last !== undefined),
      (row) => row.first && row.last,
    ),
    alike: share(
      found.filter((row) => row.alike.every((one) => one !== undefined)),
      (row) => row.alike.every(Boolean),
    ),
    falseClaims: share(none, isFound),
    open: share(
      valid.filter((row) => ['open', 'mismatch'].includes(row.label.verdict)),
      (row) => row.kind === 'hit',
    ),
  }
}

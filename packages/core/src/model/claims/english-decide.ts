import type { Certainty } from '../document.ts'
import type { EnglishCount } from './english-count.ts'
import type { Tie } from './english-text.ts'

/** What is known of a list that an English count may own. */
export interface EnglishEvidence {
  readonly tie: Tie
  readonly count: EnglishCount
  /** Members of the nearest reading. */
  readonly listed: number
  /** A reading has exactly as many. */
  readonly fits: boolean
  /** By how many the nearest reading differs from the number. */
  readonly off: number
  /** Members are numbers of things themselves: `two for features and two for inputs`. */
  readonly numbered: boolean
}

interface Row {
  readonly name: string
  readonly when: (evidence: EnglishEvidence) => boolean
  readonly certainty: Certainty | 'silent'
}

/** A slip of the pen is small; a list of quite another length is another list. */
const LARGEST_SLIP = 2

const firm = ({ tie }: EnglishEvidence): boolean => tie.strength === 'firm'
/** A reading that could hold but cannot be told member by member proves nothing. */
const told = ({ tie, listed, count }: EnglishEvidence): boolean => !tie.list.closed || listed === count.value

/** Nothing else could save the number. */
const sure = (it: EnglishEvidence): boolean =>
  firm(it) && it.tie.list.even && !it.count.partial && it.off <= LARGEST_SLIP
/** One more or one less than a list of three or more: what a slip of the pen does, and a list of something else hardly ever. */
const byOne = ({ off, listed }: EnglishEvidence): boolean => off === 1 && listed > 2

/** “Two ministers resigned: the press blamed …” lists no ministers, “Subject to tide, rope and tar are …” begins with no member. */
const isNear = (it: EnglishEvidence): boolean => {
  const { construction } = it.tie
  if (construction === 'marked') return it.count.counting || it.count.pointed || it.tie.direct === true
  return firm(it) || /^(?:beside|subject|next-sentence|series)$/.test(construction)
}

/** The first row that holds decides. */
const ROWS: readonly Row[] = [
  { name: 'exact', when: (it) => it.fits && firm(it) && told(it), certainty: 'certain' },
  { name: 'exact-loose', when: (it) => it.fits && told(it), certainty: 'likely' },
  { name: 'untold', when: ({ fits }) => fits, certainty: 'silent' },
  {
    name: 'open',
    when: ({ tie: { list }, count, listed }) => !list.closed && list.most < count.value && listed > 1,
    certainty: 'likely',
  },
  {
    name: 'goes-on',
    when: ({ tie: { list }, count }) => !list.closed && list.most < count.value,
    certainty: 'silent',
  },
  { name: 'numbered', when: ({ tie, numbered }) => tie.list.closed && numbered, certainty: 'silent' },
  {
    name: 'class',
    when: (it) => sure(it) && (it.count.counting || it.count.pointed),
    certainty: 'certain',
  },
  {
    name: 'by-one',
    when: (it) =>
      byOne(it) &&
      isNear(it) &&
      !it.count.partial &&
      it.tie.list.closed &&
      (it.tie.list.even || (firm(it) && it.tie.construction === 'series')),
    certainty: 'likely',
  },
  {
    name: 'named',
    // Six principles. They are: A, B and C.
    when: (it) =>
      it.tie.construction === 'next-sentence' &&
      firm(it) &&
      it.tie.list.even &&
      it.tie.list.closed &&
      it.listed > 2,
    certainty: 'likely',
  },
  // “Two ministers resigned: …” tells what happened; only a list right behind its noun is surely theirs.
  { name: 'direct', when: (it) => sure(it) && it.tie.direct === true, certainty: 'likely' },
]

/** How sure a list is, and which row of the table decided so; undefined: nothing is said. */
export function decideEnglish(
  evidence: EnglishEvidence,
): { readonly certainty: Certainty; readonly why: string } | undefined {
  const row = ROWS.find(({ when }) => when(evidence))
  if (!row || row.certainty === 'silent') return undefined
  return { certainty: row.certainty, why: `english-${evidence.tie.construction}/${row.name}` }
}

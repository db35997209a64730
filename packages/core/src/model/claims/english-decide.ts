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
  {
    name: 'doubtful',
    when: (it) => !firm(it) || !it.tie.list.even || it.count.partial || it.off > LARGEST_SLIP,
    certainty: 'silent',
  },
  { name: 'numbered', when: ({ tie, numbered }) => tie.list.closed && numbered, certainty: 'silent' },
  { name: 'class', when: ({ count }) => count.counting || count.pointed, certainty: 'certain' },
  // “Two ministers resigned: …” tells what happened; only a list right behind its noun is surely theirs.
  { name: 'direct', when: ({ tie }) => tie.direct === true, certainty: 'likely' },
]

/** How sure a list is, and which row of the table decided so; undefined: nothing is said. */
export function decideEnglish(
  evidence: EnglishEvidence,
): { readonly certainty: Certainty; readonly why: string } | undefined {
  const row = ROWS.find(({ when }) => when(evidence))
  if (!row || row.certainty === 'silent') return undefined
  return { certainty: row.certainty, why: `english-${evidence.tie.construction}/${row.name}` }
}

import type { Certainty, ClaimStatus } from '../document.ts'
import type { Doubt, Evidence, Separator, Verdict } from './candidate.ts'

/** A row of the table: the first that holds decides. `silent` says that nothing is said. */
interface Row {
  readonly name: string
  readonly when: (evidence: Evidence) => boolean
  readonly status: ClaimStatus | 'silent'
  readonly certainty?: Certainty
}

/** A slip of the pen is by one or two; a list of quite another length is another list, unless it is surely this one. */
const LARGEST_SLIP = 2
/** Members of one list are hardly more unlike in length. */
const LARGEST_SPREAD = 5
/** A member of a list in a sentence is hardly longer, in code units. */
const LONGEST_MEMBER = 24

/** Members as long as one another, more or less. */
const EVEN = 2.5
const ALMOST_EVEN = 2

const firm = ({ noun, levels }: Evidence): boolean =>
  noun === 'class' || noun === 'keyWork' || noun === 'big' || (noun === 'level' && levels)
const alike = ({ spread, longest, levels }: Evidence): boolean =>
  levels || (spread <= LARGEST_SPREAD && longest <= LONGEST_MEMBER)
/** Members are as long as one another, give or take a character. */
const even = ({ longest, spread }: Evidence): boolean => longest - longest / spread <= 1
/** One more or one less than a list of three or more: what a slip of the pen does, and a list of something else hardly ever. */
const byOne = ({ off, listed }: Evidence): boolean => off === 1 && listed > 2
const slip = ({ off, listed }: Evidence): boolean => off <= Math.max(LARGEST_SLIP, listed / 2)

/** True where a doubt may save a number that differs by one from the list before it: most hardly ever do. */
const saves = (doubt: Doubt, it: Evidence): boolean => {
  switch (doubt) {
    case 'apart':
      return false
    case 'attribute':
      return it.noun === 'unit' || (it.noun === 'slogan' && !it.said)
    case 'continued':
      return it.noun === 'slogan'
    case 'joint':
      return !it.closed || it.noun === 'level' || it.noun === 'party'
    case 'inside':
      return !it.levels
    case 'ranked':
      return it.noun === 'level'
    default:
      return true
  }
}

/** True where something else may save the number. */
const isDoubtful = (it: Evidence): boolean => {
  if (!byOne(it)) return it.doubts.length > 0 || !alike(it)
  const unlike = !alike(it) && !(firm(it) && it.edge !== 'shaped')
  return unlike || it.doubts.some((doubt) => saves(doubt, it))
}

const before: readonly Row[] = [
  {
    name: 'exact',
    when: ({ off, numbered }) => off === 0 && !numbered,
    status: 'match',
    certainty: 'certain',
  },
  {
    name: 'exact-numbered',
    when: ({ off, listed, closed, noun }) => off === 0 && listed > 2 && (!closed || noun === 'keyWork'),
    status: 'match',
    certainty: 'likely',
  },
  { name: 'numbered', when: ({ numbered }) => numbered, status: 'silent' },
  {
    name: 'open',
    when: ({ closed, listed, claimed }) => !closed && listed < claimed,
    status: 'open',
    certainty: 'certain',
  },
  { name: 'doubtful', when: (it) => it.listed < 2 || isDoubtful(it), status: 'silent' },
  {
    name: 'more-than-with-etc',
    when: (it) => !it.closed && it.listed > 2 && (it.edge !== 'shaped' || firm(it)),
    status: 'mismatch',
    certainty: 'certain',
  },
  { name: 'far', when: (it) => !slip(it), status: 'silent' },
  {
    name: 'pair',
    when: (it) => it.listed === 2 && (it.quoted || (it.said && (it.noun === 'slogan' || firm(it)))),
    status: 'mismatch',
    certainty: 'likely',
  },
  {
    name: 'pair-of-big',
    when: (it) => it.listed === 2 && it.by === '、' && it.noun === 'big' && even(it) && it.edge !== 'shaped',
    status: 'mismatch',
    certainty: 'certain',
  },
  {
    name: 'pair-hint',
    when: (it) => it.listed === 2 && firm(it) && it.spread <= 1.5 && it.longest <= 8,
    status: 'mismatch',
    certainty: 'possible',
  },
  {
    name: 'said',
    when: (it) => it.said && it.listed > 2 && (it.noun === 'slogan' || firm(it)),
    status: 'mismatch',
    certainty: 'certain',
  },
  {
    name: 'apart',
    when: (it) => it.doubts.includes('attribute') || it.doubts.includes('apart'),
    status: 'mismatch',
    certainty: 'possible',
  },
  {
    name: 'parties',
    when: (it) => it.noun === 'party' && byOne(it) && !it.cutShort,
    status: 'mismatch',
    certainty: 'likely',
  },
  {
    name: 'slogan-named',
    when: (it) =>
      (it.noun === 'slogan' || it.noun === 'party') &&
      it.spread <= ALMOST_EVEN &&
      !it.acting &&
      it.listed > 2 &&
      it.edge !== 'shaped',
    status: 'mismatch',
    certainty: 'likely',
  },
  {
    name: 'slogan',
    when: (it) => (it.noun === 'slogan' || it.noun === 'party') && it.listed > 2,
    status: 'mismatch',
    certainty: 'possible',
  },
  { name: 'slogan-pair', when: (it) => it.noun === 'slogan' || it.noun === 'party', status: 'silent' },
  {
    name: 'class',
    when: (it) => firm(it) && it.listed > 2 && it.edge !== 'shaped' && !it.acting,
    status: 'mismatch',
    certainty: 'certain',
  },
  { name: 'acting', when: (it) => it.acting, status: 'silent' },
  {
    name: 'listed',
    when: (it) =>
      it.listed > 2 &&
      it.edge !== 'shaped' &&
      it.noun !== 'place' &&
      it.noun !== 'level' &&
      !(it.cutShort && it.claimed < it.listed) &&
      !(it.claimed === 2 && it.off > 1) &&
      (it.noun !== 'unit' || (it.edge !== 'governed' && it.spread <= EVEN)),
    status: 'mismatch',
    certainty: 'likely',
  },
  {
    name: 'by-one',
    // 党建、综治、城管、应急三级联动: what levels do not name may work at three of them.
    when: (it) => byOne(it) && !it.cutShort && (it.noun !== 'level' || it.levels || it.edge === 'led'),
    status: 'mismatch',
    certainty: 'likely',
  },
  { name: 'hint', when: (it) => it.listed > 2, status: 'mismatch', certainty: 'possible' },
]

/** Doubts that do not save a number from what semicolons or labels separate behind it, although the sentence may go on. */
const BELIEVED: Readonly<Partial<Record<Separator, readonly Doubt[]>>> = {
  ';': ['clauses', 'end'],
  run: ['another', 'unsaid'],
}

/** True where something else may save the number from the list behind it. */
const isLoose = (it: Evidence): boolean => {
  const believed = (byOne(it) && BELIEVED[it.by]) || []
  return it.doubts.some((doubt) => !believed.includes(doubt))
}

const after: readonly Row[] = [
  { name: 'exact', when: ({ off }) => off === 0, status: 'match', certainty: 'certain' },
  {
    name: 'open',
    when: ({ closed, listed, claimed }) => !closed && listed < claimed,
    status: 'open',
    certainty: 'certain',
  },
  { name: 'loose', when: (it) => it.tie === 'near' || it.listed < 2 || isLoose(it), status: 'silent' },
  {
    name: 'pointed',
    when: (it) =>
      it.tie === 'pointed' && it.fills && it.by === '、' && it.listed > 2 && !it.numbered && alike(it),
    status: 'mismatch',
    certainty: 'certain',
  },
  { name: 'far', when: (it) => !slip(it), status: 'silent' },
  { name: 'run', when: (it) => it.by === 'run' && firm(it), status: 'mismatch', certainty: 'certain' },
  { name: 'run-of-things', when: (it) => it.by === 'run', status: 'mismatch', certainty: 'likely' },
  { name: 'numbered', when: ({ numbered }) => numbered, status: 'silent' },
  { name: 'semicolons', when: (it) => it.by === ';' && byOne(it), status: 'mismatch', certainty: 'likely' },
  { name: 'unlike', when: (it) => !alike(it), status: 'silent' },
  {
    name: 'clauses',
    when: (it) => it.by === ',' && !it.said && (it.listed < 3 || it.spread > EVEN),
    status: 'silent',
  },
  { name: 'pair', when: (it) => it.listed === 2 && it.off > 1 && !it.said, status: 'silent' },
  {
    name: 'class',
    when: (it) => it.fills && it.by === '、' && firm(it),
    status: 'mismatch',
    certainty: 'certain',
  },
  {
    name: 'filled',
    when: (it) =>
      it.fills &&
      (firm(it) ||
        it.noun === 'slogan' ||
        (it.listed > 2 && it.noun !== 'unit') ||
        (byOne(it) && it.spread <= EVEN) ||
        it.quoted),
    status: 'mismatch',
    certainty: 'likely',
  },
  {
    name: 'class-goes-on',
    when: (it) => it.by === '、' && it.listed > 2 && (firm(it) || (it.noun === 'thing' && it.spread <= EVEN)),
    status: 'mismatch',
    certainty: 'likely',
  },
]

const above: readonly Row[] = [
  { name: 'exact', when: ({ off }) => off === 0, status: 'match', certainty: 'likely' },
  { name: 'pointed', when: (it) => it.tie === 'pointed', status: 'mismatch', certainty: 'possible' },
]

const term: readonly Row[] = [
  { name: 'exact', when: ({ off }) => off === 0, status: 'match', certainty: 'certain' },
  {
    name: 'open',
    when: ({ closed, listed, claimed }) => !closed && listed < claimed,
    status: 'open',
    certainty: 'certain',
  },
  { name: 'far', when: (it) => !slip(it) || it.listed < 2, status: 'silent' },
  { name: 'named', when: ({ noun }) => noun !== 'none', status: 'mismatch', certainty: 'certain' },
  { name: 'listed', when: () => true, status: 'mismatch', certainty: 'likely' },
]

const spelled: readonly Row[] = [
  { name: 'exact', when: ({ off }) => off === 0, status: 'match', certainty: 'certain' },
  {
    name: 'slip',
    when: ({ off, listed }) => off === 1 && listed > 2,
    status: 'mismatch',
    certainty: 'likely',
  },
]

/** Every threshold and every certainty: what a candidate comes to, by the construction that proposes it. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'list-before': before,
  'list-after': after,
  'list-above': above,
  'formula-term': term,
  characters: spelled,
}

/** What the evidence comes to; undefined: nothing is said. */
export function decide(evidence: Evidence): Verdict | undefined {
  const row = TABLE[evidence.construction]?.find(({ when }) => when(evidence))
  if (!row || row.status === 'silent') return undefined
  return {
    status: row.status,
    certainty: row.certainty ?? 'possible',
    why: `${evidence.construction}/${row.name}`,
  }
}

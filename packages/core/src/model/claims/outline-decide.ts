import type { Certainty } from '../document.ts'
import type { OutlineEvidence } from './outline-evidence.ts'

/** A row of the table: the first that holds decides. */
interface Row {
  readonly name: string
  readonly when: (evidence: OutlineEvidence) => boolean
  readonly certainty: Certainty | 'silent'
}

/** A slip of the pen is small; a list of quite another length is another list, unless it is surely this one. */
const LARGEST_SLIP = 2

const listed = ({ promise: { pointed, colon, counting, english } }: OutlineEvidence): boolean =>
  pointed || (colon && (counting || !english))
const here = ({ place }: OutlineEvidence): boolean => place === 'here'
const slip = ({ off, promise: { claimed } }: OutlineEvidence): boolean => off <= LARGEST_SLIP && off < claimed

/** What exactly as many members come to. */
const EXACT: readonly Row[] = [
  { name: 'said', when: ({ agrees }) => agrees, certainty: 'certain' },
  {
    name: 'opinions',
    when: (it) => it.promise.heads && here(it) && it.kind === 'numbered',
    certainty: 'likely',
  },
  { name: 'series', when: (it) => it.kind === 'series' && here(it) && listed(it), certainty: 'certain' },
  {
    name: 'series-near',
    when: (it) =>
      it.kind === 'series' &&
      (it.promise.counting ? here(it) || it.promise.final : here(it) && it.promise.final && !it.otherNoun),
    certainty: 'likely',
  },
  {
    name: 'slogan',
    when: (it) => it.promise.quoted && here(it) && it.promise.final && it.promise.colon,
    certainty: 'certain',
  },
  { name: 'slogan-elsewhere', when: ({ promise }) => promise.quoted, certainty: 'silent' },
  {
    name: 'alike',
    when: (it) =>
      it.kind === 'alike' && here(it) && it.promise.english && it.promise.final && it.promise.colon,
    certainty: 'likely',
  },
  { name: 'alike-elsewhere', when: ({ kind }) => kind === 'alike' || kind === 'series', certainty: 'silent' },
  {
    name: 'restated',
    when: ({ place, promise }) => place === 'restated' && (promise.final || promise.pointed),
    certainty: 'likely',
  },
  {
    name: 'passing',
    when: (it) => !it.promise.final && !(here(it) && it.promise.pointed),
    certainty: 'silent',
  },
  {
    name: 'heading',
    when: (it) => it.heading && here(it) && it.promise.counting && !listed(it),
    certainty: 'likely',
  },
  { name: 'listed', when: (it) => here(it) && !it.heading && listed(it), certainty: 'certain' },
  {
    name: 'here',
    when: (it) =>
      here(it) && !it.heading && (it.promise.colon || (it.promise.counting && it.promise.announced)),
    certainty: 'likely',
  },
  {
    name: 'heading-listed',
    when: (it) => here(it) && it.heading && it.promise.counting,
    certainty: 'certain',
  },
  {
    name: 'chapters',
    when: (it) =>
      here(it) &&
      it.kind === 'headings' &&
      it.labelled &&
      !it.heading &&
      it.promise.assigned &&
      it.listed > 2,
    certainty: 'likely',
  },
  {
    name: 'near',
    when: (it) => !here(it) && (it.promise.pointed || (it.promise.colon && it.promise.counting)),
    certainty: 'likely',
  },
  {
    name: 'headings',
    when: (it) => !here(it) && it.promise.counting && it.kind === 'headings',
    certainty: 'likely',
  },
]

/** What a list of another length comes to. */
const OTHER: readonly Row[] = [
  { name: 'doubtful', when: (it) => it.doubtful || it.part || it.listed < 2, certainty: 'silent' },
  {
    name: 'pointed-far',
    when: (it) =>
      !slip(it) &&
      !it.promise.english &&
      it.off <= it.promise.claimed &&
      here(it) &&
      it.promise.pointed &&
      it.promise.final &&
      it.promise.exact &&
      it.promise.counting &&
      it.labelled &&
      it.steady &&
      it.listed > 2,
    certainty: 'likely',
  },
  { name: 'far', when: (it) => !slip(it), certainty: 'silent' },
  {
    name: 'slogan-said',
    when: (it) => it.promise.quoted && it.said && !it.promise.english && it.listed > 2 && it.off === 1,
    certainty: 'likely',
  },
  {
    name: 'slogan-alike',
    when: (it) =>
      it.kind === 'alike' &&
      here(it) &&
      it.promise.quoted &&
      it.said &&
      it.promise.colon &&
      it.listed > 2 &&
      it.off === 1,
    certainty: 'likely',
  },
  { name: 'alike', when: ({ kind }) => kind === 'alike', certainty: 'silent' },
  {
    name: 'pointed-colon',
    when: (it) =>
      !it.promise.exact &&
      here(it) &&
      it.promise.pointed &&
      it.promise.colon &&
      it.promise.whole &&
      it.labelled &&
      !it.heading,
    certainty: 'likely',
  },
  { name: 'inexact', when: ({ promise }) => !promise.exact, certainty: 'silent' },
  {
    name: 'opinions',
    when: (it) => it.promise.heads && here(it) && it.labelled && it.off === 1,
    certainty: 'likely',
  },
  {
    name: 'series',
    when: (it) =>
      it.kind === 'series' &&
      it.steady &&
      it.off === 1 &&
      it.promise.final &&
      (here(it) || it.promise.counting) &&
      // The last of a long series may be told in other words, and another series may follow.
      it.tight,
    certainty: 'likely',
  },
  {
    name: 'series-elsewhere',
    when: ({ kind, promise }) => kind === 'series' || promise.heads,
    certainty: 'silent',
  },
  {
    name: 'slogan-listed',
    when: (it) =>
      it.promise.quoted &&
      !it.promise.english &&
      here(it) &&
      it.promise.final &&
      it.promise.colon &&
      it.labelled &&
      it.listed > 2 &&
      it.off === 1,
    certainty: 'likely',
  },
  { name: 'slogan', when: (it) => it.promise.quoted && !it.agrees, certainty: 'silent' },
  {
    name: 'passing',
    when: (it) => !it.promise.final && !(it.agrees && it.promise.pointed),
    certainty: 'silent',
  },
  {
    name: 'heading-chapters',
    when: (it) =>
      it.heading &&
      !it.promise.english &&
      it.labelled &&
      it.promise.counting &&
      it.listed > 2 &&
      it.off === 1 &&
      (it.promise.assigned || !it.sections),
    certainty: 'likely',
  },
  {
    name: 'heading-leaves',
    when: (it) =>
      it.heading && it.labelled && it.leaves && it.promise.counting && it.listed > 2 && it.off === 1,
    certainty: 'possible',
  },
  { name: 'elsewhere', when: (it) => !here(it), certainty: 'silent' },
  {
    name: 'chapters',
    when: (it) =>
      it.kind === 'headings' &&
      it.labelled &&
      it.listed > 2 &&
      it.off === 1 &&
      (it.promise.english
        ? it.promise.counting && it.promise.announced
        : it.promise.assigned || it.promise.colon),
    certainty: 'likely',
  },
  {
    name: 'headings',
    when: (it) => it.kind === 'headings' && !it.promise.pointed && !it.agrees,
    certainty: 'silent',
  },
  {
    name: 'backward',
    when: (it) => it.kind === 'headings' && it.promise.english && !it.promise.announced,
    certainty: 'silent',
  },
  { name: 'heading', when: (it) => it.heading && !it.agrees && !it.promise.pointed, certainty: 'silent' },
  { name: 'said', when: ({ agrees }) => agrees, certainty: 'certain' },
  { name: 'listed', when: listed, certainty: 'certain' },
  { name: 'assigned', when: (it) => it.promise.assigned && !it.sections, certainty: 'certain' },
  {
    name: 'announced',
    when: (it) =>
      it.promise.english &&
      it.promise.counting &&
      it.promise.announced &&
      it.kind !== 'headings' &&
      it.labelled &&
      it.off === 1,
    certainty: 'likely',
  },
  {
    name: 'colon',
    when: (it) =>
      it.promise.english &&
      it.promise.counting &&
      it.promise.colon &&
      it.labelled &&
      it.off === 1 &&
      it.listed > 2,
    certainty: 'likely',
  },
]

/** A verdict on a list made of blocks: how sure, and which row of the table decided so. */
export interface OutlineVerdict {
  readonly certainty: Certainty
  readonly why: string
}

/** What the evidence comes to; undefined: nothing is said. */
export function decideOutline(evidence: OutlineEvidence): OutlineVerdict | undefined {
  const exact = evidence.off === 0
  const row = (exact ? EXACT : OTHER).find(({ when }) => when(evidence))
  if (!row || row.certainty === 'silent') return undefined
  return { certainty: row.certainty, why: `outline-${exact ? '' : 'other-'}${row.name}` }
}

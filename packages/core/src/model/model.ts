import { lazyFields } from '../text/lazy.ts'
import { once } from '../text/once.ts'
import { sourceOf } from '../text/source.ts'
import type { Parsed } from '../tree/parse.ts'
import { readThrough, type AnalysisCache } from '../tree/reread/cache.ts'
import type { OwnProfiles } from '../profiles/own-profiles.ts'
import { resolveProfile } from '../profiles/index.ts'
import { claimsOf } from './claims/claims.ts'
import { citationsOf } from './citations.ts'
import type { PolicyDocument } from './document.ts'
import { figuresOf } from './figures.ts'
import { documentChanges, documentPairs, documentShares, documentTotals } from './figures/placed.ts'
import { documentRepeats } from './figures/repeats.ts'
import { documentDates, documentPeriods } from './figures/placed-dates.ts'
import { formulasOf } from './formulas.ts'
import { toJSON } from './json.ts'
import { languageOf } from './language.ts'
import { metadataOf } from './metadata.ts'
import { runsOf } from './numbering.ts'
import { chooseProfile } from './profile-choice.ts'
import { referencesOf } from './references.ts'
import { allSections } from './role-level.ts'
import { sectionsOf } from './sections.ts'
import { suppressionsOf } from './suppressions.ts'
import { tablesOf } from './tables.ts'
import { termsOf } from './terms.ts'

export interface ParseOptions {
  readonly uri?: string
  /** Id of the profile to take; absent: front matter, then `defaultProfile`, then recognition; `auto`: the same without `defaultProfile`. */
  readonly profile?: string
  /** Id of the profile of documents whose front matter names none, as a configuration says it. */
  readonly defaultProfile?: string
  /** Profiles beside the built-in ones. */
  readonly profiles?: OwnProfiles
  /** Sets known by a number (`四上`) and how many members they really have. */
  readonly namedSets?: Readonly<Record<string, number>>
  /** Keeps block analyses between parses of one document as it changes. */
  readonly cache?: AnalysisCache
}

/** Reads a text into its model. Never throws, whatever the string. */
export function parse(text: string, options: ParseOptions = {}): PolicyDocument {
  if (typeof text !== 'string') throw new TypeError('The text is not a string.')
  const { blocks, tree, comments, lineStarts } = readThrough(options.cache, text)
  const metadata = metadataOf(blocks)
  const choice = chooseProfile(blocks, metadata, options)
  const foundClaims = claimsOf(blocks, options.namedSets ?? {})
  const document = {
    schemaVersion: 1,
    ...(options.uri === undefined ? {} : { uri: options.uri }),
    profile: choice.id,
    profileOrigin: choice.origin,
    metadata,
    runs: runsOf(blocks),
    blocks,
    text,
  } as PolicyDocument
  const known: Known = { document, foundClaims, options, comments, lineStarts, tree }
  addData(document, known)
  addOthers(document, known)
  return document
}

/** What the fields of a document are read from. */
interface Known extends Pick<Parsed, 'comments' | 'lineStarts' | 'tree'> {
  readonly document: PolicyDocument
  readonly foundClaims: PolicyDocument['foundClaims']
  readonly options: ParseOptions
}

const keyWorkIn = once((found: Known['foundClaims']) =>
  found.flatMap(({ keyWork, claim }) => (keyWork ? [claim] : [])),
)

type Fields = { readonly [Key in keyof PolicyDocument]?: (known: Known) => PolicyDocument[Key] }

const addData = lazyFields<Known>({
  claims: ({ foundClaims }) => foundClaims.map(({ claim }) => claim),
  formulas: ({ document }) => formulasOf(document.blocks, () => document.claims),
  language: ({ document }) => languageOf(document.blocks),
  sections: ({ document, foundClaims, options }) => {
    const profile = resolveProfile(document.profile, options.profiles)
    return sectionsOf(document.blocks, profile, () => keyWorkIn(foundClaims))
  },
  actions: ({ document }) => allSections(document.sections).flatMap((section) => section.actions),
  figures: ({ document }) => figuresOf(document.blocks),
  totals: ({ document }) => documentTotals(document.blocks, document.tables, 'all'),
  shares: ({ document }) => documentShares(document.blocks),
  pairs: ({ document }) => documentPairs(document.blocks, 'all'),
  changes: ({ document }) => documentChanges(document.blocks),
  repeats: ({ document }) => documentRepeats(document.blocks),
  periods: ({ document }) => documentPeriods(document.blocks),
  dates: ({ document }) => documentDates(document.blocks),
  terms: ({ document }) => termsOf(document.blocks),
  citations: ({ document }) => citationsOf(document.blocks),
  references: ({ document }) => referencesOf(document.blocks, document.runs),
  tables: ({ document }) => tablesOf(document.blocks),
  suppressions: ({ comments }) => suppressionsOf(comments),
} satisfies Fields)

/** What is not data is passed over when a document is cloned or sent to a worker. */
const addOthers = lazyFields<Known>(
  {
    foundClaims: ({ foundClaims }) => foundClaims,
    wrong: ({ document }) => ({
      totals: documentTotals(document.blocks, document.tables, 'wrong'),
      pairs: documentPairs(document.blocks, 'wrong'),
    }),
    source: ({ document, lineStarts }) => sourceOf(document.text, lineStarts),
    tree: ({ tree }) => tree(),
    toJSON:
      ({ document }) =>
      () =>
        toJSON(document),
  } satisfies Fields,
  false,
)

import { sourceOf } from '../text/source.ts'
import { blocksOf } from '../tree/parse.ts'
import { createCache, type AnalysisCache } from '../tree/cache.ts'
import type { Profile } from '../profiles/profile.ts'
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
import { ordinalsOf, runsOf } from './numbering.ts'
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
  readonly profiles?: readonly Profile[]
  /** Sets known by a number (`四上`) and how many members they really have. */
  readonly namedSets?: Readonly<Record<string, number>>
  /** Keeps block analyses between parses of one document as it changes. */
  readonly cache?: AnalysisCache
}

/** Reads a text into its model. Never throws, whatever the string. */
export function parse(text: string, options: ParseOptions = {}): PolicyDocument {
  if (typeof text !== 'string') throw new TypeError('The text is not a string.')
  const cache = options.cache ?? createCache()
  const { blocks, tree, comments, lineStarts } = blocksOf(text, cache)
  const ordinals = ordinalsOf(blocks)
  const metadata = metadataOf(blocks)
  const choice = chooseProfile(blocks, ordinals, metadata, options)
  const runs = runsOf(blocks, ordinals)
  const foundClaims = claimsOf(blocks, ordinals, runs, options.namedSets ?? {})
  const keyWork = lazy(() => foundClaims.filter(({ keyWork: is }) => is).map(({ claim }) => claim))
  const document = {
    schemaVersion: 1,
    ...(options.uri === undefined ? {} : { uri: options.uri }),
    profile: choice.id,
    profileOrigin: choice.origin,
    metadata,
    runs,
    blocks,
    text,
  } as PolicyDocument
  addFields(document, true, {
    claims: () => foundClaims.map(({ claim }) => claim),
    formulas: () => formulasOf(blocks, () => document.claims),
    language: () => languageOf(blocks),
    sections: () => sectionsOf(blocks, ordinals, resolveProfile(choice.id, options.profiles), keyWork),
    actions: () => allSections(document.sections).flatMap((section) => section.actions),
    figures: () => figuresOf(blocks),
    totals: () => documentTotals(blocks, document.tables, 'all'),
    shares: () => documentShares(blocks),
    pairs: () => documentPairs(blocks, 'all'),
    changes: () => documentChanges(blocks),
    repeats: () => documentRepeats(blocks),
    periods: () => documentPeriods(blocks),
    dates: () => documentDates(blocks),
    terms: () => termsOf(blocks),
    citations: () => citationsOf(blocks),
    references: () => referencesOf(blocks),
    tables: () => tablesOf(blocks),
    suppressions: () => suppressionsOf(comments),
  })
  // What is not data is passed over when a document is cloned or sent to a worker.
  addFields(document, false, {
    foundClaims: () => foundClaims,
    wrong: () => ({
      totals: documentTotals(blocks, document.tables, 'wrong'),
      pairs: documentPairs(blocks, 'wrong'),
    }),
    source: () => sourceOf(text, lineStarts),
    tree,
    toJSON: () => () => toJSON(document),
  })
  return document
}

/** Gives a document fields that are read when they are first asked for. */
function addFields(
  document: PolicyDocument,
  enumerable: boolean,
  fields: { readonly [Key in keyof PolicyDocument]?: () => PolicyDocument[Key] },
): void {
  for (const [name, read] of Object.entries(fields))
    Object.defineProperty(document, name, { enumerable, get: lazy<unknown>(read) })
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

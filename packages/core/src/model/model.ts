import { sourceOf } from '../text/source.ts'
import { blocksOf } from '../tree/parse.ts'
import { createCache, type AnalysisCache } from '../tree/cache.ts'
import type { Profile } from '../profiles/profile.ts'
import { resolveProfile } from '../profiles/index.ts'
import { claimsOf } from './claims/claims.ts'
import type { Numbered } from './claims/kept-groups.ts'
import { outlineOf, type Outline } from './claims/outline.ts'
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

/** What is kept of a reading for the next one of the same document. */
interface Reading {
  readonly numbered: Numbered
  readonly outline: Outline
}

/** Reads a text into its model. Never throws, whatever the string. */
export function parse(text: string, options: ParseOptions = {}): PolicyDocument {
  if (typeof text !== 'string') throw new TypeError('The text is not a string.')
  const cache = options.cache ?? createCache()
  const { blocks, tree, comments, lineStarts, same } = blocksOf(text, cache)
  const before = cache.reading as Reading | undefined
  const source = lazy(() => sourceOf(text, lineStarts))
  const ordinals = ordinalsOf(blocks)
  const metadata = metadataOf(blocks)
  const choice = chooseProfile(blocks, ordinals, metadata, options)
  const runs = runsOf(blocks, ordinals)
  const numbered = { blocks, ordinals, runs }
  const outline = outlineOf(numbered, before && { ...before, same })
  cache.reading = { numbered, outline } satisfies Reading
  const foundClaims = claimsOf(blocks, ordinals, outline, options.namedSets ?? {})
  const claims = lazy(() => foundClaims.map(({ claim }) => claim))
  const formulas = formulasOf(blocks, claims)
  const keyWork = lazy(() => foundClaims.filter(({ keyWork: is }) => is).map(({ claim }) => claim))
  const sections = lazy(() =>
    sectionsOf(blocks, ordinals, resolveProfile(choice.id, options.profiles), keyWork),
  )
  const actions = lazy(() => allSections(sections()).flatMap((section) => section.actions))
  const figures = lazy(() => figuresOf(blocks))
  const totals = lazy(() => documentTotals(blocks, tables(), 'all'))
  const shares = lazy(() => documentShares(blocks))
  const pairs = lazy(() => documentPairs(blocks, 'all'))
  const wrong = lazy(() => ({
    totals: documentTotals(blocks, tables(), 'wrong'),
    pairs: documentPairs(blocks, 'wrong'),
  }))
  const changes = lazy(() => documentChanges(blocks))
  const repeats = lazy(() => documentRepeats(blocks, runs))
  const periods = lazy(() => documentPeriods(blocks))
  const dates = lazy(() => documentDates(blocks))
  const terms = lazy(() => termsOf(blocks))
  const citations = lazy(() => citationsOf(blocks))
  const references = lazy(() => referencesOf(blocks))
  const tables = lazy(() => tablesOf(blocks))
  const suppressions = lazy(() => suppressionsOf(comments))
  const root = lazy(tree)
  const language = lazy(() => languageOf(blocks))
  const data: Omit<PolicyDocument, 'foundClaims' | 'wrong' | 'source' | 'tree' | 'toJSON'> = {
    schemaVersion: 1,
    ...(options.uri === undefined ? {} : { uri: options.uri }),
    profile: choice.id,
    profileOrigin: choice.origin,
    metadata,
    get claims() {
      return claims()
    },
    formulas,
    runs,
    blocks,
    text,
    get language() {
      return language()
    },
    get sections() {
      return sections()
    },
    get actions() {
      return actions()
    },
    get figures() {
      return figures()
    },
    get totals() {
      return totals()
    },
    get shares() {
      return shares()
    },
    get pairs() {
      return pairs()
    },
    get changes() {
      return changes()
    },
    get repeats() {
      return repeats()
    },
    get periods() {
      return periods()
    },
    get dates() {
      return dates()
    },
    get terms() {
      return terms()
    },
    get citations() {
      return citations()
    },
    get references() {
      return references()
    },
    get tables() {
      return tables()
    },
    get suppressions() {
      return suppressions()
    },
  }
  // What is not data is passed over when a document is cloned or sent to a worker.
  const document = data as PolicyDocument
  return Object.defineProperties(document, {
    foundClaims: { value: foundClaims },
    wrong: { get: wrong },
    source: { get: source },
    tree: { get: root },
    toJSON: { value: () => toJSON(document) },
  })
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

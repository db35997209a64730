import {
  lint,
  parse,
  type AnalysisCache,
  type Finding,
  type Locale,
  type PolicyDocument,
  type Span,
} from '@policydoc/core'
import type { PositionEncodingKind, Range } from 'vscode-languageserver'
import type { Configuration } from '../configuration/configuration.ts'
import { converterOf, type Converter } from './convert.ts'

/** One version of a document under one configuration; everything in it is worked out once, when first asked for. */
export interface View {
  readonly uri: string
  /** The client's version; null for documents read from disk. */
  readonly version: number | null
  readonly text: string
  readonly configuration: Configuration
  readonly locale: Locale
  readonly document: PolicyDocument
  readonly findings: readonly Finding[]
  readonly convert: Converter
  /** What it was made from, to make another like it. */
  readonly input: ViewInput
  range(span: Span): Range
}

/** What a view shows: enough for findings and counts, whatever text they come from. */
export type ShownView = Pick<View, 'uri' | 'version' | 'text' | 'document' | 'findings' | 'range'> & {
  readonly convert: Pick<Converter, 'position' | 'edits'>
}

/** What a view is made from. */
export interface ViewInput {
  readonly uri: string
  readonly version: number | null
  readonly text: string
  readonly configuration: Configuration
  readonly locale: Locale
  readonly encoding: PositionEncodingKind
  readonly cache?: AnalysisCache
}

/** A view; nothing is parsed yet. */
export function viewOf(input: ViewInput): View {
  const { uri, version, text, configuration, locale, encoding, cache } = input
  const options = { uri, ...configuration.options, locale, ...(cache && { cache }) }
  const document = once(() => parse(text, options))
  const findings = once(() => (configuration.ignored ? [] : lint(document(), options)))
  const convert = once(() => converterOf(document().source, encoding))
  return {
    uri,
    version,
    text,
    configuration,
    locale,
    input,
    get document() {
      return document()
    },
    get findings() {
      return findings()
    },
    get convert() {
      return convert()
    },
    range: (span) => convert().range(span),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

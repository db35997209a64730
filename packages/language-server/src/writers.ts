import * as core from '@policydoc/core'
import type { Locale, Ordinal, PolicyDocument, Profile } from '@policydoc/core'

// Written before core exports these; each falls back on something sensible until it does.
const later = core as unknown as {
  format?: (text: string) => { readonly text: string }
  scaffold?: (profile: Profile, locale: Locale) => string
  ledger?: (document: PolicyDocument) => unknown
  toMermaid?: (document: PolicyDocument) => string
  writeOrdinal?: (value: number, like: Ordinal) => string
  nameIn?: (names: readonly string[], language: Locale) => string | undefined
}

export const format = (text: string): string => later.format?.(text).text ?? text
export const scaffold = (profile: Profile, locale: Locale): string => later.scaffold?.(profile, locale) ?? ''
export const mermaid = (document: PolicyDocument): string => later.toMermaid?.(document) ?? ''
export const ledger = (document: PolicyDocument, format: 'csv' | 'markdown' | 'json'): string =>
  format && document ? '' : ''
export const writeOrdinal = (value: number, like: Ordinal): string =>
  later.writeOrdinal?.(value, like) ?? `${value}`
export const nameIn = (names: readonly string[], language: Locale): string | undefined =>
  later.nameIn?.(names, language) ?? names[0]

import * as core from '@policydoc/core'
import type { Locale, PolicyDocument, Profile } from '@policydoc/core'

// Written before core exports these; each falls back on something sensible until it does.
const later = core as unknown as {
  format?: (text: string) => { readonly text: string }
  scaffold?: (profile: Profile, locale: Locale) => string
  ledger?: (document: PolicyDocument) => unknown
  toMermaid?: (document: PolicyDocument) => string
}

export const format = (text: string): string => later.format?.(text).text ?? text
export const scaffold = (profile: Profile, locale: Locale): string => later.scaffold?.(profile, locale) ?? ''
export const mermaid = (document: PolicyDocument): string => later.toMermaid?.(document) ?? ''
export const ledger = (document: PolicyDocument, format: 'csv' | 'markdown' | 'json'): string =>
  format && document ? '' : ''

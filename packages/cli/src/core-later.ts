import * as core from '@policydoc/core'
import type { Locale, PolicyDocument, Profile, Span } from '@policydoc/core'

/** A part of a document's structure with what it counts. */
export interface OutlineNode {
  readonly kind: string
  readonly label: string
  readonly count?: { readonly claimed: number; readonly listed: number } | number
  readonly span: Span
  readonly children: readonly OutlineNode[]
}

/** A line of the ledger: values by column; `span` is where it stands. */
export type LedgerRow = Readonly<Record<string, unknown>> & { readonly span?: Span }

/** Functions of core that write work products. */
export const writers = core as unknown as {
  readonly outline?: (document: PolicyDocument) => readonly OutlineNode[] | OutlineNode
  readonly toMermaid?: (document: PolicyDocument) => string
  readonly ledger?: (document: PolicyDocument) => readonly LedgerRow[]
  readonly format?: (text: string) => {
    readonly text: string
    readonly dropped: readonly { readonly text: string; readonly span: Span }[]
  }
  readonly scaffold?: (profile: Profile, locale: Locale) => string
  readonly derive?: (documents: readonly PolicyDocument[]) => Profile
}

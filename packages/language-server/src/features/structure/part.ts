import type { Claim, Section, Span } from '@policydoc/core'
import type { StructureNode } from '../../protocol.ts'

/** A part of a document with offsets; what symbols, folding, tree view and lenses are made from. */
export interface Part {
  readonly kind: StructureNode['kind']
  readonly label: string
  readonly span: Span
  readonly selection: Span
  readonly claim?: Claim
  readonly section?: Section
  readonly children: readonly Part[]
}

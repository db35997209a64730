import type { OutlineNode } from '@policydoc/core'
import type { StructureNode } from '../../protocol.ts'

/** A part of a document's outline with offsets. */
export interface Part extends OutlineNode {
  readonly kind: StructureNode['kind']
  readonly children: readonly Part[]
}

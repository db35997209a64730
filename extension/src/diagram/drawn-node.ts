import type { DiagramNode } from '@policydoc/core'
import type { Structure, StructureNode } from '@policydoc/language-server'
import { outlineChildren } from '../outline-children.ts'

/** A part of a document as the diagram draws it: below the document itself its sections, and so on; it stays folded while one types. */
export interface DrawnNode extends DiagramNode {
  readonly kind: StructureNode['kind'] | 'document'
  readonly selectionRange: StructureNode['selectionRange']
  readonly children: readonly DrawnNode[]
}

/** The tree of a document with the document itself on top; `name` stands for a title that is missing. */
export function rootOf({ title, nodes, summary }: Structure, name: string): DrawnNode {
  const start = { line: 0, character: 0 }
  return {
    kind: 'document',
    label: title?.text ?? name,
    path: '/',
    selectionRange: title?.selectionRange ?? { start, end: start },
    problems: summary.problems,
    children: drawn(nodes, ''),
  }
}

function drawn(nodes: readonly StructureNode[], above: string): readonly DrawnNode[] {
  return nodes.map((node, index) => {
    const path = `${above}/${node.kind}${index}`
    return { ...node, path, children: drawn(outlineChildren(node), path) }
  })
}

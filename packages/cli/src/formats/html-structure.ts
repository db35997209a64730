import {
  diagramSvg,
  isAtLeast,
  layOut,
  outline,
  severities,
  type DiagramNode,
  type Finding,
  type OutlineNode,
  type PolicyDocument,
} from '@policydoc/core'
import { printable } from './printable.ts'
import { within } from './within.ts'

/** How many boxes a picture has at most. */
const MOST = 400

/** A picture of a document’s sections and actions; boxes with findings at error or warning are framed. Empty without sections. */
export function structurePicture(
  document: PolicyDocument,
  findings: readonly Finding[],
  title: string,
): string {
  const grave = findings.filter(({ severity }) => isAtLeast(severity, 'warning'))
  let room = MOST
  /** A node with its sections and actions; what there is no room for is left out. */
  const drawn = ({ kind, label, short, span, children }: OutlineNode, path: string): DiagramNode => {
    const inside = grave.filter((finding) => within(finding.span, span)).map(({ severity }) => severity)
    const worst = severities.find((severity) => inside.includes(severity))
    const { count, status } = children.find(({ keyWork }) => keyWork) ?? {}
    const parts: DiagramNode[] = []
    for (const [index, part] of children.entries())
      if ((part.kind === 'section' || part.kind === 'action') && room-- > 0)
        parts.push(drawn(part, `${path}/${index}`))
    return {
      kind,
      label: printable(short ?? label),
      path,
      ...(count && status ? { count: { ...count, status } } : {}),
      problems: inside.length,
      ...(worst ? { severity: worst } : {}),
      children: parts,
    }
  }
  const root = drawn(outline(document), '')
  return root.children.length ? diagramSvg(layOut(root), { title }) : ''
}

import type { PolicyDocument } from '../model/document.ts'
import { outline } from './outline.ts'
import type { OutlineNode } from './outline.ts'

/** Characters of a label that are shown; the rest is cut. */
const longest = 48

/** A flowchart of a document's structure in Mermaid's language; labels are escaped, whatever they hold. */
export function toMermaid(input: OutlineNode | PolicyDocument): string {
  const root = 'kind' in input ? input : outline(input)
  const lines = ['flowchart LR']
  let count = 0
  const draw = (node: OutlineNode, parent: string | undefined): void => {
    const id = `n${count++}`
    lines.push(`  ${id}${shape(node)}`)
    if (parent !== undefined) lines.push(`  ${parent} --> ${id}`)
    if (node.status === 'mismatch') lines.push(`  style ${id} stroke:#c00,stroke-width:2px`)
    for (const child of node.children) draw(child, id)
  }
  draw(root, undefined)
  return `${lines.join('\n')}\n`
}

function shape({ kind, label, short, count }: OutlineNode): string {
  const text = `"${escaped(short ?? label)}${count ? ` ${count.listed}/${count.claimed}` : ''}"`
  if (kind === 'document' || kind === 'section') return `[${text}]`
  if (kind === 'claim' || kind === 'formula') return `{{${text}}}`
  return `(${text})`
}

/** Everything that Mermaid or HTML could take for markup becomes a character code. */
function escaped(label: string): string {
  const line = [...label.replace(/\s+/g, ' ').trim()]
  const cut = line.length > longest ? [...line.slice(0, longest - 1), '…'] : line
  return cut
    .map((unit) => (/["#&<>`;\\{}[\]|*_~%]/.test(unit) ? `#${unit.codePointAt(0) ?? 0};` : unit))
    .join('')
}

import { outline as outlineOf, toMermaid, type Locale, type OutlineNode } from '@policydoc/core'
import { printable, printableJson } from '../formats/printable.ts'
import { readOne } from '../run/documents.ts'
import type { GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'

/** `policydoc outline`: the structure of one document as a tree, JSON or a Mermaid diagram. */
export default async function outline(
  path: string,
  given: GivenOptions & { readonly format: string },
  locale: Locale,
): Promise<void> {
  const read = await readOne(path, given, locale)
  if (!read) return
  const { document } = read
  if (given.format === 'mermaid') return writeOut(`${toMermaid(document).trimEnd()}\n`)
  const found = outlineOf(document)
  if (given.format === 'json') return writeOut(`${printableJson(found, 2)}\n`)
  await writeOut(`${labelOf(found)}\n${branches(found.children, '')}`)
}

function branches(nodes: readonly OutlineNode[], indent: string): string {
  return nodes
    .map((node, index) => {
      const last = index === nodes.length - 1
      return `${indent}${last ? '└─ ' : '├─ '}${labelOf(node)}\n${branches(node.children, indent + (last ? '   ' : '│  '))}`
    })
    .join('')
}

function labelOf({ label, count }: OutlineNode): string {
  return printable(label) + (count ? `  ${count.listed}/${count.claimed}` : '')
}

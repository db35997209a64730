import { rules, type Block, type Finding, translated } from '@policydoc/core'
import { CodeActionKind } from 'vscode-languageserver'
import type { Context } from '../../context.ts'
import type { Proposal } from './proposal.ts'
import { frontMatterEnd } from '../../documents/front-matter-end.ts'
import type { View } from '../../documents/view.ts'

/** Ways to silence one finding: a comment before its line, or one for the whole document. */
export function disableActions(view: View, finding: Finding, context: Context): readonly Proposal[] {
  const { rule } = finding
  // A finding about a directive cannot be silenced by another directive; its fix removes the directive.
  const known = rules.find(({ id }) => id === rule)
  if (known?.afterwards) return []
  const { text, document } = view
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const insert = (offset: number, newText: string) => ({
    range: view.range({ start: offset, end: offset }),
    newText,
  })
  const block = document.blocks.findLast(({ span }) => span.start <= finding.span.start)
  const line = document.source.lineAt(finding.span.start)
  const proposals: Proposal[] = []
  const kind = CodeActionKind.QuickFix
  const name = known ? translated(known.title, view.locale) : rule
  const title = context.say(view.uri, 'disableLine', { name })
  if (block?.kind === 'table' || block?.kind === 'code') {
    // A comment line would end the table: the whole table is placed between two comments.
    const start = document.source.lineAt(block.span.start).start
    const end = document.source.lineAt(block.span.end).end
    const open = `<!-- policydoc-disable ${rule} -->${eol}${eol}`
    const close = `${eol}${eol}<!-- policydoc-enable ${rule} -->`
    proposals.push({ title, kind, edits: [insert(start, open), insert(end, close)] })
  } else if (block?.kind !== 'frontmatter')
    proposals.push({
      title,
      kind,
      edits: [
        insert(line.start, `${indentOf(view, block)}<!-- policydoc-disable-next-line ${rule} -->${eol}`),
      ],
    })
  const top = topOf(view)
  proposals.push({
    title: context.say(view.uri, 'disableFile', { name }),
    kind,
    edits: [insert(top, `<!-- policydoc-disable-file ${rule} -->${eol}${eol}`)],
  })
  return proposals
}

/** The blanks that keep a comment inside the list whose item it stands before: else it would end the list. */
function indentOf(view: View, block: Block | undefined): string {
  if (block?.kind !== 'item') return ''
  const before = view.document.blocks[block.index - 1]
  const line = view.document.source.lineAt(block.span.start)
  const indent = /^[ \t]*/.exec(view.text.slice(line.start, line.end))?.[0] ?? ''
  const marker = block.local.marker?.text.length ?? 1
  return before?.local.listDepth ? indent + ' '.repeat(marker + 1) : indent
}

/** After the byte order mark or the front matter and its closing line. */
function topOf({ document, text }: View): number {
  const end = frontMatterEnd(document)
  if (!end) return text.startsWith('\uFEFF') ? 1 : 0
  const newline = text.indexOf('\n', end)
  return newline < 0 ? text.length : newline + 1
}

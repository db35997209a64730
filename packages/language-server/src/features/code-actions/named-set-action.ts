import type { Finding, Span } from '@policydoc/core'
import {
  CodeActionKind,
  type CodeAction,
  type TextDocumentEdit,
  type CreateFile,
} from 'vscode-languageserver'
import { withNamedSet } from '../../configuration/configuration-edit.ts'
import type { Context } from '../../context.ts'
import { converterFor } from '../../documents/convert.ts'
import { editsBetween } from '../../documents/text-diff.ts'
import { commands, type NamedSetWritten } from '../../protocol.ts'
import type { View } from '../../documents/view.ts'

/** Offers to say in the configuration how long a set with a number in its name really is (“四上”企业 has six kinds). */
export async function namedSetActions(
  view: View,
  finding: Finding,
  context: Context,
): Promise<readonly CodeAction[]> {
  const claim = view.document.claims.find(
    ({ numeral, status }) => status === 'mismatch' && numeral.span.start === finding.span.start,
  )
  const name = claim && nameOf(view.text, claim.numeral.span)
  if (!claim || !name) return []
  const { client, documents, workspace } = context
  const nearest = view.configuration.files[0]
  const folder = workspace.folderOf(view.uri)
  const uri =
    nearest ?? (folder && client.createsFiles ? `${folder.replace(/\/$/, '')}/.policydocrc.json` : undefined)
  if (!uri) return []
  const before = nearest ? await workspace.read(nearest) : ''
  const after = before === undefined ? undefined : withNamedSet(uri, before, name, claim.listed)
  if (before === undefined || after === undefined || after === before) return []
  const convert = converterFor(before, client.encoding)
  const file = uri.slice(uri.lastIndexOf('/') + 1)
  const edits = convert.edits(editsBetween(before, after))
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } }
  const change: TextDocumentEdit = {
    textDocument: { uri, version: documents.get(uri)?.version ?? null },
    edits,
  }
  const canVersion = client.capabilities.workspace?.workspaceEdit?.documentChanges === true
  const title = context.say(view.uri, 'addNamedSet', { name, count: claim.listed, file })
  const written: NamedSetWritten = { uri, name, count: claim.listed, before: nearest ? before : null }
  const told = client.options.clientCommands?.includes(commands.clientNamedSetWritten)
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      edit: canVersion
        ? { documentChanges: nearest ? [change] : [create, change] }
        : { changes: { [uri]: edits } },
      ...(told && { command: { title, command: commands.clientNamedSetWritten, arguments: [written] } }),
    },
  ]
}

/** The quoted name that the number stands in (`四上`), as `namedSets` takes it; undefined where there is none. */
function nameOf(text: string, { start, end }: Span): string | undefined {
  const before = /[“‘「『"]([^“”‘’「」『』"\n]{0,12})$/.exec(text.slice(Math.max(0, start - 13), start))
  const after = /^([^“”‘’「」『』"\n]{0,12})[”’」』"]/.exec(text.slice(end, end + 13))
  return before && after ? `${before[1]}${text.slice(start, end)}${after[1]}` : undefined
}

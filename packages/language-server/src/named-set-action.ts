import type { Finding } from '@policydoc/core'
import {
  CodeActionKind,
  type CodeAction,
  type TextDocumentEdit,
  type CreateFile,
} from 'vscode-languageserver'
import { withNamedSet } from './configuration-edit.ts'
import type { Context } from './context.ts'
import { converterFor } from './convert.ts'
import { editsBetween } from './text-diff.ts'
import type { View } from './view.ts'

/** Offers to say in the configuration how long a set with a number in its name really is (“四上”企业 has six kinds). */
export async function namedSetActions(
  view: View,
  finding: Finding,
  context: Context,
): Promise<readonly CodeAction[]> {
  const claim = view.document.claims.find(
    ({ numeral, status }) => status === 'mismatch' && numeral.span.start === finding.span.start,
  )
  const name =
    claim && nameOf(view.text, claim.numeral.span.end, claim.numeral.text, claim.measure + claim.noun)
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
  return [
    {
      title: context.say(view.uri, 'addNamedSet', { name, count: claim.listed, file }),
      kind: CodeActionKind.QuickFix,
      edit: canVersion
        ? { documentChanges: nearest ? [change] : [create, change] }
        : { changes: { [uri]: edits } },
    },
  ]
}

/** The name as the document writes it: `四上`, `三会一课`; undefined where the number stands before a common noun only. */
function nameOf(text: string, end: number, numeral: string, rest: string): string | undefined {
  const quoted = /^[^“”‘’「」『』"\n]{1,12}(?=[”’」』"])/.exec(text.slice(end))?.[0]
  const start = end - numeral.length
  if (quoted !== undefined && /[“‘「『"]$/.test(text.slice(0, start).slice(-1))) return numeral + quoted
  return /^\d/.test(numeral) || !rest ? undefined : numeral + rest
}

import { requests, type LedgerParams, type LedgerResult } from '@policydoc/language-server'
import { commands, env, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'
import { bytesOf } from '../bytes.ts'
import { activeEditor } from './active-editor.ts'
import { placeBeside, type SavedKind } from './place-beside.ts'

type Format = NonNullable<LedgerParams['format']>
const formats: Readonly<Record<Format, SavedKind>> = {
  xlsx: { label: 'Excel · WPS (xlsx)', ending: 'xlsx' },
  csv: { label: 'CSV', ending: 'csv' },
  markdown: { label: 'Markdown', ending: 'md' },
  json: { label: 'JSON', ending: 'json' },
}

/** Saves the tasks of the document as a table; format and place are asked for unless they are given. Gives where it was saved. */
export async function exportTasks(
  client: BaseLanguageClient,
  given?: string,
  target?: string,
): Promise<string | undefined> {
  const editor = activeEditor()
  if (!editor) return undefined
  const { uri } = editor.document
  const format = isFormat(given) ? given : await chosen()
  if (!format) return undefined
  const params: LedgerParams = { uri: uri.toString(), format }
  const ledger = await client.sendRequest<LedgerResult | null>(requests.ledger, params)
  if (!ledger || (!ledger.text && !ledger.base64)) {
    void window.showInformationMessage(say('noActions'))
    return undefined
  }
  const place =
    target === undefined
      ? await placeBeside(uri, { ...formats[format], suffix: say('tasks') })
      : Uri.parse(target, true)
  if (!place) return undefined
  const { text, base64 } = ledger
  await workspace.fs.writeFile(place, base64 ? bytesOf(base64) : new TextEncoder().encode(text))
  void tell(place, format)
  return place.toString()
}

function isFormat(given: string | undefined): given is Format {
  return given !== undefined && given in formats
}

async function chosen(): Promise<Format | undefined> {
  const items = Object.entries(formats).map(([format, { label }]) => ({ label, format: format as Format }))
  return (await window.showQuickPick(items, { placeHolder: say('taskFormat') }))?.format
}

async function tell(place: Uri, format: Format): Promise<void> {
  const open = say('open')
  const file = workspace.asRelativePath(place)
  if ((await window.showInformationMessage(say('tasksSaved', { file }), open)) !== open) return
  if (format === 'xlsx') await env.openExternal(place)
  else await commands.executeCommand('vscode.open', place)
}

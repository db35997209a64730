import {
  commands,
  Location,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode'

/** A range as the server sends it, in UTF-16 code units. */
export interface SentRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

function rangeOf({ start, end }: SentRange): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

/** Shows a place of a document and selects it. */
export async function goTo(uri: string, sent: SentRange): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true))
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)
  const column = shown?.viewColumn
  const editor = await window.showTextDocument(document, column === undefined ? {} : { viewColumn: column })
  const range = document.validateRange(rangeOf(sent))
  editor.selection = new Selection(range.start, range.end)
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Peeks at the members of a claim. */
export async function showMembers(
  uri: string,
  position: SentRange['start'],
  locations: readonly { readonly uri: string; readonly range: SentRange }[],
): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri, true),
    new Position(position.line, position.character),
    locations.map((each) => new Location(Uri.parse(each.uri, true), rangeOf(each.range))),
  )
}

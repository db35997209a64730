import { commands, Uri, window, workspace } from 'vscode'
import { bytesOf } from '../bytes.ts'
import { placeBeside, type SavedKind } from '../commands/place-beside.ts'
import { say } from '../messages/say.ts'

/** What a drawing can be saved as. */
export type PictureFormat = 'svg' | 'png'

const formats: Readonly<Record<PictureFormat, SavedKind>> = {
  svg: { label: 'SVG', ending: 'svg' },
  png: { label: 'PNG', ending: 'png' },
}

/** A drawing that can be saved. */
export interface Saveable {
  readonly document: Uri
  readonly svg: string
  /** The drawing in base64. */
  png(): Promise<string>
}

/** Saves a drawing; format and place are asked for unless they are given. Gives where it was saved. */
export async function savePicture(
  drawing: Saveable,
  given?: string,
  target?: string,
): Promise<string | undefined> {
  const format = given === 'svg' || given === 'png' ? given : await chosen()
  if (!format) return undefined
  const kind = { ...formats[format], suffix: say('structure') }
  const place = target === undefined ? await placeBeside(drawing.document, kind) : Uri.parse(target, true)
  if (!place) return undefined
  const bytes = format === 'svg' ? new TextEncoder().encode(drawing.svg) : bytesOf(await drawing.png())
  await workspace.fs.writeFile(place, bytes)
  void tell(place)
  return place.toString()
}

async function chosen(): Promise<PictureFormat | undefined> {
  const items = Object.entries(formats).map(([id, { label }]) => ({ label, format: id as PictureFormat }))
  return (await window.showQuickPick(items, { placeHolder: say('pictureFormat') }))?.format
}

async function tell(place: Uri): Promise<void> {
  const open = say('open')
  const text = say('pictureSaved', { file: workspace.asRelativePath(place) })
  if ((await window.showInformationMessage(text, open)) === open)
    await commands.executeCommand('vscode.open', place)
}

import { requests, type ScaffoldChoice, type TextResult } from '@policydoc/language-server'
import { SnippetString, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { locale, say } from '../messages/say.ts'

type Language = ScaffoldChoice['languages'][number]
const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
}

/** Opens a new document as a snippet, the caret where writing begins; kind and language are asked for unless they are given. */
export async function newDocument(
  client: BaseLanguageClient,
  given: { readonly kind?: string; readonly language?: Language } = {},
): Promise<void> {
  const uri = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri
  const where = uri ? { uri: uri.toString() } : {}
  const choices = await client.sendRequest<readonly ScaffoldChoice[]>(requests.scaffolds, {
    ...where,
    locale: locale(),
  })
  const kind = choices.find(({ id }) => id === given.kind) ?? (await chosenOf(choices))
  const language = kind && (given.language ?? (await languageOf(kind)))
  if (!language) return
  const scaffold = await client.sendRequest<TextResult | null>(requests.scaffold, {
    profile: kind.id,
    locale: language,
    snippet: true,
    ...where,
  })
  if (!scaffold) return
  const document = await workspace.openTextDocument(await freeName(kind.title))
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(scaffold.text))
}

async function chosenOf(choices: readonly ScaffoldChoice[]): Promise<ScaffoldChoice | undefined> {
  const options = { placeHolder: say('kindOfDocument'), matchOnDescription: true, matchOnDetail: true }
  return (await window.showQuickPick(choices.map(itemOf), options))?.choice
}

function itemOf(choice: ScaffoldChoice): QuickPickItem & { readonly choice: ScaffoldChoice } {
  const { title, id, parts } = choice
  return { label: title, description: id, ...(parts.length > 0 && { detail: parts.join(' · ') }), choice }
}

/** The language to write in; asked only where there is a choice, the reader's own first. */
async function languageOf({ languages }: ScaffoldChoice): Promise<Language | undefined> {
  const own = locale()
  const sorted = languages.toSorted((a, b) => Number(b === own) - Number(a === own))
  if (sorted.length < 2) return sorted[0]
  const items = sorted.map((language) => ({ label: languageNames[language], language }))
  return (await window.showQuickPick(items, { placeHolder: say('languageOfDocument') }))?.language
}

/** A name that no file has, in the first folder: by its ending the document is Markdown, also after a reload. */
async function freeName(title: string): Promise<Uri> {
  const stem = title
    .replaceAll(/[\\/:*?"<>|\s()（）：]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
  const folder = workspace.workspaceFolders?.[0]?.uri
  for (let number = 1; ; number++) {
    const name = `${stem}${number > 1 ? `-${number}` : ''}.md`
    const path = folder ? Uri.joinPath(folder, name).path : name
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === path)
    if (!isOpen && !(folder && (await exists(Uri.joinPath(folder, name)))))
      return (folder ?? Uri.parse('untitled:')).with({ scheme: 'untitled', authority: '', path })
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

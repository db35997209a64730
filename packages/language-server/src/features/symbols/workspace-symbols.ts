import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver'
import { eachFile } from '../each-file.ts'
import type { Context, Feature } from '../../context.ts'
import type { Part } from '../structure/part.ts'
import { partsOf } from '../structure/structure.ts'
import { viewOf, type View } from '../../documents/view.ts'
import { nameOf, symbolKinds } from './document-symbols.ts'

/** The most symbols of an answer, so that it stays small in large folders. */
const LIMIT = 500

interface Symbols {
  readonly text: string
  readonly found: readonly WorkspaceSymbol[]
}

/** Sections, actions, claims and formulas of all documents of the workspace, by a subsequence of their names. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: { workDoneProgress: true } }),
  register(context) {
    const { connection, documents, workspace } = context
    const kept = new Map<string, Symbols>()
    connection.onWorkspaceSymbol(async ({ query }, token, progress) => {
      await context.ready()
      const uris = [...new Set([...documents.all().map(({ uri }) => uri), ...(await workspace.files())])]
      const answer: WorkspaceSymbol[] = []
      const errand = { title: context.say('', 'indexing'), progress, token }
      const calledOff = await eachFile(uris, errand, async (uri) => {
        for (const symbol of await symbolsOf(context, uri, kept))
          if (matches(query, symbol.name) && answer.length < LIMIT) answer.push(symbol)
      })
      return calledOff ?? answer
    })
  },
}

async function symbolsOf(
  context: Context,
  uri: string,
  kept: Map<string, Symbols>,
): Promise<readonly WorkspaceSymbol[]> {
  const open = await context.view(uri)
  const text = open?.text ?? (await context.workspace.read(uri))
  if (text === undefined) return []
  const last = kept.get(uri)
  if (last?.text === text) return last.found
  const { workspace, client } = context
  const view =
    open ??
    viewOf({
      uri,
      version: null,
      text,
      configuration: await workspace.configuration(uri),
      locale: context.locale(uri),
      encoding: client.encoding,
    })
  const found = flat(partsOf(view.document), view)
  kept.set(uri, { text, found })
  return found
}

function flat(parts: readonly Part[], view: View, containerName?: string): WorkspaceSymbol[] {
  return parts.flatMap((part) => {
    if (part.kind === 'member' || part.kind === 'term') return []
    const name = nameOf(part)
    const kind: SymbolKind = symbolKinds[part.kind]
    return [
      {
        name,
        kind,
        location: { uri: view.uri, range: view.range(part.selection) },
        ...(containerName && { containerName }),
      },
      ...flat(part.children, view, name),
    ]
  })
}

/** True when the characters of `query` stand in `name` in this order. */
function matches(query: string, name: string): boolean {
  const lower = name.toLowerCase()
  let from = 0
  for (const char of query.toLowerCase()) {
    if (char === ' ') continue
    const at = lower.indexOf(char, from)
    if (at < 0) return false
    from = at + char.length
  }
  return true
}

import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport as Report,
} from 'vscode-languageserver'
import { eachFile } from '../each-file.ts'
import type { Context, Feature } from '../../context.ts'
import { diagnosticOf, resultIdOf } from './diagnostic-items.ts'
import { viewOf } from '../../documents/view.ts'

/** Findings of documents that are not open, for clients that pull: setting `scope: workspace`. */
export const workspaceDiagnostics: Feature = {
  // Advertised with the diagnostics of documents: LSP has one capability for both.
  capabilities: () => ({}),
  register(context) {
    const { client, connection, documents, workspace } = context
    if (!client.pullsDiagnostics) return
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress) => {
      await context.ready()
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
      const wanted = (await workspace.files()).filter((uri) => context.settings(uri).scope === 'workspace')
      const items: Report[] = []
      const errand = { title: context.say('', 'checking'), progress, token }
      const calledOff = await eachFile(wanted, errand, async (uri) => {
        // Open documents are pulled one by one, as they stand in the editor.
        if (!documents.get(uri)) items.push(reportOf(uri, await closedItems(context, uri), previous.get(uri)))
      })
      if (calledOff) return calledOff
      const known = new Set(wanted)
      for (const uri of previous.keys())
        if (!known.has(uri) && !documents.get(uri)) items.push(reportOf(uri, [], previous.get(uri)))
      return { items }
    })
  },
}

function reportOf(uri: string, diagnostics: readonly Diagnostic[], previous: string | undefined): Report {
  const resultId = resultIdOf(diagnostics)
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] }
}

interface Known {
  readonly text: string
  readonly configuration: object
  readonly locale: string
  readonly items: readonly Diagnostic[]
}

const known = new WeakMap<Context, Map<string, Known>>()

/** Findings of a document that is not open: none unless the whole workspace is to be checked. Kept while nothing changes. */
export async function closedItems(context: Context, uri: string): Promise<readonly Diagnostic[]> {
  await context.ready()
  if (context.settings(uri).scope !== 'workspace') return []
  const { client, workspace } = context
  const text = await workspace.read(uri)
  if (text === undefined) return []
  const kept = known.get(context) ?? new Map<string, Known>()
  known.set(context, kept)
  const configuration = await workspace.configuration(uri)
  const locale = context.locale(uri)
  const last = kept.get(uri)
  if (last && last.text === text && last.configuration === configuration && last.locale === locale)
    return last.items
  const view = viewOf({ uri, version: null, text, configuration, locale, encoding: client.encoding })
  const items = view.findings.map((finding) => diagnosticOf(finding, view, client))
  kept.set(uri, { text, configuration, locale, items })
  return items
}

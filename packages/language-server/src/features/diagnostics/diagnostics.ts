import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { isConfigurationFile } from '../../configuration/configuration-files.ts'
import type { ConfigurationProblem } from '../../configuration/configuration.ts'
import type { Context, Feature } from '../../context.ts'
import { cancelled } from '../cancelled.ts'
import { configurationDiagnostic, resultIdOf } from './diagnostic-items.ts'
import { shownDiagnostics } from './shown.ts'
import { closedItems } from './workspace-diagnostics.ts'

/** Findings of open documents: pulled by clients that can, pushed to all others; and the errors of configuration files. */
export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'policydoc',
            interFileDependencies: false,
            workspaceDiagnostics: true,
            workDoneProgress: true,
          },
        }
      : {},
  register(context) {
    const { client, connection, documents, onStale } = context
    const configurations = configurationReporter(context)
    const refresh = (): void => {
      if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh().catch(() => {})
    }
    if (client.pullsDiagnostics) {
      const shown = shownDiagnostics(context, refresh)
      onStale(refresh)
      documents.onSave(({ uri }) => context.settings(uri).run === 'onSave' && refresh())
      connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
        const view = await context.view(uri)
        // No report without findings: a client that takes late answers would show none.
        if (token.isCancellationRequested) return cancelled()
        if (isConfigurationFile(uri)) return report(await configurations.itemsOf(uri), previousResultId)
        if (!view) return report(await closedItems(context, uri), previousResultId)
        configurations.publish(view.configuration.problems)
        return report(
          await shown(uri),
          previousResultId,
          configurations.related(uri, view.configuration.problems),
        )
      })
      return
    }
    const waiting = new Set<string>()
    const publish = async (uri: string): Promise<void> => {
      waiting.delete(uri)
      const view = await context.view(uri)
      if (!view || waiting.has(uri)) return
      configurations.publish(view.configuration.problems)
      const items = await shown(uri)
      // A change in between is answered by itself.
      if (waiting.has(uri) || !documents.get(uri)) return
      void connection.sendDiagnostics({ uri, ...version(view.version), diagnostics: [...items] })
    }
    // One answer for a burst of changes: messages that are already here are read first.
    const schedule = (uri: string): void => {
      if (waiting.has(uri)) return
      waiting.add(uri)
      setTimeout(
        () => void publish(uri).catch((error: unknown) => connection.console.error(String(error))),
        0,
      )
    }
    const shown = shownDiagnostics(context, schedule)
    documents.onChange(({ uri }) => schedule(uri))
    documents.onSave(({ uri }) => schedule(uri))
    documents.onClose((uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }))
    onStale(() => {
      for (const { uri } of documents.all()) schedule(uri)
    })
  },
}

function version(number: number | null): { version?: number } {
  return number === null ? {} : { version: number }
}

function report(
  items: readonly Diagnostic[],
  previous: string | undefined,
  related?: Extract<DocumentDiagnosticReport, { kind: 'full' }>['relatedDocuments'],
): DocumentDiagnosticReport {
  const resultId = resultIdOf(items)
  const more = related ? { relatedDocuments: related } : {}
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...more }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items], ...more }
}

/** Errors of configuration files: as related documents where the client takes them, else pushed. */
function configurationReporter(context: Context) {
  const { client, connection, documents } = context
  const toDiagnostic = (problem: ConfigurationProblem): Diagnostic =>
    configurationDiagnostic(problem, context.locale(problem.uri), client.encoding)
  const takesRelated = client.capabilities.textDocument?.diagnostic?.relatedDocumentSupport === true
  let problems = new Map<string, readonly ConfigurationProblem[]>()
  let published = new Map<string, string>()
  /** The configuration files whose errors came with a document's last report. */
  const told = new Map<string, readonly string[]>()
  documents.onClose((uri) => told.delete(uri))
  context.onStale(async () => {
    // Errors that are mended must go although no document asks: the configurations of open documents are read again.
    const next = new Map<string, readonly ConfigurationProblem[]>()
    for (const { uri } of documents.all())
      for (const [file, found] of byFile((await context.workspace.configuration(uri)).problems))
        next.set(file, found)
    problems = next
    publishAll()
  })
  const publishAll = (): void => {
    if (takesRelated) return
    const next = new Map<string, string>()
    for (const uri of new Set([...published.keys(), ...problems.keys()])) {
      const items = (problems.get(uri) ?? []).map(toDiagnostic)
      const key = resultIdOf(items)
      if (items.length) next.set(uri, key)
      if (published.get(uri) === key || (!items.length && !published.has(uri))) continue
      void connection.sendDiagnostics({ uri, diagnostics: items })
    }
    published = next
  }
  return {
    publish(found: readonly ConfigurationProblem[]): void {
      if (!found.length) return
      for (const [file, each] of byFile(found)) problems.set(file, each)
      publishAll()
    },
    related(document: string, found: readonly ConfigurationProblem[]) {
      const before = told.get(document) ?? []
      if (!takesRelated || (!found.length && !before.length)) return undefined
      const now = byFile(found)
      told.set(document, [...now.keys()])
      // A file whose errors are gone, or which is gone itself, is told to have none.
      for (const uri of before) if (!now.has(uri)) now.set(uri, [])
      return Object.fromEntries(
        [...now].map(([uri, each]) => {
          const items = each.map(toDiagnostic)
          const full: FullDocumentDiagnosticReport = {
            kind: DocumentDiagnosticReportKind.Full,
            resultId: resultIdOf(items),
            items,
          }
          return [uri, full]
        }),
      )
    },
    // Pushed already; a client that pulls for the configuration file itself must not get them twice.
    itemsOf: async (uri: string): Promise<readonly Diagnostic[]> =>
      takesRelated ? (problems.get(uri) ?? []).map(toDiagnostic) : [],
  }
}

function byFile(problems: readonly ConfigurationProblem[]): Map<string, ConfigurationProblem[]> {
  const files = new Map<string, ConfigurationProblem[]>()
  for (const problem of problems) files.set(problem.uri, [...(files.get(problem.uri) ?? []), problem])
  return files
}

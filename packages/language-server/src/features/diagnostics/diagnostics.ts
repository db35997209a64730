import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver'
import { isConfigurationFile } from '../../configuration/configuration-files.ts'
import type { Feature } from '../../context.ts'
import { afterBurst } from '../../documents/after-burst.ts'
import { cancelled } from '../cancelled.ts'
import { configurationErrors } from './configuration-errors.ts'
import { resultIdOf } from './diagnostic-items.ts'
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
    const configurations = configurationErrors(context)
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
        await configurations.publish()
        return report(
          await shown(uri),
          previousResultId,
          configurations.related(uri, view.configuration.problems),
        )
      })
      return
    }
    const publish = async (uri: string): Promise<void> => {
      const view = await context.view(uri)
      if (!view || changed.has(uri)) return
      await configurations.publish()
      const items = await shown(uri)
      // A change in between gets an answer of its own.
      if (changed.has(uri) || !documents.get(uri)) return
      void connection.sendDiagnostics({ uri, ...version(view.version), diagnostics: [...items] })
    }
    const changed = afterBurst(
      (uri) => void publish(uri).catch((error: unknown) => connection.console.error(String(error))),
    )
    const shown = shownDiagnostics(context, changed.add)
    documents.onChange(({ uri }) => changed.add(uri))
    documents.onSave(({ uri }) => changed.add(uri))
    documents.onClose((uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }))
    onStale(() => {
      for (const { uri } of documents.all()) changed.add(uri)
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

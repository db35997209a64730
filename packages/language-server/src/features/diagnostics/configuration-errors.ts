import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type { ConfigurationProblem } from '../../configuration/configuration.ts'
import type { Context } from '../../context.ts'
import { configurationDiagnostic, resultIdOf } from './diagnostic-items.ts'

/** Errors of the configuration files that are in force for open documents. */
export interface ConfigurationErrors {
  /** Pushes what is new since the last time, to clients that take no related documents. */
  publish(): Promise<void>
  /** What a document's report says of its configuration files, to clients that take it. */
  related(
    document: string,
    found: readonly ConfigurationProblem[],
  ): Extract<DocumentDiagnosticReport, { kind: 'full' }>['relatedDocuments']
  /** What a client gets that pulls for a configuration file itself: nothing that was pushed already. */
  itemsOf(uri: string): Promise<readonly Diagnostic[]>
}

/** Errors of configuration files: as related documents where the client takes them, else pushed. */
export function configurationErrors(context: Context): ConfigurationErrors {
  const { client, connection, documents, workspace } = context
  const toDiagnostic = (problem: ConfigurationProblem): Diagnostic =>
    configurationDiagnostic(problem, context.locale(problem.uri), client.encoding)
  const takesRelated = client.capabilities.textDocument?.diagnostic?.relatedDocumentSupport === true
  const current = async (): Promise<Map<string, ConfigurationProblem[]>> => {
    const found = await Promise.all(documents.all().map(({ uri }) => workspace.configuration(uri)))
    return byFile(found.flatMap(({ problems }) => problems))
  }
  const published = new Map<string, string>()
  let asked = 0
  const publish = async (): Promise<void> => {
    if (takesRelated) return
    const turn = ++asked
    const problems = await current()
    // Files may have changed while they were read: the later request has the newer result.
    if (turn !== asked) return
    for (const uri of new Set([...published.keys(), ...problems.keys()])) {
      const items = (problems.get(uri) ?? []).map(toDiagnostic)
      const key = items.length > 0 ? resultIdOf(items) : undefined
      if (published.get(uri) === key) continue
      if (key === undefined) published.delete(uri)
      else published.set(uri, key)
      void connection.sendDiagnostics({ uri, diagnostics: items })
    }
  }
  /** The configuration files whose errors came with a document's last report. */
  const told = new Map<string, readonly string[]>()
  documents.onClose((uri) => told.delete(uri))
  // Errors that are fixed must disappear although no document asks.
  context.onStale(publish)
  return {
    publish,
    related(document, found) {
      const before = told.get(document) ?? []
      if (!takesRelated || (!found.length && !before.length)) return undefined
      const now = byFile(found)
      told.set(document, [...now.keys()])
      // A file whose errors are gone, or which is gone itself, gets an empty list.
      for (const uri of before) if (!now.has(uri)) now.set(uri, [])
      return Object.fromEntries([...now].map(([uri, each]) => [uri, full(each.map(toDiagnostic))]))
    },
    itemsOf: async (uri) => (takesRelated ? ((await current()).get(uri) ?? []).map(toDiagnostic) : []),
  }
}

function full(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, resultId: resultIdOf(items), items }
}

/** The problems of each file; one that several documents share counts once. */
function byFile(problems: readonly ConfigurationProblem[]): Map<string, ConfigurationProblem[]> {
  const files = new Map<string, ConfigurationProblem[]>()
  for (const problem of problems) {
    const own = files.get(problem.uri) ?? []
    const known = own.some(
      ({ span, message }) =>
        span.start === problem.span.start &&
        span.end === problem.span.end &&
        message('en') === problem.message('en'),
    )
    if (!known) files.set(problem.uri, [...own, problem])
  }
  return files
}

import {
  Disposable,
  languages,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type DiagnosticCollection,
  type Uri,
} from 'vscode'
import type { DiagnosticProviderMiddleware, LanguageClientOptions } from 'vscode-languageclient'

/** What a client is given for it. */
type Options = Required<Pick<LanguageClientOptions, 'diagnosticCollectionProvider'>> & {
  middleware: Required<Pick<DiagnosticProviderMiddleware, 'provideDiagnostics'>>
}

/**
 * Takes the findings of a document away with its last tab. The client itself leaves that to the answers for
 * the whole workspace, which has none to give while only open documents are checked.
 */
export function forgetClosed(): Options {
  const watches = new Map<DiagnosticCollection, Disposable>()
  return {
    diagnosticCollectionProvider: {
      create(name, source) {
        const collection = languages.createDiagnosticCollection(name)
        // What is pushed belongs to configuration files, open or not.
        if (String(source) === 'pull') watches.set(collection, watch(collection))
        return collection
      },
      dispose(collection) {
        watches.get(collection)?.dispose()
        watches.delete(collection)
        collection.dispose()
      },
    },
    middleware: {
      async provideDiagnostics(document, previous, token, next) {
        const report = await next(document, previous, token)
        // A document that is shown again at once: the client believes that it still has what was taken away.
        const uri = 'uri' in document ? document.uri : document
        const isGone = [...watches.keys()].every((collection) => !collection.has(uri))
        return previous !== undefined && isGone ? next(document, undefined, token) : report
      },
    },
  }
}

function watch(collection: DiagnosticCollection): Disposable {
  const clean = (): void => {
    const gone: Uri[] = []
    collection.forEach((uri) => {
      const wholeWorkspace = workspace.getConfiguration('policydoc', uri).get('scope') === 'workspace'
      if (!wholeWorkspace && !isShown(uri)) gone.push(uri)
    })
    for (const uri of gone) collection.delete(uri)
  }
  return Disposable.from(
    window.tabGroups.onDidChangeTabs(clean),
    window.onDidChangeVisibleTextEditors(clean),
    workspace.onDidCloseTextDocument(clean),
  )
}

function isShown(uri: Uri): boolean {
  const wanted = uri.toString()
  if (window.visibleTextEditors.some(({ document }) => document.uri.toString() === wanted)) return true
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) =>
      input instanceof TabInputText
        ? input.uri.toString() === wanted
        : input instanceof TabInputTextDiff && input.modified.toString() === wanted,
    ),
  )
}

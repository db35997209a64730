import { localeOf, type Locale } from '@policydoc/core'
import type { ClientCapabilities, InitializeParams, PositionEncodingKind } from 'vscode-languageserver'
import { negotiateEncoding } from './documents/convert.ts'
import type { InitializationOptions } from './protocol.ts'

/** What a client can do, as it said in `initialize`. */
export interface Client {
  readonly capabilities: ClientCapabilities
  readonly options: InitializationOptions
  readonly encoding: PositionEncodingKind
  readonly locale: Locale
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly readsConfiguration: boolean
  readonly watchesFiles: boolean
  readonly hasFolders: boolean
  readonly showsProgress: boolean
  readonly markdownHover: boolean
  readonly hierarchicalSymbols: boolean
  readonly linkedDefinitions: boolean
  readonly resolvesActionEdits: boolean
  readonly createsFiles: boolean
  readonly showsDocuments: boolean
}

/** Reads the parameters of `initialize`. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities } = params
  const text = capabilities.textDocument ?? {}
  const workspace = capabilities.workspace ?? {}
  const options = params.initializationOptions as unknown
  return {
    capabilities,
    options: typeof options === 'object' && options !== null ? (options as InitializationOptions) : {},
    encoding: negotiateEncoding(capabilities.general?.positionEncodings),
    locale: localeOf(params.locale) ?? 'en',
    pullsDiagnostics: text.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    readsConfiguration: workspace.configuration === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace.workspaceFolders === true,
    showsProgress: capabilities.window?.workDoneProgress === true,
    markdownHover: text.hover?.contentFormat?.includes('markdown') === true,
    hierarchicalSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linkedDefinitions: text.definition?.linkSupport === true,
    resolvesActionEdits: text.codeAction?.resolveSupport?.properties.includes('edit') === true,
    createsFiles:
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    showsDocuments: capabilities.window?.showDocument?.support === true,
  }
}

import { commands, type InitializationOptions } from '@policydoc/language-server'
import { type DocumentSymbol, type LogOutputChannel } from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'
import { forgetClosed } from './closed.ts'
import { restartingHandler } from './crashes.ts'
import { draftSchemes } from './drafts.ts'
import { outlineSymbols } from './outline-symbols.ts'

const configurations = [
  '**/.policydocrc',
  '**/.policydocrc.{json,jsonc,yaml,yml}',
  '**/policydoc.config.{json,jsonc,yaml,yml}',
  '**/package.json',
]

/** What the server needs to know about this client; `isStarting` tells a crash from a server that never ran. */
export function clientOptions(output: LogOutputChannel, isStarting: () => boolean): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    fileSystem: true,
    structureEvents: true,
    clientCommands: Object.values(commands).filter((each) => each !== commands.serverShowMembers),
  }
  const { diagnosticCollectionProvider, middleware } = forgetClosed()
  return {
    documentSelector: draftSchemes().flatMap((scheme) => [
      { scheme, language: 'markdown' },
      ...configurations.map((pattern) => ({ scheme, pattern })),
    ]),
    diagnosticCollectionName: 'policydoc',
    outputChannel: output,
    initializationOptions,
    errorHandler: restartingHandler(output, isStarting),
    // Why it failed stands in the output; that it failed is said once, where the connection closes.
    initializationFailedHandler: () => false,
    diagnosticCollectionProvider,
    middleware: {
      ...middleware,
      async provideDocumentSymbols(document, token, next) {
        // This server answers an editor that shows trees with trees.
        return outlineSymbols(((await next(document, token)) ?? []) as DocumentSymbol[])
      },
    },
    markdown: { isTrusted: false, supportHtml: false },
  }
}

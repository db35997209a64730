import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { readConfiguration } from './configuration/read-configuration.ts'
import { serve } from './server.ts'
import { version } from './version.ts'

/** Serves the page that started this web worker; files come from the client alone. */
export function startServer(scope: DedicatedWorkerGlobalScope): void {
  const reader = new BrowserMessageReader(scope)
  const writer = new BrowserMessageWriter(scope)
  serve(createConnection(ProposedFeatures.all, reader, writer), { version, readConfiguration })
}

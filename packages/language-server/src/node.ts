import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { disk } from './workspace/disk.ts'
import { readConfiguration } from './configuration/read-configuration.ts'
import { serve } from './server.ts'
import { version } from './version.ts'

/** Serves one client over the transport that the command line names: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
export function startServer(): void {
  serve(createConnection(ProposedFeatures.all), { version, disk, readConfiguration })
}

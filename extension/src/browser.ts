import { Uri, type ExtensionContext } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { extend, type Api } from './extension.ts'

/** Starts the extension in VS Code in a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true)
  // A worker for each start: one that has crashed cannot be used again.
  const server = async () => {
    const worker = new Worker(script)
    // As a bare worker it would not be recognised: the extension host has a class of its own for workers.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  return extend(context, (options) => new LanguageClient('policydoc', 'policydoc', server, options))
}

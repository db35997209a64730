import { Uri, type ExtensionContext } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { extend, type Api } from './extension.ts'
import { workerServer } from './worker-transports.ts'

/** Starts the extension in VS Code in a browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true)
  return extend(
    context,
    (options) => {
      const server = workerServer({
        start: () => new Worker(script),
        // As a bare worker it would not be recognised: the extension host has a class of its own for workers.
        transports: (worker) => ({
          reader: new BrowserMessageReader(worker),
          writer: new BrowserMessageWriter(worker),
        }),
        report: (text) => options.outputChannel?.appendLine(text),
      })
      return new LanguageClient('policydoc', 'policydoc', server, options)
    },
    convert,
  )

  /** A worker of its own for each paste: pastes are rare, and a page may be large. */
  function convert(html: string): Promise<string> {
    const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'paste.js').toString(true))
    return new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }: { readonly data: string }) => resolve(data)
      worker.onerror = reject
      worker.postMessage(html)
    }).finally(() => worker.terminate())
  }
}

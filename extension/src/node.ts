import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node'
import { extend, type Api } from './extension.ts'

/** Starts the extension in VS Code on Node: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<Api> {
  const module = join(context.extensionPath, 'dist', 'server.cjs')
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
  }
  const convert = async (html: string): Promise<string> => {
    const script = await readFile(context.asAbsolutePath('dist/paste.js'), 'utf8')
    const worker = new Worker(script, { eval: true })
    return new Promise<string>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.postMessage(html)
    }).finally(() => worker.terminate())
  }
  return extend(context, (options) => new LanguageClient('policydoc', 'policydoc', server, options), convert)
}

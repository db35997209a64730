import { window, type ExtensionContext, type LogOutputChannel } from 'vscode'

/** Opens the channel that both the client and the server write to. */
export function openOutput(context: ExtensionContext): LogOutputChannel {
  const output = window.createOutputChannel('policydoc', { log: true })
  context.subscriptions.push(output)
  return output
}

import type { BaseLanguageClient } from 'vscode-languageclient'

/** Starts the server anew, whatever state it is in. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that hangs does not answer the request to stop; it is replaced all the same.
  if (client.isRunning()) await client.stop().catch(() => {})
  await client.start()
}

import type { CancellationToken, ResponseError, WorkDoneProgressReporter } from 'vscode-languageserver'
import { cancelled } from './cancelled.ts'

/** A request over many files: what it shows of its progress, and whether the client has called it off. */
export interface Errand {
  readonly title: string
  readonly progress: WorkDoneProgressReporter
  readonly token: CancellationToken
}

/**
 * Visits files one by one and handles waiting messages in between, cancellations above all. Returns the answer to a request that was
 * cancelled, otherwise nothing.
 */
export async function eachFile(
  uris: readonly string[],
  { title, progress, token }: Errand,
  visit: (uri: string) => Promise<void>,
): Promise<ResponseError<never> | undefined> {
  progress.begin(title, 0, '', true)
  for (const [at, uri] of uris.entries()) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (token.isCancellationRequested) {
      progress.done()
      return cancelled()
    }
    progress.report(Math.floor((100 * at) / uris.length), uri.slice(uri.lastIndexOf('/') + 1))
    await visit(uri)
  }
  progress.done()
  return undefined
}

import { commands, type Disposable } from 'vscode'
import type { Followed } from './structure.ts'

/** Tells the walkthrough what its reader has seen and done: problems that were found, and fewer of them than before. */
export function followProgress(structure: Followed, subscriptions: Disposable[]): void {
  let last: { readonly uri: string; readonly problems: number } | undefined
  subscriptions.push(
    structure.onDidChange(() => {
      const { current } = structure
      if (!current) return
      const { uri, summary } = current
      if (summary.claims + summary.problems > 0)
        void commands.executeCommand('setContext', 'policydoc.found', true)
      if (last?.uri === uri && summary.problems < last.problems)
        void commands.executeCommand('setContext', 'policydoc.improved', true)
      last = { uri, problems: summary.problems }
    }),
  )
}

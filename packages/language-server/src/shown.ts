import type { Diagnostic } from 'vscode-languageserver'
import type { Context } from './context.ts'
import { diagnosticOf } from './diagnostic-items.ts'
import { heldBack } from './quiet.ts'
import type { View } from './view.ts'

/** Decides which findings of open documents to show now: settings `run`, `scope` and `quietDelay`. */
export interface Shown {
  of(view: View): readonly Diagnostic[]
  forget(uri: string): void
}

/** `onSettled` is called with the document when findings that were kept back are to be shown. */
export function shownDiagnostics(context: Context, onSettled: (uri: string) => void): Shown {
  const { client, documents } = context
  const last = new Map<string, readonly Diagnostic[]>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const made = new WeakMap<View, readonly Diagnostic[]>()
  // A client that pulls and cannot be told to pull again would never get what was kept back.
  const canSettle = !client.pullsDiagnostics || client.refreshesDiagnostics

  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  const waitFor = (uri: string, milliseconds: number): void => {
    stop(uri)
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri)
        documents.settle(uri)
        onSettled(uri)
      }, milliseconds),
    )
  }
  const items = (view: View, held: ReadonlySet<unknown>): readonly Diagnostic[] => {
    const known = held.size ? undefined : made.get(view)
    if (known) return known
    const all = view.findings
      .filter((finding) => !held.has(finding))
      .map((finding) => diagnosticOf(finding, view, client))
    if (!held.size) made.set(view, all)
    return all
  }

  documents.onChange(({ uri }) => stop(uri))
  documents.onSave(({ uri }) => stop(uri))
  documents.onClose((uri) => {
    stop(uri)
    last.delete(uri)
  })

  return {
    of(view) {
      const { uri } = view
      const { run, scope, quietDelay } = context.settings(uri)
      const open = documents.get(uri)
      if (scope === 'off') return []
      if (run === 'onSave' && open?.dirty) return last.get(uri) ?? []
      const { caret } = open ?? {}
      const quiet = quietDelay > 0 && canSettle && caret !== undefined && view.findings.length > 0
      const held = quiet ? heldBack(view.document, view.findings, caret) : new Set<never>()
      if (held.size && !timers.has(uri)) waitFor(uri, quietDelay)
      const shown = items(view, held)
      last.set(uri, shown)
      return shown
    },
    forget: (uri) => last.delete(uri),
  }
}

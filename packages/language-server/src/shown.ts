import type { Finding } from '@policydoc/core'
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

const none: ReadonlySet<Finding> = new Set()

/** The findings of a view that wait until its writer pauses: neither squiggles nor counts show them. */
export function waitingFindings({ client, documents, settings }: Context, view: View): ReadonlySet<Finding> {
  const { scope, quietDelay } = settings(view.uri)
  const caret = documents.get(view.uri)?.caret
  // A client that pulls and cannot be told to pull again would never get what was kept back.
  const canSettle = !client.pullsDiagnostics || client.refreshesDiagnostics
  const quiet = quietDelay > 0 && scope !== 'off' && canSettle && caret !== undefined
  return quiet && view.findings.length > 0 ? heldBack(view.document, view.findings, caret) : none
}

/** `onSettled` is called with the document when findings that were kept back are to be shown. */
export function shownDiagnostics(context: Context, onSettled: (uri: string) => void): Shown {
  const { client, documents } = context
  const last = new Map<string, readonly Diagnostic[]>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const made = new WeakMap<View, readonly Diagnostic[]>()

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
      const held = waitingFindings(context, view)
      if (held.size && !timers.has(uri)) waitFor(uri, quietDelay)
      const shown = items(view, held)
      last.set(uri, shown)
      return shown
    },
    forget: (uri) => last.delete(uri),
  }
}

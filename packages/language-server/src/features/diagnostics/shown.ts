import { isChecked, type Claim, type ClaimStatus, type Finding, type PolicyDocument } from '@policydoc/core'
import type { Diagnostic } from 'vscode-languageserver'
import type { Configuration } from '../../configuration/configuration.ts'
import type { Settings } from '../../configuration/settings.ts'
import type { Context } from '../../context.ts'
import { diagnosticOf } from './diagnostic-items.ts'
import { heldBack } from './quiet.ts'
import type { ShownView } from '../../documents/view.ts'

/** What tells a claim: its status and where its numeral stands. */
export interface Counted extends Pick<Claim, 'status'> {
  readonly numeral: Pick<Claim['numeral'], 'span'>
}

/** What is shown of an open document now: squiggles, counts, hints and lenses all come from here, and so agree. */
export interface Shown {
  readonly view: ShownView
  /** False where nothing is checked: setting `scope: off`, or a configuration that leaves the document alone. */
  readonly checked: boolean
  /** True for a document of no known kind where only recognised ones are checked: nothing is shown of it at all. */
  readonly ordinary: boolean
  readonly findings: readonly Finding[]
  /** True while findings wait until the writer of their clause pauses. */
  readonly waits: boolean
  /** True while empty sections of a snippet wait to be filled in: until the document is saved or changed elsewhere. */
  readonly blank: boolean
  /** The status of a claim; undefined while it is being written, and where nothing is checked. */
  statusOf(claim: Counted): ClaimStatus | undefined
}

/** What is shown of an open document under the settings `run`, `scope` and `quietDelay`; undefined for any other. */
export async function shownOf(context: Context, uri: string): Promise<Shown | undefined> {
  const view = await context.shown(uri)
  if (!view) return undefined
  const live = await context.view(uri)
  const { scope } = context.settings(uri)
  const ordinary = isOrdinary(view.document, live?.configuration, scope)
  const checked = scope !== 'off' && live?.configuration.ignored === false && !ordinary
  const waiting = checked && view === live ? waitingFindings(context, view) : none
  const blank = checked && view === live ? blankFindings(context, view) : none
  const unfinished = new Set(Array.from(waiting, ({ span }) => span.start))
  return {
    view,
    checked,
    ordinary,
    waits: waiting.size > 0,
    blank: blank.size > 0,
    get findings() {
      if (!checked) return []
      if (!waiting.size && !blank.size) return view.findings
      return view.findings.filter((finding) => !waiting.has(finding) && !blank.has(finding))
    },
    statusOf: ({ status, numeral }) =>
      checked && !(status === 'mismatch' && unfinished.has(numeral.span.start)) ? status : undefined,
  }
}

function isOrdinary(
  document: PolicyDocument,
  configuration: Configuration | undefined,
  scope: Settings['scope'],
): boolean {
  const documents = scope === 'recognised' ? scope : configuration?.options.documents
  return !isChecked(document, documents ? { documents } : {})
}

const none: ReadonlySet<Finding> = new Set()

function waitingFindings({ client, documents, settings }: Context, view: ShownView): ReadonlySet<Finding> {
  const { quietDelay } = settings(view.uri)
  const caret = documents.get(view.uri)?.caret
  // A client that pulls and cannot be told to pull again would never get what was kept back.
  const canSettle = !client.pullsDiagnostics || client.refreshesDiagnostics
  const quiet = quietDelay > 0 && canSettle && caret !== undefined
  return quiet && view.findings.length > 0 ? heldBack(view.document, view.findings, caret) : none
}

/** Rules that report what is not written yet. */
const unwritten: ReadonlySet<string> = new Set(['empty-section', 'placeholder'])

/** What is unwritten of what was put in at once and is being filled in. */
function blankFindings({ documents }: Context, { uri, findings }: ShownView): ReadonlySet<Finding> {
  const fresh = documents.get(uri)?.fresh
  if (!fresh) return none
  return new Set(
    findings.filter(
      ({ rule, span }) => unwritten.has(rule) && span.start >= fresh.start && span.end <= fresh.end,
    ),
  )
}

/**
 * The diagnostics of open documents. `onSettled` is called with the document when findings that were kept back are to
 * be shown: no key was pressed for `quietDelay`, or the document was saved before that.
 */
export function shownDiagnostics(
  context: Context,
  onSettled: (uri: string) => void,
): (uri: string) => Promise<readonly Diagnostic[]> {
  const { client, documents, onStale } = context
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const blanks = new Set<string>()
  const made = new WeakMap<ShownView, readonly Diagnostic[]>()

  const stop = (uri: string): boolean => {
    clearTimeout(timers.get(uri))
    return timers.delete(uri)
  }
  const wait = (uri: string): void => {
    const settle = (): void => {
      timers.delete(uri)
      documents.settle(uri)
      onSettled(uri)
    }
    timers.set(uri, setTimeout(settle, context.settings(uri).quietDelay))
  }
  documents.onChange(({ uri }) => stop(uri))
  documents.onSave(({ uri }) => {
    const filled = blanks.delete(uri)
    if (stop(uri) || filled) onSettled(uri)
  })
  documents.onClose(stop)
  // A new length of the pause applies from now on, also to findings that already wait.
  onStale(() => {
    for (const uri of timers.keys()) stop(uri)
  })

  return async (uri) => {
    const shown = await shownOf(context, uri)
    if (!shown) return []
    const { view, waits, findings, checked, blank } = shown
    if (blank) blanks.add(uri)
    if (waits && !timers.has(uri)) wait(uri)
    const known = waits || blank || !checked ? undefined : made.get(view)
    const items = known ?? findings.map((finding) => diagnosticOf(finding, view, client))
    if (!waits && !blank && checked) made.set(view, items)
    return items
  }
}

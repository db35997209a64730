import { notifications, requests, type Structure } from '@policydoc/language-server'
import { EventEmitter, window, type Disposable, type Event } from 'vscode'
import { State, type BaseLanguageClient } from 'vscode-languageclient'
import { draftEditor } from './drafts.ts'

/** The structure of the document in the active editor. */
export interface Followed {
  /** Undefined while no policy document is active. */
  readonly current: Structure | undefined
  readonly onDidChange: Event<void>
  /** The structure of any document, fresh from the server. */
  of(uri: string): Promise<Structure | undefined>
}

/** How long typing must pause before tree and status bar follow, in milliseconds. */
const pause = 120

/** Keeps the structure of the active document; what draws it listens. */
export function followStructure(client: BaseLanguageClient, subscriptions: Disposable[]): Followed {
  const changed = new EventEmitter<void>()
  let current: Structure | undefined
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const of = async (uri: string): Promise<Structure | undefined> => {
    if (!client.isRunning()) return undefined
    const answer = await client.sendRequest<Structure | null>(requests.structure, { uri }).catch(() => null)
    return answer ?? undefined
  }
  const update = async (): Promise<void> => {
    const turn = ++asked
    const uri = activeDocument()
    const next = uri ? await of(uri) : undefined
    // A later question overtook this one: its answer is the one to show.
    if (turn !== asked) return
    current = next
    changed.fire()
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void update(), pause)
  }
  subscriptions.push(
    changed,
    { dispose: () => clearTimeout(timer) },
    client.onNotification(notifications.structureChanged, ({ uri }: { readonly uri: string }) => {
      if (uri === activeDocument()) soon()
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) soon()
    }),
    window.onDidChangeActiveTextEditor(soon),
  )
  return {
    get current() {
      return current
    },
    onDidChange: changed.event,
    of,
  }

  /** The last document stays shown while an output, a comparison or a panel has the focus. */
  function activeDocument(): string | undefined {
    return draftEditor(current?.uri)?.document.uri.toString()
  }
}

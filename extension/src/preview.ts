import {
  commands,
  EventEmitter,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type TextDocument,
} from 'vscode'
import { say } from './messages/say.ts'

/** The scheme of texts that are shown but not written yet. */
const scheme = 'policydoc-preview'

/** Shows what a document would become beside what it is. */
export interface Previews {
  /** Opens the comparison and gives whether it was applied; `note` says what is more to know. */
  show(document: TextDocument, text: string, title: string, note?: string): Promise<boolean>
  /** Applies, or gives up, the comparison that is open. */
  settle(applied: boolean): Promise<void>
}

interface Pending {
  readonly uri: Uri
  readonly document: TextDocument
  readonly version: number
  readonly text: string
  done(applied: boolean): void
}

/** Comparisons of a document with what it would become, one at a time. */
export function registerPreviews(subscriptions: Disposable[]): Previews {
  const changed = new EventEmitter<Uri>()
  let pending: Pending | undefined
  const settle = async (applied: boolean): Promise<void> => {
    const current = pending
    if (!current) return
    pending = undefined
    void commands.executeCommand('setContext', 'policydoc.previewing', false)
    // Its question has been answered, here or by a button of the comparison.
    void commands.executeCommand('notifications.hideToasts')
    // The editor may still be opening the comparison, and closes it when it can: the command does not wait for that.
    void closeTabs(current.uri).then(undefined, () => undefined)
    current.done(applied && (await apply(current)))
  }
  subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => pending?.text ?? '',
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (pending && closed.some(({ input }) => isOf(input, pending?.uri))) void settle(false)
    }),
  )
  return {
    settle,
    async show(document, text, title, note) {
      await settle(false)
      const name = document.uri.path.split('/').at(-1) ?? ''
      const uri = Uri.from({ scheme, path: `/${name}`, query: String(Date.now()) })
      const result = new Promise<boolean>((done) => {
        pending = { uri, document, version: document.version, text, done }
      })
      void commands.executeCommand('setContext', 'policydoc.previewing', true)
      const opened = commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true })
      // An answer before it has opened does not wait for it.
      await Promise.race([opened, result])
      const [yes, no] = [say('apply'), say('discard')]
      void window
        .showInformationMessage(note ? say('previewNote', { title, note }) : title, yes, no)
        .then((chosen) => {
          if (pending?.uri === uri && chosen !== undefined) void settle(chosen === yes)
        })
      return result
    },
  }
}

async function apply({ document, version, text }: Pending): Promise<boolean> {
  if (document.version !== version) {
    void window.showWarningMessage(say('changedSince'))
    return false
  }
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text)
  const applied = await workspace.applyEdit(edit)
  await window.showTextDocument(document)
  return applied
}

async function closeTabs(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs.filter(({ input }) => isOf(input, uri)))
  if (tabs.length > 0) await window.tabGroups.close(tabs)
}

function isOf(input: unknown, uri: Uri | undefined): boolean {
  const { modified } = (input ?? {}) as { readonly modified?: Uri }
  return modified !== undefined && modified.toString() === uri?.toString()
}

import type { Structure, StructureNode } from '@policydoc/language-server'
import { Uri, ViewColumn, window, workspace, type Disposable, type WebviewPanel } from 'vscode'
import { activeEditor } from '../commands/active-editor.ts'
import { goTo } from '../commands/go-to.ts'
import { say } from '../messages/say.ts'
import type { Followed } from '../structure.ts'
import { pageOf } from './page.ts'
import { escapeHtml, nodesInOrder, svgOf } from './svg.ts'

/** The panel that draws the structure of a document. */
export interface Diagram {
  show(): Promise<void>
}

/** Keeps at most one diagram, which follows the active document. */
export function registerDiagram(structure: Followed, subscriptions: Disposable[]): Diagram {
  let panel: WebviewPanel | undefined
  let shown: Structure | undefined
  let order: readonly StructureNode[] = []

  const draw = (next: Structure | undefined): { title: string; body: string } => {
    shown = next
    order = nodesInOrder(next?.nodes ?? [])
    const name = next ? Uri.parse(next.uri).path.split('/').at(-1) : ''
    const title = name ? say('structureOf', { name }) : say('structure')
    const empty = `<p class="empty">${escapeHtml(say('noSections'))}</p>`
    return { title, body: order.length > 0 ? svgOf(next?.nodes ?? [], title) : empty }
  }
  const open = (): WebviewPanel => {
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true }
    const created = window.createWebviewPanel('policydoc.diagram', say('structure'), where, {
      enableScripts: true,
      localResourceRoots: [],
      retainContextWhenHidden: false,
    })
    created.webview.onDidReceiveMessage(({ index }: { readonly index?: unknown }) => {
      const node = typeof index === 'number' ? order[index] : undefined
      if (node && shown) void goTo(shown.uri, node.selectionRange)
    })
    created.onDidDispose(() => {
      panel = undefined
    })
    return created
  }
  const fill = (target: WebviewPanel, { title, body }: { title: string; body: string }): void => {
    target.title = title
    target.webview.html = pageOf(title, body, nonce())
  }
  subscriptions.push(
    { dispose: () => panel?.dispose() },
    structure.onDidChange(() => {
      if (!panel || !structure.current) return
      const drawn = draw(structure.current)
      panel.title = drawn.title
      // The page stays: its scroll position does too. A hidden page is built anew when it is shown.
      if (panel.visible) void panel.webview.postMessage(drawn)
      else fill(panel, drawn)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.toString() === shown?.uri) panel?.dispose()
    }),
  )
  return {
    async show() {
      const editor = activeEditor()
      if (!editor) return
      const drawn = draw(await structure.of(editor.document.uri.toString()))
      if (panel) panel.reveal(undefined, true)
      else panel = open()
      fill(panel, drawn)
    },
  }
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

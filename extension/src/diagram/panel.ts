import { TabInputText, Uri, ViewColumn, window, workspace, type Disposable, type WebviewPanel } from 'vscode'
import { activeEditor } from '../commands/active-editor.ts'
import { goTo } from '../commands/go-to.ts'
import { say } from '../messages/say.ts'
import type { Followed } from '../structure.ts'
import { Drawing } from './drawing.ts'
import { pageOf, type PageState } from './page.ts'
import { savePicture, type PictureFormat } from './save-picture.ts'

const viewType = 'policydoc.diagram'

/** The panel that draws the structure of a document. */
export interface Diagram {
  show(): Promise<void>
  /** Saves the drawing of the active document; format and place are asked for unless they are given. Gives where it was saved. */
  save(format?: string, target?: string): Promise<string | undefined>
  /** Lets a panel come back after the window was loaded anew; for when the server answers. */
  comeBack(): void
}

/** What the page says. */
interface Message {
  readonly ready?: true
  readonly index?: number
  readonly fold?: number
  readonly ask?: 'fold' | 'unfold' | PictureFormat
  readonly png?: string
  readonly failure?: string
}

function hasTab(uri: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString())
}

/** Keeps at most one diagram, which follows the active document. */
export function registerDiagram(structure: Followed, subscriptions: Disposable[]): Diagram {
  let open: WebviewPanel | undefined
  let ready = Promise.resolve()
  let isReady: (() => void) | undefined
  let drawing: Drawing | undefined
  let restored: PageState | undefined
  let rastered: ((message: Message) => void) | undefined

  /** What is folded of a document: as it is shown, or as it was before the window was loaded anew. */
  const foldedIn = (uri: string): readonly string[] | undefined => {
    if (drawing?.structure.uri === uri) return drawing.folded
    return restored?.uri === uri ? restored.folded : undefined
  }
  const fill = (panel: WebviewPanel): void => {
    if (!drawing) return
    ready = new Promise((resolve) => (isReady = resolve))
    panel.title = drawing.title
    panel.webview.html = pageOf(drawing.content)
  }
  const update = (): void => {
    if (!open || !drawing) return
    open.title = drawing.title
    // The page stays: its scroll position does too. A hidden page is built anew when it is shown.
    if (open.visible && isReady) void open.webview.postMessage(drawing.content)
    else fill(open)
  }
  const hear = ({ ready: loaded, index, fold, ask, png, failure }: Message): void => {
    if (loaded) return isReady?.()
    if (!drawing) return
    const node = index === undefined ? undefined : drawing.node(index)
    if (node) return void goTo(drawing.structure.uri, node.selectionRange)
    if (ask === 'svg' || ask === 'png') return void save(ask)
    if (png !== undefined) return rastered?.({ png, ...(failure !== undefined && { failure }) })
    if (fold !== undefined) drawing.toggle(fold)
    if (ask) drawing.foldAll(ask === 'fold')
    update()
  }
  const adopt = (panel: WebviewPanel): void => {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] }
    panel.webview.onDidReceiveMessage(hear)
    panel.onDidDispose(() => {
      if (open === panel) open = undefined
    })
    open = panel
  }
  const draw = async (uri: string): Promise<void> => {
    const next = await structure.of(uri)
    if (next) drawing = new Drawing(next, foldedIn(uri))
  }
  const show = async (): Promise<void> => {
    const editor = activeEditor()
    if (!editor) return
    await draw(editor.document.uri.toString())
    const where = { viewColumn: ViewColumn.Beside, preserveFocus: true }
    if (open) open.reveal(undefined, true)
    else adopt(window.createWebviewPanel(viewType, say('structure'), where))
    if (open) fill(open)
  }
  /** Only a browser can draw: the page of the panel does. */
  const raster = async (): Promise<string> => {
    if (!open?.visible) await show()
    if (!open || !drawing) return ''
    await ready
    const answer = new Promise<Message>((resolve) => (rastered = resolve))
    await open.webview.postMessage(drawing.picture)
    const { png = '', failure } = await answer
    if (failure !== undefined) throw new Error(failure)
    return png
  }
  const save = async (format?: string, target?: string): Promise<string | undefined> => {
    const uri = activeEditor()?.document.uri.toString()
    if (!open && uri) await draw(uri)
    if (!drawing) return undefined
    const { structure: shown, picture } = drawing
    return savePicture({ document: Uri.parse(shown.uri), svg: picture.raster, png: raster }, format, target)
  }
  subscriptions.push(
    { dispose: () => open?.dispose() },
    structure.onDidChange(() => {
      const { current } = structure
      if (!open || !current) return
      drawing = new Drawing(current, foldedIn(current.uri))
      update()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      // A document that changes its language closes and opens, and stays in its tab.
      if (uri.toString() === drawing?.structure.uri && !hasTab(uri)) open?.dispose()
    }),
  )
  return {
    show,
    save,
    comeBack() {
      const deserializeWebviewPanel = async (panel: WebviewPanel, state?: PageState): Promise<void> => {
        if (!state?.uri) return panel.dispose()
        restored = state
        adopt(panel)
        const opened = workspace.openTextDocument(Uri.parse(state.uri, true))
        if (!(await opened.then(Boolean, () => false))) return panel.dispose()
        await draw(state.uri)
        // Where the server knows nothing yet, the next change of the structure fills the page.
        fill(panel)
      }
      subscriptions.push(window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel }))
    },
  }
}

import { diagramSvg, escapeHtml, layOut, type DiagramLayout } from '@policydoc/core'
import type { Structure } from '@policydoc/language-server'
import { Uri } from 'vscode'
import { say } from '../messages/say.ts'
import { rootOf, type DrawnNode } from './drawn-node.ts'
import type { PageContent } from './page.ts'
import { pictureOf } from './picture.ts'

/** The structure of one document as it is drawn: what is folded away stays so while the document changes. */
export class Drawing {
  readonly structure: Structure
  readonly title: string
  readonly #root: DrawnNode
  readonly #folded: Set<string>
  #layout: DiagramLayout<DrawnNode>

  constructor(structure: Structure, folded: readonly string[] = []) {
    const name = Uri.parse(structure.uri).path.split('/').at(-1) ?? ''
    this.structure = structure
    this.title = name ? say('structureOf', { name }) : say('structure')
    this.#root = rootOf(structure, name)
    this.#folded = new Set(folded)
    this.#layout = layOut(this.#root, this.#folded)
  }

  get folded(): readonly string[] {
    return [...this.#folded]
  }

  /** The node of a box. */
  node(index: number): DrawnNode | undefined {
    return this.#layout.boxes[index]?.node
  }

  /** Folds away what hangs on a box, or shows it again. */
  toggle(index: number): void {
    const path = this.node(index)?.path
    if (path === undefined) return
    if (!this.#folded.delete(path)) this.#folded.add(path)
    this.#layout = layOut(this.#root, this.#folded)
  }

  /** Leaves the document and its sections, or shows everything. */
  foldAll(isFolded: boolean): void {
    this.#folded.clear()
    if (isFolded) for (const { path } of this.#root.children) this.#folded.add(path)
    this.#layout = layOut(this.#root, this.#folded)
  }

  /** What the page shows of it. */
  get content(): PageContent {
    const { title, structure, folded } = this
    const empty = `<p class="empty">${escapeHtml(say('noSections'))}</p>`
    const body = structure.nodes.length > 0 ? diagramSvg(this.#layout, { title, isLive: true }) : empty
    return { title, body, state: { uri: structure.uri, folded } }
  }

  /** The drawing as an SVG file, with its size in pixels. */
  get picture(): { readonly raster: string; readonly width: number; readonly height: number } {
    const svg = pictureOf(this.#layout, this.title)
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    return { raster: svg, width: Number(width), height: Number(height) }
  }
}

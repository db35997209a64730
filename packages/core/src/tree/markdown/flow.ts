import type { List, ListItem, Root, RootContent } from 'mdast'
import { codeAt, fenceAt } from './code.ts'
import { indentOf } from '../lines.ts'
import { htmlEndLine } from './html-start.ts'
import { phrasing, type Stretch } from './phrasing.ts'
import { headingStartAt, isThematicBreak, itemStartAt, underlineRank, type ItemStart } from './starts.ts'
import { isDelimiterRow, tableAt } from './table.ts'
import { doubt, pointAt, type MarkdownText } from './text.ts'

/** More lists inside one another are left to micromark. */
const DEEPEST = 40

interface OpenItem {
  readonly node: ListItem
  readonly list: List
  readonly kind: number
  /** Column of its content; Infinity when nothing more can belong to it. */
  indent: number
}

/** Reads a chunk of Markdown into the tree that micromark gives. Throws `doubt` where it may not be the same. */
export function flow(text: MarkdownText): Root {
  return new Flow(text).read()
}

class Flow {
  private readonly text: MarkdownText
  private readonly root: RootContent[] = []
  private readonly items: OpenItem[] = []
  /** The lines of the paragraph that is open. */
  private paragraph: Stretch[] = []
  private line = 0
  private hasLists = false
  private hasCode = false

  constructor(text: MarkdownText) {
    this.text = text
  }

  read(): Root {
    const { source, lines } = this.text
    for (this.line = 0; this.line < lines.count; this.line++) {
      if (lines.first[this.line] === lines.end[this.line]) this.blank()
      else this.readLine()
    }
    this.closeParagraph()
    this.closeItems(0)
    // Micromark takes some lists after indented code for text.
    if (this.hasLists && this.hasCode) throw doubt
    const last = lines.count - 1
    return {
      type: 'root',
      children: this.root,
      position: { start: pointAt(this.text, 0, 0), end: pointAt(this.text, last, source.length) },
    }
  }

  private blank(): void {
    this.closeParagraph()
    const last = this.items[this.items.length - 1]
    // An item may begin with one blank line, not with two.
    if (last?.node.children.length === 0) last.indent = Infinity
  }

  private get children(): RootContent[] {
    return (this.items[this.items.length - 1]?.node.children as RootContent[] | undefined) ?? this.root
  }

  private readLine(): void {
    const { source, lines } = this.text
    const { line } = this
    const start = lines.start[line] as number
    const first = lines.first[line] as number
    const end = lines.end[line] as number
    const column = first > start ? indentOf(this.text.source, lines, line) : 0
    let matched = 0
    while (matched < this.items.length && (this.items[matched] as OpenItem).indent <= column) matched++
    const indent = column - (this.items[matched - 1]?.indent ?? 0)
    const all = matched === this.items.length
    if (indent >= 4) {
      if (this.paragraph.length > 0) this.addLine(first, end)
      else this.indented(all)
      return
    }
    if (all && this.paragraph.length > 0) {
      const rank = underlineRank(source, first, end)
      if (rank !== 0) return this.setext(rank)
    }
    this.block(first, matched, column)
  }

  /** Reads what begins at an offset of the line, inside so many of the open items. */
  private block(at: number, matched: number, column: number): void {
    const { source, lines } = this.text
    const { line } = this
    const end = lines.end[line] as number
    const all = matched === this.items.length
    const interrupting = this.paragraph.length > 0 && all
    const code = source.charCodeAt(at)
    if (isThematicBreak(source, at, end)) {
      this.closeTo(matched)
      const position = { start: pointAt(this.text, line, at), end: pointAt(this.text, line, end) }
      this.children.push({ type: 'thematicBreak', position })
      return
    }
    const item = itemStartAt(this.text, line, at, column)
    if (item && (!interrupting || item.interrupts)) return this.item(item, at, matched, column)
    if (code === 35) {
      const heading = headingStartAt(source, at, end)
      if (heading) {
        this.closeTo(matched)
        const content = { line, start: heading.start, end: heading.end }
        this.children.push({
          type: 'heading',
          depth: heading.depth,
          children: heading.end > heading.start ? phrasing(this.text, [content]) : [],
          position: { start: pointAt(this.text, line, at), end: pointAt(this.text, line, end) },
        })
        return
      }
    }
    if (code === 62) throw doubt
    if (code === 96 || code === 126) {
      const fence = fenceAt(this.text, line, at)
      if (fence) return this.take(fence.node, fence.last, matched)
    }
    if (code === 60) {
      if (this.paragraph.length > 0 && !all) throw doubt
      const last = htmlEndLine(this.text, line, at, interrupting)
      if (last >= 0) {
        const start = lines.start[line] as number
        const to = lines.end[last] as number
        const position = { start: pointAt(this.text, line, start), end: pointAt(this.text, last, to) }
        return this.take({ type: 'html', value: source.slice(start, to), position }, last, matched)
      }
    }
    const next = line + 1
    if (
      next < lines.count &&
      isDelimiterRow(source, lines.first[next] as number, lines.end[next] as number)
    ) {
      if (indentOf(source, lines, next) > 3 || at !== lines.first[line] || !all) throw doubt
      if (interrupting && code === 60) throw doubt
      // A hyphen and a blank begin an item.
      if (/^-[ \t]/.test(source.slice(lines.first[next], lines.end[next]))) throw doubt
      const table = tableAt(this.text, line, (row) => this.endsTable(row))
      return this.take(table.node, table.last, matched)
    }
    if (this.paragraph.length === 0) this.closeTo(matched)
    this.addLine(at, end)
  }

  /** Adds a block that only stands outside lists here, and goes on behind its last line. */
  private take(node: RootContent, last: number, matched: number): void {
    if (matched > 0) throw doubt
    this.closeTo(0)
    this.root.push(node)
    this.line = last
  }

  private endsTable(row: number): boolean {
    const { source, lines } = this.text
    const first = lines.first[row] as number
    const end = lines.end[row] as number
    if (first === end) return true
    if (
      first - (lines.start[row] as number) > 3 ||
      /[\t#>`~<*+=_\d-]/.test(source.charAt(lines.start[row] as number))
    )
      throw doubt
    if (/[#>`~<*+=_\d-]/.test(source.charAt(first))) throw doubt
    return false
  }

  private item(start: ItemStart, at: number, matched: number, column: number): void {
    this.hasLists = true
    const sibling = this.items[matched]
    const point = pointAt(this.text, this.line, at)
    const breaking = this.paragraph.length > 0
    const same = sibling !== undefined && sibling.kind === start.kind
    this.closeTo(matched)
    if (this.items.length >= DEEPEST) throw doubt
    let list: List
    if (same) list = sibling.list
    else {
      list = {
        type: 'list',
        ordered: start.value !== undefined,
        start: start.value ?? null,
        spread: false,
        children: [],
        position: { start: { ...point }, end: point },
      }
      this.children.push(list)
    }
    const node: ListItem = {
      type: 'listItem',
      spread: false,
      checked: null,
      children: [],
      // Until something is in it.
      position: {
        start: point,
        end: pointAt(this.text, this.line, this.text.lines.end[this.line] as number),
      },
    }
    const before = list.children[list.children.length - 1]
    if (before?.position && before.position.end.line + 1 < point.line) list.spread = true
    list.children.push(node)
    const indent = column + start.width
    this.items.push({ node, list, kind: start.kind, indent })
    const end = this.text.lines.end[this.line] as number
    if (start.content === end) return
    // What may not break off a paragraph may not in a list that does either.
    if (breaking && itemStartAt(this.text, this.line, start.content, indent)) throw doubt
    this.block(start.content, this.items.length, indent)
  }

  private indented(all: boolean): void {
    if (!all || this.items.length > 0) throw doubt
    this.hasCode = true
    const { node, last } = codeAt(this.text, this.line)
    this.take(node, last, 0)
  }

  private setext(depth: 1 | 2): void {
    const { lines } = this.text
    const stretches = this.paragraph
    const first = stretches[0] as Stretch
    this.paragraph = []
    this.children.push({
      type: 'heading',
      depth,
      children: phrasing(this.text, stretches),
      position: {
        start: pointAt(this.text, first.line, first.start),
        end: pointAt(this.text, this.line, lines.end[this.line] as number),
      },
    })
  }

  private addLine(start: number, end: number): void {
    this.paragraph.push({ line: this.line, start, end })
  }

  private closeParagraph(): void {
    const stretches = this.paragraph
    const [first] = stretches
    if (!first) return
    this.paragraph = []
    const last = stretches[stretches.length - 1] as Stretch
    this.children.push({
      type: 'paragraph',
      children: phrasing(this.text, stretches),
      position: {
        start: pointAt(this.text, first.line, first.start),
        end: pointAt(this.text, last.line, last.end),
      },
    })
  }

  private closeTo(items: number): void {
    this.closeParagraph()
    this.closeItems(items)
  }

  /** Closes the innermost items: they end with their last block. */
  private closeItems(left: number): void {
    while (this.items.length > left) {
      const { node, list } = this.items.pop() as OpenItem
      const { children } = node
      for (let at = 1; at < children.length; at++) {
        const before = children[at - 1]?.position?.end.line ?? 0
        if (before + 1 < (children[at]?.position?.start.line ?? 0)) node.spread = true
      }
      const end = children[children.length - 1]?.position?.end
      if (!node.position || !list.position) throw doubt
      if (end) node.position.end = { ...end }
      list.position.end = { ...node.position.end }
    }
  }
}

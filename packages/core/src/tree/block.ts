import { glanceAt, type Glance } from '../language/word-classes.ts'
import type { Span } from '../text/span.ts'

/**
 * `text`: a paragraph, or one line of it where lines stand for paragraphs (text pasted from web pages).
 * `item`: the first paragraph of a list item.
 */
export type BlockKind = 'heading' | 'text' | 'item' | 'table' | 'code' | 'html' | 'frontmatter' | 'break'

/** What a block holds, in offsets from its chunk. */
export interface BlockContent extends Span {
  readonly kind: BlockKind
  /** Heading: 1–6. Item: nesting from 1. Else 0. */
  readonly depth: number
  readonly setext: boolean
  /** Depth of block quotes around it. */
  readonly quoted: number
  /** List items around it (for `item` and for text inside items). */
  readonly listDepth: number
  /** Same for all blocks cut from one mdast node; with the chunk it tells paragraphs apart. */
  readonly paragraph: number
  /** `1.`, `-` … of an item, as written, with the columns that it stands further in than its list. */
  readonly marker?: (Span & { readonly text: string; readonly indent: number }) | undefined
  /** The text without Markdown markup, wrapped lines joined. */
  readonly prose: string
  /** Offset in the chunk of each prose code unit, or of the first where they follow one another; absent where that is `start`. */
  readonly map?: Int32Array | number | undefined
  /**
   * Tags of HTML lists between the block before and this one: `(85` a list that counts from 85, `{85` one in bold, `[` another
   * list, `.` an item, `!` one that begins with emphasis, `)` the end of a list; behind `|` those that follow the last block of a piece of HTML.
   */
  readonly lists?: string | undefined
  readonly rows?: readonly (readonly (Span & { readonly text: string })[])[] | undefined
}

/** A block's content as long as its text stays the same, with what has been read from it (`oncePerBlock`). */
export interface LocalBlock extends BlockContent, Glance {
  kept: unknown[] | undefined
}

/** A block of which nothing has been read yet. All blocks have the same keys in the same order: reading them is faster so. */
export function localBlock(content: BlockContent): LocalBlock {
  const { kind, depth, setext, quoted, listDepth, paragraph, start, end, marker, prose, map, rows, lists } =
    content
  const { holds, words, numbers } = glanceAt(prose)
  const kept = undefined
  // prettier-ignore
  return { kind, depth, setext, quoted, listDepth, paragraph, start, end, marker, prose, map, rows, lists, holds, words, numbers, kept }
}

/** A block at its place in the document; a parse after an edit shares those that did not move. */
export class Block {
  readonly index: number
  readonly local: LocalBlock
  readonly base: number
  readonly chunk: number
  kept: unknown[] | undefined = undefined
  constructor(index: number, local: LocalBlock, base: number, chunk: number) {
    this.index = index
    this.local = local
    this.base = base
    this.chunk = chunk
  }
  get kind(): BlockKind {
    return this.local.kind
  }
  get prose(): string {
    return this.local.prose
  }
  /** True when the prose has a character of one of the classes (`CLASS.numeral | CLASS.digit`). */
  holds(classes: number): boolean {
    return (this.local.holds & classes) !== 0
  }
  get span(): Span {
    return { start: this.base + this.local.start, end: this.base + this.local.end }
  }
  /** The document offset of a prose index; the prose's length gives the end of its last code unit. */
  at(index: number): number {
    const { map, start, prose } = this.local
    if (map === undefined) return this.base + start + index
    if (typeof map === 'number')
      return this.base + (prose.length ? map + Math.min(index, prose.length) : start)
    if (index < prose.length) return this.base + (map[index] ?? start)
    return this.base + (prose.length ? (map[prose.length - 1] ?? start) + 1 : start)
  }
  /** The document span of a prose range; ends after its last code unit, never inside markup that follows. */
  spanOf(start: number, end: number): Span {
    return start === end
      ? { start: this.at(start), end: this.at(start) }
      : { start: this.at(start), end: this.at(end - 1) + 1 }
  }
}

/** Readings that are done once for each holder and kept there, each in a slot of its own; null stands for nothing. */
function onceFor<Holder extends { kept: unknown[] | undefined }>() {
  let slots = 0
  return <T extends NonNullable<unknown> | null>(read: (holder: Holder) => T): ((holder: Holder) => T) => {
    const slot = slots++
    return (holder) => {
      const known = holder.kept?.[slot] as T | undefined
      if (known !== undefined) return known
      const value = read(holder)
      // As long at once as there are readings: an array that grows is copied.
      holder.kept ??= Array(slots)
      holder.kept[slot] = value
      return value
    }
  }
}

/** Makes a reading that depends on nothing but a block's own text: done once as long as that stays the same. */
export const oncePerBlock = onceFor<LocalBlock>()

/** Makes a reading of a block's own text in the document's offsets: done once as long as the block does not move. */
export const oncePerPlace = onceFor<Block>()

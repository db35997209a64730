import { fold } from '../language/fold.ts'
import { leadingOrdinal } from '../language/labels/table.ts'
import type { Span } from '../text/span.ts'
import { oncePerBlock, oncePerPlace, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { oncePerDocument } from '../tree/readings.ts'
import { foldedProse, holdsProse } from './folded.ts'

/** A line of a table of contents, or a heading that one may name. */
export interface Titled {
  readonly block: number
  /** As written, without leaders and page number. */
  readonly text: string
  /** The title alone, without what does not tell titles apart. */
  readonly key: string
  /** The same where the number at the end is not a page's but the title's: Schedule 2. */
  readonly whole: string
  /** The number of its label; absent where it has none. */
  readonly value?: number
  readonly form?: string
  readonly span: Span
}

/** A table of contents: its lines, and the headings of the text below it. */
export interface Contents {
  readonly entries: readonly Titled[]
  readonly headings: readonly Titled[]
}

const HEADS = /^(?:目\s*[录次]|(?:table of )?contents):?$/i
/** Leaders and a page number. */
const PAGE = /[\s.…·⋯_-]*(?:\(?\d{1,4}\)?)?\s*$/
/** The number of the page itself, at its foot. */
const FOOT = /^[\s—–·.-]*\d{1,4}[\s—–·.-]*$/
const SENTENCE = /^(?=.*[a-z] [a-z]).*[a-z][.)]$|。$/
const LONGEST = 70
const FEWEST = 3

const headsContents = oncePerBlock(
  (local) => holdsProse(local) && local.prose.length < 24 && HEADS.test(foldedProse(local).trim()),
)

/** The end of a heading's title where its paragraph goes on in the same line: （一）强基础。加快…, 一、申請：…. */
const RUN_IN = /(?<=[\u4e00-\u9fff][*_]{0,3}[）)”]?)[。：:](?=[*_]{0,3}\S)|\s*$/

/** The heading or numbered line that a block is; null for a quoted one, a long one and any other text. */
const headingIn = oncePerPlace((block): Titled | null => {
  if (block.local.quoted || !holdsProse(block.local)) return null
  const heading = titled(block, block.kind === 'heading' ? /\s*$/ : RUN_IN)
  if (!heading || heading.text.length > LONGEST) return null
  return block.kind === 'heading' || heading.value !== undefined ? heading : null
})

/** The table of contents that a document has under that name; undefined when it has none. */
export const contentsOf = oncePerDocument((blocks): Contents | undefined => {
  const head = blocks[holders(blocks, headsContents)[0] ?? -1]
  if (!head) return undefined
  const entries: Titled[] = []
  const keys = new Set<string>()
  let end = head.index + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end] as Block
    if (block.kind === 'break' || block.kind === 'html' || FOOT.test(block.prose)) continue
    if (!holdsProse(block.local) || block.prose.length > LONGEST || block.kind === 'heading') break
    const entry = titled(block, PAGE)
    if (!entry) break
    const opening = block.kind === 'text' ? titled(block, RUN_IN)?.key : undefined
    if (opening !== undefined && opening !== entry.key && keys.has(opening)) break
    // Contents made by a tool list themselves; a sentence below the list is not a line of it.
    if (
      HEADS.test(fold(entry.text)) ||
      (block.kind === 'text' && entries.length && SENTENCE.test(block.prose))
    )
      continue
    // The first title again is where the text begins; an item of a list does not begin it.
    if (block.kind !== 'item' && (keys.has(entry.whole) || keys.has(`${entry.whole} `))) break
    keys.add(entry.key)
    keys.add(`${entry.whole} `)
    entries.push(entry)
  }
  if (entries.length < FEWEST) return undefined
  const headings = blocks.slice(end).flatMap((block) => headingIn(block) ?? [])
  return { entries, headings }
})

/** How many blocks, a title and the like, may stand above contents without a heading. */
const ABOVE = 6

/** The labelled line of contents that a block may be. */
const lineIn = oncePerPlace((block): Titled | null => {
  if (
    block.kind === 'heading' ||
    block.local.quoted ||
    block.prose.length > LONGEST ||
    !holdsProse(block.local)
  )
    return null
  const line = titled(block, PAGE)
  return line?.value === undefined || SENTENCE.test(block.prose) ? null : line
})

/** The lines of a table of contents that no word heads: short labelled lines up to the one whose title is the first again, each again below. */
const unheaded = oncePerDocument((blocks): readonly number[] => {
  const first = blocks.slice(0, ABOVE + 1).findIndex((block) => lineIn(block) !== null)
  const entries: Titled[] = []
  for (let at = first; at >= 0 && at < blocks.length; at++) {
    const line = lineIn(blocks[at] as Block)
    if (!line || (entries.length && line.key === entries[0]?.key)) break
    entries.push(line)
  }
  if (entries.length < FEWEST) return []
  const below = new Set(blocks.slice(first + entries.length).flatMap((block) => headingIn(block)?.key ?? []))
  const again = blocks[first + entries.length]
  const begins = again !== undefined && headingIn(again)?.key === entries[0]?.key
  return begins && entries.every(({ key }) => below.has(key)) ? entries.map(({ block }) => block) : []
})

/** The short lines of the text behind a table of contents, headings or not, as keys of titles. */
export function linesBehind(entries: readonly Titled[], blocks: readonly Block[]): ReadonlySet<string> {
  const text = blocks.slice((entries.at(-1)?.block ?? 0) + 1)
  return new Set(text.flatMap(({ prose }) => (prose.length > LONGEST ? [] : [keyOf(prose)])))
}

/** The blocks that are lines of a table of contents: most of them name a heading below. */
export function linesOfContents(blocks: readonly Block[]): readonly number[] {
  const contents = contentsOf(blocks)
  if (!contents) return unheaded(blocks)
  const named = new Set(contents.headings.flatMap(({ key, whole }) => [key, whole]))
  const found = contents.entries.filter(({ key, whole }) => named.has(key) || named.has(whole))
  return found.length * 2 > contents.entries.length ? contents.entries.map(({ block }) => block) : []
}

function titled(block: Block, tail: RegExp): Titled | undefined {
  const { prose } = block
  const marker = /^\d+/.exec(block.local.marker?.text ?? '')?.[0]
  const label = marker ? undefined : leadingOrdinal(prose, undefined, 'heading')
  const from = prose.length - prose.trimStart().length
  const titleFrom = label ? label.end : from
  const end = titleFrom + (tail.exec(prose.slice(titleFrom))?.index ?? prose.length)
  const [key, whole] = [keyOf(prose.slice(titleFrom, end)), keyOf(prose.slice(titleFrom))]
  if (!key) return undefined
  const value = marker ? Number(marker) : label?.value
  return {
    block: block.index,
    text: prose.slice(from, end).trim(),
    key,
    whole,
    ...(value === undefined ? {} : { value, form: label?.form ?? 'N.' }),
    span: block.spanOf(from, end),
  }
}

/** What titles are compared by: letters and digits, in small letters. */
export function keyOf(title: string): string {
  return fold(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

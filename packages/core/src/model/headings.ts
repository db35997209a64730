import { linesOfContents } from './contents.ts'
import { endsInColon } from '../text/colon.ts'
import { firstIndex } from '../text/search.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import { fold } from '../language/fold.ts'
import { LEAF_RANK, rankOf } from '../language/labels/scheme.ts'
import { rolesOf } from '../language/section-names.ts'
import type { RoleNames } from '../language/section-names.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { oncePerDocument } from '../tree/readings.ts'
import type { Ordinal } from './document.ts'
import { ordinalsOf } from './numbering.ts'

/** A line that heads a section, whether Markdown says so or not. */
export interface Heading {
  /** Index into `blocks`. */
  readonly block: number
  readonly kind: 'atx' | 'setext' | 'bare'
  readonly title: string
  readonly titleSpan: Span
  readonly ordinal?: Ordinal
  readonly roles: readonly string[]
  /** Lower is higher in the document. Markdown headings have 1–6, bare lines 10 and up unless Markdown headings share their style. */
  readonly rank: number
}

/** The prose index that holds a document offset; the nearest within the prose. */
export function proseIndex(block: Block, offset: number): number {
  const { map, prose } = block.local
  if (typeof map !== 'object') return Math.min(Math.max(offset - block.at(0), 0), prose.length)
  return firstIndex(prose.length, (index) => block.at(index) >= offset)
}

/** The level of a label among bare lines; undefined for labels that head no section. */
export function labelRank(ordinal: Pick<Ordinal, 'style' | 'form'>): number | undefined {
  if (ordinal.style === 'article' || ordinal.style === 'circled') return undefined
  const rank = rankOf(ordinal)
  return rank < LEAF_RANK ? rank : undefined
}

/** The rank of a bare line without a label whose text is a role's name: that of 一、. */
const namedRank = 13
/** The rank of such a line that heads a part of the labelled section above it. */
const partRank = namedRank + 0.5
const longest = 50
/** A line without a label heads a section only as a role's name, and no name is longer. */
const longestName = 42

interface Title {
  readonly text: string
  /** In offsets of the prose. */
  readonly start: number
  readonly end: number
  readonly titleLike: boolean
}

const titlesOf = oncePerBlock(() => new Map<number, Title>())

/** What a block says after its label, without blanks and closing marks; kept with the block. */
function titleFrom(local: LocalBlock, from: number): Title {
  const titles = titlesOf(local)
  const known = titles.get(from)
  if (known) return known
  const { prose } = local
  let start = from
  let end = prose.length
  while (start < end && /[\s　]/.test(prose[start] ?? '')) start++
  while (end > start && /[\s　#:：]/.test(prose[end - 1] ?? '')) end--
  const text = prose.slice(start, end)
  const title = { text, start, end, titleLike: isTitleLike(text) }
  titles.set(from, title)
  return title
}

function labelEnd(block: Block, ordinal: Ordinal | undefined): number {
  return ordinal ? proseIndex(block, ordinal.span.end) : 0
}

/** Texts that say more than a title does: sentences, lists, contents lines, dialogue. */
function isTitleLike(title: string): boolean {
  if (title.length === 0 || title.length > longest) return false
  const text = fold(title)
  if (/[。!?！？；;…](?=.)|[；;，,、]$|\.{3,}|……|\s\d+$/.test(text)) return false
  if (/^[\d\s.,%]+$/.test(text) || /[,，、].*:$/.test(text)) return false
  // A title of one clause may end in 。; several clauses with 。 are a sentence, and so is an English line with a full stop.
  if (text.endsWith('。')) return text.length <= 24 && !/[，,：:]/.test(text)
  return !/[a-z]\.$/.test(text)
}

/** Text stands below the line, and no label of the same level or a higher one. */
function opensBody(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  at: number,
  rank: number,
): boolean {
  const next = blocks[at + 1]
  if (!next || next.kind === 'heading' || next.kind === 'frontmatter') return false
  const following = ordinals[at + 1]
  if (!following) return true
  return following.style !== 'article' && (labelRank(following) ?? Infinity) > rank
}

// The choice of a profile and the sections read the same headings of one parse.
const headingsByRoles = once((roles: readonly RoleNames[]) =>
  oncePerDocument((blocks) => readHeadings(blocks, roles)),
)

interface Candidate {
  readonly index: number
  readonly ordinal?: Ordinal
  readonly title: string
  readonly titleSpan: Span
  readonly roles: readonly string[]
  rank: number
}

/**
 * The headings of a document in source order: Markdown headings, and bare lines that carry a label and a title
 * (一、背景) or nothing but the name of a role (Background).
 */
export function headingsOf(blocks: readonly Block[], roles: readonly RoleNames[]): readonly Heading[] {
  return headingsByRoles(roles)(blocks)
}

function readHeadings(blocks: readonly Block[], roles: readonly RoleNames[]): readonly Heading[] {
  const ordinals = ordinalsOf(blocks)
  const markdownRank = new Map<number, number>()
  for (const index of holders(blocks, isHeading)) {
    const block = blocks[index] as Block
    const ordinal = ordinals[index]
    const rank = ordinal && labelRank(ordinal)
    if (rank !== undefined && !markdownRank.has(rank)) markdownRank.set(rank, block.local.depth)
  }
  const bare = bareHeadings(blocks, roles, markdownRank)
  for (const line of linesOfContents(blocks)) bare.delete(line)
  const headings: Heading[] = []
  const inMarkdown = holders(blocks, isHeading)
  // Bare lines are accepted level by level.
  const inText = [...bare.keys()].sort((a, b) => a - b)
  for (let at = 0, next = 0; at < inMarkdown.length || next < inText.length;) {
    if ((inMarkdown[at] ?? Infinity) < (inText[next] ?? Infinity)) {
      const block = blocks[inMarkdown[at++] as number] as Block
      const ordinal = ordinals[block.index]
      const { text: title, start, end } = titleFrom(block.local, labelEnd(block, ordinal))
      headings.push({
        block: block.index,
        kind: block.local.setext ? 'setext' : 'atx',
        title,
        titleSpan: block.spanOf(start, end),
        ...(ordinal ? { ordinal } : {}),
        roles: rolesOf(title, roles),
        rank: block.local.depth,
      })
      continue
    }
    const { index, rank, ...rest } = bare.get(inText[next++] as number) as Candidate
    headings.push({ block: index, kind: 'bare', ...rest, rank: markdownRank.get(rank) ?? rank })
  }
  return headings
}

const isHeading = ({ kind, quoted }: LocalBlock): boolean => kind === 'heading' && quoted === 0

/** Labelled lines of one level under one parent: headings together, or items of a list together. */
interface Group {
  readonly titles: Candidate[]
  withBody: number
  all: number
}

function bareHeadings(
  blocks: readonly Block[],
  roles: readonly RoleNames[],
  markdownRank: ReadonlyMap<number, number>,
): Map<number, Candidate> {
  const ordinals = ordinalsOf(blocks)
  const accepted = new Map<number, Candidate>()
  const open = new Map<number, Group>()
  const names: Name[] = []
  let labelled: Block | undefined
  const close = (rank: number): void => {
    for (const [own, group] of open) {
      if (own < rank) continue
      open.delete(own)
      // A lone labelled line, or a list of which one item happens to look like a title, heads nothing.
      if (group.all < 2 || group.withBody * 2 <= group.all) continue
      for (const title of group.titles) accepted.set(title.index, title)
    }
  }
  for (const block of blocks) {
    if (block.local.quoted > 0) continue
    const ordinal = ordinals[block.index]
    if (block.kind === 'heading') {
      close(0)
      labelled = ordinal && block
    }
    if (block.kind !== 'text' && block.kind !== 'item') continue
    // The items of one article are not siblings of the next one's; chapters go on.
    if (ordinal?.style === 'article') close(namedRank)
    const rank = ordinal ? labelRank(ordinal) : namedRank
    if (rank === undefined) continue
    if (ordinal && rank <= namedRank) labelled = block
    const candidate = candidateAt(blocks, block, ordinal, rank, roles)
    // A role's name, or a title whose siblings are Markdown headings, needs no siblings among the bare lines.
    const sure = candidate && rank <= namedRank && (candidate.roles.length > 0 || markdownRank.has(rank))
    if (!ordinal || sure) {
      if (!candidate) continue
      if (ordinal) close(rank + 1)
      accepted.set(block.index, candidate)
      if (!ordinal) {
        names.push({ candidate, block, labelled })
        continue
      }
    }
    close(ordinal?.value === 1 ? rank : rank + 1)
    const group = open.get(rank) ?? { titles: [], withBody: 0, all: 0 }
    open.set(rank, group)
    group.all++
    if (!candidate) continue
    group.titles.push(candidate)
    if (rank < namedRank || opensBody(blocks, ordinals, block.index, rank)) group.withBody++
  }
  close(0)
  rankParts(names)
  return accepted
}

/** A line that is nothing but the name of a role, and the labelled line above it. */
interface Name {
  readonly candidate: Candidate
  readonly block: Block
  readonly labelled: Block | undefined
}

/** Names below labelled lines head parts of their sections where a colon tells them from these, or each section has them. */
function rankParts(names: readonly Name[]): void {
  // Names that stand above all labels head the sections themselves.
  if (names[0]?.labelled === undefined) return
  const holders = new Map<string, Block | undefined>()
  const repeated = new Set<string>()
  for (const { candidate, labelled } of names) {
    const holder = holders.get(candidate.title)
    if (holder && holder !== labelled) repeated.add(candidate.title)
    holders.set(candidate.title, labelled)
  }
  for (const { candidate, block, labelled } of names) {
    if (!labelled) continue
    const marked = endsInColon(block.prose) && !endsInColon(labelled.prose)
    if (marked || repeated.has(candidate.title)) candidate.rank = partRank
  }
}

function candidateAt(
  blocks: readonly Block[],
  block: Block,
  ordinal: Ordinal | undefined,
  rank: number,
  roles: readonly RoleNames[],
): Candidate | undefined {
  const { kind, prose, local } = block
  if (prose.length > (ordinal ? longest + 12 : longestName)) return undefined
  if (kind === 'item' ? local.depth > 1 || !ordinal : local.listDepth > 0) return undefined
  const { text: title, start, end, titleLike } = titleFrom(local, labelEnd(block, ordinal))
  if (!titleLike) return undefined
  // A sentence may begin or end as an open name does: 主要预期目标是….
  const own = rolesOf(title, roles, !ordinal)
  // Without a label, and among list items, nothing but a role's name tells a heading from a short paragraph.
  if (own.length === 0 && (!ordinal || kind === 'item')) return undefined
  if (!ordinal && (/[:：].|[。.]$/.test(title) || !aloneOnItsLine(blocks, block))) return undefined
  const titleSpan = block.spanOf(start, end)
  return { index: block.index, ...(ordinal ? { ordinal } : {}), title, titleSpan, roles: own, rank }
}

/** A name without a label heads a section only where text follows it, and no list goes on around it. */
function aloneOnItsLine(blocks: readonly Block[], block: Block): boolean {
  const next = blocks[block.index + 1]
  return (
    next !== undefined &&
    next.kind !== 'heading' &&
    !/[,，、;；:：]$/.test(blocks[block.index - 1]?.prose ?? '')
  )
}

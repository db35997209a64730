import type { Span } from '../text/span.ts'
import { fold } from '../language/fold.ts'
import { rolesOf } from '../language/section-names.ts'
import type { RoleNames } from '../language/section-names.ts'
import type { Block } from '../tree/block.ts'
import type { Ordinal } from './document.ts'

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
  if (!map) return Math.min(Math.max(offset - block.span.start, 0), prose.length)
  let low = 0
  let high = prose.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (block.at(middle) < offset && middle < prose.length) low = middle + 1
    else high = middle
  }
  return low
}

/** The level of a label among bare lines: 篇 > 章 > 节 > 一、 > （一） > 1. > （1） > ①; undefined for labels that head no section. */
export function labelRank({ style, text }: Ordinal): number | undefined {
  switch (style) {
    case 'chapter':
      return /[篇编編]|部分/.test(text) ? 10 : /[节節]/.test(text) ? 12 : 11
    case 'cjk-comma':
      return 13
    case 'cjk-paren':
      return 14
    case 'arabic-dot':
      return 15 + (text.match(/\d+/g) ?? []).length
    case 'arabic-paren':
      return 26
    default:
      return undefined
  }
}

/** The rank of a bare line without a label whose text is a role's name: that of 一、. */
const namedRank = 13
const longest = 50

function trimmed(block: Block, from: number): { title: string; titleSpan: Span } {
  const { prose } = block
  let start = from
  let end = prose.length
  while (start < end && /[\s　]/.test(prose[start] ?? '')) start++
  while (end > start && /[\s　#]/.test(prose[end - 1] ?? '')) end--
  return { title: prose.slice(start, end), titleSpan: block.spanOf(start, end) }
}

/** Texts that say more than a title does: sentences, lists, contents lines, dialogue. */
function isTitleLike(title: string): boolean {
  if (title.length === 0 || title.length > longest) return false
  const text = fold(title)
  if (/[。!?！？；;…](?=.)|[；;，,、]$|\.{3,}|……|\s\d+$/.test(text)) return false
  if (/^[\d\s.,%]+$/.test(text)) return false
  // A title of one clause may end in 。; several clauses with 。 are a sentence, and so is an English line with a full stop.
  if (/。$/.test(text)) return text.length <= 24 && !/[，,：:]/.test(text)
  return !/[a-z]\.$/.test(text)
}

function opensBody(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  at: number,
): boolean {
  const next = blocks[at + 1]
  if (!next) return false
  if (next.kind === 'heading' || next.kind === 'frontmatter') return false
  const own = ordinals[at]
  const following = ordinals[at + 1]
  if (!own || !following) return true
  const a = labelRank(own)
  const b = labelRank(following)
  return b === undefined || a === undefined || b > a
}

interface Candidate {
  readonly index: number
  readonly ordinal?: Ordinal
  readonly title: string
  readonly titleSpan: Span
  readonly roles: readonly string[]
  readonly rank: number
  readonly body: boolean
}

/**
 * The headings of a document in source order: Markdown headings, and bare lines that carry a label and a title
 * (一、背景) or nothing but the name of a role (Background).
 */
export function headingsOf(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  roles: readonly RoleNames[],
): readonly Heading[] {
  const candidates = bareCandidates(blocks, ordinals, roles)
  // A run of labelled lines is a list unless most of its lines have text below them.
  const withBody = new Map<number, { body: number; all: number }>()
  for (const { rank, body } of candidates) {
    const seen = withBody.get(rank) ?? { body: 0, all: 0 }
    withBody.set(rank, { body: seen.body + (body ? 1 : 0), all: seen.all + 1 })
  }
  const accepted = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const seen = withBody.get(candidate.rank)
    if (candidate.roles.length > 0 || (seen && seen.body * 2 > seen.all))
      accepted.set(candidate.index, candidate)
  }
  const headings: Heading[] = []
  const markdownRank = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.local.quoted > 0) continue
    const ordinal = ordinals[block.index]
    const rank = ordinal && labelRank(ordinal)
    if (rank !== undefined && !markdownRank.has(rank)) markdownRank.set(rank, block.local.depth)
  }
  for (const block of blocks) {
    const ordinal = ordinals[block.index]
    if (block.kind === 'heading' && block.local.quoted === 0) {
      const { title, titleSpan } = trimmed(block, ordinal ? proseIndex(block, ordinal.span.end) : 0)
      headings.push({
        block: block.index,
        kind: block.local.setext ? 'setext' : 'atx',
        title,
        titleSpan,
        ...(ordinal ? { ordinal } : {}),
        roles: rolesOf(title, roles),
        rank: block.local.depth,
      })
      continue
    }
    const bare = accepted.get(block.index)
    if (!bare) continue
    headings.push({
      block: bare.index,
      kind: 'bare',
      title: bare.title,
      titleSpan: bare.titleSpan,
      ...(bare.ordinal ? { ordinal: bare.ordinal } : {}),
      roles: bare.roles,
      rank: markdownRank.get(bare.rank) ?? bare.rank,
    })
  }
  return headings
}

function bareCandidates(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
  roles: readonly RoleNames[],
): readonly Candidate[] {
  const found: Candidate[] = []
  for (const block of blocks) {
    const { kind, prose, local } = block
    if ((kind !== 'text' && kind !== 'item') || local.quoted > 0 || prose.length > longest + 12) continue
    const ordinal = ordinals[block.index]
    if (kind === 'item' && (local.depth > 1 || !ordinal)) continue
    if (kind === 'text' && local.listDepth > 0) continue
    const rank = ordinal ? labelRank(ordinal) : namedRank
    if (rank === undefined) continue
    const { title, titleSpan } = trimmed(block, ordinal ? proseIndex(block, ordinal.span.end) : 0)
    if (!isTitleLike(title)) continue
    const own = rolesOf(title, roles)
    // Without a label, and among list items, nothing but a role's name tells a heading from a short paragraph.
    if (own.length === 0 && (!ordinal || kind === 'item')) continue
    if (own.length > 0 && !ordinal && !aloneOnItsLine(blocks, block)) continue
    const body = opensBody(blocks, ordinals, block.index)
    found.push({
      index: block.index,
      ...(ordinal ? { ordinal } : {}),
      title,
      titleSpan,
      roles: own,
      rank,
      body,
    })
  }
  return found
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

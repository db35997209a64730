import { fold } from '../language/fold.ts'
import { schemeOf } from '../language/labels/scheme.ts'
import { none } from '../text/none.ts'
import { firstIndex } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { actionNameIn } from './action-name.ts'
import type { Action, Claim, Ordinal, Section } from './document.ts'
import { proseIndex } from './headings.ts'
import { ordinalsOf } from './numbering.ts'
import { ordinalOf } from './numbering/labels.ts'
import { keyWorkItemsIn } from './key-work-items.ts'
import { workstreamsIn } from './workstreams.ts'
import { seriesIn } from './series.ts'

/** What a section gives its actions to be read from. */
export interface SectionBody {
  readonly blocks: readonly Block[]
  /** The claims of key work of the document, in text order. */
  readonly keyWork: readonly Claim[]
  /** Index of the first block below the heading. */
  readonly first: number
  /** Index after the last block before the first sub-section. */
  readonly bodyEnd: number
  /** Index after the last block. */
  readonly end: number
  readonly sections: readonly Section[]
  readonly roles: readonly string[]
}

interface Start {
  readonly block: number
  /** Prose offset of the label. */
  readonly at: number
  /** Prose offset of the text after the label. */
  readonly text: number
  readonly ordinal: Ordinal
}

const leafStyles = new Set(['cjk-is', 'cjk-di', 'english'])
const itemStyles = new Set(['cjk-paren', 'arabic-dot', 'arabic-paren', 'circled', ...leafStyles])

/** The numbered actions of a section: 一是 paragraphs anywhere; other numbered or bulleted items where the section has a role. */
export function actionsOf(body: SectionBody): readonly Action[] {
  const starts = startsOf(body)
  if (starts.length === 0) return body.roles.length > 0 ? subsectionActions(body) : []
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const last = next
      ? next.at === 0 || next.block > start.block
        ? next.block - 1
        : next.block
      : body.bodyEnd - 1
    const parts: Part[] = []
    for (let at = start.block; at <= Math.max(last, start.block); at++) {
      const block = body.blocks[at]
      if (!block) continue
      const from = at === start.block ? start.text : 0
      const to = next && next.block === at ? next.at : block.prose.length
      if (to > from) parts.push({ block, from, to })
    }
    return actionIn(start.ordinal, parts, body.keyWork)
  })
}

interface Part {
  readonly block: Block
  readonly from: number
  readonly to: number
}

/** The action of a stretch of text: its headline is the first sentence behind the label. */
function actionIn(ordinal: Ordinal, parts: readonly Part[], keyWork: readonly Claim[]): Action {
  const [first, ...others] = parts
  const last = parts.at(-1)
  const end = last ? endOf(last) : ordinal.span.end
  const span: Span = { start: ordinal.span.start, end }
  if (!first)
    return actionWith({ ordinal, headline: '', headlineSpan: { start: end, end }, span }, [], [], keyWork)
  const headline = headlineIn(first)
  const place = ({ start, end: to }: Span): Span =>
    first.block.spanOf(headline.start + start, headline.start + to)
  const length = headline.end - headline.start
  const named = {
    ordinal,
    headline: first.block.prose.slice(headline.start, headline.end),
    headlineSpan: place({ start: 0, end: length }),
    ...nameAt(headline.name, place),
    span,
  }
  return actionWith(named, parts, [{ ...first, from: headline.end }, ...others], keyWork)
}

function nameAt(
  name: ReturnType<typeof actionNameIn>,
  place: (name: Span) => Span,
): Pick<Action, 'name' | 'nameSpan'> {
  return name ? { name: name.text, nameSpan: place(name) } : {}
}

/** An action with what its parts name as key work, with or without a number, and what `elaborated` tells of it. */
function actionWith(
  named: Omit<Action, 'keyWork' | 'keyWorks' | 'items' | 'workstreams'>,
  parts: readonly Part[],
  elaborated: readonly Part[],
  keyWork: readonly Claim[],
): Action {
  const keyWorks = keyWorksIn(named.span, keyWork)
  const [first] = keyWorks
  return {
    ...named,
    ...(first && { keyWork: first }),
    keyWorks,
    items: first
      ? keyWorks.flatMap(({ items }) => items)
      : parts.flatMap(({ block, from, to }) => keyWorkItemsIn(block, from, to)),
    workstreams: elaborated.flatMap(({ block, from, to }) => workstreamsIn(block, from, to)),
  }
}

/** An object while it is made: spreads of what may be absent cost more than all the rest of it. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function endOf({ block, to }: Part): number {
  let end = to
  while (end > 0 && /[\s　]/.test(block.prose[end - 1] ?? '')) end--
  return end === 0 ? block.at(0) : block.at(end - 1) + 1
}

interface Headline extends Span {
  readonly name: ReturnType<typeof actionNameIn>
}

const headlinesOf = oncePerBlock(() => new Map<number, Headline>())

/** The first sentence after the label, or its first line, and the name in it; kept with the block. */
function headlineIn(part: Part): Headline {
  const { block, from, to } = part
  // Both ends lie inside one paragraph, so that one number tells all stretches of a block apart.
  const key = from * (block.prose.length + 1) + to
  const kept = headlinesOf(block.local)
  const known = kept.get(key)
  if (known) return known
  const { start, end } = firstSentence(part)
  const headline = { start, end, name: actionNameIn(block.prose.slice(start, end)) }
  kept.set(key, headline)
  return headline
}

/** The claims whose numerals stand in a span, of claims of key work in the order of their numerals. */
export function keyWorksIn({ start, end }: Span, keyWork: readonly Claim[]): readonly Claim[] {
  const first = firstIndex(keyWork.length, (index) => (keyWork[index] as Claim).numeral.span.start >= start)
  let behind = first
  while (behind < keyWork.length && (keyWork[behind] as Claim).numeral.span.end <= end) behind++
  return behind > first ? keyWork.slice(first, behind) : none
}

function firstSentence({ block, from, to }: Part): Span {
  const { prose } = block
  let start = from
  while (start < to && /[\s　,，:：]/.test(prose[start] ?? '')) start++
  const rest = fold(prose.slice(start, to))
  const stop = /[。;!?\n]|\.(?=\s|$)/.exec(rest)
  const end = start + (stop ? stop.index : rest.trimEnd().length)
  return { start, end }
}

/** Where actions begin: the outermost labels below the heading, or the first series inside a paragraph. */
function startsOf({ blocks, first, bodyEnd, roles }: SectionBody): readonly Start[] {
  const ordinals = ordinalsOf(blocks)
  const lines: Start[] = []
  let scheme: string | undefined
  for (let index = first; index < bodyEnd; index++) {
    const block = blocks[index]
    const ordinal = ordinals[index]
    if (!block || block.local.quoted > 0 || block.kind === 'heading') continue
    if (!ordinal) {
      if (
        block.kind === 'item' &&
        roles.length > 0 &&
        (scheme ?? '-') === '-' &&
        block.local.depth === 1 &&
        block.local.marker
      ) {
        scheme = '-'
        lines.push(bulletStart(block, index, lines.length + 1))
      }
      continue
    }
    if (!(roles.length > 0 ? itemStyles : leafStyles).has(ordinal.style)) continue
    const own = schemeOf(ordinal)
    scheme ??= own
    if (own !== scheme || (ordinal.value === 1 && lines.length > 0)) continue
    const text = proseIndex(block, ordinal.span.end)
    lines.push({ block: index, at: 0, text, ordinal })
    // 一是…；二是… may go on in the paragraph that begins with 一是.
    if (leafStyles.has(ordinal.style))
      for (const start of inlineStarts(block, index, own, text)) lines.push(start)
  }
  // A single 一是 is a draft’s first action where the section has a role, a turn of phrase elsewhere.
  if (lines.length > 1 || (roles.length > 0 && leafStyles.has(lines[0]?.ordinal.style ?? ''))) return lines
  for (let index = first; index < bodyEnd; index++) {
    const block = blocks[index]
    if (!block || block.kind === 'heading' || block.kind === 'table' || block.local.quoted > 0) continue
    const found = inlineStarts(block, index, undefined, 0)
    if (found.length > 1) return found
  }
  return []
}

function bulletStart(block: Block, index: number, value: number): Start {
  const marker = block.local.marker
  const span = marker ? { start: block.base + marker.start, end: block.base + marker.end } : block.span
  const ordinal: Ordinal = {
    value,
    text: marker?.text ?? '-',
    style: 'other',
    form: '-',
    span,
    numeral: span,
  }
  return { block: index, at: 0, text: 0, ordinal }
}

/** The starts of a series inside a paragraph, from a prose offset on. */
function inlineStarts(
  block: Block,
  index: number,
  scheme: string | undefined,
  from: number,
): readonly Start[] {
  const all = seriesIn(block.local)
  if (!all.length) return none
  const series = all.find(
    (members) =>
      members[0] &&
      leafStyles.has(members[0].style) &&
      (scheme === undefined || schemeOf(members[0]) === scheme),
  )
  const starts: Start[] = []
  for (const local of series ?? [])
    if (local.start >= from)
      starts.push({ block: index, at: local.start, text: local.end, ordinal: ordinalOf(block, local) })
  return starts
}

/** Numbered sub-sections of a section with a role are its actions: （一）坚持… on a line of its own, with text below. */
function subsectionActions({ blocks, keyWork, sections, first, end }: SectionBody): readonly Action[] {
  const numbered = sections.filter(({ ordinal }) => ordinal)
  if (numbered.length < 2) return []
  let at = first
  return numbered.map((section) => {
    const { ordinal, title: headline, titleSpan: headlineSpan, span } = section
    const inside: Part[] = []
    for (; at < end && (blocks[at]?.span.start ?? Infinity) < span.end; at++) {
      const block = blocks[at]
      if (block && block.span.start >= section.headingSpan.end)
        inside.push({ block, from: 0, to: block.prose.length })
    }
    const name = nameAt(actionNameIn(headline), ({ start, end: to }) => ({
      start: headlineSpan.start + start,
      end: headlineSpan.start + to,
    }))
    const named = { ordinal: ordinal as Ordinal, headline, headlineSpan, ...name, span }
    return actionWith(named, inside, inside, keyWork)
  })
}

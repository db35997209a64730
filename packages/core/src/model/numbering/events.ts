import { LEAF_RANK, rankOf, schemeOf } from '../../language/labels/scheme.ts'
import type { Label } from '../../language/labels/label.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, oncePerPlace, type Block, type LocalBlock } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { captionIn, CAPTIONS, type Caption } from '../captions.ts'
import { foldedProse } from '../folded.ts'
import type { NumberingEvent } from './event.ts'
import { htmlNumbers, type HtmlNumber } from './html-lists.ts'
import { overArticles } from './over-articles.ts'
import { quotedBlocks } from './quotations.ts'
import { innerLabels, innerOrdinals, leadingOrdinalOf } from './labels.ts'

const ANNEX =
  /^(?:附\s*[件录表]|annex|appendix|attachment)\s*[\dA-Z一二三四五六七八九十]{0,3}\s*[:：.]?\s*(?:$|\S{0,30}$)/i

/** True for the line that heads an annex: 附件2. */
export const headsAnnex = oncePerBlock(
  (local) => local.prose.length <= 40 && ANNEX.test(foldedProse(local).trim()),
)

/** Styles whose labels are leaves: they stand under anything, and a sentence may hold them. */
const LEAVES = new Set(['cjk-is', 'cjk-di', 'english'])

/** The events of a document: labels at line starts and inside sentences, headings without label, annexes, plain text. */
export function eventsOf(
  blocks: readonly Block[],
  ordinals: readonly (Ordinal | undefined)[],
): readonly NumberingEvent[] {
  const events: NumberingEvent[] = []
  const html = htmlNumbers(blocks, ordinals)
  const quoted = quotedBlocks(blocks)
  const { within, outside } = quotation((index, scheme) => {
    for (let at = index + 1; at < Math.min(ordinals.length, index + NEAR); at++) {
      const ordinal = ordinals[at]
      if (ordinal && !quoted.has(at) && schemeOf(ordinal) === scheme) return ordinal.value
    }
    return undefined
  })
  const hasArticles = ordinals.some((ordinal) => ordinal?.style === 'article')
  const placed = overArticles(blocks, ordinals)
  for (const block of blocks) {
    const number = html.get(block.index)
    if (number) events.push(outside(htmlEvent(block, number)))
    const ordinal = ordinals[block.index]
    const mere = ordinal ? null : mereText(block.local)
    if (mere) {
      if (mere.length && events.at(-1) !== TEXT) events.push(TEXT)
      continue
    }
    const asRead = ordinal === (leadingOrdinalOf(block) ?? undefined)
    const read = asRead ? eventsAsRead(block) : eventsAt(block, ordinal)
    const own = hasArticles ? read.map(placed) : read
    if (!quoted.size) for (const event of own) events.push(event)
    else if (quoted.has(block.index)) for (const event of own) events.push(within(event))
    else for (const event of own) events.push(outside(event))
  }
  return events
}

/**
 * What a quotation numbers is not part of the document's own numbering, and ends none of it; only what goes on with that, and not with
 * the quotation's own, was taken for a part of one because a mark is missing.
 */
function quotation(nextOutside: (index: number, scheme: string) => number | undefined) {
  // Where the lists of a scheme stand: the last one, and those around it.
  const ends = new Map<string, readonly number[]>()
  const note = (event: NumberingEvent): NumberingEvent => {
    if (event.kind !== 'label' || event.placement === 'inline') return event
    const { value } = event.ordinal
    const open = ends.get(event.scheme) ?? []
    const at = open.indexOf(value - 1)
    ends.set(event.scheme, [...(at < 0 ? open : open.slice(0, at)), value].slice(-DEEPEST))
    return event
  }
  const within = (event: NumberingEvent): NumberingEvent => {
    if (event.kind !== 'label') return TEXT
    const quoted = { ...event, scheme: `${QUOTED}${event.scheme}`, rank: LEAF_RANK }
    const before = event.ordinal.value - 1
    const open = ends.get(event.scheme)
    const goesOn = before > 0 && ends.get(quoted.scheme)?.at(-1) !== before && open !== undefined
    // 3., 3., “5., 6.: the number before is wrong, and the one behind goes on.
    const around = (): boolean =>
      open?.at(-1) === before - 1 && nextOutside(event.block, event.scheme) === event.ordinal.value + 1
    return note(goesOn && (open.includes(before) || around()) ? event : quoted)
  }
  return { within, outside: note }
}

/** How far behind a quotation, in blocks, the list around it goes on. */
const NEAR = 40
/** How many lists inside one another are kept in mind. */
const DEEPEST = 3

/** What schemes inside quotations begin with. */
export const QUOTED = '“'

/** The events of a block whose label is what it seems to be by itself. */
const eventsAsRead = oncePerPlace((block) => eventsAt(block, leadingOrdinalOf(block) ?? undefined))

function eventsAt(block: Block, ordinal: Ordinal | undefined): readonly NumberingEvent[] {
  const { kind, depth, listDepth } = block.local
  if (!isNumbered(block.local)) return none
  const events: NumberingEvent[] = []
  const caption = ordinal ? null : captionIn(block.local)
  if (ordinal) events.push(lineEvent(block, ordinal))
  else if (caption) {
    if (caption.kind === 'attachment' && kind !== 'item') events.push({ kind: 'annex', block: block.index })
    events.push(captionEvent(block, caption))
  } else if (headsAnnex(block.local)) events.push({ kind: 'annex', block: block.index })
  else if (kind === 'heading') events.push({ kind: 'heading', block: block.index, depth })
  else if (listDepth === 0) events.push(TEXT)
  addInnerEvents(block, ordinal, events)
  return events
}

const TEXT: NumberingEvent = { kind: 'text' }
const text: readonly NumberingEvent[] = [TEXT]

/** The events of a block that bears no label, where it is nothing but text; null where it is more. */
const mereText = oncePerBlock((local): readonly NumberingEvent[] | null => {
  if (!isNumbered(local)) return none
  const more =
    local.kind === 'heading' || innerLabels(local).length > 0 || captionIn(local) || headsAnnex(local)
  return more ? null : local.listDepth > 0 ? none : text
})

/** False for what does not belong to the document's own text. */
function isNumbered({ kind, quoted }: LocalBlock): boolean {
  return quoted === 0 && kind !== 'code' && kind !== 'frontmatter' && kind !== 'html' && kind !== 'break'
}

function lineEvent(block: Block, ordinal: Ordinal): NumberingEvent {
  const { kind, depth, listDepth, marker } = block.local
  const marked = marker !== undefined && marker.text.startsWith(ordinal.text)
  const item = kind === 'item' && marked
  // Two blanks do not nest a list in Markdown, but writers mean it.
  const further = marker && marker.indent > 1 ? 1 : 0
  // A number in a bullet's text is the number of what it names.
  const bulleted = marker !== undefined && !marked
  const base = bulleted ? `other:bullet:${schemeOf(ordinal)}` : schemeOf(ordinal)
  let scheme = base
  let rank = bulleted ? LEAF_RANK : rankOf(ordinal)
  if (
    kind === 'heading' &&
    (/^(?:[A-Za-z]{3}|§)/.test(ordinal.form) ||
      ordinal.style === 'arabic-dot' ||
      ordinal.style === 'arabic-paren' ||
      rank >= LEAF_RANK)
  ) {
    scheme = `${base}#${depth}`
    rank = -10 + depth
  } else if (item && listDepth + further > 1) {
    scheme = `${base}@${listDepth + further}`
    rank += (listDepth + further) / 10
  }
  const textStart = marked ? 0 : Math.max(0, block.prose.indexOf(ordinal.text) + ordinal.text.length)
  return labelEvent(block, ordinal, scheme, rank, textStart, item)
}

/** A label at the beginning of a line. */
function labelEvent(
  { index: block }: Block,
  ordinal: Ordinal,
  scheme: string,
  rank: number,
  textStart: number,
  item: boolean,
): NumberingEvent {
  const placement = 'line'
  return { kind: 'label', block, ordinal, scheme, rank, placement, textStart, item, whole: undefined }
}

function captionEvent(block: Block, { series, value, start, end, numeralStart }: Caption): NumberingEvent {
  const text = block.prose.slice(start, end)
  const ordinal: Ordinal = {
    value,
    text,
    style: 'other',
    form: series.endsWith(')') ? series : `${series}N`,
    span: block.spanOf(start, end),
    numeral: block.spanOf(numeralStart, end),
  }
  return labelEvent(block, ordinal, `${CAPTIONS}${series}`, LEAF_RANK, end, false)
}

function htmlEvent(block: Block, { ordinal, depth, bold }: HtmlNumber): NumberingEvent {
  const rank = rankOf(ordinal)
  const base = schemeOf(ordinal)
  const inner = depth > 1 ? `@${depth}` : ''
  const scheme = `${base}${bold ? '@bold' : inner}`
  return labelEvent(block, ordinal, scheme, inner ? rank + depth / 10 : rank, 0, true)
}

function addInnerEvents(block: Block, leading: Ordinal | undefined, events: NumberingEvent[]): void {
  const inner = innerOrdinals(block)
  if (inner.length === 0) return
  const leadingScheme = leading && schemeOf(leading)
  let expected = (leading?.value ?? 0) + 1
  let begun = false
  let ended = false
  const last = new Map<string, number>()
  const following = nextOf(inner.map(({ label }) => label))
  for (const [at, { label, ordinal }] of inner.entries()) {
    const base = schemeOf(label)
    const before = last.get(base)
    if (isCited(block.prose, label)) continue
    const next = following[at]
    if (before !== undefined && !goesOn(before, label.value, next) && isNamed(block.prose, label)) continue
    last.set(base, label.value)
    const leaf = LEAVES.has(label.style) || label.style === 'article'
    // （一）…；（二）…；（二）…: once the line is seen to hold the series, a number too many or too few is in it, too.
    const near = begun && label.value >= expected - 1 && label.value <= expected + 1
    // （一）…；（二）…。（一）（二）两职可兼任，（二）不得…: from the first on, the series is cited, or another begins.
    ended ||= begun && base === leadingScheme && label.value === 1 && endsClause(block.prose, label)
    const follows =
      !ended &&
      base === leadingScheme &&
      leading?.form === label.form &&
      (near || goesOn(expected - 1, label.value, next)) &&
      endsClause(block.prose, label)
    if (follows) {
      expected = label.value + 1
      begun = true
    }
    events.push({
      kind: 'label',
      block: block.index,
      ordinal,
      scheme: leaf || follows ? base : `${base}~`,
      rank: LEAF_RANK,
      placement: 'inline',
      textStart: label.end,
      item: false,
    })
  }
}

/** True for the number behind another; and for a wrong one near it where the next goes on as though it were that, or from it. */
function goesOn(before: number, value: number, next: number | undefined): boolean {
  if (value === before + 1) return true
  if (value === before + 2) return next === before + 1 || next === value + 1
  if (value === before) return next === value + 2
  return value === before - 1 && next === before + 1
}

/** For each label the number of the next one of its scheme. */
function nextOf(labels: readonly Label[]): readonly (number | undefined)[] {
  const next = new Map<string, number>()
  const values: (number | undefined)[] = []
  for (let at = labels.length - 1; at >= 0; at--) {
    const label = labels[at] as Label
    values[at] = next.get(schemeOf(label))
    next.set(schemeOf(label), label.value)
  }
  return values
}

/** 219(ii) and (iii): a number right after another in brackets is cited with it. */
function isCited(prose: string, { start, form }: Label): boolean {
  return (
    form.startsWith('(') &&
    /[)）]\s?(?:and|or|to|[、和及或至与與])\s?$/.test(prose.slice(Math.max(0, start - 8), start))
  )
}

/** “user PIN (1), admin PIN (3)”: a number after a name tells which one, and counts nothing. */
function isNamed(prose: string, { start, end, form }: Label): boolean {
  if (!/^(?:[(（]?N[)）]|N\.|\([aA]\))$/.test(form)) return false
  if (/^\s?[、，。；,.;)）]/.test(prose.slice(end, end + 2))) return true
  const before = prose.slice(Math.max(0, start - 16), start)
  const word = /([\w\])]+)\s?$/.exec(before)?.[1]
  return word !== undefined && !/^(?:and|or|to|then|but)$/i.test(word)
}

/** Two items share a line only where a clause ends before the second. */
function endsClause(prose: string, label: Label): boolean {
  return /[；;。.！!？?，,]\s*$/.test(prose.slice(Math.max(0, label.start - 3), label.start))
}

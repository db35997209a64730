import { CLASS, nextOf } from '../language/character-classes.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { withCells } from '../tree/cells.ts'
import { holders } from '../tree/gather.ts'
import { foldedProse, holdsProse } from './folded.ts'

/** Marks that go in pairs, folded: “ stands for 「 too, and ( for （. ’ is an apostrophe as often as not and is left out. */
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '《': '》', '【': '】' }
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))

/** A mark whose fellow is missing, or is of another kind, in offsets of the prose. */
interface LocalMark {
  readonly at: number
  /** Folded. */
  readonly mark: string
  readonly opens: boolean
  /** Index of the mark that stands in its fellow's place: （…】. */
  other?: number
  /** True for what closes a label, unless the line before opened it. */
  readonly label?: boolean
}

/** A mark that has no fellow in the whole text. */
export interface LoneMark {
  readonly block: Block
  readonly at: number
  readonly mark: string
  readonly opens: boolean
  /** Index of the mark that stands in its fellow's place. */
  readonly other?: number
}

/** The mark that a folded one is paired with. */
export function fellowOf(mark: string): string {
  return PAIRS[mark] ?? OPENERS.get(mark) ?? ''
}

/** A quotation that goes on in a paragraph of its own opens its mark again: “甲。<br>“乙。” */
const NEXT_PARAGRAPH = /[。;!?]\s+$/
/** The deepest nesting of marks that is read. */
const DEEPEST = 32
const MARKS = CLASS.bracket | CLASS.quote

interface Marks {
  readonly lone: readonly LocalMark[]
  /** How many marks the block has, and how many were taken for those of labels. */
  readonly count: number
  readonly labels: number
}

const mayHoldMarks = ({ holds }: LocalBlock): boolean => (holds & MARKS) !== 0

const NONE: Marks = { lone: [], count: 0, labels: 0 }

const marksIn = oncePerBlock((local): Marks => {
  if (!holdsProse(local) || (local.holds & MARKS) === 0) return NONE
  const folded = foldedProse(local)
  // Tables drawn with characters break their cells over lines; what could not be decoded lost marks of its own.
  if (/[│┃\ufffd]/.test(folded)) return NONE
  const open: LocalMark[] = []
  const lone: LocalMark[] = []
  let count = 0
  let closed = -2
  // （其中：1）甲；2）乙）: a label’s mark closed what another one closes in truth.
  let spare = 0
  let numbered = 0
  let labels = 0
  let spared = 0
  for (let at = nextOf(folded, 0, MARKS); at >= 0; at = nextOf(folded, at + 1, MARKS)) {
    const mark = folded.charAt(at)
    const opener = OPENERS.get(mark)
    if (opener === undefined && PAIRS[mark] === undefined) continue
    if (opener === undefined) {
      count++
      const again =
        mark === '“' && open.at(-1)?.mark === mark && NEXT_PARAGRAPH.test(folded.slice(at - 3, at))
      if (!(local.prose.charAt(at) === '(' && isFace(folded, at, open.length > 0)) && !again)
        open.push({ at, mark, opens: true })
      continue
    }
    if (open.at(-1)?.mark === opener) {
      open.pop()
      closed = at
      if (mark === ')' && isLabelEnd(folded, at, /[:;,、。\s]/)) spare++
      else if (mark === ')' && isLabelEnd(folded, at, /\(/)) numbered++
      continue
    }
    if (mark === ')' && isFace(folded, at)) continue
    if ((mark === ')' || mark === '】') && isLabelEnd(folded, at)) {
      labels++
      // (二⏎十): the line was broken inside the brackets.
      if (lone.length === 0 && at < LABEL) lone.push({ at, mark, opens: false, label: true })
      continue
    }
    const depth = open.length > DEEPEST ? -1 : open.findLastIndex((each) => each.mark === opener)
    if (depth >= 0) {
      lone.push(...open.slice(depth + 1))
      open.length = depth
      // 《办法》》: the first closes what was opened, the second nothing.
    } else if (mark === ')' && (spare > 0 || (labels > 0 && numbered > 0))) {
      if (spare > 0) spare--
      else numbered--
      spared++
    } else if (closed === at - 1 || !isTwice(folded, at)) lone.push({ at, mark, opens: false })
  }
  for (const each of open) if (!isTwice(folded, each.at)) lone.push(each)
  lone.sort((a, b) => a.at - b.at)
  return { lone: joined(lone, folded), count, labels: spared }
})

/** （…】 and “…“: two lone marks one after the other are one slip. */
function joined(lone: readonly LocalMark[], folded: string): readonly LocalMark[] {
  if (lone.length === 0) return lone
  // [0, 1) and (0, 1] are intervals.
  const interval = folded.includes('[') || folded.includes(']')
  const kept: LocalMark[] = []
  const paired = new Set<LocalMark>()
  for (const mark of lone) {
    if (interval && (mark.mark === '(' || mark.mark === ')')) continue
    const before = kept.at(-1)
    const alike = before?.mark === mark.mark && (mark.mark === '“' || mark.mark === '”')
    // ”…”: the first stands where “ belongs, the second is right.
    if (mark.label) kept.push(mark)
    else if (before && alike && !mark.opens && !paired.has(before)) paired.add(before)
    else if (before?.opens && before.other === undefined && (!mark.opens || alike)) before.other = mark.at
    else kept.push({ ...mark })
  }
  return kept
}

/** 》》 and (( are ornaments or faces as often as not. */
function isTwice(folded: string, at: number): boolean {
  const mark = folded.charAt(at)
  return folded.charAt(at + 1) === mark || folded.charAt(at - 1) === mark
}

/** 1) 一） iv) a) 1.01) 1】: the bracket closes a label that none opens. */
function isLabelEnd(folded: string, at: number, behind = /(?:)/): boolean {
  let start = at
  while (
    start > 0 &&
    at - start < LABEL &&
    /[\da-zA-Z一二三四五六七八九十甲乙丙丁.]/.test(folded.charAt(start - 1))
  )
    start--
  const label = folded.slice(start, at)
  const before = folded.charAt(start - 1)
  if (!behind.test(before)) return false
  if (/^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[甲乙丙丁])$/.test(label)) return true
  if (/^(?:[a-zA-Z]|[ivxIVX]{2,4})$/.test(label)) return !/[\p{L}\d]/u.test(before)
  return /^[a-zA-Z]?\d{1,3}(?:\.[a-zA-Z]?\d{1,3})+$/.test(label) && folded.slice(0, start).trim() === ''
}

/** The longest label, in characters. */
const LABEL = 12

/** :) ;-( and :)) are not brackets. */
function isFace(folded: string, at: number, nested = false): boolean {
  const before = folded.slice(Math.max(0, at - 5), at)
  // 如下:( opens brackets behind a colon; 很好:) closes none.
  if (folded.charAt(at) === ')') return /[:;]-?\)?$/.test(before)
  // （别提了:( ）: what closes at once opens nothing; outside brackets it is a blank to fill in.
  const shut = nested && /^\s*\)/.test(folded.slice(at + 1, at + 4))
  return (shut ? /[:;]-?$/ : /(?:^|[^\u4e00-\u9fff])[:;]-?[()]{0,2}$/).test(before)
}

/** How many paragraphs a quotation or a bracket may run over. */
const REACH = 80

/** So many marks without a fellow, a good part of all, and the text was damaged on its way here: none is its author's slip. */
const DAMAGED = 6
const PART = 8
const RUINED = 20

/**
 * The marks that have no fellow, in text order; none where a text has lost a good part of its marks. A mark that is closed some paragraphs further
 * on is a quotation or an aside of several paragraphs, of which each may begin with a mark of its own.
 */
export function loneMarks(blocks: readonly Block[]): readonly LoneMark[] {
  const lone: LoneMark[] = []
  const pending = new Map<string, LoneMark[]>()
  let count = 0
  let labels = 0
  let straight = false
  const all = withCells(blocks)
  for (const index of holders(all, mayHoldMarks)) {
    const block = all[index] as Block
    const { kind, local } = blocks[block.index] ?? block
    if (kind === 'table' && isBroken(local)) continue
    const marks = marksIn(block.local)
    count += marks.count
    labels += marks.labels
    straight ||= (block.local.holds & CLASS.quote) !== 0 && /["＂｢｣]/.test(block.prose)
    for (const found of marks.lone) {
      const mark: LoneMark = { block, ...found }
      if (found.opens && found.other === undefined) {
        const open = pending.get(found.mark)
        if (open) open.push(mark)
        else pending.set(found.mark, [mark])
        continue
      }
      const opener = found.opens ? '' : fellowOf(found.mark)
      const last = pending.get(opener)?.at(-1)
      if (found.label) {
        if (last?.block.index === block.index - 1) pending.delete(opener)
        continue
      }
      if (last && block.index - last.block.index <= REACH) pending.delete(opener)
      else lone.push(mark)
    }
  }
  for (const marks of pending.values()) for (const mark of marks) if (!goesOn(blocks, mark)) lone.push(mark)
  // Where straight quotes stand too, one of them may be the fellow of a curly one.
  const certain = straight ? lone.filter(({ mark }) => mark !== '“' && mark !== '”') : lone
  const lost = certain.length + labels
  if (lost >= RUINED || (lost >= DAMAGED && lost * PART > count)) return []
  return certain.sort((a, b) => a.block.index - b.block.index || a.at - b.at)
}

/** A table taken from a page line by line: blanks stand inside its words, and marks were lost where lines were cut. */
const isBroken = oncePerBlock(({ rows }) =>
  (rows ?? []).some((row) => row.some(({ text }) => /[\u4e00-\u9fff]{2} [\u4e00-\u9fff]{2}/.test(text))),
)

/** A quotation of which the next paragraph begins with the mark again, or that the one before began. */
function goesOn(blocks: readonly Block[], { block, at, mark }: LoneMark): boolean {
  if (mark !== '“') return false
  const starts = (local: LocalBlock | undefined): boolean =>
    local !== undefined && foldedProse(local).trimStart().startsWith('“')
  return starts(blocks[block.index + 1]?.local) || (at === 0 && starts(blocks[block.index - 1]?.local))
}

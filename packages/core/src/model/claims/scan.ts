import { characterSet } from '../../text/character-set.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { firstIndex } from '../../text/search.ts'
import { fold } from '../../language/fold.ts'
import { leadingOrdinal } from '../../language/labels/table.ts'
import type { Label } from '../../language/labels/label.ts'
import { numeralsIn, type Numeral } from '../../language/numbers/numerals.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { proseLabel } from '../leading.ts'
import type { Counted, Stretch } from './candidate.ts'

/** A Chinese character: what says in which language a text is read. */
export const CJK = /[一-鿿]/

/** A block's prose made ready for reading: folded, with brackets and quotes paired. */
export class Scan {
  /** As written. */
  readonly prose: string
  /** Folded prose: Simplified, half-width punctuation, “” quotes. Same length as the prose. */
  readonly text: string
  /** Where the text begins after its own ordinal: 二、 is not a member of a list. */
  readonly start: number
  readonly numerals: readonly Numeral[]
  /** What its numerals count, as far as that has been asked. */
  counts: Map<Numeral, Counted | undefined> | undefined = undefined
  /** What is counted in it in English, once that has been asked. */
  english: readonly Counted[] | undefined = undefined
  /** Where patterns match in it, as far as that has been asked. */
  matches: Map<RegExp, readonly Stretch[]> | undefined = undefined
  /** What its members are like, as far as that has been asked. */
  traits: Map<number, number> | undefined = undefined
  /** Where conjunctions stand in its members, as far as that has been asked. */
  cuts: Map<number, readonly Stretch[]> | undefined = undefined
  private pairs: Int32Array | undefined = undefined
  private parting: readonly number[] | undefined = undefined
  constructor(prose: string, text: string, start: number) {
    this.prose = prose
    this.text = text
    this.start = start
    this.numerals = numeralsIn(text)
  }
  /** The text of a stretch. */
  of({ start, end }: Stretch): string {
    return this.text.slice(start, end)
  }
  /** At most so many code units before a place. */
  before(at: number, size: number): string {
    return this.text.slice(Math.max(0, at - size), at)
  }
  /** Index of the partner of each bracket or quote; -1 elsewhere and where there is none. Most texts hold no count, and nobody asks. */
  get partner(): Int32Array {
    return (this.pairs ??= pair(this.text))
  }
  /** Where the marks stand at which a stretch is ever cut, left to right; the passes from one to the next need not look between them. */
  get marks(): readonly number[] {
    return (this.parting ??= marksIn(this.text))
  }
}

const OPENING = '“‘《〈(〔[【'
const CLOSING = '”’》〉)〕]】'
const isMark = characterSet(OPENING + CLOSING)
const isParting = characterSet(`${OPENING}${CLOSING}。;!?:,.、)/+—-→`)

/** Reads the parts of a prose that claims are made of; what is known of it already is not read again. Linear in its length. */
export function scanOf(
  prose: string,
  folded: string = fold(prose),
  label: Pick<Label, 'end'> | null | undefined = leadingOrdinal(prose, folded),
): Scan {
  // 甲、乙、丙三村…: the first of a list, not a label.
  const listed = /^\s*甲、乙/.test(folded)
  return new Scan(prose, straightQuotesPaired(folded), listed ? 0 : (label?.end ?? 0))
}

/** The scan of a block's prose, one for all that read claims in it. */
export const blockScan = oncePerBlock((local) => scanOf(local.prose, foldedProse(local), proseLabel(local)))

/** Gives straight quotes a direction, by turns; a single one behind a letter that closes nothing is an apostrophe. */
function straightQuotesPaired(text: string): string {
  let turn = 1
  if (text.includes('"')) text = text.replace(/"/g, () => '“”'.charAt((turn = 1 - turn)))
  if (!text.includes("'")) return text
  turn = 1
  return text.replace(/(?<![a-z])'|'(?![a-z])/gi, (mark, at: number) =>
    turn && /[a-z]/i.test(text.charAt(at - 1)) ? mark : '‘’'.charAt((turn = 1 - turn)),
  )
}

function marksIn(text: string): readonly number[] {
  const marks: number[] = []
  for (let index = 0, { length } = text; index < length; index++)
    if (isParting(text.charCodeAt(index))) marks.push(index)
  return marks
}

function pair(text: string): Int32Array {
  const { length } = text
  let index = 0
  while (index < length && !isMark(text.charCodeAt(index))) index++
  if (index === length) return NO_PAIRS
  const partner = new Int32Array(length).fill(-1)
  const stack: number[] = []
  for (; index < length; index++) {
    if (!isMark(text.charCodeAt(index))) continue
    const char = text.charAt(index)
    if (OPENING.includes(char)) stack.push(index)
    else {
      const kind = CLOSING.indexOf(char)
      // A stray closing mark closes nothing; an opening one that was never closed is passed over.
      for (let top = stack.length - 1; top >= 0 && top >= stack.length - NESTING; top--) {
        const open = stack[top] ?? 0
        if (OPENING.indexOf(text.charAt(open)) !== kind) continue
        partner[open] = index
        partner[index] = open
        stack.length = top
        break
      }
    }
  }
  return partner
}

/** Of a text without a mark: past its end as well as within it there is none. */
const NO_PAIRS = new Int32Array(0)

/** How many unclosed marks are looked through for a partner: enough for any sentence, and linear. */
const NESTING = 8

const STOP = /[.!?][”")\]]*(?:(?<=[a-z”)]\.)\d{1,2})?(?=\s+[“"([]?[A-Z0-9]|\s*$|(?<=[a-z]{2}\.)[A-Z][a-z])/y
const ABBREVIATIONS =
  String.raw`e\.g|i\.e|ie|eg|etc|vs|no|nos|cf|dr|prof|rev|hon|capt|col|sgt|lt|messrs|mr|mrs|ms|st|u\.s|u\.k|u\.n|inc|` +
  'fig|art|sec|approx'
const ABBREVIATED = new RegExp(
  String.raw`(?:\b(?:${ABBREVIATIONS})|(?<!\b[A-Z] (?:and|or|to) )\b[A-Z])$`,
  'i',
)

/** True at the mark that ends an English sentence; the full stop of an abbreviation or a figure ends none, but A, B and C. may. */
export function endsSentence(scan: Scan, index: number): boolean {
  STOP.lastIndex = index
  return STOP.test(scan.text) && !ABBREVIATED.test(scan.before(index, 8))
}

/** A number for a stretch of a text that counts are read in. */
export const keyOf = (start: number, end: number): number => start * 0x20000 + end

/** True for a mark that opens a pair; the scan to the right may jump to its partner. */
export function opens({ partner }: Scan, index: number): boolean {
  return (partner[index] ?? -1) > index
}

/** True for a mark that closes a pair; the scan to the left may jump to its partner. */
export function closes({ partner }: Scan, index: number): boolean {
  const other = partner[index] ?? -1
  return other >= 0 && other < index
}

/** Index of the first mark that stands at an offset or behind it; the number of marks where none does. */
export function markFrom({ marks }: Scan, offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The matches of a global pattern within a stretch; the text is searched once, however many ask. No two places that match may overlap. */
export function matchesIn(scan: Scan, { start, end }: Stretch, pattern: RegExp): readonly Stretch[] {
  const known = (scan.matches ??= new Map<RegExp, readonly Stretch[]>()).get(pattern)
  const all =
    known ??
    allMatches(scan.text, pattern).map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }))
  if (!known) scan.matches.set(pattern, all)
  const from = firstIndex(all.length, (index) => (all[index] as Stretch).start >= start)
  const to = firstIndex(all.length, (index) => (all[index] as Stretch).end > end)
  return from < to ? all.slice(from, to) : none
}

/** Index of the first numeral that begins at an offset or behind it; the number of numerals where none does. */
export function numeralFrom({ numerals }: Scan, offset: number): number {
  return firstIndex(numerals.length, (index) => (numerals[index] as Numeral).start >= offset)
}

/** The first numeral behind an offset that counts more than one; undefined where none does. */
export function pluralFrom(scan: Scan, offset: number): Numeral | undefined {
  for (let index = numeralFrom(scan, offset); index < scan.numerals.length; index++) {
    const numeral = scan.numerals[index]
    if (numeral && numeral.value > 1) return numeral
  }
  return undefined
}

/** The numeral that begins exactly at an offset. */
export function numeralAtStart(scan: Scan, offset: number): Numeral | undefined {
  const numeral = scan.numerals[numeralFrom(scan, offset)]
  return numeral?.start === offset ? numeral : undefined
}

import { readWhole, writeChinese } from '../../language/numbers/chinese.ts'
import { writeEnglishOrdinal } from '../../language/numbers/english.ts'
import { rankOf } from '../../language/labels/scheme.ts'
import { writeOrdinal } from '../../language/labels/write.ts'
import { endsInColon } from '../../text/colon.ts'
import type { Span } from '../../text/span.ts'
import type { Block } from '../../tree/block.ts'
import type { Run, RunItem } from '../document.ts'
import { isExplained } from './explained.ts'
import type { SequenceFault } from './faults.ts'
import { leadingLabel } from './labels.ts'
import { isTwin } from './twins.ts'

/** How many paragraphs between First and Third are searched for the second. */
const PARAGRAPHS = 40
/** The same for labels, which are surer signs. */
const FAR = 200
/** One line answers so many parts at most. */
const TOGETHER = 20
/** A page's number has at most so many characters. */
const LONGEST_PAGE = 4

/** The place in a paragraph of a label that begins no line. */
export interface Inside {
  readonly label: string
  readonly span: Span
}

/** Where the label is that a gap seems to miss: `mentioned` where its part is mentioned in other words or left out, undefined where it is nowhere. */
export function elsewhere(fault: SequenceFault, blocks: readonly Block[]): Inside | 'mentioned' | undefined {
  const { kind, run, item, previous, expected } = fault
  const lacks = kind === 'start' || kind === 'gap'
  if (lacks && isExplained(blocks, item.ordinal.form, expected, item.ordinal.value)) return 'mentioned'
  if (kind === 'start') return isGlued(fault, blocks) || isLed(fault, blocks) ? 'mentioned' : undefined
  if (kind === 'repeat') return isTwin(fault) || isAnother(fault, blocks) ? 'mentioned' : undefined
  if (kind !== 'gap' || !previous) return undefined
  const between = (count: number): readonly Block[] =>
    blocks.slice(Math.max(previous.block, item.block - count), item.block)
  const wording = wordingOf(run, expected)
  const texts = [previous.text, ...between(PARAGRAPHS).map(({ prose }) => prose)]
  if (wording && texts.some((text) => wording.test(text))) return 'mentioned'
  // 第一，…；再者，…；第三，…: the one that is missed is told in other words.
  const one = item.ordinal.value === expected + 1 && /^(?:cjk-di|english)/.test(run.scheme)
  if (one && ANOTHER_INSIDE.test(textBetween(blocks[item.block], previous, item))) return 'mentioned'
  if (run.placement === 'inline') return undefined
  const label = writeOrdinal(expected, item.ordinal).trim()
  // （二）及（四）, （三）: what is answered together stands before its place.
  const answered = blocks.slice(Math.max(run.items[0]?.block ?? 0, item.block - FAR), item.block)
  const length = Math.min(item.ordinal.value - expected, TOGETHER + 1)
  const missing = Array.from({ length }, (_, more) => expected + more)
  if (length <= TOGETHER && missing.every((value) => answered.some((block) => tells(block, value))))
    return 'mentioned'
  for (const block of between(FAR)) {
    if (isElision(block) || (NAMED.test(run.scheme) && opensWith(block, label))) return 'mentioned'
    const at = block.prose.indexOf(label, 1)
    if (at < 1) continue
    // 106十三、 and 10613.3: the number of the page stands before the label.
    if (at <= LONGEST_PAGE && /^\d+$/.test(block.prose.slice(0, at).trim())) return 'mentioned'
    if (!endsSentence(block.prose, at)) continue
    // （3） and ③ may stand in a line, which 一、 and 第三章 do not.
    if (run.style === 'arabic-paren' || run.style === 'circled') return 'mentioned'
    if (HEADED.has(run.style)) return { label, span: block.spanOf(at, at + label.length) }
  }
  return undefined
}

/** What a block says from one of its labels to another; nothing where the first stands in another block. */
function textBetween(block: Block | undefined, from: RunItem, to: RunItem): string {
  if (!block || from.block !== to.block) return ''
  const start = block.prose.indexOf(from.ordinal.text)
  return block.prose.slice(start, Math.max(start, block.prose.indexOf(to.ordinal.text, start + 1)))
}

/** Decimals and attachments, which stand in headings and lines of any kind: 1.2 in bold, 附件2-1. */
const NAMED = /^other:[\w.]+\.N|^caption:附/

function opensWith({ prose }: Block, label: string): boolean {
  const text = prose.trimStart()
  return text.startsWith(label) && !/^[\d.%]/.test(text.slice(label.length))
}

/** 项目1.对…: a mark is missing before the first label of a list, in one of the lines above it. */
function isGlued({ run, item, expected }: SequenceFault, blocks: readonly Block[]): boolean {
  if (run.style !== 'arabic-dot' && run.style !== 'arabic-paren') return false
  const label = writeOrdinal(expected, item.ordinal).trim()
  return blocks.slice(Math.max(0, item.block - NEAR), item.block).some(({ prose }) => {
    const at = prose.indexOf(label, 1)
    return (
      at > 0 && /[\u4e00-\u9fff]$/.test(prose.slice(0, at)) && /^[^\d]/.test(prose.slice(at + label.length))
    )
  })
}

/** 2.—(1) No person …, (a) …, (2) …: the first paragraph stands in its article's line. */
function isLed({ run, item, expected }: SequenceFault, blocks: readonly Block[]): boolean {
  if (run.style !== 'arabic-paren' || expected !== 1) return false
  const above = blocks.slice(Math.max(0, item.block - PARAGRAPHS), item.block)
  return above.some(({ prose, local }) => (local.marker ? LED_IN_ITEM : LED).test(prose))
}

const LED_IN_ITEM = /^[—–-]?\s?\(1\)\s/
const LED = /^\d{1,3}[A-Z]?\.\s?[—–-]?\s?\(1\)\s/

/** Exhibits C to F – Photographs, 2 and 3. Reports, （二）及（四） 有關資料…: one line for several parts, a part among them. */
function tells({ prose }: Block, part: number): boolean {
  const [line = ''] = SEVERAL.exec(prose) ?? []
  const parts = Array.from(line.matchAll(PART), ([text]) => placeOf(text))
  const [first = 0, last = 0] = [parts[0], parts.at(-1)]
  return parts.includes(part) || (RANGE.test(line) && first < part && part < last)
}

const PART = /\d+|\b[A-Za-z]\b|[一二三四五六七八九十]+/g
const LABEL = String.raw`[(（]?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})[)）]?`
const SEVERAL = new RegExp(
  String.raw`^[^\p{L}\p{N}]{0,3}(?:[A-Z][a-z]{2,}s? )?(?:${LABEL}\s?(?:to|and|&|[-–—/至、和及與与]|through)\s?)+${LABEL}(?:[.):、）]|\s)`,
  'u',
)
const RANGE = /to|through|[-–—至]/
const placeOf = (text: string): number =>
  /[a-z]/i.test(text) ? text.toUpperCase().charCodeAt(0) - 64 : (readWhole(text) ?? 0)

/** 1. Oars: 1. Row. 2. Rest.: where a first stands twice, a list begins inside an item, or behind the text that ends the list before. */
function isAnother(
  { run, index, item, previous, certainty }: SequenceFault,
  blocks: readonly Block[],
): boolean {
  const second = run.items[1]
  if (index > 0 || certainty === 'certain' || !previous) return false
  const own = blocks[item.block]
  if (run.scheme.includes('bullet') || blocks[previous.block]?.kind !== own?.kind) return true
  const between = blocks.slice(previous.block + 1, item.block)
  const [behind] = between
  const announced = endsInColon(previous.text) && !(behind && leadingLabel(behind.local))
  if (announced || (behind && second?.block === item.block + 1)) return true
  // A line without a mark at its end heads what follows it.
  const above = between.at(-1)
  if (above && !leadingLabel(above.local) && !/[。.!?！？；;）)”」]\s*$/.test(above.prose)) return true
  return between.some(({ kind, local, prose }) => {
    const label = leadingLabel(local)
    if (label) return rankOf(label) <= rankOf(item.ordinal)
    // Text outside a Markdown list ends it.
    return kind !== 'text' || endsInColon(prose) || (own?.kind === 'item' && local.listDepth === 0)
  })
}

/** How many blocks above a list may hold its first label. */
const NEAR = 6

/** What tells a number in other words: First, … This is the second problem. Third, …; Step 2: … Steps 3 and 4 … Step 5: … */
function wordingOf({ scheme, style }: Run, value: number): RegExp | undefined {
  const name = /:([a-z]{3,})N/i.exec(scheme)?.[1]
  // “See Annex 2” names a part, and is not the part.
  if (name) return new RegExp(`^[^\\p{L}]*(?:the )?${name}s? ${value}\\b`, 'iu')
  if (style === 'cjk-is' || style === 'cjk-di') return otherwise(value, scheme.endsWith('要'))
  if (style !== 'english') return undefined
  return new RegExp(
    `\\b${writeEnglishOrdinal(value)}(?:ly)?\\b(?! (?:half|quarter|time|reading|year|largest|class|hand)\\b)`,
    'i',
  )
}

/** First, … (a member in other words) … Third, …: between words that count an item or a paragraph may be the one that is missed. */
export function isLoose(
  { kind, run, item, previous, alone }: SequenceFault,
  blocks: readonly Block[],
): boolean {
  if (!/^(?:cjk-di|english)/.test(run.scheme) || !previous || item.block <= previous.block + 1) return false
  if (kind !== 'gap') return !alone
  return blocks
    .slice(previous.block + 1, item.block)
    .some(
      ({ local, kind: own, prose }) => own === 'item' || leadingLabel(local) !== null || ANOTHER.test(prose),
    )
}

/** What a member begins with that bears no number. */
const WORDS =
  'next|also|another|alternatively|in addition|additionally|then|further|moreover|besides|finally|last|the (?:other|next|last|final)|' +
  'we (?:will|are|shall) also|i (?:will|shall) also|另外|此外|还有|還有|同时|同時|接着|接著|再[者次则則]|其他|另一'
const ANOTHER = new RegExp(`^\\s*(?:${WORDS}|再)`, 'i')
const ANOTHER_INSIDE = new RegExp(`[。；;.]\\s*(?:(?:and|or|but),?\\s)?(?:${WORDS})`, 'i')

/** 一是…；二要…；三是…: a clause begins with the number in another form; among 一要, 二要 one may say 还要. */
function otherwise(value: number, demands: boolean): RegExp {
  const numeral = writeChinese(value)
  const forms = `[第其]?${numeral}[是要来则者为，,、]${value === 2 ? '|其次' : ''}${demands ? '|[还還更]要' : ''}`
  return new RegExp(`(?:^|[。；;，,：:！？“])\\s*(?:${forms})`, 'u')
}

/** Marks, or a line, that say that something is left out. */
function isElision(block: Block): boolean {
  return ELISION.test(block.prose)
}

const ELISION =
  /^\s*[（([]?(?:…+|\.{3,}|(?:\*\s?){3,}|(?:以[上下]|中|后|後|下)?略|(?:[\d一二三四五六七八九十]+[、.）)]?\s?略[、，,；;\s]*)+|omitted)[）)\]]?\s*$/i

function endsSentence(prose: string, at: number): boolean {
  return /[。；;！？!?”」）)]\s*$/.test(prose.slice(Math.max(0, at - 3), at))
}

/** Labels that head lines of their own. */
const HEADED = new Set(['chapter', 'article', 'cjk-comma', 'cjk-paren'])

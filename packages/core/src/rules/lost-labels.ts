import { writeOrdinal } from '../language/labels/write.ts'
import { writeEnglishOrdinal } from '../language/numbers/english.ts'
import type { Ordinal, Run } from '../model/document.ts'
import type { SequenceFault } from '../model/numbering/faults.ts'
import type { Block } from '../tree/block.ts'
import type { RuleFinding } from './rule.ts'

/** How many paragraphs between First and Third are searched for the second. */
const PARAGRAPHS = 40

/** First, … The other side of this is the second problem … Third, …; Step 2: … Steps 3 and 4 … Step 5: … */
export function toldBetween(
  { kind, run, item, previous, expected }: SequenceFault,
  blocks: readonly Block[],
): boolean {
  const name = /:([a-z]{3,})N/i.exec(run.scheme)?.[1]
  if (kind !== 'gap' || !previous || (run.style !== 'english' && !name)) return false
  const told = name ? `${name}s? ${expected}` : writeEnglishOrdinal(expected)
  const word = new RegExp(`\\b${told}\\b`, 'i')
  return blocks
    .slice(Math.max(previous.block, item.block - PARAGRAPHS), item.block)
    .some(({ prose }) => word.test(prose))
}

/** 106十三、 and 10613.3: the number of the page stands before the label that seems to be missing; （3） goes on in a line. */
export function isGlued(
  { kind, run, item, previous, expected }: SequenceFault,
  blocks: readonly Block[],
): boolean {
  if (kind !== 'gap' || !previous || run.placement === 'inline') return false
  const label = labelOf(expected, item.ordinal)
  return blocks.slice(Math.max(previous.block, item.block - PARAGRAPHS * 5), item.block).some(({ prose }) => {
    if (ELIDED.test(prose)) return true
    const at = prose.indexOf(label, 1)
    if (at < 1) return false
    return at <= LONGEST_PAGE
      ? /^\d+$/.test(prose.slice(0, at).trim())
      : isLineLabel(run) && endsSentence(prose, at)
  })
}

const LONGEST_PAGE = 4
/** A line that says that something is left out. */
const ELIDED = /^\s*[（([]?(?:…+|\.{3,}|\*{3,}|(?:以[上下]|中|后|下)?略|omitted)[）)\]]?\s*$/i

/** （3） and ③ may stand in a line, which 一、 and 第三章 do not. */
function isLineLabel({ style }: Run): boolean {
  return style === 'arabic-paren' || style === 'circled'
}

/** The whole label of a value: of decimals all numbers. */
function labelOf(value: number, ordinal: Ordinal): string {
  return writeOrdinal(value, ordinal).trim()
}

function endsSentence(prose: string, at: number): boolean {
  return /[。；;！？!?”」）)]\s*$/.test(prose.slice(Math.max(0, at - 3), at))
}

/** Labels that head lines of their own. */
const HEADED = new Set(['chapter', 'article', 'cjk-comma', 'cjk-paren'])

/** ……三个月。第三章 鉴定: the label that seems to be missing is there, where a line end is not. */
export function insideOf(
  { kind, run, item, previous, expected }: SequenceFault,
  blocks: readonly Block[],
): RuleFinding | undefined {
  if (kind !== 'gap' || !previous || !HEADED.has(run.style) || run.placement === 'inline') return undefined
  const label = labelOf(expected, item.ordinal)
  for (const block of blocks.slice(Math.max(previous.block, item.block - PARAGRAPHS * 5), item.block)) {
    const at = block.prose.indexOf(label, 1)
    if (at < 1 || !endsSentence(block.prose, at)) continue
    const span = block.spanOf(at, at + label.length)
    return { messageId: 'inside', span, certainty: 'likely', data: { expected: label } }
  }
  return undefined
}

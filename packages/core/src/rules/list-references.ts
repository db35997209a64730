import { numeralAt } from '../language/numbers/numerals.ts'
import type { Claim, PolicyDocument, Run } from '../model/document.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { RuleFinding } from './rule.ts'

/** 上述四项: fewer than three may be anything named before. */
const ABOVE = new RegExp(
  `(?:以上|上述|前述)(?=([三四五六七八九十\\d]{1,3})(?:个方面|方面|项|类|条|点|种|大))`,
  'g',
)
const POINTER = /以上|上述|前述/
const FEWEST = 3
/** How far back, in characters, an unnumbered list is looked for. */
const REACH = 300

const lookingUp = oncePerBlock((local) =>
  holdsProse(local) && POINTER.test(foldedProse(local))
    ? allMatches(foldedProse(local), ABOVE).map((match) => ({
        start: match.index,
        at: match.index + match[0].length,
      }))
    : none,
)

/** Numbers of things said to stand above where nothing above has so many members. */
export function* listsSaidAbove(document: PolicyDocument): Generator<RuleFinding> {
  const { blocks, runs } = document
  const places = gather(blocks, lookingUp, (place, block) => ({ block, ...place }))
  if (places.length === 0) return
  const before = countsBefore(document.claims, runs)
  const ends = new Set(runs.flatMap(({ items }) => (items.length > 1 ? [items.at(-1)?.block ?? -1] : [])))
  for (const { block, start, at } of places) {
    const numeral = numeralAt(foldedProse(block.local), at)
    if (!numeral || numeral.approximate || numeral.value < FEWEST) continue
    const { value, end } = numeral
    // Lists without number or label are recognised only roughly: where one of that length may be meant, nothing is reported.
    if ((before.get(value) ?? Infinity) < block.at(start) || listedBefore(blocks, block, start, value))
      continue
    if (!ends.has(block.index - 1) && !ends.has(block.index - 2)) continue
    yield {
      messageId: 'above',
      span: block.spanOf(at, end),
      certainty: 'possible',
      data: { phrase: block.prose.slice(start, end + 1), number: value },
    }
  }
}

/** For each number of members the offset from which on a list of so many has been read. */
function countsBefore(claims: readonly Claim[], runs: readonly Run[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  const note = (count: number, offset: number): void => {
    first.set(count, Math.min(first.get(count) ?? offset, offset))
  }
  for (const { span, claimed, listed } of claims) {
    note(claimed, span.start)
    note(listed, span.start)
  }
  for (const { items } of runs) note(items.length, items[0]?.span.start ?? 0)
  return first
}

/** True when a sentence in the block or the one before it enumerates so many things. */
function listedBefore(blocks: readonly Block[], block: Block, start: number, count: number): boolean {
  const text =
    (blocks[block.index - 1]?.prose ?? '').slice(-REACH) +
    block.prose.slice(Math.max(0, start - REACH), start)
  return text
    .split(/[。；;！？]/)
    .some(
      (sentence) => sentence.split(/[、和及与或]/).length === count || sentence.split('，').length === count,
    )
}

/** A sentence that announces what follows, at the very end of a document. */
export function* listsAnnounced({ blocks, text }: PolicyDocument): Generator<RuleFinding> {
  const block = blocks.findLast(({ kind }) => kind !== 'html' && kind !== 'break')
  if (!block || !holdsProse(block.local)) return
  const match = /(?:如下|以下|下列|the following)[^。;,.]{0,20}:\s*$/i.exec(foldedProse(block.local))
  // A picture of the list stands below it.
  if (!match || PICTURE.test(text.slice(block.span.end))) return
  const at = match.index + match[0].trimEnd().length - 1
  yield {
    messageId: 'nothing',
    span: block.spanOf(at, at + 1),
    certainty: 'likely',
    data: { phrase: block.prose.slice(match.index, at) },
  }
}

const PICTURE = /!\[|<(?:img|svg|picture)\b/i

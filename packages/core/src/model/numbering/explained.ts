import { fold } from '../../language/fold.ts'
import { ELSEWHERE, GONE } from '../../language/labels/retired.ts'
import { readWhole } from '../../language/numbers/chinese.ts'
import { readRoman } from '../../language/numbers/symbols.ts'
import { oncePerBlock, type Block } from '../../tree/block.ts'
import { gather } from '../../tree/gather.ts'
import { oncePerDocument } from '../../tree/readings.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { allMatches } from '../../text/matches.ts'

const GOES = `(?:${GONE}|${ELSEWHERE}|取消|撤销)`
const GOING = new RegExp(GOES, 'i')
const WORD = 'article|section|chapter|part|rule'
const CHINESE = '[〇零一二三四五六七八九十百]{1,7}|\\d{1,4}'
/** What joins a number to the next: 第三条及第四条, 第(3)、(4)款, 第三至第五条. */
const JOINT = '\\)?\\s?[条章节款项]?(?:以?及|[、和与至])第?\\(?'
/**
 * A part by its number: 第四条, 序号3, （三）项, [2. 已废止], Article 4; and behind it, or before it, that it is no longer there.
 * Brackets without 项 or 已 behind them are a label: （三）撤销许可.
 */
const PART = new RegExp(
  `(?<=(?<gone>${GOES}[^。;,!?]{0,4}|))(?:第\\s?\\(?|序号|\\((?=[^()]{1,4}\\)\\s?(?:[项款点]|业?已|被|is |was |has ))|` +
    `[[(【](?=[^.、()]{1,4}[.、]\\s?已?${GOES}[\\])】])|` +
    `\\b(?:(?<word>${WORD})|item|clause|paragraph|no\\.) )\\s?` +
    `(?<n>${CHINESE}|[ivx]{1,5}|[a-z](?=\\)))(?!\\w)(?<more>(?:${JOINT}(?:${CHINESE}))*)` +
    `(?:\\)\\s?[款项点]?|(?<=[[(【][^.、()]{1,4})[.、](?=\\s?已?${GOES})|\\s?(?<unit>[条章节]|部分))?` +
    `(?=(?:[^。;,、!?的规所]|、(?=第)|,(?=[业已均经])){0,16}?(?<going>${GOES})|)`,
  'gi',
)

/** The parts of which a block says that they are gone, by kind and number: 条4, article4, and 4 where a list's item is meant. */
const goneIn = oncePerBlock((local): readonly string[] => {
  const cells = local.rows?.flat().map(({ text }) => text)
  const folded = cells ? fold(cells.join('。')) : holdsProse(local) ? foldedProse(local) : ''
  if (!GOING.test(folded)) return []
  return allMatches(folded, PART).flatMap(({ groups = {} }) => {
    const { gone, going, word = '', n = '', more = '', unit = '' } = groups
    const value = readRoman(n) ?? readWhole(n) ?? n.charCodeAt(0) - 96
    return gone || going
      ? [value, ...joined(value, more)].map((one) => `${word.toLowerCase()}${unit}${one}`)
      : []
  })
})

/** The numbers that are joined to a first one, and those between where 至 stands. */
function joined(first: number, more: string): readonly number[] {
  let last = first
  return allMatches(more, NEXT).flatMap(({ groups = {} }) => {
    const value = readWhole(groups['n'] ?? '') ?? last
    const from = groups['to'] ? Math.max(last + 1, value - FARTHEST) : value
    last = value
    return Array.from({ length: Math.max(0, value - from + 1) }, (_, at) => from + at)
  })
}

const NEXT = new RegExp(`(?<to>至)?第?\\(?(?<n>${CHINESE})`, 'g')
/** No range of parts that are gone holds more. */
const FARTHEST = 100

const goneFrom = oncePerDocument(
  (blocks): ReadonlySet<string> => new Set(gather(blocks, goneIn, (part) => part)),
)

/** True where the text says of each number between two labels that it is gone: （第四条已废止）, Article 4 was repealed. `form` is that of the labels. */
export function isExplained(
  blocks: readonly Block[],
  form: string,
  expected: number,
  found: number,
): boolean {
  const gone = goneFrom(blocks)
  if (gone.size === 0) return false
  const kind = new RegExp(`[条章节]|部分|\\b(?:${WORD})(?=N)`, 'i').exec(fold(form))?.[0].toLowerCase() ?? ''
  for (let value = expected; value < found; value++) if (!gone.has(`${kind}${value}`)) return false
  return true
}

import { readWhole } from '../../language/numbers/chinese.ts'
import { readRoman } from '../../language/numbers/symbols.ts'
import { oncePerBlock, type Block } from '../../tree/block.ts'
import { gather } from '../../tree/gather.ts'
import { oncePerDocument } from '../../tree/readings.ts'
import type { Run, RunItem } from '../document.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { proseLabel } from '../leading.ts'
import { allMatches } from '../../text/matches.ts'

const CHINESE = String.raw`\(?(?:[〇零一二三四五六七八九十百]{1,7}|\d{1,3})\)?`
const LATIN = String.raw`\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)?(?![\w%])`
/** Parts of any kind by their numbers: 第三部分, 第（四）项, 第三至五项, item 4, paragraphs (b) and (c), Objective 2. */
const CITED = new RegExp(
  String.raw`第\s?(?<chinese>${CHINESE}(?:[、和及与或至到~-]第?${CHINESE})*)\s?(?:部分|方面|阶段|[项点条款章节段步类件])|` +
    String.raw`(?:\b(?:item|step|point|para|paragraph|section|clause|part|chapter|article|rule|number|question|action|stage|phase|[A-Z][a-z]{3,})s? |§)` +
    String.raw`(?<latin>${LATIN}(?:(?:,|,? (?:and|or)| to|[-–])\s?${LATIN})*)`,
  'g',
)

/** The numbers by which a block cites parts; a letter counts by its place, and as a Roman number. */
const citedIn = oncePerBlock((local): readonly number[] => {
  if (!holdsProse(local)) return []
  return allMatches(foldedProse(local), CITED).flatMap(({ index, groups = {} }) => {
    const { chinese = '', latin = '' } = groups
    // 第三部分 at the beginning is the label itself.
    if (chinese && index === 0 && proseLabel(local)) return []
    if (chinese) return (chinese.match(/[^、和及与或至到~第()-]+/g) ?? []).map((n) => readWhole(n) ?? 0)
    return (latin.match(/\b(?:\d+|[a-zA-Z]|[ivx]+)\b/g) ?? []).flatMap((n) =>
      /\d/.test(n)
        ? [Number(n)]
        : [n.length === 1 ? n.toLowerCase().charCodeAt(0) - 96 : 0, readRoman(n) ?? 0],
    )
  })
})

const citedFrom = oncePerDocument((blocks): ReadonlySet<number> => new Set(gather(blocks, citedIn, (n) => n)))

/** True where the text may cite one of a few labels: by its number, or as it is written, （三） or ③, where no list has it. */
export function areCited(items: readonly RunItem[], runs: readonly Run[], blocks: readonly Block[]): boolean {
  const numbers = citedFrom(blocks)
  if (items.some(({ ordinal }) => numbers.has(ordinal.value))) return true
  const written = items
    .map(({ ordinal }) => ordinal.text.trim().replace(/[：:]$/, ''))
    .filter((text) => BY_ITSELF.test(text))
  if (written.length === 0) return false
  const own = new Set(runs.flatMap((run) => run.items.map(({ ordinal }) => ordinal.span.start)))
  return blocks.some((block) => written.some((text) => holdsElsewhere(block, text, own)))
}

/** True where a block has a text at a place where no list has a label. */
function holdsElsewhere(block: Block, text: string, labels: ReadonlySet<number>): boolean {
  if (!holdsProse(block.local)) return false
  for (let at = block.prose.indexOf(text); at >= 0; at = block.prose.indexOf(text, at + 1))
    if (!labels.has(block.at(at))) return true
  return false
}

/** Labels that are cited as they are written: （三）, ③, 问题三. */
const BY_ITSELF = /^(?:[(（].*[)）]|[①-⑳]|[\u4e00-\u9fff]{2,4}[\d一二三四五六七八九十]{1,3})$/

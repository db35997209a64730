import type { Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { SYNONYMS } from './english-words.ts'
import type { Group, Groups } from './outline-groups.ts'
import { phrasesIn, type OutlinePhrase } from './outline-phrase.ts'

/** `Response phase` names its kind; a whole clause that ends in the word does not. */
const LONGEST_NAME = 30
/** How far headings that name their kind may be spread. */
const NAMED_HEADINGS = 200
/** Blocks between a heading and the first heading below it. */
const FIRST_HEADING = 40

/** The blocks of a document with the lists they form. */
export interface View {
  readonly blocks: readonly Block[]
  readonly groups: Groups
}

/** The headings below a heading, wherever the first of them stands. */
export function subheadings({ blocks, groups }: View, block: Block): readonly Group[] {
  for (let index = block.index + 1; index <= block.index + FIRST_HEADING; index++) {
    const next = blocks[index]
    if (next?.kind !== 'heading') continue
    return next.local.depth > block.local.depth
      ? groups.startingAt(index).filter((group) => group.kind === 'headings')
      : []
  }
  return []
}

/** 本章分为三节, 此节讨论三个案例: says how many parts the section has that it opens. */
const OPENS_SECTION = /^(?:本|此|这一|该)(?:[章节文篇]|部分|报告|方案|规划|章节)/
/** Headings below a section that are none of its parts. */
const APPARATUS = /^(?:注[释解]|脚注|参考(?:资料|文献)|附[录件]|小结|结语)$/

/** The headings below the section that a sentence opens and counts, when they are exactly as many; with that sentence. */
export function sectionParts(
  view: View,
  block: Block,
): { readonly phrase: OutlinePhrase; readonly group: Group } | undefined {
  const above = view.blocks[block.index - 1]
  if (above?.kind !== 'heading' || block.kind !== 'text') return undefined
  const folded = foldedProse(block.local).slice(0, LONGEST_OPENING)
  const end = folded.indexOf('。') + 1
  if (!end || !OPENS_SECTION.test(folded)) return undefined
  const [group] = subheadings(view, above)
  if (!group) return undefined
  const members = group.members.filter((index) => {
    const heading = view.blocks[index]
    return heading && !APPARATUS.test(foldedProse(heading.local).trim())
  })
  const phrase = phrasesIn(block.prose.slice(0, end)).find(
    ({ claimed, final, measure, counting }) =>
      final && (measure !== '' || counting) && claimed === members.length,
  )
  return phrase && { phrase, group: { ...group, members } }
}

/** A first sentence that counts parts is no longer than this. */
const LONGEST_OPENING = 120

/** There are three phases … then, among others, the headings “Listening phase”, “Drafting stage”, “Deciding phase”. */
export function namedHeadings({ blocks }: View, block: Block, phrase: OutlinePhrase): Group | undefined {
  if (!phrase.english || !phrase.counting || !phrase.final || phrase.claimed < 3) return undefined
  const words = new RegExp(`\\b(?:${synonymsOf(phrase.noun).join('|')})$`, 'i')
  const end = Math.min(blocks.length, block.index + NAMED_HEADINGS)
  const named = blocks
    .slice(block.index + 1, end)
    .filter(
      (one) => one.kind === 'heading' && one.prose.length < LONGEST_NAME && words.test(one.prose.trim()),
    )
  if (named.length !== phrase.claimed || named.some((one) => one.local.depth !== named[0]?.local.depth))
    return undefined
  const members = named.map((one) => one.index)
  return { kind: 'headings', scheme: '#', members, firstValue: 0, lastValue: 0, steady: true }
}

/** The words, singular, by which members may call what a noun counts. */
export function synonymsOf(noun: string): readonly string[] {
  const word = noun.toLowerCase()
  const set = SYNONYMS.find((one) => one.has(word))
  return [...(set ?? [word])].map((one) =>
    one === 'criteria' ? 'criteri' : one.replace(/ies$/, 'y').replace(/s$/, ''),
  )
}

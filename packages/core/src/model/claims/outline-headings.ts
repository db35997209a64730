import type { Block } from '../../tree/block.ts'
import { SYNONYMS } from './english-words.ts'
import type { Group, Groups } from './outline-groups.ts'
import type { OutlinePhrase } from './outline-phrase.ts'

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

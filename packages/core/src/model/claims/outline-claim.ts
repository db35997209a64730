import type { Span } from '../../text/span.ts'
import type { Block } from '../../tree/block.ts'
import type { Certainty } from '../document.ts'
import type { Stretch } from './local-claim.ts'
import type { Group } from './outline-groups.ts'
import type { View } from './outline-headings.ts'
import { membersOfGroup } from './outline-members.ts'
import type { OutlinePhrase } from './outline-phrase.ts'

/** A number whose members are blocks that follow: headings, numbered paragraphs, list items, table rows. */
export interface OutlineClaim {
  readonly form: 'outline'
  /** Index of the block with the numeral. */
  readonly block: number
  readonly claimed: number
  /** In offsets of that block's prose. */
  readonly numeral: Stretch
  readonly measure: string
  readonly noun: string
  readonly certainty: Certainty
  readonly closed: boolean
  readonly items: readonly { readonly text: string; readonly span: Span }[]
}

/** The claim that a phrase of a block makes of a list, or of members found elsewhere. */
export function claimOf(
  view: View,
  block: Block,
  phrase: OutlinePhrase,
  members: Group | OutlineClaim['items'],
  certainty: Certainty,
): OutlineClaim {
  const { claimed, numeral, measure, noun } = phrase
  const items = 'kind' in members ? membersOfGroup(view.blocks, view.groups.marks, members, claimed) : members
  return {
    form: 'outline',
    block: block.index,
    claimed,
    numeral,
    measure,
    noun,
    certainty,
    closed: true,
    items,
  }
}

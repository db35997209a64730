import { ENGLISH_NUMBER, readEnglish } from '../../../language/numbers/english.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../../../tree/block.ts'
import type { Member } from '../../document.ts'
import { foldedProse } from '../../folded.ts'
import { inlineClaims } from '../inline.ts'
import { membersOf } from '../outline-members.ts'
import { outlineClaim, type PlacedClaim } from '../placed.ts'
import type { Group } from '../groups.ts'
import type { View } from '../view.ts'

/** An English number that looks back at a list: all four of these obligations, the same two properties. */
const BACKWARD = new RegExp(
  String.raw`\b(all|the same|these|those|the)\s+(${ENGLISH_NUMBER}|\d{1,2})\s+(of (?:these|those|the above)\s+)?((?:[a-z-]+\s){0,2}?)([a-z]+s)\b`,
  'gi',
)
/** What may stand before a number that opens its block. */
const LEADING = /^(?:for|in|on|by|with|through)?\s*$/i
/** How many blocks back a list may lie. */
const REACH = 8

const backwardIn = oncePerBlock((local): readonly RegExpExecArray[] =>
  /[a-z]{3}/.test(local.prose) ? [...foldedProse(local).matchAll(BACKWARD)] : [],
)

/** True for a block that has such a number; most have none. */
export function looksBack(local: LocalBlock): boolean {
  return backwardIn(local).length > 0
}

/** Such numbers of a block whose list is found, exactly as long as they say; nothing is made of any other. */
export function* countsBehind(view: View, block: Block): Generator<PlacedClaim> {
  for (const match of backwardIn(block.local)) {
    const [, word = '', number = '', of, , noun = ''] = match
    const claimed = readEnglish(number) ?? Number(number)
    if (!(claimed >= 2)) continue
    const start = match.index + match[0].search(/\s/) + 1 + (/^the same/i.test(word) ? 5 : 0)
    const count = { claimed, numeral: { start, end: start + number.length }, measure: '', noun }
    const looks = of !== undefined || /same|these|those|all/i.test(word)
    const groups = looks ? view.endingAt(block.index - 1) : []
    const above = groups.find((group) => group.members.length === claimed)
    const [only, ...more] = groups
    // These three measures …, for these three reasons, right below a list of four.
    const opens = LEADING.test(foldedProse(block.local).slice(0, match.index))
    const slipped = !above && opens && /these/i.test(word) && only && !more.length && isSlip(only, claimed)
    const list = slipped ? only : above
    const items = list ? membersOf(view, list.members) : told(view, block, claimed, noun, /same/i.test(word))
    const [certainty, why] = slipped
      ? (['likely', 'list-behind/slip'] as const)
      : (['possible', 'list-behind/exact'] as const)
    if (items) yield outlineClaim(block, count, items, { certainty, why })
  }
}

/** One more or one less than a list of three or more. */
function isSlip({ kind, members, steady }: Group, claimed: number): boolean {
  return (
    (kind === 'list' || kind === 'numbered' || (kind === 'series' && steady)) &&
    members.length > 2 &&
    Math.abs(members.length - claimed) === 1
  )
}

/** The members of a count of the same things in the paragraphs before. */
function told(
  view: View,
  from: Block,
  claimed: number,
  noun: string,
  same: boolean,
): readonly Member[] | undefined {
  for (let index = from.index - 1; index >= Math.max(0, from.index - REACH); index--) {
    const block = view.at(index)
    if (!block || block.kind === 'code' || block.kind === 'html') continue
    if (block.kind === 'heading') continue
    for (const claim of inlineClaims(block.local)) {
      if (claim.claimed !== claimed || claim.items.length !== claimed) continue
      if (!same && claim.noun.toLowerCase() !== noun.toLowerCase()) continue
      return claim.items.map(({ start, end }) => ({
        text: block.prose.slice(start, end),
        span: block.spanOf(start, end),
      }))
    }
  }
  return undefined
}

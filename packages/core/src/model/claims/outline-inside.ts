import type { Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { claimOf, type OutlineClaim } from './outline-claim.ts'
import type { View } from './outline-headings.ts'
import { phrasesIn } from './outline-phrase.ts'

const INSIDE = /[。：:；;，,]\s*(一是|第一[，,、条步]|首先[，,]?|（一）|\(一\)|其一[，,]|一、)/g

/** 共有7条，第一条，…: the first member stands in the claim's own block, the second begins the next. */
export function firstMemberInside(view: View, block: Block): OutlineClaim | undefined {
  const next = view.groups.marks[block.index + 1]
  if (next?.kind !== 'number' || next.value !== 2) return undefined
  const group = view.groups.startingAt(block.index + 1).find((one) => one.kind === 'numbered')
  const place = [...foldedProse(block.local).matchAll(INSIDE)].at(-1)
  if (!group || !place) return undefined
  const phrase = phrasesIn(`${block.prose.slice(0, place.index)}：`)[0]
  if (!phrase) return undefined
  const slip = Math.abs(phrase.claimed - group.members.length - 1)
  const label = (place[1] ?? '')
    .replace('首先', '其次')
    .replace('一', '二')
    .replace(/[，,、]$/, '')
  const told = phrase.exact && phrase.claimed > 1 && group.steady && !group.next
  const following = view.blocks[block.index + 1]
  const goesOn = following !== undefined && foldedProse(following.local).startsWith(label)
  // Right before the first label, or of its own measure (7条，第一条), the number is the list's.
  const own = /^[：:]/.test(place[0]) || group.scheme === `第N${phrase.measure}`
  if (slip > 1 || (slip === 1 && !(told && goesOn && own))) return undefined
  const claim = claimOf(view, block, phrase, group, 'likely')
  const start = place.index + 1
  const first = { text: block.prose.slice(start, start + 40), span: block.spanOf(start, block.prose.length) }
  return { ...claim, items: [first, ...claim.items] }
}

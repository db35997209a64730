import type { Block } from '../tree/block.ts'
import { holdsProse } from './folded.ts'

/** The line above a list of what is enclosed, in the plural or with a colon: Enclosures:, Attachments. */
const NOTE =
  /^\s*(?:(enclosure|attachment|exhibit|schedule|annex|appendi)(?:s|es|ces|xes)\s?:?|(annex|appendix)\s?:)\s*$/i
const LONGEST_NOTE = 20
const NUMBERED = /^\s*(\d{1,2})[.)]/

/** How many parts the one list under “Enclosures:” has, for the word of a reference; undefined where there is no such list, or several. */
export function enclosedUnder(blocks: readonly Block[], word: string): number | undefined {
  const own = word.toLowerCase().slice(0, 6)
  const notes = blocks.filter(
    ({ local, prose }) =>
      holdsProse(local) &&
      prose.length <= LONGEST_NOTE &&
      NOTE.test(prose) &&
      prose.trim().toLowerCase().startsWith(own),
  )
  const [note] = notes
  if (!note || notes.length > 1) return undefined
  let count = 0
  for (let block = blocks[note.index + 1]; block; block = blocks[block.index + 1]) {
    const label = NUMBERED.exec(block.local.marker?.text ?? '') ?? NUMBERED.exec(block.prose)
    if (!label || Number(label[1]) !== count + 1) break
    count++
  }
  return count > 1 ? count : undefined
}

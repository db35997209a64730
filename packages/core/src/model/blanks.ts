import { oncePerBlock, type Block } from '../tree/block.ts'
import { foldedProse, holdsProse } from './folded.ts'
import type { Placeholder } from './placeholders.ts'

/** What a form, a questionnaire or an examination is called, or a part of one. */
const FORM = /(?:(?<!代)表|问卷|[试考习]题|试卷|选票|回执|[选空断答]题)(?:\s?\([^()]*\))?[:)》]?$/
const LONGEST_TITLE = 40
/** A. …, A、…: the choices below a question. */
const CHOICE = /(?:^|\s)A\s?[.、:)]/
/** How many blocks below a question its choices may stand. */
const NEAR = 3
const BLANK = /\(\s*\)/g

const isCalledForm = oncePerBlock(
  (local) => holdsProse(local) && local.prose.length <= LONGEST_TITLE && FORM.test(foldedProse(local).trim()),
)

/** True for empty brackets that a reader is to fill in: in a form, beside another, below a question, or where the text speaks of such brackets. */
export function isBlank({ block, start, end }: Placeholder, blocks: readonly Block[]): boolean {
  const folded = foldedProse(block.local)
  if ((folded.match(BLANK)?.length ?? 0) > 1 || /^[内中里处]/.test(folded.slice(end))) return true
  // 下列说法正确的是（ ）。
  const asks = /^[。?]?$/.test(folded.slice(end).trim()) && /下列|以下|哪/.test(folded.slice(0, start))
  const below = blocks.slice(block.index + 1, block.index + 1 + NEAR)
  return (
    asks ||
    CHOICE.test(folded.slice(end)) ||
    below.some(({ local }) => holdsProse(local) && CHOICE.test(foldedProse(local))) ||
    blocks.slice(0, block.index).some(({ local }) => isCalledForm(local))
  )
}

import type { Span } from '../text/span.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { foldedProse, holdsProse } from './folded.ts'

/** An attachment as the note below the text lists it (附件：1.…). */
export interface ListedAttachment {
  readonly number: number
  readonly name: string
  readonly span: Span
}

/** The heading of an attachment (附件1) with the title below it. */
export interface AttachedText {
  readonly number: number
  readonly title: string
  readonly span: Span
}

/** The one note of attachments that a document has and the attachments below it. */
export interface Attachments {
  readonly listed: readonly ListedAttachment[]
  readonly attached: readonly AttachedText[]
}

const heading = /^附件\s*(\d{0,2})\s*[.:、]?\s*(?:\([^()]{1,8}\))?$/
const noteOpening = /^附件\s*(?::\s*(?=\S|$)|(?=1\s*[.、]\s*\S))/
/** 附件：如文; 附件：申请表及汇总表各1份: a line without numbers may name none, or several. */
const uncounted = /^(?:如|见|詳|详)|[、,;和及与]|各\d/
const item = /^(\d{1,2})\s*[.、]\s*(?=\S)/

/** What an attached text itself begins with is a sentence. */
const NAME = /^[^。;]{1,60}$/

const mayNameAttachments = oncePerBlock(
  (local) => holdsProse(local) && local.prose.length <= 500 && foldedProse(local).includes('附件'),
)

/** True for 附件：1.名单, where a note of attachments begins. */
export const opensNote = oncePerBlock((local) => noteOpening.test(foldedProse(local).trim()))

/** Reads the attachments of a document; undefined when it has no note of them, or several. */
export function attachmentsOf(blocks: readonly Block[]): Attachments | undefined {
  let listed: ListedAttachment[] | undefined
  const attached: AttachedText[] = []
  for (const index of holders(blocks, mayNameAttachments)) {
    const block = blocks[index] as Block
    const folded = foldedProse(block.local)
    const trimmed = folded.trim()
    const above = trimmed === '附件:' && isNumbered(blocks[block.index + 1], 1, NAME)
    const own = trimmed.length <= 16 && !above ? heading.exec(trimmed) : null
    if (own) {
      attached.push({
        number: own[1] ? Number(own[1]) : 1,
        title: titleBelow(blocks, block.index),
        span: block.spanOf(folded.length - folded.trimStart().length, folded.trimEnd().length),
      })
      continue
    }
    const opening = noteOpening.exec(trimmed)
    if (!opening || trimmed.length > 400 || /[。;](?=.)/.test(trimmed)) continue
    if (listed) return undefined
    listed = []
    readNote(blocks, block.index, folded.indexOf(trimmed) + opening[0].length, listed)
  }
  return listed?.length ? { listed, attached } : undefined
}

function readNote(blocks: readonly Block[], first: number, from: number, listed: ListedAttachment[]): void {
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) return
    const folded = foldedProse(block.local)
    let at = index === first ? from : folded.length - folded.trimStart().length
    // 附件： alone above its list.
    if (index === first && at >= folded.trimEnd().length) continue
    const marker = index === first ? '' : (block.local.marker?.text ?? '')
    const numbered = numberIn(block, at, marker)
    if (!numbered && index > first) {
      // The next attachment stands in the block below: this line is the rest of a name.
      if (isNumbered(blocks[index + 1], listed.length + 1)) continue
      return
    }
    if (numbered ? Number(numbered[1]) !== listed.length + 1 : uncounted.test(folded.slice(at).trim())) return
    if (numbered && !marker) at += numbered[0].length
    // Several attachments may share a line: 1.甲 2.乙
    let rest = folded.slice(at)
    for (let next = nextOnLine(rest, listed.length + 2); ; next = nextOnLine(rest, listed.length + 2)) {
      const end = next ? next.index : rest.trimEnd().length
      const name = block.prose.slice(at, at + end).trim()
      listed.push({ number: listed.length + 1, name, span: block.spanOf(at, at + Math.max(name.length, 1)) })
      if (!next) break
      at += next.index + next[0].length
      rest = folded.slice(at)
    }
    if (!numbered) return
  }
}

/** The number of an attachment at a place of a block, or in the marker of a Markdown list. */
function numberIn(block: Block, at: number, marker: string): RegExpExecArray | null {
  return item.exec(foldedProse(block.local).slice(at)) ?? /^(\d{1,2})[.)]/.exec(marker)
}

function isNumbered(block: Block | undefined, number: number, pattern = /^/): boolean {
  if (!block || !pattern.test(foldedProse(block.local))) return false
  const at = foldedProse(block.local).search(/\S/)
  return Number(numberIn(block, Math.max(at, 0), block.local.marker?.text ?? '')?.[1]) === number
}

function nextOnLine(text: string, number: number): RegExpExecArray | null {
  return new RegExp(`\\s+${number}\\s*[.、]\\s*(?=\\S)`).exec(text)
}

/** The lines below an attachment's heading, up to three, joined: its title. */
function titleBelow(blocks: readonly Block[], at: number): string {
  let title = ''
  for (const block of blocks.slice(at + 1, at + 4)) {
    if (block.prose.length > 60 || /[。:：;；]$/.test(block.prose.trim())) break
    title += block.prose.replace(/[\s　]+/g, '')
  }
  return title
}

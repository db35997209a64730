import { fold } from '../language/fold.ts'
import { readChinese } from '../language/numbers/chinese.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import { foldedProse } from './folded.ts'
import type { Span } from '../text/span.ts'

/** What the schemes of figures and tables begin with. */
export const CAPTIONS = 'caption:'

/** The number of a figure, a table, a box (专栏) or an attachment, in offsets of the prose of its caption. */
export interface Caption extends Span {
  /** 图, 表, 专栏, Table …, with the chapter where one stands before the number, 表3-, and a sign of letters, 附录(A). */
  readonly series: string
  readonly kind: 'figure' | 'table' | 'box' | 'attachment'
  readonly value: number
  readonly numeralStart: number
}

/** 附录A（规范性）: what sort of annex it is stands behind its letter, as GB/T 1.1 has it. */
const SORT = String.raw`\((?:规范|资料)性(?:附录)?\)(?!\s?[和与及、,由是为])(?!.*(?:\.{4}|…{2}))`
const CAPTION = new RegExp(
  String.raw`^\s*(?:(?<zh>附?[图表]|专栏|附[件录](?=\s?(?:\d+|[A-Z]|[一二三四五六七八九十]{1,3})(?:[\s:]|${SORT}|$)))\s{0,3}|` +
    String.raw`(?<en>T(?:able|ABLE)|F(?:igure|IGURE)|F(?:ig|IG)\.|E(?:xhibit|XHIBIT)|C(?:hart|` +
    String.raw`HART))\s{1,3})(?<chapter>\d{1,2}[-–.])?(?<n>\d{1,3}|[A-Z](?=[\s:]|${SORT}|$)|[一二三四五六七八九十]{1,3}(?=[\s:]|` +
    String.raw`$))(?=$|[\s:.、|]|${SORT}|[\u4e00-\u9fff](?!.*[。;,]))(?!\s*(?:所|中|显|和|与|至|shows?|is|are|gives?|sets?|lists?|presents?|` +
    String.raw`summari))`,
)
/** No caption is longer, in code units; nor is one whose number no mark sets off. */
const LONGEST = { caption: 400, plain: 90 }
/** A number that a mark sets off from a title; dots lead to the number of a page. */
const SET_OFF = /^[.:．：](?!.*\.{4})/
const KINDS: Readonly<Record<string, Caption['kind']>> = {
  附件: 'attachment',
  附录: 'attachment',
  专栏: 'box',
}
/** What ends the name of a series that counts by letters. */
const LETTERS = '(A)'

/** The caption that a block is; null for any other block. */
export const captionIn = oncePerBlock((local): Caption | null => {
  if (local.kind !== 'text' && local.kind !== 'heading' && local.kind !== 'item') return null
  if (local.prose.length > LONGEST.caption || !/^\s*[附图表圖专專TFEC]/.test(local.prose)) return null
  const match = CAPTION.exec(foldedProse(local))
  if (!match || /\(续|\(cont/i.test(local.prose)) return null
  const { zh, en = '', chapter = '', n = '' } = match.groups ?? {}
  const end = match[0].length
  if (local.prose.length > LONGEST.plain && !SET_OFF.test(local.prose.slice(end))) return null
  // A list may name attachments; figures and tables stand on lines of their own.
  if (local.kind === 'item' && !zh?.startsWith('附件')) return null
  const value = /\d/.test(n) ? Number(n) : (readChinese(n)?.value ?? n.charCodeAt(0) - 64)
  return {
    series: (zh ?? en.toLowerCase()) + chapter + (/[A-Z]/.test(n) ? LETTERS : ''),
    kind: KINDS[zh ?? ''] ?? (/图|fig|chart/i.test(zh ?? en) ? 'figure' : 'table'),
    value,
    start: match[0].length - match[0].trimStart().length,
    end,
    numeralStart: end - n.length,
  }
})

/** The highest number of the figures or tables of a document; undefined where they do not begin with 1, or are numbered by chapter. */
export function lastCaption(
  blocks: readonly Block[],
  kind: Caption['kind'],
): { readonly value: number; readonly text: string } | undefined {
  let last: { readonly value: number; readonly text: string } | undefined
  let count = 0
  for (const index of holders(blocks, captionIn)) {
    const block = blocks[index] as Block
    const caption = captionIn(block.local)
    if (caption?.kind !== kind) continue
    if (/\d/.test(caption.series) || (count === 0 && caption.value !== 1)) return undefined
    count++
    if (!last || caption.value > last.value)
      last = { value: caption.value, text: fold(block.prose.slice(caption.start, caption.end)) }
  }
  return count > 1 || kind !== 'attachment' ? last : undefined
}

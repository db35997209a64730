import { readChinese } from '../language/numbers/chinese.ts'
import { gather, oncePerBlock, type Block } from '../tree/block.ts'
import type { Reference } from './document.ts'
import { foldedProse, holdsProse } from './folded.ts'

interface LocalReference {
  readonly kind: Reference['kind']
  readonly target: string
  readonly number: number
  readonly start: number
  readonly end: number
}

const N = '〇零一二三四五六七八九十百\\d'
/** 附件3; 本办法第十二条; 本规定第三章; 本条第（二）项. */
const PATTERN = new RegExp(
  `附件\\s?(?<attachment>[一二三四五六七八九十]{1,3}|\\d{1,2})(?![\\d.年月、])|(?<own>本(?:法|条例|办法|规定|细则|规则|章程|意见|方案|通知|制度))第(?:(?<article>[${N}]{1,7})条|(?<section>[${N}]{1,4})[章节])|本条第(?:\\((?<item>[${N}]{1,3})\\)|(?<bare>[一二三四五六七八九十]{1,3}))项|(?:Annex|Appendix|Attachment) (?<english>\\d{1,2})(?![\\d.])`,
  'g',
)

/** References of a document to its own parts: attachments, articles, chapters, items. */
export function referencesOf(blocks: readonly Block[]): readonly Reference[] {
  return gather(blocks, localReferences, ({ kind, target, number, start, end }, block) => ({
    kind,
    target,
    number,
    span: block.spanOf(start, end),
  }))
}

const localReferences = oncePerBlock((local): readonly LocalReference[] => {
  const found: LocalReference[] = []
  if (holdsProse(local)) {
    for (const match of foldedProse(local).matchAll(PATTERN)) {
      const { attachment, english, article, section, item, bare } = match.groups ?? {}
      const text = attachment ?? english ?? article ?? section ?? item ?? bare ?? ''
      const number = /^\d+$/.test(text) ? Number(text) : readChinese(text)?.value
      if (number === undefined) continue
      const kind = (attachment ?? english) ? 'attachment' : article ? 'article' : section ? 'section' : 'item'
      const start = match.index
      const end = start + match[0].length
      found.push({ kind, target: local.prose.slice(start, end), number, start, end })
    }
  }
  return found
})

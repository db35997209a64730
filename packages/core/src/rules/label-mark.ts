import type { Ordinal } from '../model/document.ts'
import type { Block } from '../tree/block.ts'

/** What GB/T 15834—2011, B.3 has against a label's mark, with the span to replace. */
export function marked(
  ordinal: Ordinal,
  block: Block | undefined,
  like?: string,
): { readonly text: string; readonly right: string; readonly found: Ordinal['span'] } | undefined {
  const { text, style, span } = ordinal
  if (style === 'cjk-comma' && /[,，.．]$/.test(text)) {
    return { text, right: `${text.slice(0, -1)}、`, found: span }
  }
  // （二) among （一） and （三）.
  if (MIXED.test(text)) {
    const narrow = like && !MIXED.test(like) ? like.startsWith('(') : /^\([\w\s]*）/.test(text)
    const [open, close] = narrow ? '()' : '（）'
    return { text, right: `${open}${text.slice(1, -1)}${close}`, found: span }
  }
  if (!block || (style !== 'cjk-paren' && style !== 'cjk-is')) return undefined
  const at = block.prose.indexOf(text) + text.length
  const mark = block.prose.charAt(at)
  if ((mark !== '、' && mark !== '，' && mark !== ',') || block.at(at) !== span.end) return undefined
  // （一）、（四） names two.
  if (/^\s?[(（]/.test(block.prose.slice(at + 1, at + 3))) return undefined
  return { text: text + mark, right: text, found: { start: span.start, end: span.end + 1 } }
}

/** Brackets of two widths. */
const MIXED = /^（[^）]*\)$|^\([^)]*）$/

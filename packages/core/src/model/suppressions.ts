import type { Span } from '../text/span.ts'
import type { Suppression } from './document.ts'

const directive = /^\s*policydoc-(disable-next-line|disable-file|disable|enable)(?=\s|$)([\s\S]*)$/
const mark = '<!--'.length

/**
 * The directives among a document's comments: `policydoc-disable rule… -- reason`, `-enable`,
 * `-disable-next-line`, `-disable-file`. Comments that only resemble one are none.
 */
export function suppressionsOf(
  comments: readonly { readonly value: string; readonly span: Span }[],
): readonly Suppression[] {
  return comments.flatMap(({ value, span }) => {
    const found = directive.exec(value)
    if (!found) return []
    const kind = found[1] as Suppression['kind']
    const rest = found[2] as string
    const dash = /(?:^|\s)--(?=\s|$)/.exec(rest)
    const names = dash ? rest.slice(0, dash.index) : rest
    const reason = dash ? rest.slice(dash.index + dash[0].length).trim() : ''
    const base = span.start + mark + value.length - rest.length
    const rules = Array.from(names.matchAll(/[^\s,，、]+/g), (match) => ({
      id: match[0],
      span: { start: base + match.index, end: base + match.index + match[0].length },
    }))
    return [{ kind, rules, ...(reason ? { reason } : {}), span }]
  })
}

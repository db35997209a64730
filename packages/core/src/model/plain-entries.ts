import type { Span } from '../text/span.ts'
import { matchAt } from '../text/matches.ts'

/** A value of front matter, in offsets of its text. */
export interface LocalEntry extends Span {
  readonly key: string
  readonly value: string
}

/**
 * A line `key: value` that every reader of YAML reads alike: a plain key, and a value of words, in quotes or not, in which nothing has a
 * meaning of its own.
 */
const LINE =
  /([A-Za-z_][\w-]*|[\u4e00-\u9fff]+):(?: +(?:"([^"\\\n\r\t]*)"|([\w\u4e00-\u9fff《（“][^\n\r\t]*?)))?(?:\r?\n|$)/y
/** In a plain value these begin a comment or an inner map; blanks at its end are not part of it. */
const MEANS_MORE = /: | #|[:\s]$|[^\x20-\x7e\u2010-\u2027\u3001-\u9fff\uff01-\uff5e]/
/** Words that stand for something else than themselves. */
const VALUE_WORD = /^(?:null|true|false)$/i

/** The entries of front matter that is nothing but plain lines; undefined where a reader of YAML has to tell. */
export function plainEntries(text: string): readonly LocalEntry[] | undefined {
  const entries: LocalEntry[] = []
  let at = 0
  while (at < text.length) {
    const line = matchAt(LINE, text, at)
    if (!line) return undefined
    const [whole, key = '', quoted, plain] = line
    const value = quoted ?? plain
    // Without a value what follows may be a list.
    if (value === undefined || VALUE_WORD.test(key)) return undefined
    if (plain !== undefined && (MEANS_MORE.test(plain) || VALUE_WORD.test(plain))) return undefined
    if (quoted !== undefined && MEANS_MORE.test(quoted)) return undefined
    const size = quoted === undefined ? value.length : value.length + 2
    const end = at + whole.replace(/\r?\n$/, '').length
    entries.push({ key, value, start: end - size, end })
    at += whole.length
  }
  return entries
}

import { applyEdits, modify } from 'jsonc-parser'
import { parseDocument } from 'yaml'

/** A configuration file with one more named set; comments and layout stay. Undefined when the file cannot be read. */
export function withNamedSet(uri: string, text: string, name: string, count: number): string | undefined {
  const path = uri.endsWith('/package.json') ? ['policydoc', 'namedSets', name] : ['namedSets', name]
  if (/\.ya?ml$/.test(uri) || (uri.endsWith('/.policydocrc') && !/^\s*(?:\{|$)/.test(text))) {
    const document = parseDocument(text)
    if (document.errors.length) return undefined
    document.setIn(path, count)
    return document.toString()
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol }
  const base = text.trim() ? text : `{}${eol}`
  return applyEdits(base, modify(base, path, count, { formattingOptions }))
}

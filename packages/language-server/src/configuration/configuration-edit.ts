import { applyEdits, modify } from 'jsonc-parser'
import { parseDocument } from 'yaml'

/** A configuration file in which a key has a value; comments and layout stay. Undefined when the file cannot be read. */
export function withSetting(
  uri: string,
  text: string,
  keys: readonly string[],
  value: string | number,
): string | undefined {
  const path = uri.endsWith('/package.json') ? ['policydoc', ...keys] : [...keys]
  if (/\.ya?ml$/.test(uri) || (uri.endsWith('/.policydocrc') && !/^\s*(?:\{|$)/.test(text))) {
    const document = parseDocument(text)
    if (document.errors.length) return undefined
    document.setIn(path, value)
    return document.toString()
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol }
  const base = text.trim() ? text : `{}${eol}`
  return applyEdits(base, modify(base, path, value, { formattingOptions }))
}

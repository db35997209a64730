const NAME = '[a-zA-Z][a-zA-Z0-9-]*'
const ATTRIBUTE = `[ \\t]+[a-zA-Z:_][a-zA-Z0-9.:_-]*(?:[ \\t]*=[ \\t]*(?:"[^"\\r\\n]*"|'[^'\\r\\n]*'|[^ \\t\\r\\n"'=<>\`]+))?`
const tag = new RegExp(`</${NAME}[ \\t]*>|<${NAME}(?:${ATTRIBUTE})*[ \\t]*/?>`, 'y')
const comment = /<!--(?:>|->|(?:(?!-->)[^\r\n])*-->)/y
const autolink = /<([a-zA-Z][a-zA-Z\d+.-]{1,31}):([^\0-\x20\x7f<>]*)>/y
const mayGoOn = /<[a-zA-Z/!?]/y

/** The end of the HTML that begins at an offset and closes on its line; -1 when there is none. */
export function inlineHtmlEnd(source: string, at: number): number {
  for (const pattern of [comment, tag]) {
    pattern.lastIndex = at
    if (pattern.test(source)) return pattern.lastIndex
  }
  return -1
}

/** The end of an absolute address in angle brackets; -1 when there is none. */
export function autolinkEnd(source: string, at: number): number {
  autolink.lastIndex = at
  return autolink.test(source) ? autolink.lastIndex : -1
}

/** True where a `<` may begin something that is not read here: a tag over lines, an instruction, an address of mail. */
export function beginsMore(source: string, at: number): boolean {
  mayGoOn.lastIndex = at
  return mayGoOn.test(source)
}

/** True for HTML with paragraphs, headings, lists or tables: neither words from within a line nor code in its colours. */
export function isPage(html: string): boolean {
  const body = html.replace(/^[^]*?<body[^>]*>/i, '').replace(/^(?:\s|<meta[^>]*>|<!--.*?-->)+/gi, '')
  if (/^<(?:div|pre)\b[^>]*white-space\s*:\s*pre/i.test(body)) return false
  return /<(?:h[1-6]|table|li)\b/i.test(body) || (body.match(/<(?:p|br)\b/gi) ?? []).length > 1
}

/** A text as it stands between what is before and after it on its line: blocks have blank lines around them. */
export function pastedAt(markdown: string, before: string, after: string): string {
  const isBlock = /\n|^(?:#|- |\d+\. |\|)/.test(markdown)
  if (markdown === '' || !isBlock) return markdown
  return `${before.trim() ? '\n\n' : ''}${markdown}${after.trim() ? '\n\n' : ''}`
}

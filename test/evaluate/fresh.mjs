import { createHash } from 'node:crypto'
import { lint, parse } from '@policydoc/core'
import { reasonOf } from './judge.mjs'

const AROUND = 120
const MEMBER = 40
const flat = (text) => text.replace(/\s+/g, ' ')

/** The next documents that nobody has looked at: each error and warning with what a reader needs to judge it. */
export function readFresh(documents, count, memory) {
  const next = documents.filter(({ path }) => !memory.seen.has(path)).slice(0, count)
  const rows = next.flatMap((document) => {
    const parsed = parse(document.text, { uri: document.path })
    return lint(parsed)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((finding) => ({ ...finding, id: idOf(document, finding), why: whyOf(parsed, finding), document }))
  })
  memory.remember(
    next.map(({ path }) => path),
    rows,
  )
  const characters = next.reduce((sum, { text }) => sum + text.length, 0)
  return [
    ...rows.map(written),
    `${next.length} documents, ${characters} characters, ${rows.length} errors and warnings`,
  ].join('\n')
}

/** The construction and row behind a finding on a count's numeral. */
function whyOf({ claims }, { span }) {
  const claim = claims.find(({ numeral }) => numeral.span.start === span.start)
  return claim && reasonOf(claim)
}

/** The same for the same finding of the same document, however often it is run. */
function idOf({ path }, { rule, messageId, span }) {
  return createHash('sha1').update(`${path} ${rule}/${messageId} ${span.start}`).digest('hex').slice(0, 10)
}

function written({ id, document, rule, messageId, severity, message, range, span, related, why }) {
  const { text, path } = document
  const before = flat(text.slice(Math.max(0, span.start - AROUND), span.start))
  const marked = flat(text.slice(span.start, Math.min(span.end, span.start + AROUND)))
  const after = flat(text.slice(span.end, span.end + AROUND))
  const lines = [
    `${id} ${severity} ${rule}/${messageId}${why ? ` (${why})` : ''} ${path}:${range.start.line}: ${message}`,
    `    ${before}【${marked}】${after}`,
  ]
  if (related?.length) {
    const members = related.map((one) => flat(text.slice(one.span.start, one.span.end)).slice(0, MEMBER))
    lines.push(`    members: ${members.join(' | ')}`)
  }
  return lines.join('\n')
}

import {
  parse,
  severities,
  severityText,
  statusText,
  type Claim,
  type Finding,
  type Locale,
  type PolicyDocument,
} from '@policydoc/core'
import { anchorOf } from './html-rules.ts'
import { kindName } from './kind.ts'
import { structurePicture } from './html-structure.ts'
import { say, word } from '../messages/say.ts'
import type { FileResult } from './reporter.ts'
import { within } from './within.ts'
import { escapeXml } from './xml.ts'

/** A file's part of the HTML report. */
export function htmlFile(result: FileResult, locale: Locale, shownPath: string): string {
  const { error, findings, text, profile } = result
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count)
    .map(
      ({ severity, count }) =>
        `<span class="count ${severity}">${say(locale, `${severity}s`, { count: count })}</span>`,
    )
  const kind = kindName(profile, locale)
  const named = kind && `<span class="hint">${escapeXml(kind)}</span>`
  const head = `<summary><b>${escapeXml(shownPath)}</b> ${named}${counts.join('')}</summary>`
  const open = findings.length || error !== undefined ? ' open' : ''
  const body =
    error === undefined ? documentParts(text, result, locale) : `<p class="error">${escapeXml(error)}</p>`
  return `<details class="file"${open}>${head}${body}</details>\n`
}

function documentParts(text: string, { findings, profile, path }: FileResult, locale: Locale): string {
  const document = parse(text, { uri: path, profile })
  const picture = structurePicture(document, findings, word(locale, 'structure'))
  return [
    `<h3>${word(locale, 'findings')}</h3>`,
    findings.length
      ? findings.map((finding) => findingPart(finding, document, locale)).join('')
      : `<p>${word(locale, 'nothingFound')}</p>`,
    picture && `<h3>${word(locale, 'structure')}</h3>${picture}`,
    document.claims.length ? `<h3>${word(locale, 'claimsTable')}</h3>${claimsTable(document, locale)}` : '',
  ].join('')
}

function findingPart(finding: Finding, document: PolicyDocument, locale: Locale): string {
  const { severity, message, rule, fixes, range } = finding
  const place = `${range.start.line}:${range.start.column}`
  const titles = fixes.map(({ title }) => `<p>→ ${word(locale, 'fix')}${escapeXml(title)}</p>`).join('')
  return (
    `<div class="finding ${severity}"><p><b class="severity ` +
    `${severity}">${severityText(severity, locale)}</b><b>${place}</b>${escapeXml(message)} <a ` +
    `href="#${anchorOf(rule)}">${escapeXml(rule)}</a></p>${context(finding, document)}${titles}</div>`
  )
}

/** At most this much of a line on each side of what is wrong. */
const AROUND = 120

/** The line of a finding, with what is wrong and the members that were counted marked. */
function context({ span, related, range }: Finding, { source, text }: PolicyDocument): string {
  const line = source.lineAt(span.start)
  const first = Math.min(
    span.start,
    ...related.filter((one) => within(one.span, line)).map((one) => one.span.start),
  )
  const start = Math.max(line.start, first - AROUND)
  const end = Math.min(line.end, Math.max(span.end, span.start) + AROUND)
  const marks = [{ span, member: false }, ...related.map((one) => ({ span: one.span, member: true }))]
    .filter((one) => one.span.start >= start && one.span.end <= end && one.span.end > one.span.start)
    .toSorted((a, b) => a.span.start - b.span.start)
  let shown = start > line.start ? '…' : ''
  let at = start
  for (const mark of marks) {
    if (mark.span.start < at) continue
    shown += escapeXml(text.slice(at, mark.span.start))
    shown += `<mark${mark.member ? ' class="member"' : ''}>${escapeXml(text.slice(mark.span.start, mark.span.end))}</mark>`
    at = mark.span.end
  }
  shown += escapeXml(text.slice(at, end)) + (end < line.end ? '…' : '')
  return `<pre><i>${range.start.line}</i>${shown}</pre>`
}

function claimsTable({ claims, source }: PolicyDocument, locale: Locale): string {
  const head = (['line', 'claimed', 'listed', undefined, 'members'] as const)
    .map((id) => `<th>${id ? word(locale, id) : ''}</th>`)
    .join('')
  const rows = claims.map((claim) =>
    claimRow(claim, source.positionAt(claim.numeral.span.start).line, locale),
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function claimRow(
  { numeral, measure, noun, listed, status, items }: Claim,
  line: number,
  locale: Locale,
): string {
  const members = items.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('')
  const claimed = escapeXml(`${numeral.text}${measure}${noun}`)
  return (
    `<tr><td class="number">${line}</td><td>${claimed}</td><td class="number">${listed}</td><td ` +
    `class="${status}">${statusText(status, locale)}</td><td><ol class="members">${members}</ol></td></tr>`
  )
}

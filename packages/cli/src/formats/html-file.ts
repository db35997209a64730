import { parse, type Claim, type Finding, type PolicyDocument } from '@policydoc/core'
import { structurePicture } from './html-structure.ts'
import type { words } from './html-words.ts'
import type { FileResult } from './reporter.ts'
import { within } from './within.ts'
import { escapeXml } from './xml.ts'

type Words = (typeof words)['en']

const ONE = { error: 'oneError', warning: 'oneWarning', info: 'oneInfo', hint: 'oneHint' } as const

/** A file's part of the HTML report. */
export function htmlFile(result: FileResult, w: Words, shownPath: string): string {
  const { error, findings, text, profile } = result
  const counts = (['error', 'warning', 'info', 'hint'] as const)
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count)
    .map(({ severity, count }) => `<span class="count ${severity}">${count} ${w[severity]}</span>`)
  const head = `<summary><b>${escapeXml(shownPath)}</b> ${profile ? `<span class="hint">${escapeXml(profile)}</span>` : ''}${counts.join('')}</summary>`
  const open = findings.length || error !== undefined ? ' open' : ''
  const body =
    error === undefined ? documentParts(text, result, w) : `<p class="error">${escapeXml(error)}</p>`
  return `<details class="file"${open}>${head}${body}</details>\n`
}

function documentParts(text: string, { findings, profile, path }: FileResult, w: Words): string {
  const document = parse(text, { uri: path, profile })
  const picture = structurePicture(document, findings, w.structure)
  return [
    `<h3>${w.findings}</h3>`,
    findings.length
      ? findings.map((finding) => findingPart(finding, document, w)).join('')
      : `<p>${w.none}</p>`,
    picture && `<h3>${w.structure}</h3>${picture}`,
    document.claims.length ? `<h3>${w.claimsTable}</h3>${claimsTable(document, w)}` : '',
  ].join('')
}

function findingPart(finding: Finding, document: PolicyDocument, w: Words): string {
  const { severity, message, rule, url, fixes, range } = finding
  const place = `${range.start.line}:${range.start.column}`
  const titles = fixes.map(({ title }) => `<p>→ ${w.fix}: ${escapeXml(title)}</p>`).join('')
  return `<div class="finding ${severity}"><p><b class="severity ${severity}">${w[ONE[severity]]}</b><b>${place}</b>${escapeXml(message)} <a href="${escapeXml(url)}">${escapeXml(rule)}</a></p>${context(finding, document)}${titles}</div>`
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

function claimsTable({ claims, source }: PolicyDocument, w: Words): string {
  const head = [w.line, w.claimed, w.listed, '', w.members].map((name) => `<th>${name}</th>`).join('')
  const rows = claims.map((claim) => claimRow(claim, source.positionAt(claim.numeral.span.start).line, w))
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function claimRow({ numeral, measure, noun, listed, status, items }: Claim, line: number, w: Words): string {
  const members = items.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('')
  const claimed = escapeXml(`${numeral.text}${measure}${noun}`)
  return `<tr><td class="number">${line}</td><td>${claimed}</td><td class="number">${listed}</td><td class="${status}">${w[status]}</td><td><ol class="members">${members}</ol></td></tr>`
}

import { rules, type Claim, type Finding, type Locale, type Span } from '@policydoc/core'
import { MarkupKind, type Hover } from 'vscode-languageserver'
import { claimAt, labelOf, memberAt, within } from '../claim-places.ts'
import type { Context, Feature } from '../context.ts'
import { ruleText } from '../rule-text.ts'
import type { View } from '../view.ts'

/** More members than this are summed up in one line. */
const LIMIT = 40

/** Says what was counted, item by item, and which rule and clause a finding rests on. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    const { connection, client } = context
    connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
      const view = await context.view(uri)
      if (!view) return null
      const offset = view.convert.offset(position)
      const found = contentsAt(view, offset, context)
      if (!found) return null
      const value = found.parts.join('\n\n')
      return {
        contents: client.markdownHover
          ? { kind: MarkupKind.Markdown, value }
          : { kind: MarkupKind.PlainText, value: plain(value) },
        range: view.range(found.span),
      }
    })
  },
}

function contentsAt(
  view: View,
  offset: number,
  context: Context,
): { readonly parts: readonly string[]; readonly span: Span } | undefined {
  const { document, text, uri } = view
  const parts: string[] = []
  let span: Span | undefined
  const claim = claimAt(document, offset)
  const member = claim ? undefined : memberAt(document, offset)
  if (claim) {
    parts.push(heading(claim, uri, context), members(claim.items.map((item) => item.text)))
    span = labelOf(claim, text)
  } else if (member && member.claim.form !== 'outline') {
    parts.push(`${member.index + 1}/${member.claim.listed} · ${heading(member.claim, uri, context)}`)
    span = member.member.span
  }
  const term = document.formulas.flatMap(({ terms }) => terms).find((each) => within(each.span, offset))
  if (term?.name) {
    const counted = document.claims.find(({ id }) => id === term.expansion)
    parts.push(`**${escape(term.text)}** ${escape(term.name)}`)
    if (counted) parts.push(heading(counted, uri, context), members(counted.items.map((item) => item.text)))
    span ??= term.span
  }
  for (const finding of view.findings.filter((each) => within(each.span, offset))) {
    parts.push(findingText(finding, context.locale(uri), context.say(uri, 'rule')))
    span ??= finding.span
  }
  return span && { parts, span }
}

function heading(claim: Claim, uri: string, context: Context): string {
  const { claimed, listed, status } = claim
  const verdict = context.say(uri, status === 'match' ? 'holds' : status === 'open' ? 'open' : 'fails')
  const label = `**${escape(claim.numeral.text + claim.measure + claim.noun)}**`
  return context.say(uri, 'counted', { label, listed, claimed, verdict })
}

function members(texts: readonly string[]): string {
  const lines = texts.slice(0, LIMIT).map((text, index) => `${index + 1}. ${escape(shorten(text))}`)
  if (texts.length > LIMIT) lines.push(`… ${texts.length}`)
  return lines.join('\n')
}

function findingText(finding: Finding, locale: Locale, label: string): string {
  const rule = rules.find(({ id }) => id === finding.rule)
  const why = rule ? `\n\n${escape(ruleText(rule, 'why', locale))}` : ''
  return `${escape(finding.message)}${why}\n\n${label}: [${finding.rule}](${finding.url})`
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** A text of the document inside Markdown: nothing of it may become markup, a link or HTML. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&')
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\((https:[^)]*)\)/g, '$1 $2')
    .replaceAll('**', '')
    .replaceAll(/\\([\\`*_{}[\]<>()#+!|~&])/g, '$1')
}

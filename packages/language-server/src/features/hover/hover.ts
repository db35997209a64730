import {
  originText,
  rules,
  rulesInForce,
  severityText,
  type Claim,
  type Finding,
  type Span,
  translated,
} from '@policydoc/core'
import { MarkupKind, type Hover, type Position, type Range } from 'vscode-languageserver'
import { claimAt, labelOf, memberAt, termAt } from '../structure/claim-places.ts'
import type { Context, Feature } from '../../context.ts'
import { countText } from '../counts/count-text.ts'
import { shownOf } from '../diagnostics/shown.ts'
import { oneLine } from '../../documents/one-line.ts'
import type { View } from '../../documents/view.ts'

/** More members than this are summed up in one line. */
const LIMIT = 40

/** Says what was counted, item by item, and which rule and clause a finding rests on. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    const { connection, client } = context
    connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
      const shown = await shownOf(context, uri)
      const view = await context.view(uri)
      if (!shown || !view) return null
      const findings = shown.findings
        .map((finding) => ({ finding, range: shown.view.range(finding.span) }))
        .filter(({ range }) => touches(range, position))
      // A mismatch that the editor shows by itself lists its members there.
      const told = new Set(findings.map(({ finding }) => finding.span.start))
      const counts = countsAt(view, view.convert.offset(position), context, told)
      const range = counts.span ? view.range(counts.span) : findings[0]?.range
      if (!range) return null
      const rulesTold = findings.map(({ finding }) => ruleTextOf(finding, view, context))
      const value = [...counts.parts, ...new Set(rulesTold)].join('\n\n')
      return {
        contents: client.markdownHover
          ? { kind: MarkupKind.Markdown, value }
          : { kind: MarkupKind.PlainText, value: plain(value) },
        range,
      }
    })
  },
}

/** The number, member or term of a formula at an offset: what was counted. */
function countsAt(
  { document, text, uri }: View,
  offset: number,
  context: Context,
  told: ReadonlySet<number>,
): { readonly parts: readonly string[]; readonly span: Span | undefined } {
  const parts: string[] = []
  let span: Span | undefined
  const claim = claimAt(document, offset)
  const member = claim ? undefined : memberAt(document, offset)
  if (claim) {
    parts.push(heading(claim, uri, context))
    if (!told.has(claim.numeral.span.start)) parts.push(members(claim.items.map((item) => item.text)))
    span = labelOf(claim, text)
  } else if (member && member.claim.form !== 'outline') {
    const place = { index: member.index + 1, listed: member.claim.listed }
    parts.push(`${context.say(uri, 'member', place)} · ${heading(member.claim, uri, context)}`)
    span = member.member.span
  }
  const found = termAt(document, offset)
  const term = found?.term
  if (term?.name) {
    const counted = document.claims.find(({ id }) => id === term.expansion)
    parts.push(`**${escape(term.text)}** ${escape(term.name)}`)
    if (counted) parts.push(heading(counted, uri, context), members(counted.items.map((item) => item.text)))
    span ??= found?.span
  }
  return { parts, span }
}

function touches({ start, end }: Range, { line, character }: Position): boolean {
  const after = line > start.line || (line === start.line && character >= start.character)
  return after && (line < end.line || (line === end.line && character <= end.character))
}

function heading(claim: Claim, uri: string, context: Context): string {
  return countText(claim, uri, context, (label) => `**${escape(label)}**`)
}

function members(texts: readonly string[]): string {
  const lines = texts.slice(0, LIMIT).map((text, index) => `${index + 1}. ${escape(oneLine(text))}`)
  if (texts.length > LIMIT) lines.push(`… ${texts.length}`)
  return lines.join('\n')
}

/** Why the rule asks for it, where to read more, and whose word its severity is. What was found the editor shows by itself. */
function ruleTextOf({ rule: id, url, severity }: Finding, view: View, context: Context): string {
  const { uri, document, configuration } = view
  const locale = context.locale(uri)
  const rule = rules.find((each) => each.id === id)
  const why = rule ? `${escape(translated(rule.why, locale))}\n\n` : ''
  const state = rulesInForce(document, configuration.options).find((each) => each.rule === id)
  const origin = state ? escape(originText(state, document, locale)) : ''
  const title = rule ? translated(rule.title, locale) : id
  return (
    why +
    context.say(uri, 'rule', {
      rule: `[${escape(title)}](${url})`,
      id,
      severity: severityText(severity, locale),
      origin,
    })
  )
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

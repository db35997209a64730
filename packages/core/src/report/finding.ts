import type { PolicyDocument } from '../model/document.ts'
import type { Severity } from '../profiles/rule-setting.ts'
import type { Data, Localised, Rule, RuleFinding, RuleFix } from '../rules/rule.ts'
import type { Span } from '../text/span.ts'
import { messageOf } from './message.ts'
import type { Finding, Locale } from './report.ts'
import { ruleUrl } from './rule-url.ts'
import { severityOf } from './severity.ts'
import { translated } from './translated.ts'

/**
 * Turns what a rule found into what every host shows.
 * Throws RangeError when a span or an edit lies outside the text, so that no faulty rule leaves the engine unseen.
 */
export function report(
  found: RuleFinding,
  rule: Rule,
  configured: Severity,
  { source, text }: PolicyDocument,
  locale: Locale,
): Finding {
  const place = (span: Span) => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      throw new RangeError(
        `${rule.id}: span ${span.start}–${span.end} lies outside the text of ${text.length} code units.`,
      )
    return { span, range: source.rangeOf(span) }
  }
  const data = inWords(found.data, locale)
  return {
    rule: rule.id,
    messageId: found.messageId,
    severity: severityOf(configured, found.certainty),
    message: messageOf(rule, found.messageId, data, locale),
    data,
    ...place(found.span),
    related: (found.related ?? []).map(({ messageId, text: label, span }) => ({
      message: messageId === undefined ? (label ?? '') : messageOf(rule, messageId, data, locale),
      ...place(span),
    })),
    fixes: fixesOf(found, rule).map((fix) => ({
      title: messageOf(rule, fix.titleId, { ...data, ...fix.data }, locale),
      safe: fix.safe,
      edits: fix.edits.map(({ span, newText }) => ({ ...place(span), newText })),
    })),
    url: ruleUrl(rule.id),
  }
}

function inWords(data: RuleFinding['data'] = {}, locale: Locale): Data {
  const isText = (value: (typeof data)[string]): value is Localised =>
    typeof value === 'object' && 'zh-Hans' in value
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isText(value) ? translated(value, locale) : value]),
  )
}

/** Where a rule that is more than a hint holds something but possible, its fixes must not change what is meant. */
function fixesOf({ fixes = [], certainty }: RuleFinding, { severity }: Rule): readonly RuleFix[] {
  return certainty === 'possible' && severity !== 'hint' ? fixes.filter(({ safe }) => safe) : fixes
}

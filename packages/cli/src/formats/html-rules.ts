import { rules, ruleUrl, translated, type Locale } from '@policydoc/core'
import { word } from '../messages/say.ts'
import { escapeXml } from './xml.ts'

/** Where the report explains a rule. */
export const anchorOf = (rule: string): string => `rule-${rule}`

/** What the rules that were reported ask for, and why: links of findings lead here, also where there is no network. */
export function htmlRules(reported: Iterable<string>, locale: Locale): string {
  const ids = new Set(reported)
  const parts = rules
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, summary, why }) => {
      const [name, short, long] = [title, summary, why].map((text) => escapeXml(translated(text, locale)))
      return `<div id="${anchorOf(id)}"><h3>${name} (<a href="${escapeXml(ruleUrl(id))}">${escapeXml(id)}</a>)</h3><p>${short}</p><p>${long}</p></div>`
    })
  return parts.length ? `<section><h2>${word(locale, 'rules')}</h2>${parts.join('')}</section>` : ''
}

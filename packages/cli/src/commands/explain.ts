import { rules, ruleUrl, severityText, translated, type DocumentedRule, type Locale } from '@policydoc/core'
import picocolors from 'picocolors'
import { noSuchRule } from '../messages/near.ts'
import { word } from '../messages/say.ts'
import type { GivenOptions } from '../run/settings.ts'
import { wantsColor, writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `policydoc explain`: why a rule exists, its examples and options. */
export default async function explain(id: string, given: GivenOptions, locale: Locale): Promise<void> {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new UsageError(noSuchRule(id, locale))
  await writeOut(explanation(rule, locale, wantsColor(given.color)))
}

function explanation(rule: DocumentedRule, locale: Locale, color: boolean): string {
  const { bold, dim } = picocolors.createColors(color)
  const indented = (text: string) => text.replace(/^/gm, '    ').trimEnd()
  const examples = rule.examples.map(({ title, markdown, expect, fixed, profile }) => {
    const verdict = expect.length ? `${word(locale, 'wrong')}: ${expect.join(' · ')}` : word(locale, 'right')
    const repaired = fixed === undefined ? '' : `\n  ${dim(word(locale, 'repaired'))}\n\n${indented(fixed)}\n`
    return `  ${bold(title)} ${dim(`(${verdict}${profile ? `; ${profile}` : ''})`)}\n\n${indented(markdown)}\n${repaired}`
  })
  const options = Object.entries(rule.options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)
  const state = `${severityText(rule.severity, locale)}${rule.defaultSeverity === 'off' ? `, ${word(locale, 'off')}` : ''}`
  return [
    `${bold(translated(rule.title, locale))} (${rule.id})  ${dim(state)}`,
    translated(rule.summary, locale),
    '',
    translated(rule.why, locale),
    '',
    ...examples,
    ...(options.length ? [`${word(locale, 'options')}:`, ...options, ''] : []),
    `${word(locale, 'onTheWeb')}: ${dim(ruleUrl(rule.id))}\n`,
  ].join('\n')
}

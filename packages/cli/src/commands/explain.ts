import { rulePage, rules, ruleUrl, type Locale } from '@policydoc/core'
import picocolors from 'picocolors'
import { noSuchRule } from '../messages/near.ts'
import { word } from '../messages/say.ts'
import type { GivenOptions } from '../run/settings.ts'
import { wantsColor, writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `policydoc explain`: the page of a rule, with why it exists, its options and examples. */
export default async function explain(id: string, given: GivenOptions, locale: Locale): Promise<void> {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new UsageError(noSuchRule(id, locale))
  const { bold } = picocolors.createColors(wantsColor(given.color))
  // Examples stand between fences, and may have headings of their own.
  const page = rulePage(rule, locale).replace(/^(`{3,})[^]*?^\1$|^#.*/gm, (part, fence) =>
    fence ? part : bold(part),
  )
  await writeOut(`${page}\n${word(locale, 'onTheWeb')} ${ruleUrl(rule.id)}\n`)
}

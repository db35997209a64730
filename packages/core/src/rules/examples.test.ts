import { describe, expect, it } from 'vitest'
import { fix } from '../fix.ts'
import { lint } from '../lint.ts'
import { parse } from '../model/model.ts'
import type { Locale } from '../report/report.ts'
import { createCache } from '../tree/reread/cache.ts'
import { rules } from './documented.ts'

const off = Object.fromEntries(rules.map(({ id }) => [id, 'off'] as const))

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const { markdown, options = {}, fixed } = example
    const shared = { ...(example.profile ? { profile: example.profile } : {}), cache: createCache() }
    // A rule about directives needs the other rules; any other rule is shown by itself.
    const inForce = { ...(rule.afterwards ? {} : off), [id]: ['on', options] as const }
    const document = parse(markdown, shared)
    const foundIn = (locale: Locale) =>
      lint(document, { ...shared, rules: inForce, locale }).filter((finding) => finding.rule === id)
    const found = foundIn('en')
    const places = found.map(
      ({ range: { start, end }, messageId }) =>
        `${start.line}:${start.column}-${end.line}:${end.column} ${messageId}`,
    )
    expect(places).toEqual(example.expect ?? [])
    // Traditional Chinese is made of Simplified.
    const others = found.length > 0 ? foundIn('zh-Hant') : []
    for (const { message, fixes } of [...found, ...others])
      expect(`${message}${fixes.map(({ title }) => title).join('')}`).not.toMatch(/\{\w+\}/)
    if (fixed !== undefined) {
      const fixing = { ...shared, rules: inForce, unsafe: !rule.afterwards }
      expect(fix(markdown, fixing).text).toBe(fixed)
      expect(fix(fixed, fixing).text).toBe(fixed)
    }
  })
})

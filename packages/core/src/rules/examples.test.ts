import { describe, expect, it } from 'vitest'
import { fix } from '../fix.ts'
import { lint } from '../lint.ts'
import { parse } from '../model/model.ts'
import { rules } from './documented.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const options = {
      ...(example.profile === undefined ? {} : { profile: example.profile }),
      rules: { [id]: ['on', example.options ?? {}] as const },
    }
    const found = lint(example.markdown, options).filter((finding) => finding.rule === id)
    const places = found.map(
      ({ range: { start, end }, messageId }) =>
        `${start.line}:${start.column}-${end.line}:${end.column} ${messageId}`,
    )
    expect(places).toEqual(example.expect)
    if (example.fixed !== undefined) {
      // A rule about directives needs the other rules; any other rule's fixes are shown by themselves.
      const alone = Object.fromEntries(rules.map((other) => [other.id, 'off'] as const))
      const fixing = rule.afterwards
        ? options
        : { ...options, rules: { ...alone, ...options.rules }, unsafe: true }
      const fixed = fix(example.markdown, fixing)
      expect(fixed.text).toBe(example.fixed)
      expect(fix(fixed.text, fixing).text).toBe(example.fixed)
    }
  })
  it('has an example that it finds and one that it passes over', () => {
    expect(rule.examples.some(({ expect: places }) => places.length > 0)).toBe(true)
    expect(rule.examples.some(({ expect: places }) => places.length === 0)).toBe(true)
  })
  it('fills every placeholder of its messages', () => {
    const alone = Object.fromEntries(rules.map((other) => [other.id, 'off'] as const))
    for (const { markdown, profile, options = {} } of rule.examples) {
      const document = parse(markdown, profile ? { profile } : {})
      for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const)
        for (const finding of lint(document, { rules: { ...alone, [id]: ['on', options] }, locale }))
          expect(`${finding.message}${finding.fixes.map(({ title }) => title).join('')}`).not.toMatch(
            /\{\w+\}/,
          )
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint, parse } from '@policydoc/core'

/** A small document with the errors and warnings wanted of it, `rule:line` (`a|b:line` where either may say it), and some of its claims. */
interface Case {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly want: readonly string[]
  /** What one of the messages says. */
  readonly says?: string
  /** `[claimed, listed, members]`, the members' exact texts; empty where the text has no claim at all. */
  readonly claims?: readonly (readonly [number, number, readonly string[]])[]
}

const folder = new URL('../fixtures/cases/', import.meta.url)

const files = readdirSync(folder).map((file): [string, readonly Case[]] => {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)
  return [file, lines.map((line): Case => JSON.parse(line))]
})

it('gives every case an id of its own', () => {
  const ids = files.flatMap(([, cases]) => cases.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

describe.each(files)('%s', (_file, cases) => {
  it.each(cases.map((one) => [`${one.id} ${one.kind}`, one] as const))(
    '%s',
    (_, { text, want, says, claims }) => {
      const loud = lint(text).filter(({ severity }) => severity === 'error' || severity === 'warning')
      const found = loud.map(({ rule, range }) => `${rule}:${range.start.line}`)
      const expected = want.map((entry) => {
        const [rules = '', line = ''] = entry.split(':')
        const choices = rules.split('|').map((rule) => `${rule}:${line}`)
        return choices.find((choice) => found.includes(choice)) ?? entry
      })
      expect(found.toSorted()).toEqual(expected.toSorted())
      if (says) expect(loud.map(({ message }) => message).join('\n')).toContain(says)
      const read = parse(text).claims
      if (claims?.length === 0) expect(read).toEqual([])
      for (const [claimed, listed, members] of claims ?? []) {
        const claim = read.find((one) => one.claimed === claimed && one.listed === listed)
        expect(claim?.items.map((item) => item.text)).toEqual(members)
      }
    },
  )
})

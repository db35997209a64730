import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '@policydoc/core'

interface Expected {
  readonly numeral: string
  /** UTF-16 offset of the numeral in the text. */
  readonly at: number
  readonly claimed: number
  readonly listed: number
  readonly status: string
  readonly form: string
}

interface Sentence {
  readonly id: string
  readonly language: string
  readonly text: string
  readonly claims: readonly Expected[]
  readonly note?: string
}

const folder = new URL('../fixtures/labelled/', import.meta.url)
const sentences: readonly Sentence[] = readFileSync(new URL('sentences.jsonl', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence)

function found(text: string): readonly string[] {
  return parse(text).claims.map(
    ({ numeral, claimed, listed, status, form }) =>
      `${numeral.span.start} ${numeral.text}=${claimed}, ${listed} listed, ${status} ${form}`,
  )
}

describe('sentences labelled by hand', () => {
  it('has at least 150 sentences in both scripts and English, with and without claims', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150)
    expect(new Set(sentences.map((one) => one.language))).toEqual(new Set(['zh-Hans', 'zh-Hant', 'en']))
    expect(
      new Set(sentences.flatMap((one) => one.claims.map((claim) => `${claim.form} ${claim.status}`))).size,
    ).toBeGreaterThanOrEqual(7)
    expect(new Set(sentences.map((one) => one.id)).size).toBe(sentences.length)
  })

  it.each(sentences.map((one) => [one.id, one] as const))('%s', (_id, { text, claims, note }) => {
    expect(found(text), note ?? text).toEqual(
      claims.map(
        ({ at, numeral, claimed, listed, status, form }) =>
          `${at} ${numeral}=${claimed}, ${listed} listed, ${status} ${form}`,
      ),
    )
  })
})

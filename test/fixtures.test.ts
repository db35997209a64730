import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lint, parse } from '@policydoc/core'
import iconv from 'iconv-lite'
import * as OpenCC from 'opencc-js'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))
const cleanFolder = join(root, 'clean')
const clean = readdirSync(cleanFolder).filter((name) => name.endsWith('.md'))
const faulty = readdirSync(root).filter((name) => existsSync(join(root, name, 'document.md')))

/** `line:column-line:column severity rule` of each finding. */
const found = (text: string) =>
  lint(text).map(({ range: { start, end }, severity, rule }) => {
    return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule}`
  })

describe('clean documents', () => {
  test('there are at least ten kinds', () => {
    expect(clean.length).toBeGreaterThanOrEqual(10)
  })
  test.each(clean)('%s gives no error and no warning', (name) => {
    const findings = found(readFileSync(join(cleanFolder, name), 'utf8'))
    expect(findings.filter((line) => /error|warning/.test(line))).toEqual([])
  })
})

describe('faulty documents', () => {
  test.each(faulty)('%s', (name) => {
    const expected = readFileSync(join(root, name, 'expected.txt'), 'utf8')
      .split('\n')
      .filter(Boolean)
    expect(expected, `${name}/expected.txt names no finding`).not.toEqual([])
    expect(found(readFileSync(join(root, name, 'document.md'), 'utf8'))).toEqual(expected)
  })
})

describe('one case report in other guises', () => {
  const text = readFileSync(join(cleanFolder, 'river-case.md'), 'utf8')
  const simplified = OpenCC.Converter({ from: 't', to: 'cn' })(text)
  const guises: readonly (readonly [string, string])[] = [
    ['as it stands', text],
    ['Simplified', simplified],
    ['with Markdown headings', text.replace(/^(?=[一二三四]、)/gm, '## ')],
    ['with line ends of Windows and a byte order mark', '\ufeff' + text.replaceAll('\n', '\r\n')],
    ['through GB18030', new TextDecoder('gb18030').decode(iconv.encode(simplified, 'gb18030'))],
    ['without blank lines', text.replace(/\n{2,}/g, '\n')],
    ['full-width punctuation', text.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）').replaceAll('﹔', '；')],
  ] // prettier-ignore
  test.each(guises)('%s', (_, guise) => {
    expect(found(guise)).toEqual([])
    const { sections, claims, formulas, profile } = parse(guise)
    expect(profile).toBe('case-report')
    expect(sections.map(({ role, actions }) => `${role} ${actions.length}`)).toEqual([
      'background 0',
      'practice 5',
      'outcomes 3',
      'discussion 3',
    ])
    expect(claims.filter(({ keyWork }) => keyWork).map(({ claimed }) => claimed)).toEqual([3, 4, 3, 2, 3])
    expect(claims.filter(({ status }) => status !== 'match')).toEqual([])
    expect(
      formulas.map((formula) => [formula.text, formula.terms.filter((term) => term.spelled).length]),
    ).toEqual([['1+4+5', 3]])
  })
})

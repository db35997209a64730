import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { lint, parse, profiles, rules } from '@policydoc/core'
import { formats } from '../packages/cli/src/formats/index.ts'

// The schemas that ship say what is written: for every example of every rule and every fixture.

const root = join(import.meta.dirname, '..')
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, `packages/core/schema/${name}.schema.json`), 'utf8')) as object
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const compiled = (name: string) => {
  const validate = ajv.compile(schema(name))
  return (value: unknown): string[] => {
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

const fixtures = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({
    name: path,
    text: readFileSync(join(root, 'fixtures', path), 'utf8'),
    profile: undefined as string | undefined,
  }))
const examples = rules.flatMap(({ id, examples: all }) =>
  all.map(({ title, markdown, profile }) => ({ name: `${id}: ${title}`, text: markdown, profile })),
)
const documents = [...examples, ...fixtures].map(({ profile, ...rest }) => ({
  ...rest,
  options: profile === undefined ? {} : { profile },
}))

test('every document can be cloned', () => {
  for (const { text, options } of documents) {
    const document = parse(text, options)
    expect(structuredClone(document).claims).toEqual(document.claims)
  }
})

test('parse', () => {
  const errorsOf = compiled('document')
  const wrong = documents.flatMap(({ name, text, options }) =>
    errorsOf(JSON.parse(JSON.stringify(parse(text, options)))).map((error) => `${name}: ${error}`),
  )
  expect(wrong).toEqual([])
  expect(errorsOf({ schemaVersion: 1 }).length).toBeGreaterThan(3)
})

test('lint --format json', async () => {
  const errorsOf = compiled('findings')
  const reporter = (await formats['json']!()).default({
    locale: 'en',
    color: false,
    cwd: root,
    version: '1.0.0',
  })
  const claims = { checked: 0, hold: 0 }
  const files = documents.map(({ name, text, options }) =>
    reporter.file({
      path: name,
      profile: parse(text, options).profile,
      encoding: 'utf-8',
      text,
      findings: lint(text, options),
      claims,
    }),
  )
  const summary = {
    files: files.length,
    failed: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    fixed: 0,
    unsafe: 0,
    claims,
  }
  const output = JSON.parse((reporter.begin?.() ?? '') + files.join('') + reporter.end(summary)) as {
    files: { findings: object[] }[]
  }
  expect(errorsOf(output)).toEqual([])
  expect(output.files.flatMap(({ findings }) => findings).length).toBeGreaterThan(rules.length)
  expect(errorsOf({ ...output, schemaVersion: 2 })).toEqual(['/schemaVersion must be equal to constant'])
})

describe('configuration', () => {
  const errorsOf = compiled('config')
  test.each([
    [{}, 0],
    [{ root: true, extends: ['./a.json'], locale: 'zh-Hant', ignore: ['x/'], namedSets: { 五好: 5 } }, 0],
    [{ rules: { 'list-count': 'off', 'section-order': ['warning', {}] } }, 0],
    [{ rules: { 'list-counts': 'off' } }, 1],
    [{ rules: { 'list-count': 'fatal' } }, 1],
    [{ rules: { 'list-count': ['error', { surely: 'unknown' }] } }, 1],
    [{ overrides: [{ profile: 'any' }] }, 1],
    [{ namedSets: { 五好: 0 } }, 1],
    [{ plugins: ['./code.js'] }, 1],
    [{ profiles: { own: { extends: 'any', sections: [{ role: 'a', names: ['甲'], required: true }] } } }, 0],
    [{ profiles: { own: { sections: [{ names: ['甲'] }] } } }, 1],
  ] as [object, 0 | 1][])('%j', (config, wrong) => {
    expect(errorsOf(config).length > 0).toBe(wrong === 1)
  })

  test('takes every rule with its defaults and every profile', () => {
    const all = Object.fromEntries(rules.map(({ id, severity, options }) => [id, [severity, options]]))
    expect(
      errorsOf({
        rules: all,
        profiles: Object.fromEntries(profiles.map(({ id: _, ...profile }) => ['own', profile])),
      }),
    ).toEqual([])
  })
})

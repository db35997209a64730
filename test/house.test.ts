import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profiles, rules, type DocumentedRule } from '@policydoc/core'
import { displayWidth } from '../packages/cli/src/formats/display-width.ts'

// House rules that no linter knows. Each message says what to do.

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist|generated|\.cache|out)\//.test(path))
    .sort()
}

const packages = readdirSync(join(root, 'packages'))
const sources = [...packages.map((name) => `packages/${name}/src`), 'extension/src']
  .flatMap(filesUnder)
  .filter((path) => path.endsWith('.ts'))
const code = sources.filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
const ruleFiles = code.filter(
  (path) => path.startsWith('packages/core/src/rules/') && /^export default defineRule/m.test(read(path)),
)

describe('files', () => {
  test('names are nouns in kebab-case', () => {
    const wrong = sources.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.web|\.test|\.d)*\.ts$/.test(basename(path)),
    )
    expect(wrong.map((path) => `${path}: rename it to kebab-case`)).toEqual([])
    const vague = sources.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(path))
    expect(vague.map((path) => `${path}: name it after what it holds`)).toEqual([])
  })

  test('none is longer than 300 lines', () => {
    const scripts = ['test', 'build', 'extension'].flatMap(filesUnder).filter((path) => path.endsWith('.mjs'))
    const long = [...sources, ...scripts].filter((path) => read(path).split('\n').length > 301)
    expect(long.map((path) => `${path}: split it by what it does`)).toEqual([])
  })

  const folders = ['test', 'build', 'extension', 'docs/playground']
  const written = [...new Set([...sources, ...folders.flatMap(filesUnder)])].filter((path) =>
    /\.(ts|mjs|vue)$/.test(path),
  )

  /** The columns of a line; a line too short to be wide is not looked at. */
  const columnsOf = (line: string): number =>
    line.length > 80 ? [...line].reduce((columns, character) => columns + displayWidth(character), 0) : 0

  test('no line is wider than 160 columns', () => {
    // A Chinese character takes two.
    const wide = written.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (columnsOf(line) > 160 ? [`${path}:${index + 1}: break it`] : [])),
    )
    expect(wide).toEqual([])
  })

  test('comments and names of tests say “not a …” rather than “is no …”', () => {
    const odd = /(?<!\bthere )\b(?:is|was|are|were) no (?!longer\b|graver\b|such\b|more\b|less\b|…)/i
    const found = written.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) => (odd.test(line) ? [`${path}:${index + 1}: write “is not a …”`] : [])),
    )
    expect(found).toEqual([])
  })

  test('only index.ts re-exports', () => {
    const barrels = code.filter(
      (path) =>
        /^export (?!type ).* from /m.test(read(path)) &&
        !/\/(index|browser|client|node|protocol)\.ts$/.test(path),
    )
    expect(
      barrels.map((path) => `${path}: import from the file itself instead of passing exports on`),
    ).toEqual([])
  })

  test('texts of hosts stand where they are found to be put into Traditional characters', () => {
    const hidden = code.filter(
      (path) =>
        !path.startsWith('packages/core/') &&
        /^} .*satisfies Readonly<Record<string, Localised>>$/m.test(read(path)) &&
        !/^export const messages\b/m.test(read(path)),
    )
    expect(hidden.map((path) => `${path}: export the table as messages, in a file of its own`)).toEqual([])
  })

  test('every export function and constant says in a comment what it is', () => {
    const bare = code.flatMap((path) => {
      const lines = read(path).split('\n')
      return lines.flatMap((line, index) =>
        /^export (async )?(function|const (?!page: RulePage)|class) /.test(line) &&
        !/(\*\/|^export function .*;)$/.test(lines[index - 1] ?? '')
          ? [`${path}:${index + 1}: put /** what it is or gives */ above it`]
          : [],
      )
    })
    expect(bare).toEqual([])
  })
})

describe('layers of core', () => {
  // Profiles are data that the model reads; they name settings of rules by type only.
  const layers = ['text', 'language', 'tree', 'profiles', 'model', 'rules', 'report', 'write']
  const rank = (layer: string): number => layers.indexOf(layer)
  const importsOf = (path: string): { target: string; typeOnly: boolean }[] =>
    Array.from(
      read(path).matchAll(/^(import|export)( type)? [^'"]*from '(\.[^']+)'/gm),
      ([, , type, target]) => ({
        target: posix.join(dirname(path), target!),
        typeOnly: Boolean(type),
      }),
    )
  const layerOf = (path: string): string => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1] ?? ''

  test('a file imports from its own layer and those to its left', () => {
    const wrong = code
      .filter((path) => layers.includes(layerOf(path)))
      .flatMap((path) =>
        importsOf(path)
          .filter(({ target, typeOnly }) => !typeOnly && rank(layerOf(target)) > rank(layerOf(path)))
          .map(({ target }) => `${path} imports ${target}: move what both need to the left`),
      )
    expect(wrong).toEqual([])
  })

  test('core knows no Node, no clock and no randomness', () => {
    const impure = code
      .filter((path) => path.startsWith('packages/core/src/'))
      .filter((path) =>
        /from 'node:|import\('node:|\bprocess\.|Date\.now|new Date\(\)|Math\.random|\bfetch\(/.test(
          read(path),
        ),
      )
    expect(impure.map((path) => `${path}: take it as an argument, or do it in @policydoc/project`)).toEqual(
      [],
    )
  })
})

describe('rules', () => {
  test('each file of rules/ that defines a rule is registered under its name', () => {
    const wrong = ruleFiles.flatMap((path) => {
      const id = /^  id: '([^']+)'/m.exec(read(path))?.[1]
      return id === basename(path, '.ts') ? [] : [`${path} has id '${id}': rename the file or the id`]
    })
    expect(wrong).toEqual([])
    expect(rules.map(({ id }) => id)).toEqual(ruleFiles.map((path) => basename(path, '.ts')))
  })

  const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

  test.each(rules.map((rule) => [rule.id, rule] as [string, DocumentedRule]))(
    '%s speaks both languages of the same things',
    (_, rule) => {
      for (const [id, text] of Object.entries(rule.messages)) {
        expect(text['zh-Hans'], `${id}: write it in Chinese`).toMatch(/\p{Script=Han}/u)
        expect(placeholders(text['zh-Hans']), `${id}: use the same {names} in both languages`).toEqual(
          placeholders(text.en),
        )
      }
      expect(rule.summary.en, 'one sentence').toMatch(/^[^\n]*\.$/)
      expect(rule.summary['zh-Hans'], 'one sentence').toMatch(/^[^\n]*。$/)
      expect(rule.why['zh-Hans']).toMatch(/\p{Script=Han}/u)
    },
  )

  test.each(rules.map((rule) => [rule.id, rule] as [string, DocumentedRule]))(
    '%s shows a fault, a clean text and its fix',
    (_, rule) => {
      expect(
        rule.examples.some(({ expect: expected }) => expected),
        'add an example with a finding',
      ).toBe(true)
      expect(
        rule.examples.some(({ expect: expected }) => !expected),
        'add an example without findings',
      ).toBe(true)
      const fixes = /\b(?:titleId|replacement)\b/.test(read(`packages/core/src/rules/${rule.id}.ts`))
      if (fixes)
        expect(
          rule.examples.some(({ fixed }) => fixed !== undefined),
          'add an example with `fixed`',
        ).toBe(true)
    },
  )

  test('profiles name rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id))
    const wrong = profiles.flatMap((profile) =>
      Object.keys(profile.rules).flatMap((id) =>
        ids.has(id) ? [] : [`profile ${profile.id} names rule ${id}: there is none`],
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('packages', () => {
  const manifest = (folder: string) =>
    JSON.parse(read(`${folder}/package.json`)) as Record<string, unknown> & { name: string; version: string }
  const folders = [...packages.map((name) => `packages/${name}`), 'extension']
  const versions = new Map(folders.map((folder) => [manifest(folder).name, manifest(folder).version]))

  test('depend on one another in the version that is here', () => {
    const wrong = folders.flatMap((folder) =>
      Object.entries({
        ...(manifest(folder)['dependencies'] as object),
        ...(manifest(folder)['devDependencies'] as object),
      })
        .filter(([name, range]) => versions.has(name) && versions.get(name) !== range)
        .map(([name, range]) => `${folder} wants ${name} ${range}: it is ${versions.get(name)}`),
    )
    expect(wrong).toEqual([])
  })

  test.each(folders)('%s has the licence and a README', (folder) => {
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'))
    expect(read(`${folder}/README.md`)).toMatch(/^# /)
  })

  // knip does not see these.
  test('scripts resolve only what their package names', () => {
    const scripts = ['packages', 'extension', 'test']
      .flatMap(filesUnder)
      .filter((path) => /\.(mjs|cjs|ts)$/.test(path))
    const wrong = scripts.flatMap((path) =>
      Array.from(
        read(path).matchAll(/(?:import\.meta|require)\.resolve\(\s*'((?:@[\w.-]+\/)?[\w.-]+)/g),
        ([, name]) => name!,
      )
        .filter((name) => {
          const owner = folders.find((folder) => path.startsWith(`${folder}/`))
          const named = [owner && manifest(owner), JSON.parse(read('package.json'))].filter(Boolean)
          return (
            !named.some((one) => name in { ...one.dependencies, ...one.devDependencies }) &&
            !versions.has(name)
          )
        })
        .map((name) => `${path} resolves ${name}: add it to the dependencies`),
    )
    expect(wrong).toEqual([])
  })
})

test('workflows and the action pin what they use by commit', () => {
  const files = [...filesUnder('.github/workflows'), 'action.yml']
  const uses = files.flatMap((path) =>
    Array.from(read(path).matchAll(/^\s*-? ?uses: (.+)$/gm), ([, what]) => `${path}: ${what}`),
  )
  expect(uses.length).toBeGreaterThan(3)
  expect(uses.filter((one) => !/@[0-9a-f]{40} # v\d/.test(one))).toEqual([])
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const read = (path: string) => readFileSync(at(path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const languages = ['', '.zh-cn', '.zh-tw'].map((ending) => JSON.parse(read(`package.nls${ending}.json`)))

test('what people search for finds the extension, and its page leads on', () => {
  expect(manifest.keywords).toEqual(
    expect.arrayContaining(['政策', '公文', '校对', '编号', '计数', 'structure', 'policy']),
  )
  expect(manifest.homepage).toMatch(/^https:/)
  expect(manifest.bugs.url).toMatch(/^https:/)
  expect(existsSync(at('CHANGELOG.md'))).toBe(true)
})

test('the page is in Chinese first, and shows pictures of both languages that are in the package', () => {
  const readme = read('README.md')
  expect(readme.split('\n')[0]).toBe('# policydoc：政策公文结构检查')
  const pictures = [...readme.matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, path = '']) => path)
  expect(pictures.filter((path) => !existsSync(at(path)))).toEqual([])
  for (const ending of ['-zh-cn.webp', '-en.webp'])
    expect(pictures.filter((path) => path.endsWith(ending)).length).toBeGreaterThan(1)
  const shipped = read('.vscodeignore').split('\n')
  expect(shipped).toEqual(
    expect.arrayContaining(['!images/*-en.webp', '!images/*-zh-cn.webp', '!CHANGELOG.md']),
  )
})

describe('the walkthrough', () => {
  const { steps } = manifest.contributes.walkthroughs[0]
  const pictures = languages.map((texts) =>
    steps.map(({ id }: { id: string }) => read(texts[`walk.${id}.picture`])),
  )
  test('has a picture of each step in each language', () =>
    expect(pictures.map((all) => all.filter((each: string) => each.startsWith('<svg')).length)).toEqual([
      5, 5, 5,
    ]))
  test('says one language at a time', () => {
    expect(pictures[0]?.join('')).not.toMatch(/[\u4e00-\u9fff]/)
    for (const all of pictures.slice(1)) expect(all.join('')).not.toMatch(/>[^<]*(?:Background|problem)/)
  })
  test('takes its colours from attributes: the editor’s page refuses styles in elements', () => {
    for (const all of pictures) expect(all.join('')).not.toMatch(/ style=|<style/)
    expect(pictures[0]?.[0]).toContain(' fill="var(--vscode-')
  })
  test('counts as the editor does: listed of claimed', () => {
    for (const all of pictures) expect(all.join('')).toContain('>4/3<')
    for (const all of pictures) expect(all.join('')).not.toContain('3/4')
  })
})

test('settings stand in groups that have names, and each has an order and words', () => {
  const groups: { title: string; properties: Record<string, { order?: number; description?: string }> }[] =
    manifest.contributes.configuration
  expect(groups.length).toBeGreaterThan(2)
  for (const { title, properties } of groups)
    for (const texts of languages) {
      expect(texts[title.replaceAll('%', '')]).toBeTruthy()
      for (const [key, { order, description = '' }] of Object.entries(properties)) {
        expect(order, key).toBeTypeOf('number')
        expect(texts[description.replaceAll('%', '')], key).toBeTruthy()
      }
    }
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArguments } from './arguments.mjs'
import { readDocuments } from './documents.mjs'

const home = mkdtempSync(join(tmpdir(), 'policydoc-documents-'))
const large = join(home, 'large')
const labels = join(home, 'labels.jsonl')
const label = { file: 'laws/b.md', line: 1, col: 3, numeral: '三', claimed: 3, verdict: 'none' }

beforeAll(() => {
  mkdirSync(join(large, 'laws'), { recursive: true })
  mkdirSync(join(large, 'zh-hant'))
  writeFileSync(join(large, 'laws', 'a.md'), '全镇有四个村。')
  writeFileSync(join(large, 'laws', 'b.md'), '全镇三个村。')
  writeFileSync(join(large, 'zh-hant', 'town-1.txt'), '全鎮三個村。')
  writeFileSync(labels, `${JSON.stringify(label)}\n`)
})
afterAll(() => rmSync(home, { recursive: true }))

function read(...argv: string[]) {
  const options = readArguments(argv)
  if (!options) throw new Error('nothing to work on')
  return readDocuments({ labels: undefined, documents: undefined, ...options })
}
const named = (...argv: string[]): string[] => read(...argv).map(({ path }: { path: string }) => path)

test('documents come in the order of the SHA-1 of genre/file, whichever folder is named', () => {
  const all = named(large)
  expect(all.toSorted()).toEqual(['laws/a.md', 'laws/b.md', 'zh-hant/town-1.txt'])
  expect(named(join(large, 'laws'))).toEqual(all.filter((path) => path.startsWith('laws/')))
  expect(named(large, '--ranks', '1-2')).toEqual(all.slice(1))
  expect(named(large, '--only', 'zh')).toEqual(['zh-hant/town-1.txt'])
})

test('labels may lie elsewhere; script and genre are those of the folder or the name', () => {
  const [document] = read('--labels', labels, '--documents', large)
  expect(document).toMatchObject({ path: 'laws/b.md', genre: 'laws', script: undefined })
  expect(document?.labels).toMatchObject([{ numeral: '三', stale: false, span: { start: 2, end: 3 } }])
  expect(read(large, '--only', 'zh')[0]).toMatchObject({
    genre: 'town',
    script: 'Hant',
  })
})

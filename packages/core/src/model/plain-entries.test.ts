import { expect, test } from 'vitest'
import { parseDocument, type YAMLMap, type Pair, type Scalar } from 'yaml'
import { plainEntries } from './plain-entries.ts'

test.each([
  ['title: 水渠整修\n'],
  ['title: "水渠：整修"\r\ndate: 2024-05-06\r\n'],
  ['标题:   关于渡口的通知\nsource: 甲镇政府网\nlevel: 3'],
  ['published: 2024年5月6日\nprofile: case-report\n'],
])('%j is read as a reader of YAML does', (text) => {
  const pairs = (parseDocument(text).contents as YAMLMap).items as Pair<Scalar, Scalar>[]
  expect(plainEntries(text)).toEqual(
    pairs.map(({ key, value }) => ({
      key: String(key.value),
      value: value?.source,
      start: value?.range?.[0],
      end: value?.range?.[1],
    })),
  )
})

test.each([
  ['tags:\n  - 水渠\n'],
  ['title: 水渠 # 整修\n'],
  ['title: 甲: 乙\n'],
  ["title: '甲'\n"],
  ['title: "甲\\"乙"\n'],
  ['draft: true\n'],
  ['title:\n'],
  ['title: 甲\n  乙\n'],
  ['# 甲\ntitle: 乙\n'],
  ['title: 甲 \n'],
  ['title: [甲, 乙]\n'],
])('%j is left to one', (text) => {
  expect(plainEntries(text)).toBeUndefined()
})

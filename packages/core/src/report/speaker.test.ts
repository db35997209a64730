import { expect, test } from 'vitest'
import { filled, speaker } from './speaker.ts'

test.each([
  [1, '1 finding is left, 1 of them here'],
  ['1', '1 finding is left, 1 of them here'],
  [0, '0 findings are left, 0 of them here'],
  [2, '2 findings are left, 2 of them here'],
])('%j chooses singular or plural', (count, said) => {
  const text = '{count} {count|finding is|findings are} left, {count} of them here'
  expect(filled(text, { count }, 'en')).toBe(said)
})

test('a place without a value stays as it is, and lists are joined as the language does', () => {
  expect(filled('{a} {b|one|many}', {}, 'en')).toBe('{a} {b|one|many}')
  expect(filled('{all}', { all: ['a', 'b'] }, 'en')).toBe('a, b')
  expect(filled('{all}', { all: ['甲', '乙'] }, 'zh-Hant')).toBe('甲、乙')
})

test.each([
  ['没有文件类型', '沒有文件類型'],
  ['没有匹配的文件', '沒有匹配的檔案'],
  ['可能属于其他程序', '可能屬於其他程式'],
  ['由文前信息指定', '由文前資訊指定'],
])('%s is %s in Traditional', (hans, hant) => {
  const say = speaker({ text: { en: '', 'zh-Hans': hans } })
  expect(say('zh-Hant', 'text')).toBe(hant)
})

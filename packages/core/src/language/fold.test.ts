import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['以黨建引領後勤工作', '以党建引领后勤工作'],
  ['綫上綫下裏外', '线上线下里外'],
  ['「甲」『乙』', '“甲”‘乙’'],
  ['（１）甲，乙；丙：丁﹔戊', '(1)甲,乙;丙:丁;戊'],
  ['甲、乙。《丙》', '甲、乙。《丙》'],
  ['著名的乾隆', '著名的乾隆'],
  ['Plain ASCII Text', 'Plain ASCII Text'],
  ['兩項貳參萬億', '两项贰参万亿'],
  ['香港都巿', '香港都市'],
  ['', ''],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('keeps every code unit in its place, lone surrogates too', () => {
  const text = `𠮷${'黨'.repeat(20_000)}\ud83d後\ude00`
  const folded = fold(text)
  expect(folded).toHaveLength(text.length)
  expect(folded.slice(0, 3)).toBe('𠮷党')
  expect(folded.slice(-3)).toBe('\ud83d后\ude00')
})

test('folding twice changes nothing more', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('')
  expect(fold(fold(all))).toBe(fold(all))
})

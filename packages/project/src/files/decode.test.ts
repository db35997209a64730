import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode, type Encoding } from './decode.ts'
import { encode } from './encode.ts'
import { documentOf } from './read-document.ts'

const HANS = '一、背景\r\n近年来，各地推进治理，包括完善制度、建强队伍、搭建平台等3项重点工作。\r\n'
const HANT = '一、背景\n近年來，各地推進治理，包括完善制度、建強隊伍、搭建平台等3項重點工作。\n'

test.each<[Encoding, string, boolean]>([
  ['utf-8', HANS, false],
  ['utf-8', HANS, true],
  ['utf-16le', HANT, true],
  ['utf-16be', HANT, true],
  ['utf-16le', `${HANT} plain`, false],
  ['utf-16be', `${HANT} plain`, false],
  ['gb18030', HANS, false],
  ['gb18030', `${HANS}𠮷野家`, false],
  ['big5', HANT, false],
])('%s of %j (mark: %s) is told and comes back byte for byte', async (encoding, text, bom) => {
  const bytes = iconv.encode(text, encoding, { addBOM: bom })
  const decoded = decode(bytes)
  expect(decoded).toEqual({ text, encoding, bom })
  expect(documentOf(bytes)).toEqual({ text, encoding, bom, bytes })
  expect(Buffer.from((await encode(text, { encoding, bom })) ?? [])).toEqual(bytes)
})

test.each<[string, number[], string]>([
  ['a zip file', [0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 1, 2, 3], 'binary'],
  ['Latin-1', [...'caf\u00e9 r\u00e9sum\u00e9'].map((one) => one.charCodeAt(0)), 'undecodable'],
  ['a stray byte', [0x48, 0x69, 0xff, 0x0a], 'undecodable'],
  ['cut UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe4, 0xb8], 'undecodable'],
  ['UTF-32 with a mark', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'binary'],
  ['half a UTF-16 unit', [0xff, 0xfe, 0x41], 'undecodable'],
])('%s is %s', (_, bytes, expected) => {
  expect(decode(Uint8Array.from(bytes))).toBe(expected)
  expect(documentOf(Uint8Array.from(bytes))).toEqual({ code: expected })
})

test('an encoding that was asked for is not second-guessed', () => {
  expect(decode(iconv.encode(HANS, 'gb18030'), 'utf-8')).toBe('undecodable')
  expect(decode(iconv.encode('重', 'gb18030'), 'gb18030')).toMatchObject({ text: '重' })
})

test('nothing at all is an empty text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false })
})

test.each<[string, Encoding]>([
  ['党建😀', 'big5'],
  ['a\ud800b', 'utf-8'],
  ['a\ud800b', 'utf-16le'],
])('%j cannot be held by %s', async (text, encoding) => {
  expect(await encode(text, { encoding, bom: false })).toBeUndefined()
})

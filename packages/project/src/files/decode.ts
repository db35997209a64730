/** Encodings that documents are read in and written back in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Names that `--encoding` takes. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']

/** A text with what is needed to write it back as it was. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** True when the file began with a byte order mark; the mark is not part of `text`. */
  readonly bom: boolean
}

/** Why bytes are not text. */
export type Undecodable = 'binary' | 'undecodable'

/** Bytes that are read to tell encodings apart. */
const SAMPLE = 64 * 1024

/**
 * Decodes bytes; nothing is ever replaced by U+FFFD. A byte order mark decides, then an encoding that was asked for,
 * then UTF-8; GB18030 and Big5 are told apart by which of them reads as Chinese.
 */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded | Undecodable {
  const marked = markOf(bytes)
  if (marked) return strictly(bytes.subarray(marked.length), marked.encoding, true) ?? 'undecodable'
  const zeros = bytes.subarray(0, 8192).includes(0)
  if (asked) return strictly(bytes, asked, false) ?? 'undecodable'
  if (zeros) {
    const wide = wideOf(bytes)
    return (wide && strictly(bytes, wide, false)) ?? 'binary'
  }
  return strictly(bytes, 'utf-8', false) ?? chinese(bytes) ?? 'undecodable'
}

function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  // With two zeros behind it the mark is that of UTF-32, which is not read.
  if (a === 0xff && b === 0xfe && !(bytes.length > 3 && c === 0 && d === 0))
    return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** UTF-16 without a mark: read the right way round it is letters, ideographs and line ends; the other way, anything. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2) return undefined
  const end = Math.min(bytes.length, SAMPLE)
  const plain = { little: 0, big: 0 }
  for (let index = 0; index < end; index += 2) {
    const [first = 0, second = 0] = [bytes[index], bytes[index + 1]]
    if (first === 0 && second === 0) return undefined
    if (isPlain(first | (second << 8))) plain.little++
    if (isPlain((first << 8) | second)) plain.big++
  }
  const most = (end / 2) * 0.9
  if (plain.little > plain.big && plain.little >= most) return 'utf-16le'
  return plain.big > plain.little && plain.big >= most ? 'utf-16be' : undefined
}

/** ASCII, ideographs, Chinese and full-width punctuation. */
function isPlain(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 13
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x2010 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef)
  )
}

function strictly(bytes: Uint8Array, encoding: Encoding, bom: boolean): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoding, bom }
  } catch {
    return undefined
  }
}

function chinese(bytes: Uint8Array): Decoded | undefined {
  const readings = (['gb18030', 'big5'] as const).flatMap(
    (encoding) => strictly(bytes, encoding, false) ?? [],
  )
  const [best, other] = readings
    .map((reading) => ({ reading, score: chineseness(reading.text) }))
    .sort((a, b) => b.score - a.score)
  // Almost any bytes can be read as some rare characters: only what reads as running Chinese is taken for it.
  if (!best || best.score < 0.05 || (other && best.score < other.score * 1.5)) return undefined
  return best.reading
}

/** The share of characters beyond ASCII that every Chinese text is full of. */
function chineseness(text: string): number {
  let wide = 0
  let common = 0
  for (let index = 0; index < text.length && index < SAMPLE; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) continue
    wide++
    if (COMMON.has(code)) common++
  }
  return wide ? common / wide : 0
}

const COMMON = new Set(
  Array.from(
    '，。、；：“”（）《》「」的一是在不了有和人这這中大为為上个個国國以要他时時来來用们們生到作地于於出就分对對成' +
      '会會可主发發年动動同工也能下过過民行实實施政府部市全面' +
      '加强強建设設制度重点點项項推进進服务務管理工作组織织领導导保障落落任务二三四五六七八九十',
    (character) => character.charCodeAt(0),
  ),
)

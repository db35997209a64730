/** Blocks of number symbols: first code point, how many, value of the first. */
const BLOCKS = [
  [0x2460, 20, 1], // ①–⑳
  [0x3251, 15, 21], // ㉑–㉟
  [0x32b1, 15, 36], // ㊱–㊿
  [0x2776, 10, 1], // ❶–❿
  [0x2780, 10, 1], // ➀–➉
  [0x2474, 20, 1], // ⑴–⒇
  [0x2488, 20, 1], // ⒈–⒛
  [0x3220, 10, 1], // ㈠–㈩
  [0x2160, 12, 1], // Ⅰ–Ⅻ
  [0x2170, 12, 1], // ⅰ–ⅻ
] as const

/** Which block a symbol is of: circled, in brackets, with a dot, Chinese in brackets, Roman. */
export type SymbolKind = 'circled' | 'paren' | 'dot' | 'cjk-paren' | 'roman'

/** The value and kind of a number symbol's code; undefined for any other character. */
export function readSymbol(code: number): { readonly value: number; readonly kind: SymbolKind } | undefined {
  if (code < 0x2160 || code > 0x32bf) return undefined
  for (const [first, count, value] of BLOCKS) {
    if (code >= first && code < first + count) return { value: value + code - first, kind: kindOf(first) }
  }
  return undefined
}

function kindOf(first: number): SymbolKind {
  if (first === 0x2474) return 'paren'
  if (first === 0x2488) return 'dot'
  if (first === 0x3220) return 'cjk-paren'
  return first === 0x2160 || first === 0x2170 ? 'roman' : 'circled'
}

/** The symbol for a value in the block of `like`; undefined when the block does not reach so far. */
export function writeSymbol(value: number, like: string): string | undefined {
  const code = like.charCodeAt(0)
  const own = BLOCKS.findIndex(([first, count]) => code >= first && code < first + count)
  if (own < 0) return undefined
  // ①, ㉑ and ㊱ are one series in three blocks.
  for (const [first, count, start] of own < 3 ? BLOCKS.slice(0, 3) : BLOCKS.slice(own, own + 1)) {
    if (value >= start && value < start + count) return String.fromCharCode(first + value - start)
  }
  return undefined
}

const ROMAN = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10],
  ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
] as const // prettier-ignore

/** Writes a whole number in lower-case Roman letters. */
export function writeRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [letters, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters
  }
  return text
}

/** The value of Roman letters up to xxxix, in either case; undefined when they are not written as Romans are. */
export function readRoman(letters: string): number | undefined {
  const lower = letters.toLowerCase()
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return undefined
  let rest = lower
  let value = 0
  for (const [symbol, worth] of ROMAN) {
    for (; rest.startsWith(symbol); rest = rest.slice(symbol.length)) value += worth
  }
  return value
}

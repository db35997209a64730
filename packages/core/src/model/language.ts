import { oncePerBlock } from '../tree/block.ts'
import { oncePerDocument } from '../tree/readings.ts'
import type { Language } from './document.ts'
import { foldedProse } from './folded.ts'

interface Letters {
  readonly han: number
  readonly traditional: number
  readonly latin: number
}

// A block's first letters tell its script; a paragraph of a megabyte need not be counted to its end.
const sample = 400

const lettersOf = oncePerBlock((block): Letters => {
  const text = block.prose.slice(0, sample)
  const folded = foldedProse(block)
  let han = 0
  let traditional = 0
  let latin = 0
  for (let index = 0, { length } = text; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x3400 && code <= 0x9fff) {
      han++
      if (folded.charCodeAt(index) !== code) traditional++
    } else if ((code | 32) >= 97 && (code | 32) <= 122) latin++
  }
  return { han, traditional, latin }
})

// About a third of the characters of Traditional text have a Simplified form; in Simplified text next to none.
const traditionalShare = 0.08
// An English word takes about five letters where Chinese takes one to two characters.
const lettersPerHan = 4

/** The script or language most of the text is written in; Simplified Chinese when there is no text. */
export const languageOf = oncePerDocument((blocks): Language => {
  let han = 0
  let traditional = 0
  let latin = 0
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'html' || block.kind === 'frontmatter') continue
    const letters = lettersOf(block.local)
    han += letters.han
    traditional += letters.traditional
    latin += letters.latin
  }
  if (latin > han * lettersPerHan) return 'en'
  return traditional > han * traditionalShare ? 'zh-Hant' : 'zh-Hans'
})

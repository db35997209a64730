import { CHINESE_DIGITS, readChinese } from './numbers/chinese.ts'
import { ENGLISH_NUMBER, ENGLISH_ORDINAL, readEnglish, readEnglishOrdinal } from './numbers/english.ts'
import type { LocalOrdinal, OrdinalStyle } from './ordinals.ts'
import { readRoman, readSymbol } from './numbers/symbols.ts'

const D = CHINESE_DIGITS.replace(/[两百佰千仟万亿]/g, '')
/** Before a label inside a sentence: its start, a mark, a closing bracket or quote, a blank. */
const BOUNDARY = `(?<![^。;:,”’)!?\\s—…、>*])`
/** Before a label that would be an ordinary word elsewhere. */
const STRONG = `(?<![^。;:”)!?\\s])`

const CHINESE = [
  `${BOUNDARY}(?<is>[${D}]{1,3})(?<isMark>是|要(?!求|点|素|件|闻|害|领|么|是))`,
  `${BOUNDARY}第(?<di>[${D}]{1,3})[,、:]`,
  `${STRONG}(?<word>首先|其次|再次(?=[,、:])|最后)[,、:]?`,
  `(?<=[。;:\\s])第(?<article>[${D}百]{1,7})条(?=\\s)`,
  `${BOUNDARY}其(?<qi>[一二三四五六七八九十])(?:[,、:]|(?=是))`,
  `(?<![第至到和及与或条款第\\w])\\(\\s*(?<paren>[${D}]{1,3}|\\d{1,2}|[ivx]{1,5}|[a-zA-Z])\\s*\\)(?!\\s*[项目款条至])`,
  `(?<symbol>[①-⒇❶-➉㉑-㉟])`,
  `${STRONG}(?<dot>\\d{1,2})(?<dotMark>[.、)])(?!\\d)`,
]
const ENGLISH = [
  `(?:(?<=[.;:,—!?]\\s|\\b(?:and|are|is)\\s)|(?<![^\\s]))(?<english>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)[,:]`,
  `(?<=[.;:,—]\\s|\\band\\s)(?<one>${ENGLISH_NUMBER})[,:]`,
]
/** What a label begins with: asked first, since every other question looks back. */
const FIRST = `[${D}第首其再最(①-⒇❶-➉㉑-㉟\\d]`
const PATTERN = new RegExp(`(?=${FIRST})(?:${CHINESE.join('|')})`, 'g')
const WITH_ENGLISH = new RegExp(`(?=${FIRST}|[a-z])(?:${[...CHINESE, ...ENGLISH].join('|')})`, 'gi')

/** Everything in a folded prose that may be a label inside a sentence, and the label it begins with; `prose` is the same unfolded. */
export function inlineCandidates(
  folded: string,
  prose: string,
  leading: LocalOrdinal | undefined,
): readonly LocalOrdinal[] {
  const found: LocalOrdinal[] = []
  if (leading && !leading.doubtful) found.push({ ...leading })
  const pattern = /[a-z]/i.test(folded) ? WITH_ENGLISH : PATTERN
  pattern.lastIndex = leading && !leading.doubtful ? leading.end : 0
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const ordinal = read(match, prose)
    if (ordinal) found.push(ordinal)
  }
  return found
}

function read(match: RegExpExecArray, prose: string): LocalOrdinal | undefined {
  const { is, isMark, di, article, word, qi, paren, symbol, dot, dotMark, english, one } = match.groups ?? {}
  const make = (
    value: number | undefined,
    style: OrdinalStyle,
    numeral: string,
    form?: string,
  ): LocalOrdinal | undefined => {
    if (value === undefined) return undefined
    const start = match.index
    const end = start + match[0].length
    const numeralStart = start + match[0].indexOf(numeral)
    const numeralEnd = numeralStart + numeral.length
    const written = prose.slice(start, numeralStart) + 'N' + prose.slice(numeralEnd, end)
    return { value, style, form: form ?? written.replace(/\s/g, ''), start, end, numeralStart, numeralEnd }
  }
  if (is !== undefined) return make(chinese(is), 'cjk-is', is, `N${isMark}`)
  if (di !== undefined) return make(chinese(di), 'cjk-di', di)
  if (article !== undefined) return make(chinese(article), 'article', article)
  if (word !== undefined)
    return make(Math.min(['最后', '首先', '其次', '再次'].indexOf(word), 3), 'cjk-di', word, 'N，')
  if (qi !== undefined) return make(chinese(qi), 'cjk-di', qi)
  if (paren !== undefined) {
    if (/^\d/.test(paren)) return make(Number(paren), 'arabic-paren', paren)
    if (!/^[a-z]/i.test(paren)) return make(chinese(paren), 'cjk-paren', paren)
    const roman = /^[ivx]+$/.test(paren) ? readRoman(paren) : undefined
    if (roman !== undefined) return make(roman, 'other', paren, '(i)')
    return make(
      paren.toLowerCase().charCodeAt(0) - 96,
      'other',
      paren,
      paren === paren.toLowerCase() ? '(a)' : '(A)',
    )
  }
  if (symbol !== undefined) {
    const read = readSymbol(symbol.charCodeAt(0))
    return make(
      read?.value,
      read?.kind === 'paren' ? 'arabic-paren' : 'circled',
      symbol,
      read?.kind === 'paren' ? '⑴' : 'N',
    )
  }
  if (dot !== undefined)
    return make(Number(dot) || undefined, dotMark === ')' ? 'arabic-paren' : 'arabic-dot', dot)
  if (english !== undefined) return make(readEnglishOrdinal(english) ?? 0, 'english', english, 'Nth')
  return one === undefined ? undefined : make(readEnglish(one), 'english', one, 'N')
}

function chinese(text: string): number | undefined {
  const read = readChinese(text)
  return read && !read.approximate && read.value > 0 ? read.value : undefined
}

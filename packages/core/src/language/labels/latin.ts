import { characterSet } from '../../text/character-set.ts'
import { ENGLISH_NUMBER, ENGLISH_ORDINAL, readEnglish, readEnglishOrdinal } from '../numbers/english.ts'
import { readRoman, readSymbol } from '../numbers/symbols.ts'
import type { Reading, Way } from './label.ts'

/** White space before a label. */
export const blanks = '\t\n\v\f\r \u00a0\u3000\ufeff'
/** Before a label that would be an ordinary word elsewhere. */
export const afterClause = characterSet(`。;:”)!?${blanks}`)
const afterBlank = characterSet(blanks)
const anywhere = (): boolean => true

/** Letters are Roman numbers where they can be more than one letter or i, v, x; else their place in the alphabet. */
export function lettered(text: string, before: string, after: string): Reading | undefined {
  const roman = readRoman(text)
  const capital = text === text.toUpperCase()
  if (roman !== undefined)
    return { value: roman, style: 'other', form: `${before}${capital ? 'I' : 'i'}${after}` }
  if (text.length > 1) return undefined
  return {
    value: text.toLowerCase().charCodeAt(0) - 96,
    style: 'other',
    form: `${before}${capital ? 'A' : 'a'}${after}`,
  }
}

/** `Article 4` alone on its line, or with a title: no sentence such as “Part 4 of the Act applies.” */
function isTitle(folded: string, from: number): boolean {
  const rest = folded.slice(from)
  return (
    /^\s[–—-]\s/.test(rest) ||
    (folded.length < LONGEST_TITLE &&
      /^\s*(?:$|[–—-]?\s?[A-Z(][^;:!?]*$)/.test(rest) &&
      !/[.]\s?$|[.]\s+[A-Z]/.test(rest))
  )
}

const LONGEST_TITLE = 48

/** 3.5% is a figure, 5.x a version and 4.01.A a code. */
const FIGURE = /^(?:\d+\.[a-zA-Z]|\d+(?:\.\d+)*\s?(?:[%‰倍]|个百分点)|x(?![a-z]))/
/** What counts rather than names behind a number at a heading's start: 5 ways to …, 3 个重点. */
const COUNTED = /^\s*(?:[a-z]|[个項项年月日号號条條大类種种万億亿%℃])/

/** Words that a number names a part with. */
const NAMED = [
  ...['Chapter', 'Part', 'Title', 'Division', 'Article', 'Section', 'Clause', 'Annex', 'Appendix'],
  ...['Schedule', 'Rule'],
  ...['Step', 'Phase', 'Stage', 'Task', 'Action', 'Measure', 'Recommendation'],
  ...['Priority', 'Goal', 'Objective', 'Principle'],
].join('|')
const SPELLED = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve'

/** Arabic, Roman and lettered labels, symbols, and English words. */
export const LATIN_WAYS: readonly Way[] = [
  {
    first: /\d/,
    line: /\d{1,3}(?:\.\d{1,3})*?\.(?<n>\d{1,3})[.)]?(?=\s|$)|\d{1,3}(?:\.\d{1,3})+?\.(?<m>\d{1,3})\.?(?=[^\d.%])/y,
    read(match) {
      const parts = match[0].split('.').filter(Boolean)
      return {
        value: Number(parts.at(-1)),
        style: 'other',
        form: `${parts.slice(0, -1).map(Number).join('.')}.N`,
      }
    },
  },
  {
    first: /[\dA-Z]/,
    heading: /(?<base>\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*)\.(?<n>\d{1,3})(?=[\s\u3400-\u9fff])/y,
    read(match, folded) {
      if (COUNTED.test(folded.slice(match.index + match[0].length))) return undefined
      const { base = '', n = '' } = match.groups ?? {}
      return { value: Number(n), style: 'other', form: `${base}.N`, doubtful: true }
    },
  },
  {
    first: /\d/,
    line: /(?<base>\d{1,3})(?<n>[a-z]|[A-Z])(?<m>[.)])(?=\s)/y,
    read(match) {
      const { base = '', n = '', m = '' } = match.groups ?? {}
      const value = n.toLowerCase().charCodeAt(0) - 96
      // 2b. is a label where 2a. stands before it.
      return {
        value,
        style: 'other',
        form: `${base}${n === n.toLowerCase() ? 'a' : 'A'}${m}`,
        doubtful: value > 3,
      }
    },
  },
  {
    first: /\d/,
    heading: /(?<base>\d{1,3}(?:\.\d{1,3})*)\.(?<n>[a-z]|[A-Z])[.)]?(?=\s)/y,
    read(match) {
      const { base = '', n = '' } = match.groups ?? {}
      const form = `${base}.${n === n.toLowerCase() ? 'a' : 'A'}`
      return { value: n.toLowerCase().charCodeAt(0) - 96, style: 'other', form, doubtful: true }
    },
  },
  {
    first: /\d/,
    line: /(?<n>\d{1,3})(?<m>[.、),])/y,
    inline: /(?<n>\d{1,2})(?<m>[.、)])(?!\d)/y,
    behind: afterClause,
    read(match, folded, place) {
      const value = Number(match.groups?.['n'])
      const mark = match.groups?.['m']
      if (value === 0) return undefined
      if (place === 'inline') return { value, style: mark === ')' ? 'arabic-paren' : 'arabic-dot' }
      const rest = folded.slice(match.index + match[0].length, match.index + match[0].length + 24)
      if (mark === ',' && /^\d/.test(rest)) return undefined
      if (mark === ')') return { value, style: 'arabic-paren' }
      if (mark === '.' && FIGURE.test(rest)) return undefined
      const next = /^\d+/.exec(rest)
      const doubtful = mark === ',' || (next !== null && (mark === '.' || Number(next[0]) === value + 1))
      return { value, style: 'arabic-dot', doubtful }
    },
  },
  {
    first: /\d/,
    heading: /(?<n>\d{1,2})(?=\s+\S)/y,
    read(match, folded) {
      const value = Number(match.groups?.['n'])
      if (value === 0 || COUNTED.test(folded.slice(match.index + match[0].length))) return undefined
      return { value, style: 'arabic-dot', doubtful: true }
    },
  },
  {
    first: /§/,
    line: /§\s?(?<n>\d{1,4})\.?(?=\s|$)/y,
    read: (match) => ({ value: Number(match.groups?.['n']), style: 'article', form: '§N' }),
  },
  {
    first: /[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ]/,
    line: /(?<n>[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ])[、.]?/y,
    inline: /(?<n>[①-⒇❶-➉㉑-㉟])/y,
    behind: anywhere,
    read(match) {
      const symbol = readSymbol(match[0].charCodeAt(0))
      if (!symbol) return undefined
      const styles = {
        circled: 'circled',
        paren: 'arabic-paren',
        dot: 'arabic-dot',
        'cjk-paren': 'cjk-paren',
        roman: 'other',
      } as const
      const forms = { circled: 'N', paren: '⑴', dot: '⒈', 'cjk-paren': '㈠', roman: 'Ⅰ' } as const
      return { value: symbol.value, style: styles[symbol.kind], form: forms[symbol.kind] }
    },
  },
  {
    first: /\[|【/,
    line: /[[【](?<n>\d{1,3})[\]】]/y,
    read: (match) => ({ value: Number(match.groups?.['n']), style: 'other' }),
  },
  {
    first: /[a-z]/i,
    line: /(?<n>[ivx]{1,6}|[IVX]{1,6}|[a-zA-Z])(?<m>[.)])(?=\s)/y,
    read: (match) => lettered(match.groups?.['n'] ?? '', '', match.groups?.['m'] ?? ''),
  },
  {
    first: /[abefilnst]/i,
    line: new RegExp(
      `(?:and |but )?(?<n>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)(?:[,:]|(?= [—–-] ))`,
      'iy',
    ),
    inline: new RegExp(`(?<n>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)[,:]`, 'iy'),
    behind: afterBlank,
    read(match, _, place) {
      const word = match.groups?.['n'] ?? ''
      const doubtful = place === 'line' && /^(?:finally|lastly)$/i.test(word)
      return { value: readEnglishOrdinal(word) ?? 0, style: 'english', form: 'Nth', doubtful }
    },
  },
  {
    first: /[efnost]/i,
    inline: new RegExp(`(?<n>${ENGLISH_NUMBER})[,:]`, 'iy'),
    behind: afterBlank,
    read(match, folded) {
      if (!BEFORE_NUMBER.test(folded.slice(Math.max(0, match.index - 5), match.index))) return undefined
      const value = readEnglish(match.groups?.['n'] ?? '')
      return value === undefined ? undefined : { value, style: 'english', form: 'N' }
    },
  },
  {
    first: /[acprs]/i,
    line: /(?<w>Article|Chapter|Part|Rule|Section) (?<base>\d{1,3})(?<n>[A-Z])(?=[.:]?(?:\s|$))(?<m>[.:]?)/y,
    read(match, folded) {
      const { w = '', base = '', n = '', m = '' } = match.groups ?? {}
      const doubtful = !m && !isTitle(folded, match.index + match[0].length)
      return { value: n.charCodeAt(0) - 64, style: 'other', form: `${w}${base}(A)${m}`, doubtful }
    },
  },
  {
    // Section 3.4. is the fourth of 3.1, 3.2, 3.3; “Section 3.4 of the Act …” is none.
    first: /[acprs]/i,
    line: /(?:Article|Clause|Paragraph|Rule|Section) (?<base>\d{1,3}(?:\.\d{1,3})*)\.(?<n>\d{1,3})(?=[.:]?(?:\s|$))(?<m>[.:]?)/iy,
    read(match, folded) {
      const { base = '', n = '', m = '' } = match.groups ?? {}
      const rest = folded.slice(match.index + match[0].length, match.index + LONGEST_NAME)
      if (!m && !isTitle(folded, match.index + match[0].length) && !HEADS.test(rest)) return undefined
      return { value: Number(n), style: 'other', form: `${base.split('.').map(Number).join('.')}.N` }
    },
  },
  {
    first: /[a-z]/i,
    line: new RegExp(
      String.raw`(?<w>${NAMED}) (?<n>\d{1,3}|[IVX]{1,6}|[A-Z]|${SPELLED})(?=[.:]?(?:\s|$))[.:]?`,
      'iy',
    ),
    read: named,
  },
  {
    // Proposal 4: …, Finding 2 – …: whatever word a document numbers its parts with.
    first: /[A-Z]/,
    line: /(?!(?:Table|Figure|Fig|Box|Chart|Map|Page)\b)(?<w>[A-Z][a-z]{2,14}) (?<n>\d{1,2})(?:[.:](?=\s+\S)|(?= [–—-] ))/y,
    read(match, folded) {
      const reading = named(match, folded)
      return reading && { ...reading, doubtful: true }
    },
  },
]

/** A name that opens a paragraph: Section 1.1 Fees of Boats. The … */
const HEADS = /^ [A-Z][a-z]+(?: [a-zA-Z][a-z]+){0,4}\. [A-Z]/
const LONGEST_NAME = 80

/** What stands before an English number that counts in running text. */
const BEFORE_NUMBER = /(?:[.;:,—]|\band)\s$/i

/** Article IV., Annex B: a word and its number, Roman or not, or a letter. */
function named(match: RegExpExecArray, folded: string): Reading | undefined {
  const { w = '', n = '' } = match.groups ?? {}
  if (!/^[A-Z\d]/.test(n)) return undefined
  const word = w.toLowerCase()
  const roman = /\d/.test(n) ? Number(n) : (readRoman(n) ?? readEnglish(n))
  const value = roman ?? (n.length === 1 ? n.charCodeAt(0) - 64 : undefined)
  if (!value) return undefined
  const style =
    word === 'chapter' || word === 'part' ? 'chapter' : word === 'article' ? 'article' : ('other' as const)
  const doubtful = !/[.:]$/.test(match[0]) && !isTitle(folded, match.index + match[0].length)
  return {
    value,
    style,
    doubtful,
    form: `${w}${roman === undefined ? '(A)' : 'N'}${/[.:]$/.exec(match[0])?.[0] ?? ''}`,
  }
}

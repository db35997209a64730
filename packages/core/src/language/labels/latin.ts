import { characterSet } from '../../text/character-set.ts'
import { ENGLISH_NUMBER, ENGLISH_ORDINAL, readEnglish, readEnglishOrdinal } from '../numbers/english.ts'
import { readRoman, readSymbol } from '../numbers/symbols.ts'
import type { Found, OrdinalStyle, Reading, Way } from './label.ts'

/** White space before a label. */
export const blanks = '\t\n\v\f\r \u00a0\u3000\ufeff'
/** Before a label that would be an ordinary word elsewhere. */
export const afterClause = characterSet(`。;:”)!?${blanks}`)
const afterBlank = characterSet(blanks)
const anywhere = (): boolean => true

/** Before an ordinal that is a fraction, or one of somebody's. */
const OWNED = /\b(?:an?|one|two|its|their|his|her|our|my|your)\s$/i

/** Letters are Roman numbers where they can be more than one letter or i, v, x; else their place in the alphabet. */
export function lettered(text: string, before: string, after: string): Reading | undefined {
  const roman = readRoman(text)
  const capital = text === text.toUpperCase()
  if (roman !== undefined) return { value: roman, form: `${before}${capital ? 'I' : 'i'}${after}` }
  return text.length > 1
    ? undefined
    : { value: placeOf(text), form: `${before}${capital ? 'A' : 'a'}${after}` }
}

/** The place of a letter in the alphabet, from 1. */
const placeOf = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96

/** `Article 4` alone on its line, or with a title: no sentence such as “Part 4 of the Act applies.” */
function isTitle({ folded, rest }: Found): boolean {
  return (
    /^\s[–—-]\s/.test(rest) ||
    (folded.length < LONGEST_TITLE &&
      /^\s*(?:$|[–—-]?\s?[A-Z(][^;:!?]*$)/.test(rest) &&
      !/[.]\s?$|[.]\s+[A-Z]/.test(rest))
  )
}

const LONGEST_TITLE = 48

/** 1、2、3号楼 names three, as 1、2号楼及3号楼 does. */
const NAMES_MORE = /^\d+[^\d\s,。;:、()]{0,3}(?:、|以?及|和|与)\d/
/** 3.5% is a figure, 5.x a version and 4.01.A a code. */
const FIGURE = /^(?:\d+\.[a-zA-Z]|\d+(?:\.\d+)*\s?(?:[%‰倍]|个百分点)|x(?![a-z]))/
/** What counts rather than names behind a number at a heading's start: 5 ways to …, 3 个重点. */
const COUNTED = /^\s*(?:[a-z]|[个項项年月日号號条條大类種种万億亿%℃])/

/** Words that a number names a part with. */
const NAMED = [
  ...['Chapter', 'Part', 'Title', 'Division', 'Article', 'Section', 'Clause', 'Annex', 'Appendix'],
  ...['Schedule', 'Rule', 'Step', 'Phase', 'Stage', 'Task', 'Action', 'Measure', 'Recommendation'],
  ...['Priority', 'Goal', 'Objective', 'Principle'],
].join('|')
const SPELLED = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve'

/** Arabic, Roman and lettered labels, symbols, and English words. */
export const LATIN_WAYS: readonly Way[] = [
  {
    first: /\d/,
    line: /\d{1,3}(?:\.\d{1,3})*?\.(?<n>\d{1,3})[.)]?(?=\s|$)|\d{1,3}(?:\.\d{1,3})+?\.(?<m>\d{1,3})\.?(?=[^\d.%])/y,
    read({ text }) {
      const parts = text.split('.').filter(Boolean)
      return { value: Number(parts.at(-1)), form: `${parts.slice(0, -1).map(Number).join('.')}.N` }
    },
  },
  {
    first: /[\dA-Z]/,
    heading: /(?<base>\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*)\.(?<n>\d{1,3})(?=[\s\u3400-\u9fff])/y,
    read: ({ base, n, rest }) =>
      COUNTED.test(rest) ? undefined : { value: Number(n), form: `${base}.N`, doubtful: true },
  },
  {
    first: /\d/,
    line: /(?<base>\d{1,3})(?<n>[a-z]|[A-Z])(?<m>[.)])(?=\s)/y,
    read({ base, n, m }) {
      const value = placeOf(n)
      // 2b. is a label where 2a. stands before it.
      return { value, form: `${base}${n === n.toLowerCase() ? 'a' : 'A'}${m}`, doubtful: value > 3 }
    },
  },
  {
    // 2.C. is the third of 2., and 2.C a label only in a heading.
    first: /\d/,
    line: /(?<base>\d{1,3}(?:\.\d{1,3})*)\.(?<n>[a-z]|[A-Z])[.)](?=\s)/y,
    read: lettersUnder,
  },
  {
    first: /\d/,
    heading: /(?<base>\d{1,3}(?:\.\d{1,3})*)\.(?<n>[a-z]|[A-Z])(?=\s)/y,
    read: lettersUnder,
  },
  {
    first: /\d/,
    line: /(?<n>\d{1,3})(?<m>[.、),])/y,
    inline: /(?<n>\d{1,2})(?<m>[.、)])(?!\d)/y,
    behind: afterClause,
    read({ n, m: mark, rest, place }) {
      const value = Number(n)
      if (value === 0) return undefined
      if (place === 'inline') return { value, style: mark === ')' ? 'arabic-paren' : 'arabic-dot' }
      if (mark === ',' && /^\d/.test(rest)) return undefined
      if (mark === ')') return { value, style: 'arabic-paren' }
      if (mark === '.' && FIGURE.test(rest)) return undefined
      const next = /^\d+/.exec(rest)
      if (mark === '、' && Number(next?.[0]) === value + 1 && NAMES_MORE.test(rest)) return undefined
      const doubtful = mark === ',' || (next !== null && (mark === '.' || Number(next[0]) === value + 1))
      return { value, style: 'arabic-dot', doubtful }
    },
  },
  {
    first: /\d/,
    heading: /(?<n>\d{1,2})(?=\s+\S)/y,
    read({ n, rest }) {
      const value = Number(n)
      return value === 0 || COUNTED.test(rest) ? undefined : { value, style: 'arabic-dot', doubtful: true }
    },
  },
  {
    first: /§/,
    line: /§\s?(?<n>\d{1,4})\.?(?=\s|$)/y,
    read: ({ n }) => ({ value: Number(n), style: 'article', form: '§N' }),
  },
  {
    first: /[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ]/,
    line: /(?<n>[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ])[、.]?/y,
    inline: /(?<n>[①-⒇❶-➉㉑-㉟])/y,
    behind: anywhere,
    read({ text }) {
      const symbol = readSymbol(text.charCodeAt(0))
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
    read: ({ n }) => ({ value: Number(n) }),
  },
  {
    first: /[a-z]/i,
    line: /(?<n>[ivx]{1,6}|[IVX]{1,6}|[a-zA-Z])(?<m>[.)])(?=\s)/y,
    read: ({ n, m }) => lettered(n, '', m),
  },
  {
    first: /[abefilnst]/i,
    line: new RegExp(
      `(?:and |but )?(?<n>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)(?:[,:]|(?= [—–-] ))`,
      'iy',
    ),
    inline: new RegExp(`(?<n>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)[,:]`, 'iy'),
    behind: afterBlank,
    read({ n: word, place, folded, start }) {
      // By a third, two thirds of it; in its second, and in its third.
      if (place === 'inline' && OWNED.test(folded.slice(Math.max(0, start - 6), start))) return undefined
      const doubtful = place === 'line' && /^(?:finally|lastly)$/i.test(word)
      return { value: readEnglishOrdinal(word) ?? 0, style: 'english', form: 'Nth', doubtful }
    },
  },
  {
    first: /[efnost]/i,
    inline: new RegExp(`(?<n>${ENGLISH_NUMBER})[,:]`, 'iy'),
    behind: afterBlank,
    read({ n, folded, start }) {
      if (!BEFORE_NUMBER.test(folded.slice(Math.max(0, start - 5), start))) return undefined
      const value = readEnglish(n)
      return value === undefined ? undefined : { value, style: 'english', form: 'N' }
    },
  },
  {
    first: /[acprs]/i,
    line: /(?<w>Article|Chapter|Part|Rule|Section) (?<base>\d{1,3})(?<n>[A-Z])(?=[.:]?(?:\s|$))(?<m>[.:]?)/y,
    read(found) {
      const { w, base, n, m } = found
      return { value: placeOf(n), form: `${w}${base}(A)${m}`, doubtful: !m && !isTitle(found) }
    },
  },
  {
    // Section 3.4. is the fourth of 3.1, 3.2, 3.3; “Section 3.4 of the Act …” is none.
    first: /[acprs]/i,
    line: /(?:Article|Clause|Paragraph|Rule|Section) (?<base>\d{1,3}(?:\.\d{1,3})*)\.(?<n>\d{1,3})(?=[.:]?(?:\s|$))(?<m>[.:]?)/iy,
    read(found) {
      const { base, n, m, rest } = found
      if (!m && !isTitle(found) && !HEADS.test(rest)) return undefined
      return { value: Number(n), form: `${base.split('.').map(Number).join('.')}.N` }
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
    read(found) {
      const reading = named(found)
      return reading && { ...reading, doubtful: true }
    },
  },
]

/** 2.C under 2. */
function lettersUnder({ base, n }: Found): Reading {
  return { value: placeOf(n), form: `${base}.${n === n.toLowerCase() ? 'a' : 'A'}`, doubtful: true }
}

/** A name that opens a paragraph: Section 1.1 Fees of Boats. The … */
const HEADS = /^ [A-Z][a-z]+(?: [a-zA-Z][a-z]+){0,4}\. [A-Z]/

/** What stands before an English number that counts in running text. */
const BEFORE_NUMBER = /(?:[.;:,—]|\band)\s$/i

/** The style of a part by the word that names it. */
export function styleOf(name: string): OrdinalStyle {
  const word = name.toLowerCase()
  return word === 'chapter' || word === 'part' ? 'chapter' : word === 'article' ? 'article' : 'other'
}

/** Article IV., Annex B: a word and its number, Roman or not, or a letter. */
function named(found: Found): Reading | undefined {
  const { w, n, text } = found
  if (!/^[A-Z\d]/.test(n)) return undefined
  const roman = /\d/.test(n) ? Number(n) : (readRoman(n) ?? readEnglish(n))
  const value = roman ?? (n.length === 1 ? n.charCodeAt(0) - 64 : undefined)
  if (!value) return undefined
  const mark = /[.:]$/.exec(text)?.[0] ?? ''
  return {
    value,
    style: styleOf(w),
    doubtful: !mark && !isTitle(found),
    form: `${w}${roman === undefined ? '(A)' : 'N'}${mark}`,
  }
}

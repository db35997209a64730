import { isBlank } from '../text/character-set.ts'
import { CHINESE_DIGITS, readChinese } from './numbers/chinese.ts'
import { readEnglishOrdinal, ENGLISH_ORDINAL } from './numbers/english.ts'
import type { LocalOrdinal, OrdinalStyle } from './ordinals.ts'
import { readRoman, readSymbol } from './numbers/symbols.ts'

/** Number characters of ordinals: no 两, no 万 or 亿; 參 only here, since it begins many words. */
const ORDINAL_DIGITS = `${CHINESE_DIGITS.replace(/[两万亿]/g, '')}参`
/** Strokes that stand for a damaged 一. */
const STROKES = '\\-—–―ー─'
const LOST_ONE = new RegExp(`[${STROKES}]`)

type Reading = Omit<LocalOrdinal, 'start' | 'end' | 'numeralStart' | 'numeralEnd' | 'form'> & {
  readonly form?: string
}

/** One way of writing labels: a sticky pattern over folded text with its numeral as group `n`, and what a match means. */
interface Label {
  /** First characters it may begin with; spares the pattern on most lines. */
  readonly first: RegExp
  readonly pattern: RegExp
  read(match: RegExpExecArray, folded: string): Reading | undefined
}

function chinese(text: string): number | undefined {
  const read = readChinese(text)
  return read && !read.approximate && read.value > 0 && read.value < 10_000 ? read.value : undefined
}

function number(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : chinese(text)
}

const UNITS: Readonly<Record<string, OrdinalStyle>> = {
  编: 'chapter', 篇: 'chapter', 章: 'chapter', 节: 'chapter', 部分: 'chapter', 条: 'article',
} // prettier-ignore

/** What follows 第N条 or 第N章 where it is a reference and no label. */
const REFERENCE =
  /^(?:规定|所[列规述称]|的|至|、|和|及|与|或|中|[第之]|款|项|,|\)|列|关于[^\s]{0,12}规定|以[上下]|[修废]|改为|删)/

const LABELS: readonly Label[] = [
  {
    first: /[第笫]/,
    pattern: new RegExp(
      `[第笫]\\s?(?<n>(?:[${ORDINAL_DIGITS}${STROKES}]\\s?){1,9}|\\d{1,4}\\s?)(?<u>编|篇|章|节|部分|条)`,
      'y',
    ),
    read(match, folded) {
      const written = match.groups?.['n'] ?? ''
      const unit = match.groups?.['u'] ?? ''
      const style = UNITS[unit] ?? 'other'
      const repairedNumeral = written.replace(new RegExp(LOST_ONE, 'g'), '一').replace(/\s/g, '')
      const value = number(repairedNumeral)
      const rest = folded.slice(match.index + match[0].length)
      if (value === undefined || REFERENCE.test(rest)) return undefined
      const blank = /\s/.test(match[0])
      // 第 5 条 is spaced out by its publisher; a blank on one side only is a slip.
      const slipped = blank && unit === '条' && !/^.\s\S+\s/.test(match[0])
      const damaged = match[0].startsWith('笫') || LOST_ONE.test(written) || slipped
      const doubtful = style === 'article' ? !/^(?:$|[\s【(《“:*])/.test(rest) : /^[^\s::*]{25}/.test(rest)
      return { value, style, doubtful, ...(damaged ? { repaired: `第${repairedNumeral}${unit}` } : {}) }
    },
  },
  {
    first: /第/,
    pattern: new RegExp(`第(?<n>[${ORDINAL_DIGITS}]{1,3}|\\d{1,2})(?<m>[,、:]|\\s(?=\\S)|[步件招关点项类张本环课讲](?=[\\s::,、]|$))`, 'y'),
    read(match) {
      const value = number(match.groups?.['n'] ?? '')
      const mark = match.groups?.['m'] ?? ''
      if (value === undefined) return undefined
      const blank = /\s/.test(mark)
      return { value, style: /[,、:\s]/.test(mark) ? 'cjk-di' : 'other', doubtful: blank && value > 1 }
    },
  },
  {
    first: /[首其再最]/,
    pattern: /(?<n>首先|其次|再次|再者|最后)[,、:]?/y,
    read(match) {
      const value = ['最后', '首先', '其次', '再次', '再者'].indexOf(match.groups?.['n'] ?? '')
      return { value: Math.min(value, 3), style: 'cjk-di', form: 'N，', doubtful: value !== 1 }
    },
  },
  {
    first: /其/,
    pattern: /其(?<n>[一二三四五六七八九十])[,、:是]/y,
    read: (match) => ({ value: chinese(match.groups?.['n'] ?? '') ?? 0, style: 'cjk-di' }),
  },
  {
    first: /\(/,
    pattern: new RegExp(`\\(\\s*(?<n>[${ORDINAL_DIGITS}]{1,5}|[${STROKES}]|\\d{1,3}|[ivxIVX]{1,6}|[a-zA-Z])\\s*\\)`, 'y'),
    read(match) {
      const text = match.groups?.['n'] ?? ''
      if (/^\d/.test(text)) return { value: Number(text), style: 'arabic-paren' }
      if (/^[a-zA-Z]/.test(text)) return latin(text, '(', ')')
      if (LOST_ONE.test(text)) {
        return { value: 1, style: 'cjk-paren', repaired: '（一）' }
      }
      const value = chinese(text)
      return value === undefined ? undefined : { value, style: 'cjk-paren' }
    },
  },
  {
    first: /\(/,
    pattern: new RegExp(`\\((?<n>[${ORDINAL_DIGITS}]{1,3})(?![^()]{0,12}\\))(?=[^()${ORDINAL_DIGITS}])`, 'y'),
    read(match) {
      const text = match.groups?.['n'] ?? ''
      const value = chinese(text)
      return value === undefined
        ? undefined
        : { value, style: 'cjk-paren', doubtful: true, repaired: `（${text}）` }
    },
  },
  {
    first: new RegExp(`[${ORDINAL_DIGITS}]`),
    pattern: new RegExp(`(?<n>[${ORDINAL_DIGITS}]{1,5})(?<m>[、,.):]|\\s(?=\\S)|[是要](?!求|点|素|件|闻|害|领))`, 'y'),
    read(match, folded) {
      const text = match.groups?.['n'] ?? ''
      const mark = match.groups?.['m'] ?? ''
      const value = chinese(text)
      if (value === undefined || /^[百千佰仟]/.test(text)) return undefined
      if (mark === '是' || mark === '要') return { value, style: 'cjk-is' }
      if (mark === ')') return { value, style: 'cjk-paren', repaired: `（${text}）` }
      // 三、四线城市 and 五、六月份 begin with no label, unless a series says so.
      const next = new RegExp(`^[${ORDINAL_DIGITS}]+`).exec(folded.slice(match.index + match[0].length))
      const doubtful = mark !== '、' || (next !== null && chinese(next[0]) === value + 1)
      const form = /[壹贰叁参肆伍陆柒捌玖拾]/.test(text) ? `壹${mark}` : undefined
      return { value, style: 'cjk-comma', doubtful, ...(form ? { form } : {}) }
    },
  },
  {
    first: new RegExp(`[${STROKES}]`),
    pattern: new RegExp(`(?<n>[${STROKES}])、(?=\\S)`, 'y'),
    read: () => ({ value: 1, style: 'cjk-comma', repaired: '一、', doubtful: false }),
  },
  {
    first: /\d/,
    pattern: /(?<n>\d{1,3})(?:\.\d{1,3}){2,}\.?(?=\s|$|[^\d.%])|(?<p>\d{1,3})\.(?<q>\d{1,3})\.?(?=\s|$)/y,
    read(match) {
      const parts = match[0].split('.').filter(Boolean).map(Number)
      return { value: parts.at(-1) ?? 0, style: 'other', form: `${parts.slice(0, -1).join('.')}.N` }
    },
  },
  {
    first: /\d/,
    pattern: /(?<p>\d{1,3})(?<q>[a-z]|[A-Z])(?<m>[.)])(?=\s)/y,
    read(match) {
      const { p = '', q = '', m = '' } = match.groups ?? {}
      const value = q.toLowerCase().charCodeAt(0) - 96
      // 2b. is a label where 2a. stands before it.
      return { value, style: 'other', form: `${p}${q === q.toLowerCase() ? 'a' : 'A'}${m}`, doubtful: value > 3 }
    },
  },
  {
    first: /\d/,
    pattern: /(?<n>\d{1,3})(?<m>[.、),])/y,
    read(match, folded) {
      const value = Number(match.groups?.['n'])
      const mark = match.groups?.['m']
      const rest = folded.slice(match.index + match[0].length)
      if (value === 0 || (mark === ',' && /^\d/.test(rest))) return undefined
      if (mark === ')') return { value, style: 'arabic-paren' }
      // 3.5% is a figure and 5.x a version.
      if (mark === '.' && /^(?:\d+(?:\.\d+)*\s?(?:[%‰倍]|个百分点)|x(?![a-z]))/.test(rest)) return undefined
      const next = /^\d+/.exec(rest)
      const doubtful = mark === ',' || (next !== null && (mark === '.' || Number(next[0]) === value + 1))
      return { value, style: 'arabic-dot', doubtful }
    },
  },
  {
    first: /[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ]/,
    pattern: /(?<n>[①-⒛㈠-㈩㉑-㊿❶-➉Ⅰ-ⅻ])[、.]?/y,
    read(match) {
      const symbol = readSymbol(match[0].charCodeAt(0))
      if (!symbol) return undefined
      const styles = { circled: 'circled', paren: 'arabic-paren', dot: 'arabic-dot', 'cjk-paren': 'cjk-paren', roman: 'other' } as const
      const forms = { circled: 'N', paren: '⑴', dot: '⒈', 'cjk-paren': '㈠', roman: 'Ⅰ' } as const
      return { value: symbol.value, style: styles[symbol.kind], form: forms[symbol.kind] }
    },
  },
  {
    first: /\[|【/,
    pattern: /[[【](?<n>\d{1,3})[\]】]/y,
    read: (match) => ({ value: Number(match.groups?.['n']), style: 'other' }),
  },
  {
    first: /[a-z]/i,
    pattern: /(?<n>[ivx]{1,6}|[IVX]{1,6}|[a-zA-Z])(?<m>[.)])(?=\s)/y,
    read: (match) => latin(match.groups?.['n'] ?? '', '', match.groups?.['m'] ?? ''),
  },
  {
    first: /[a-z]/i,
    pattern: new RegExp(`(?<n>${ENGLISH_ORDINAL}(?:ly)?|finally|lastly)(?:[,:]|(?= [—–-] ))`, 'iy'),
    read(match) {
      const word = match.groups?.['n'] ?? ''
      return { value: readEnglishOrdinal(word) ?? 0, style: 'english', form: 'Nth', doubtful: /^(?:finally|lastly)$/i.test(word) }
    },
  },
  {
    first: /[a-z]/i,
    pattern: /(?<w>Chapter|Part|Article|Section|Step|Phase|Stage|Priority|Goal|Objective|Principle|Action|Recommendation|Annex|Task|Measure) (?<n>\d{1,3}|[IVX]{1,6})(?=[.:]?(?:\s|$))[.:]?/iy,
    read(match, folded) {
      const word = (match.groups?.['w'] ?? '').toLowerCase()
      const text = match.groups?.['n'] ?? ''
      const value = /\d/.test(text) ? Number(text) : readRoman(text)
      if (!value) return undefined
      const style = word === 'chapter' || word === 'part' ? 'chapter' : word === 'article' ? 'article' : 'other'
      return { value, style, doubtful: !/[.:]$/.test(match[0]) && !isTitle(folded, match.index + match[0].length) }
    },
  },
] // prettier-ignore

/** No line that a label begins is read further than this. */
const HEAD = 48

/** `Article 4` alone on its line, or with a title: no sentence such as “Part 4 of the Act applies.” */
function isTitle(folded: string, from: number): boolean {
  return folded.length < HEAD && /^\s*(?:$|[–—-]?\s?[A-Z][^.;:!?]*$)/.test(folded.slice(from))
}

/** Letters are Roman numbers where they can be more than one letter or i, v, x; else their place in the alphabet. */
function latin(text: string, before: string, after: string): Reading | undefined {
  const roman = /^[ivx]+$/i.test(text) ? readRoman(text) : undefined
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

const byFirst = new Map<number, readonly Label[]>()

/** The ways of writing labels that begin with a character; most characters begin none. */
function labelsFrom(code: number): readonly Label[] {
  let labels = byFirst.get(code)
  if (!labels)
    byFirst.set(code, (labels = LABELS.filter(({ first }) => first.test(String.fromCharCode(code)))))
  return labels
}

/** The label that a folded text begins with after blanks; `prose` is the same text unfolded. */
export function labelAt(folded: string, prose: string): LocalOrdinal | undefined {
  let start = 0
  while (isBlank(folded.charCodeAt(start))) start++
  for (const label of labelsFrom(folded.charCodeAt(start))) {
    label.pattern.lastIndex = start
    const match = label.pattern.exec(folded)
    const reading = match ? label.read(match, folded) : undefined
    if (match && reading) return placed(match, reading, prose)
  }
  return undefined
}

function placed(match: RegExpExecArray, reading: Reading, prose: string): LocalOrdinal {
  const numeral = match.groups?.['n'] ?? match.groups?.['q'] ?? ''
  const start = match.index
  const end = start + match[0].length
  const trimmed = numeral.trimEnd()
  const numeralStart =
    match.groups?.['n'] === undefined
      ? end - match[0].length + match[0].lastIndexOf(numeral)
      : start + match[0].indexOf(numeral)
  const numeralEnd = numeralStart + trimmed.length
  const form =
    reading.form ?? (prose.slice(start, numeralStart) + 'N' + prose.slice(numeralEnd, end)).replace(/\s/g, '')
  const { value, style, repaired, doubtful } = reading
  return {
    ...{ value, style, form, start, end, numeralStart, numeralEnd },
    ...(repaired === undefined ? {} : { repaired }),
    ...(doubtful ? { doubtful } : {}),
  }
}

import { characterSet } from '../../text/character-set.ts'
import { CHINESE_DIGITS, readChinese } from '../numbers/chinese.ts'
import type { OrdinalStyle, Way } from './label.ts'
import { afterClause, blanks, lettered } from './latin.ts'

/** Number characters of labels: no 两, no 万 or 亿; 參 only here, since it begins many words. */
export const DIGITS = `${CHINESE_DIGITS.replace(/[两万亿]/g, '')}参`
/** Those of labels inside running text. */
const INNER = CHINESE_DIGITS.replace(/[两百佰千仟万亿]/g, '')
/** Strokes that stand for a damaged 一. */
const STROKES = '\\-—–―ー─'
const LOST_ONE = new RegExp(`[${STROKES}]`)
/** The ten stems, which count like letters. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** Before a label inside a sentence: a mark, a closing bracket or quote, a blank. */
const afterMark = characterSet(`。;:,”’)!?—…、>*${blanks}`)
const afterSentence = characterSet(`。;:${blanks}`)
/** What says that （一） is cited: （一）项, and not （一）项目. */
const CITED = '项(?![目资])|目(?![标的录前光])|款(?![项式待])|条(?![件例理约])|至(?![于今少])'
/** What makes of （一） a reference: 第（一）, 至（三）, （一）、（二）, 条（一）, 《甲》（一）. */
const notNamed = (
  (named) => (code: number) =>
    !named(code)
)(characterSet('第至到和及与或条款》〉_~–-', '09', 'az', 'AZ'))

/** The value of a Chinese number as labels have it; undefined for anything else. */
export function chinese(text: string): number | undefined {
  const read = readChinese(text)
  return read && !read.approximate && read.value > 0 && read.value < 10_000 ? read.value : undefined
}

/** 二五 in 第二五條: the digits of the tens and the ones, as a hasty typist writes them. */
function inTens(text: string): number | undefined {
  if (!/^[一二三四五六七八九]{2}$/.test(text)) return undefined
  return Number([...text].map((digit) => readChinese(digit)?.value).join(''))
}

function number(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : chinese(text)
}

/** The styles of 第N章, 第N条 by their units. */
export const UNITS: Readonly<Record<string, OrdinalStyle>> = {
  编: 'chapter',
  篇: 'chapter',
  章: 'chapter',
  节: 'chapter',
  部分: 'chapter',
  条: 'article',
}
/** What follows 第N条 or 第N章 where it is a reference and no label. */
const REFERENCE =
  /^(?:规定|所[列规述称]|的|至|、(?=第|[一二三四五六七八九十\d])|和|及|与|或|中|[第之]|款|项|\)|列|关于[^\s]{0,12}规定|以[上下]|[修废]|改为|删)/

/** What a number behind it tells the members of: 问题一. Days count otherwise, and captions have names of their own. */
const NAME = `(?<w>(?!第|[附图表]|专栏|星期|礼拜)(?:(?![一二三四五六七八九十])[\\u4e00-\\u9fff]){2,4}?)`

/** The ways of writing labels with Chinese numerals, and those that begin with Chinese characters. */
export const CHINESE_WAYS: readonly Way[] = [
  {
    first: /第/,
    line: new RegExp(
      `第\\s?(?<base>(?:[${DIGITS}]\\s?){1,9}|\\d{1,4}\\s?)(?<u>章|节|条)\\s?之\\s?(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})(?=$|[\\s【(《“:*])`,
      'y',
    ),
    read({ base, u, n }) {
      const value = number(n)
      return value ? { value, form: `第${number(base.replace(/\s/g, ''))}${u}之N` } : undefined
    },
  },
  {
    first: /第/,
    line: /第\s?(?<base>\d{1,4})(?<n>[A-Z])\s?(?<u>章|节|条)(?=$|[\s【(《“:*])/y,
    read: ({ base, u, n }) => ({ value: n.charCodeAt(0) - 64, form: `第${base}(A)${u}` }),
  },
  {
    first: /[第笫]/,
    line: new RegExp(
      `[第笫]\\s?(?<n>(?:[${DIGITS}${STROKES}]\\s{0,3}){1,9}|\\d{1,4}\\s?)(?<u>编|篇|章|节|部分|条)`,
      'y',
    ),
    inline: new RegExp(`第(?<n>[${INNER}百]{1,7})(?<u>条)(?=\\s)`, 'y'),
    behind: afterSentence,
    read({ text, n: written, u: unit, rest, place }) {
      const style = UNITS[unit] ?? 'other'
      const repairedNumeral = written.replace(new RegExp(LOST_ONE, 'g'), '一').replace(/\s/g, '')
      const known = number(repairedNumeral)
      if (known !== undefined && place === 'inline') return { value: known, style }
      const value = known ?? inTens(repairedNumeral)
      if (value === undefined || REFERENCE.test(rest)) return undefined
      const blank = /\s/.test(text)
      // 第 5 条 is spaced out by its publisher; a blank on one side only is a slip.
      const slipped = blank && unit === '条' && !/^.\s\S+\s/.test(text)
      const damaged = text.startsWith('笫') || LOST_ONE.test(written) || slipped
      const sentence = style === 'article' ? !/^(?:$|[\s【(《“:*])/.test(rest) : /^[^\s::*]{25}/.test(rest)
      const doubtful = sentence || known === undefined
      if (!damaged) return { value, style, doubtful }
      // 笫四条 stands among 第三条 and 第五条.
      const form = text.startsWith('笫') ? { form: `第N${unit}` } : {}
      return { value, style, doubtful, ...form, repaired: `第${repairedNumeral}${unit}` }
    },
  },
  {
    first: /第/,
    line: new RegExp(
      `第(?<n>[${DIGITS}]{1,3}|\\d{1,2})(?<m>[,、:]|\\s(?=\\S)|(?:阶段|[步件招关点项类张本环课讲])(?=[\\s::,、(]|$))`,
      'y',
    ),
    inline: new RegExp(`第(?<n>[${INNER}]{1,3})(?<m>[,、:])`, 'y'),
    behind: afterMark,
    read({ n, m: mark, rest }) {
      const value = number(n)
      // 第一、二类, 第一、第二支部 and 第4、8被告 name several at once.
      if (value === undefined || (mark === '、' && NUMERAL.test(rest.replace(/^第/, '').charAt(0))))
        return undefined
      const blank = /\s/.test(mark)
      return { value, style: /[,、:\s]/.test(mark) ? 'cjk-di' : 'other', doubtful: blank && value > 1 }
    },
  },
  {
    first: /[首其再最]/,
    line: /(?<n>首先|其次|再次|再者|最后)[,、:]?/y,
    inline: /(?<n>首先|其次|再[次者](?=[,、:])|最后)[,、:]?/y,
    behind: afterClause,
    read({ n, place, rest }) {
      // 最后，祝…, 最后，感谢…: who closes a speech adds no member to it.
      if (n === '最后' && /^(?:预|再次|衷心|让我们)?(?:祝|感谢|谢谢)/.test(rest)) return undefined
      // 再次 and 再者 say no more than that one comes next, as 最后 does.
      const value = ['首先', '其次'].indexOf(n) + 1
      const doubtful = place === 'line' && value !== 1
      return { value, style: 'cjk-di', form: 'N，', doubtful }
    },
  },
  {
    first: /其/,
    line: /其(?<n>[一二三四五六七八九十])[,、:是]/y,
    inline: /其(?<n>[一二三四五六七八九十])(?:[,、:]|(?=是))/y,
    behind: afterMark,
    read: ({ n }) => ({ value: chinese(n) ?? 0, style: 'cjk-di' }),
  },
  {
    first: /\(/,
    line: new RegExp(
      `\\(\\s*(?<n>[${DIGITS}]{1,5}|[${STROKES}]|\\d{1,3}|[ivxIVX]{1,6}|[a-zA-Z])\\s*\\)`,
      'y',
    ),
    inline: new RegExp(
      `\\(\\s*(?<n>[${INNER}]{1,3}|\\d{1,2}|[ivx]{1,5}|[a-zA-Z])\\s*\\)(?!\\s*(?:${CITED}|[~–-]\\s*\\())`,
      'y',
    ),
    behind: notNamed,
    read({ n: text, rest, place }) {
      // （四）、（五）项所列人员; (b) or (c) may be waived
      if (place !== 'inline' && ANOTHER.test(rest.slice(0, 9))) return undefined
      if (/^\d/.test(text)) return { value: Number(text), style: 'arabic-paren' }
      // Inside a sentence (I) and (V) are letters.
      if (place === 'inline' && /^[A-Z]$/.test(text)) return { value: text.charCodeAt(0) - 64, form: '(A)' }
      if (/^[a-zA-Z]/.test(text)) return lettered(text, '(', ')')
      if (LOST_ONE.test(text)) return { value: 1, style: 'cjk-paren', repaired: '（一）' }
      const value = chinese(text)
      return value === undefined ? undefined : { value, style: 'cjk-paren' }
    },
  },
  {
    first: /\(/,
    line: new RegExp(`\\((?<n>[${DIGITS}]{1,3})(?![^()]{0,12}\\))(?=[^()${DIGITS}])`, 'y'),
    read({ n }) {
      const value = chinese(n)
      return value ? { value, style: 'cjk-paren', doubtful: true, repaired: `（${n}）` } : undefined
    },
  },
  {
    first: new RegExp(`[${DIGITS}]`),
    line: new RegExp(
      `(?<n>[${DIGITS}]{1,5}(?=\\s{1,3}、)|[${DIGITS}]{1,5}|` +
        `[${DIGITS}](?:\\s{1,3}[${DIGITS}]){1,3}(?=\\s{0,3}、))(?:\\s{1,3}(?=、))?(?<m>[、,.):]|\\s(?=\\S)|` +
        `[是要](?!求|点|素|件|闻|害|领))`,
      'y',
    ),
    inline: new RegExp(
      `(?<n>[${INNER}]{1,3})(?<m>是|要(?!求|点|素|件|闻|害|领|么|是)|来(?![自源往信访电函文宾客年日回得]))`,
      'y',
    ),
    behind: afterMark,
    read({ n, m: mark, rest }) {
      const text = n.replace(/\s/g, '')
      const value = chinese(text)
      if (value === undefined || /^[百千佰仟]/.test(text)) return undefined
      if (/[是要来]/.test(mark)) return { value, style: 'cjk-is', form: `N${mark}` }
      if (mark === ')') return { value, style: 'cjk-paren', repaired: `（${text}）` }
      // 三、四线城市 and 五、六月份 begin with no label, unless a series says so.
      const next = new RegExp(`^[${DIGITS}]+`).exec(rest)
      const goesOn = next !== null && chinese(next[0]) === value + 1
      // 一、二、三产业 names three.
      if (goesOn && THIRD.test(rest.slice(next[0].length))) return undefined
      const doubtful = mark !== '、' || goesOn
      const form = /[壹贰叁参肆伍陆柒捌玖拾]/.test(text) ? `壹${mark}` : undefined
      return { value, style: 'cjk-comma', doubtful, ...(form ? { form } : {}) }
    },
  },
  {
    first: new RegExp(`[${STROKES}]`),
    line: new RegExp(`(?<n>[${STROKES}])、(?=\\S)`, 'y'),
    read: () => ({ value: 1, style: 'cjk-comma', repaired: '一、', doubtful: false }),
  },
  {
    first: /[\u4e00-\u9fff]/,
    // 问题一：, 建議2：, and ### 議題三 alone.
    line: new RegExp(`${NAME}(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?:(?!\\d)`, 'y'),
    read: ({ n }) => ({ value: number(n) ?? 0, doubtful: true }),
  },
  {
    first: new RegExp(`[${STEMS}]`),
    line: new RegExp(`(?<n>[${STEMS}])、(?=\\S)`, 'y'),
    read({ n, rest }) {
      const value = STEMS.indexOf(n) + 1
      // 甲、乙双方 names two.
      return { value, form: '甲、', doubtful: STEMS.includes(rest.charAt(0)) || value > 1 }
    },
  },
]

/** What joins a label to the next one where both are cited. */
const ANOTHER = /^(?:\s?[、,和及与或至~～—–-]| and(?:\/or)?| or| to)\s?\(/
const NUMERAL = new RegExp(`[${DIGITS}\\d]`)
const THIRD = new RegExp(`^、[${DIGITS}]`)

import { readRoman } from '../numbers/symbols.ts'
import { chinese, DIGITS, UNITS } from './chinese.ts'
import type { Found, Reading, Way } from './label.ts'
import { styleOf } from './latin.ts'
import { LEFT_OUT } from './retired.ts'

/** What says that parts are no longer in force. */
const RETIRED = `\\s*[(\\[【《“]?\\s*已?(?:are |is )?(?:hereby )?(?:${LEFT_OUT})`
const TO = '\\s?(?:至|到|~|～|—|–|-|to|through|and|、|和|及|与|,)\\s?'
const ENDS = `(?=\\s*(?:$|[(\\[【])|${RETIRED})`
const GONE = `(?=${RETIRED})`
/** What a range in brackets has behind it where it is a label; （三）至（五）项 cites. */
const HEADS = `(?:(?<=[~～—–-]\\s?\\([^()]{1,4}\\))(?=\\s*[^\\s项項款目條条点點,.;:，。；：、（(])|${GONE})`

function valueOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[a-z]$/.test(text)) return text.charCodeAt(0) - 96
  return readRoman(text) ?? chinese(text)
}

function range({ n, last }: Found, reading: Omit<Reading, 'value'>): Reading | undefined {
  const [value, through] = [valueOf(n.trim()), valueOf(last.trim())]
  if (!value || !through || through <= value) return undefined
  return { value, through, ...reading }
}

/** Labels that stand for several numbers at once: 第二條至第四條（刪除）, Articles 3 to 5. (Repealed), (b) to (d) [deleted]. */
export const RANGE_WAYS: readonly Way[] = [
  {
    first: /第/,
    line: new RegExp(
      `第\\s?(?<n>[${DIGITS}]{1,9}|\\d{1,4})\\s?(?<u>章|节|` +
        `条)(?:之[一二三四五六七八九十]{1,3})?(?:${TO}第?\\s?(?<last>[${DIGITS}]{1,9}|` +
        `\\d{1,4})\\s?\\k<u>(?:之[一二三四五六七八九十]{1,3})?)+${ENDS}`,
      'y',
    ),
    read(found) {
      const { text, rest, u } = found
      // 第三条、第四条 alone on a line cites two.
      if (!/[至到~—–-]/.test(text) && !rest.trim()) return undefined
      return range(found, { style: UNITS[u] ?? 'other', form: `第N${u}` })
    },
  },
  {
    first: /\(/,
    line: new RegExp(
      `\\((?<n>[${DIGITS}]{1,4}|\\d{1,3}|[a-z])\\)(?:${TO}\\((?<last>[${DIGITS}]{1,4}|\\d{1,3}|[a-z])\\))+${HEADS}`,
      'iy',
    ),
    read(found) {
      if (/^\(\d/.test(found.text)) return range(found, { style: 'arabic-paren', form: '(N)' })
      const letters = /^\([a-z]/i.test(found.text)
      return range(found, letters ? { form: '(a)' } : { style: 'cjk-paren', form: '（N）' })
    },
  },
  {
    first: /\d/,
    line: new RegExp(`(?<n>\\d{1,3})\\.?${TO}(?<last>\\d{1,3})[.、]?${GONE}`, 'iy'),
    read: (found) => range(found, { style: 'arabic-dot', form: 'N.' }),
  },
  {
    first: new RegExp(`[${DIGITS}]`),
    line: new RegExp(`(?<n>[${DIGITS}]{1,4})、?${TO}(?<last>[${DIGITS}]{1,4})、?${GONE}`, 'y'),
    read: (found) => range(found, { style: 'cjk-comma', form: 'N、' }),
  },
  {
    first: /§/,
    line: new RegExp(`§{1,2}\\s?(?<n>\\d{1,4})(?:${TO}§?\\s?(?<last>\\d{1,4}))+\\.?${GONE}`, 'iy'),
    read: (found) => range(found, { style: 'article', form: '§N' }),
  },
  {
    first: /[a-z]/i,
    line: new RegExp(
      `(?<w>Article|Section|Chapter|Part|Rule|Clause|Annex|Appendix|Schedule)(?:s | (?=\\w+${TO}\\k<w> ))` +
        `(?<n>\\d{1,3}|[IVX]{1,6})(?:${TO}(?:\\k<w> )?(?<last>\\d{1,3}|[IVX]{1,6}))+(?=[.:]?\\s*(?:$|[(\\[])|[.:]?${RETIRED})[.:]?`,
      'iy',
    ),
    read: (found) => range(found, { style: styleOf(found.w), form: `${found.w}N` }),
  },
]

import { none } from '../../../text/none.ts'
import { wordStarts } from '../../../language/word-boundaries.ts'
import type { Numeral } from '../../../language/numbers/numerals.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { plainCount } from '../count.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, clauseStart } from '../stretches.ts'
import {
  ABBREVIATED,
  ABROAD,
  AUXILIARIES,
  GOVERNORS,
  LEVELS,
  OPENERS,
  PREPOSITIONS,
  SIDES,
} from '../words/zh.ts'

const CHARACTERS = /^个?(?:大)?字(?!号|段|节|眼|面|数|体|典|母)/
/** No slogan that a text spells character by character is longer. */
const LONGEST = 20

/** What “甲乙丙丁”四个字 counts: the characters in the quotes right before it. */
export function characterCount(scan: Scan, numeral: Numeral): Counted | undefined {
  const { text } = scan
  const measure = CHARACTERS.exec(text.slice(numeral.end, numeral.end + 4))?.[0]
  if (!measure) return undefined
  return {
    ...plainCount(numeral),
    measure: measure.slice(0, -1),
    noun: '字',
    end: numeral.end + measure.length,
  }
}

/** So many things may be named by a character each: “德智体美劳”五大课程; four characters are as often a name (“枫桥经验”四大机制). */
const NAMED = 5

/** 中秘两国: China and any other country; 澳纽两国, 以巴两国. */
const COUNTRIES = `(?<![其集之当])中[一-鿿]|[${ABBREVIATED}]+[${ABROAD}]|[${ABROAD}][${ABBREVIATED}${ABROAD}]`

const NAMES = {
  // 市、区、街镇|三级: what ends a list are not all that is counted.
  level: new RegExp(`(?<![、${LEVELS}])[${LEVELS}](?:、?[${LEVELS}])*$`),
  place: new RegExp(`(?:[${ABBREVIATED}]+|${COUNTRIES})$`),
  side: new RegExp(`(?:[${ABBREVIATED}${SIDES}]+|${COUNTRIES})$`),
}
/** 双方, 双语, 父女二人, 婆媳两代: what is counted are sides, not places. */
const SIDE = /^[方语边向人代]/
/** Two characters that may name one thing: 乡镇 is one level, 子女 one side. */
const TOGETHER =
  /乡[镇街]|镇[乡街]|[街村]镇|街乡|[州区]市|市[州区]|[州区]县|县[市区]|父母|子女|夫妻|师生|医患|买卖|供需|干群|[军警]民|婆媳|军地/
/** What stands before the first of several names: the beginning of a clause, 的, or a word that governs or introduces a list. */
const LED = new RegExp(`(?:^|[^一-鿿\\w、)”]|的|${GOVERNORS}|${OPENERS}|${PREPOSITIONS}|${AUXILIARIES})了?$`)
/** 县乡村三级公路: the number says of what grade a thing is. */
const GRADED = /^级(?:公路|道路|航道|医院|资质|保护|响应|标准|预警)/

/** The names of one character each that end right before a number: 湘赣|两省, 市县|两级, 省、市县|三级. */
function abbreviated({ text }: Scan, { numeral, party, loose, measure }: Counted): string {
  const side = (party || loose) && SIDE.test(text.slice(numeral.end, numeral.end + 1))
  const kind = measure === '级' ? 'level' : side ? 'side' : 'place'
  const names = kind === 'place' && !party ? undefined : NAMES[kind]
  return names?.exec(text.slice(Math.max(0, numeral.start - 2 * numeral.value - 3), numeral.start))?.[0] ?? ''
}

/** True where a number counts what stands before it by its characters: exactly as many. */
export function countsCharacters(scan: Scan, counted: Counted): boolean {
  return abbreviated(scan, counted).replaceAll('、', '').length === counted.numeral.value
}

/** “甲乙丙丁戊”五大类课程, 湘赣两省: as many characters as things, right before their number; or one more or less, where each surely names one. */
export function* characterEach(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text } = scan
  const { numeral, measure } = counted
  const names = abbreviated(scan, counted)
  const start = numeral.start - names.length
  const clause = Math.max(0, start - 6)
  const starts = wordStarts(text.slice(clause, numeral.start))
  const apart = names.length > 2 || (names.length === 2 && starts(start + 1 - clause))
  const slipped =
    apart &&
    starts(start - clause) &&
    !TOGETHER.test(names) &&
    LED.test(text.slice(clause, start)) &&
    !GRADED.test(text.slice(numeral.end, numeral.end + 4))
  if (slipped || countsCharacters(scan, counted))
    return yield proposal(counted, eachOf(scan, { start, end: numeral.start }), SHAPE)
  const twins = twinsBefore(scan, counted)
  if (twins) return yield proposal(counted, twins, SHAPE)
  if (text.charAt(numeral.start - 1) !== '”') return
  // “供需”双方
  const sides = SIDE.test(text.slice(numeral.end, numeral.end + 1))
  if (!sides && (numeral.value < NAMED || !/^[个大类项]/.test(measure))) return
  for (const proposal of characters(scan, counted))
    if (proposal.off === 0 || areAlone(scan, proposal.items)) yield proposal
}

/** 水铁公空管: every character is a word; of 枫桥经验 they make words together. */
function areAlone({ text }: Scan, items: readonly Stretch[]): boolean {
  const [from = 0, to = 0] = [items[0]?.start, items.at(-1)?.end]
  const starts = wordStarts(text.slice(from, to))
  return items.every(({ start }) => starts(start - from))
}

/** 线上线下|两种, 事前事中事后|三个, “同线同标”的|“两同”: words of two characters that share one of them; undefined where there are not as many. */
function twinsBefore(scan: Scan, { numeral, quote }: Counted): readonly Stretch[] | undefined {
  const { text } = scan
  const { start, value } = numeral
  const end = quote < 0 ? start : quote - (BESIDE.exec(scan.before(quote, 2))?.[0].length ?? 0)
  const from = end - 2 * value
  if (!TWINS.test(text.slice(from, end))) return undefined
  const words = Array.from({ length: value }, (_, at) => from + 2 * at)
  const shared = [0, 1].filter((at) => new Set(words.map((word) => text.charAt(word + at))).size === 1)
  const [at = 0, ...both] = shared
  const whole = text.charAt(end) !== '”' || text.charAt(from - 1) === '“'
  const said = quote < 0 || text.charAt(numeral.end) === text.charAt(from + at)
  if (!shared.length || both.length || !said || !whole) return undefined
  const clause = Math.max(0, from - 8)
  const starts = wordStarts(text.slice(clause, end))
  return words.every((word) => starts(word - clause))
    ? words.map((word) => ({ start: word, end: word + 2 }))
    : undefined
}

/** What stands between such words and a slogan. */
const BESIDE = /”?的?$/
/** No numbers, and nothing that is said of each: 一年一度, 各级各类. */
const TWINS =
  /^(?:[^\s\d一二三四五六七八九十各每不的为成有,。;:、“”‘’()《》—]+|(?:一[^年月日天次度个心、)])+)$/

/** “乡里茶谈”四个字: the characters of one quotation, which stands alone, are the members. */
export function* characters(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const { start, value } = counted.numeral
  const [names = ''] = EACH.exec(scan.before(start, LONGEST * 2)) ?? none
  const singles = eachOf(scan, { start: start - names.length, end: start })
  if (names.includes('“') || singles.length === value) return yield proposal(counted, singles, SHAPE)
  // “甲乙”这两个字
  const close = start - (text.charAt(start - 1) === '这' ? 2 : 1)
  const open = partner[close] ?? -1
  if (open < 0) return yield* spelledElsewhere(scan, counted)
  // 「开放」、「共享」这四个字: more than one quotation is spelled.
  if (/[”、和与及]/.test(text.charAt(open - 1))) return
  yield proposal(counted, eachOf(scan, { start: open + 1, end: close }), SHAPE)
}

/** “实”“细”“严”三个字; 稳、进、好三个字: characters that stand each by itself; without quotes only as many as are said. */
const EACH = /(?:“[一-鿿]”(?:、?“[一-鿿]”)+|[一-鿿](?:、[一-鿿])+)$/

/** 八个字：干群同心、共谋发展; “以民为本”写在墙上，四个字…: exactly as many characters behind the number, or in the last quotes of its sentence. */
function* spelledElsewhere(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const { numeral, end } = counted
  const opening = AHEAD.exec(text.slice(end, end + 6))?.[0]
  const from = end + (opening ?? '').length
  const close = partner[from] ?? -1
  const to = close > from ? close : clauseEnd(scan, from, '。!?', end + LONGEST + 8)
  const sentence = clauseStart(scan, numeral.start, '。!?', REACH)
  const last = sentence + text.slice(sentence, numeral.start).lastIndexOf('”')
  const places = [
    ...(opening === undefined ? none : [{ start: from + Number(close > from), end: to }]),
    ...(last < sentence ? none : [{ start: (partner[last] ?? last) + 1, end: last }]),
  ]
  for (const place of places) {
    const items = eachOf(scan, place)
    if (items.length > 2 && items.length === numeral.value) return yield proposal(counted, items, SHAPE)
  }
}

/** What introduces the characters that follow their number. */
const AHEAD = /^(?:(?:,?(?:就是|即|是)[:,]?|:|——?)(?=[“一-鿿])|(?=“))/
/** How far back in its sentence they may be quoted, in code units. */
const REACH = 40

const SHAPE = { construction: 'characters' } as const

function eachOf({ text }: Pick<Scan, 'text'>, { start, end }: Stretch): readonly Stretch[] {
  const each = Array.from({ length: end - start }, (_, at) => ({ start: start + at, end: start + at + 1 }))
  return each.filter((item) => /[一-鿿]/.test(text.charAt(item.start)))
}

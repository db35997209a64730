import { characterSet, codeAt, isSpace, runEnd } from '../../text/character-set.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import type { Counted } from './candidate.ts'
import { nameOf } from './noun.ts'
import { numeralFrom, pluralFrom, type Scan } from './scan.ts'
import {
  CLASS_NOUNS,
  FUSED,
  KEY_WORK,
  LEADING,
  MEASURES,
  NO_COUNT_AFTER,
  NO_COUNT_BEFORE,
  PARTIES,
  QUANTITIES,
  SHAPES,
  TOLD_UNITS,
  WORDED,
} from './words/zh.ts'

/** More is a quantity, never the count of a list in a sentence. */
const LARGEST = 99
const FORMAL = /[壹贰叁肆伍陆柒捌玖拾]/
const MEASURE = new RegExp(`^(?:个(?=方面|维度|层面|大|重点|主要)|${MEASURES})`)
const SHAPE = new RegExp(`^${SHAPES}`)
const PARTY = new RegExp(`^${PARTIES}`)
const CLASS = new RegExp(`^(?:大|主要|重点|重要|核心|关键|基本|具体|新|省级|国家级|市级)*(?:${CLASS_NOUNS})`)
/** 三部门, 四环节: the measure word is the front of the noun. 三项目标 are three 目标. */
const FRONT = new RegExp(
  `^(?!项目)(?:${CLASS_NOUNS.split('|')
    .filter((noun) => noun.length > 1)
    .join('|')})`,
)
/** A noun ends with its last class noun; what follows is the sentence's verb. */
const NAMED = new RegExp(`^.{0,10}?(?:${CLASS_NOUNS})+(?:小?[组队站室]|专班|人员)?`)
/** 统一, 唯一; 五个一 is five of one each: this 一 adds nothing. */
const IN_WORD = /[统唯专划单归万个]$/
const RANK = /^[类级等度档]$/
const UNIT = /^[组部股区队科处班室]$/
/** 一类、|二类, 二类|、三类: ranks named one after another. */
const RANKS_BEFORE = /[一二三四五六七八九十][类级等度档](?:[、至或及和与]|以及|或者)$/
const RANKS_AFTER = /^(?:[、至或及和与]|以及|或者)[二三四五六七八九十][类级等度档]/
const NOUN = /^[^\s、,。;:!?“”‘’()《》〈〉—─…\d]{0,16}/
/** What ends a noun: the words that tell of it or introduce its members. */
const TOLD =
  /(?:(?<=..)[予加]以|(?:分别|依次|主要|具体)?(?:为|是(?!非)|包括|包含|即(?!将|时)|是指)|分别|主要(?=有)|(?<=[个项类种条点大])中|之中|当中|如下)/
/** ［15］两新：…: a note that explains a name. */
const NOTE = 10
const NOTE_NAME = /^[一-鿿]{1,2}(?=:)/
const NOTED = /^\s*[[(〔【]?\d{1,3}[\])〕】.、]\s*$/
/** 一国|两制: a number that counts along with the one before it. */
const ALONG = /[一二两三四五六七八九十][一-鿿]$/
/** 三省|一市: two numbers that count together. */
const JOINED_PLACE = /^[一二两三四五六七八九十][省市县区镇乡村州国地校]/
/** 原因有三：…, 其要有二。: the number ends its clause, and its noun stands before it. */
const TALLIED = /[一-鿿](?:有|分|计|共有?)$/

/** At least three, and three are told. */
const RUN = /^[^,。;:、]{0,14}[:。](?:一是|第一[,是]|首先,|其一[,是]|\(一\))/
const LEADERS = /^[^,。;:、]{0,8}分别[是为]/
/** 三期：第一期…: what a quantity counts is told one by one. */
const ORDERED = /\s?([一-鿿])[^,。;:、\d]{0,8}[:。,]\s?第一\1/y
/** What no list is told by, wherever it stands behind a number. */
const isUnit = characterSet('年月日天周秒次倍成%元万亿千百余亩米吨克升岁届期号页行')
/** A slogan begins in quotes, “老三样” with a word that tells it from another. */
const SLOGAN = /[“‘](?:[老新]| )?$/

/**
 * Reads what a numeral counts; undefined where it can be no claim: quantities, dates, ordinals, names, choices, limits; and some of
 * more, 其中两名, where nobody asks for them.
 */
export function countedBy(scan: Scan, numeral: Numeral, ofMore = false): Counted | undefined {
  const counts = (scan.counts ??= new Map<Numeral, Counted | undefined>())
  let counted = counts.get(numeral)
  if (!counted && !counts.has(numeral)) counts.set(numeral, (counted = readCount(scan, numeral)))
  return counted?.partial && !ofMore ? undefined : counted
}

function readCount(scan: Scan, numeral: Numeral): Counted | undefined {
  const { text } = scan
  const { value, start, end, approximate, notation } = numeral
  if (value < 1 || value > LARGEST || approximate || notation === 'symbol') return undefined
  // One of a list is wrong only where 等 sums the list up: 一项 and 一个 mean “a” as often.
  if (value === 1 && !(notation === 'arabic' && text.charAt(start - 1) === '等')) return undefined
  // 队伍, 陆路, 收拾: formal numerals inside words.
  if (isInWord(text, numeral)) return undefined
  // Most numbers are years and sums.
  ORDERED.lastIndex = end
  const ordered = ORDERED.exec(text)?.[1]
  if (start >= NOTE && !ordered && isUnit(codeAt(text, end))) return undefined
  const before = text.slice(Math.max(0, start - 8), start)
  // 前三位的分别为…, 至少有三点：一是…: all that are told.
  const limited = NO_COUNT_BEFORE.test(before.replace(/的$/, ''))
  const ahead = limited ? text.slice(end, end + 24) : ''
  const leading = LEADERS.test(ahead) || RUN.test(ahead)
  if (limited && !leading) return undefined
  const partial = before.endsWith('其中')
  // H5, 5G三: part of a code; but chart、web、slide三大任务 counts.
  const joined = notation === 'chinese' ? /(?:[\d.+\-~/×·]|(?<!—)—)$/ : /(?:[\d.+\-~a-zA-Z/×·]|(?<!—)—)$/
  if (joined.test(before) || /^[\d.+~×·/a-zA-Z]/.test(text.slice(end, end + 1))) return undefined
  const blank = Math.min(2, runEnd(text, end, isSpace) - end)
  const after = text.slice(end + blank, end + blank + 24)
  const noted = start < NOTE && NOTED.test(text.slice(0, start))
  const named = start === scan.start ? SHAPE.exec(after) : null
  const shape = blank ? undefined : (named ?? (noted ? NOTE_NAME.exec(after) : null))?.[0]
  const quote = quoteBefore(scan, start)
  const told = TOLD_UNITS.exec(after)?.[0] ?? ordered
  // “三线”: a name, whatever it is made of.
  const name = quote >= 0 && scan.partner[quote] === end + 1
  if (!shape && ((!told && !name && QUANTITIES.test(after)) || NO_COUNT_AFTER.test(after))) return undefined
  if (quote < 0 && WORDED.test(after)) return undefined
  const party = quote < 0 ? PARTY.exec(after)?.[0] : undefined
  if (party !== undefined && JOINED_PLACE.test(after.slice(party.length))) return undefined
  const known = shape ?? party ?? MEASURE.exec(after)?.[0] ?? ''
  const measure = known || (told ?? '')
  const rest = after.slice(measure.length)
  if (RANKS_BEFORE.test(before) || RANKS_AFTER.test(rest)) return undefined
  // 一级技师、|二级技师: the rank below it is named as well.
  const lower = RANK.test(measure) ? '一二三四五六七八九'.charAt(value - 2) + after.slice(0, 2) : ''
  if (lower.length > 2 && text.slice(Math.max(0, start - NOTE * 2), start).includes(lower)) return undefined
  if (UNIT.test(measure) && notation === 'chinese' && namesFirst(text, measure)) return undefined
  const direct = CLASS.test(after) && (!MEASURE.test(after) || FRONT.test(after))
  const classNoun = direct || CLASS.test(rest)
  const tallied =
    notation === 'chinese' && TALLIED.test(before) && /^(?:[:。]|,(?:其?一[是为]|其一,))/.test(after)
  const loose = leading || (!known && !direct && quote < 0 && !tallied && !ordered)
  const fused = FUSED.test(after) || LEADING.test(before) || (!told && ALONG.test(before))
  // 船长张三和队员: the end of a name.
  if (loose && !tallied && (fused || !/^(?![和与及])[一-鿿]/.test(after))) return undefined
  const used = direct ? '' : measure
  const nounText = (used ? rest : after).replace(/^的/, '')
  // 队伍: a formal numeral inside a word ends no noun.
  let behind = pluralFrom(scan, end + 1)
  while (behind && isInWord(text, behind)) behind = pluralFrom(scan, behind.end)
  const next = behind?.start ?? Infinity
  const from = end + blank + after.length - nounText.length
  const whole = NOUN.exec(nounText.slice(0, Math.max(0, next - from)))?.[0] ?? ''
  const stretch = whole.slice(0, TOLD.exec(whole)?.index)
  const noun = NAMED.exec(stretch)?.[0] ?? stretch
  // “6”即…: the term of a formula, read there.
  if (scan.partner[quote] === end) return undefined
  const parts = quote < 0 ? [] : partsOf(scan, start, scan.partner[quote] ?? 0)
  const compound = parts.length > 1
  return {
    numeral: compound ? { ...numeral, value: parts.reduce((sum, part) => sum + part.value, 0) } : numeral,
    compound,
    party: party !== undefined,
    measure: used,
    noun,
    end: from + noun.length,
    classNoun,
    keyWork: KEY_WORK.test(noun),
    quote,
    loose,
    ranked: ranked(scan, numeral, used, quote >= 0),
    partial,
  }
}

/** The numbers of a slogan from the first of them to the quote that closes it: “三上门两加强”. */
function partsOf(scan: Scan, start: number, close: number): readonly Numeral[] {
  const { text } = scan
  // “三统一管理”, but “两清单一台账” and “三单一评”: a noun ends before this number, or each word is one character.
  const inWord = ({ start: at, end }: Numeral): boolean =>
    /[体化批系起定]/.test(text.charAt(end)) ||
    (IN_WORD.test(text.charAt(at - 1)) && !/[一-鿿]/.test(text.charAt(end)))
  // “两个200公里”: what is counted, not another count.
  const part = (one: Numeral): boolean => text.charAt(one.start - 1) !== '个' && !inWord(one)
  return scan.numerals
    .slice(numeralFrom(scan, start), numeralFrom(scan, close))
    .filter((one) => !FORMAL.test(text.slice(one.start, one.end)) && part(one))
}

/** Where the quotes open that a number begins, as a slogan does; -1 where there are none, or what they hold is said: “两个孩子睡了。”. */
function quoteBefore({ text, partner }: Scan, start: number): number {
  const opening = SLOGAN.exec(text.slice(Math.max(0, start - 2), start))
  const at = start - (opening?.[0].length ?? 0)
  return opening && !SAID.test(text.slice(at, partner[at])) ? at : -1
}

/** A sentence ends inside. */
const SAID = /[。!?]/

/** A number that stands alone, as what is counted. */
export function plainCount(numeral: Numeral): Counted {
  const nothing = {
    classNoun: false,
    keyWork: false,
    quote: -1,
    compound: false,
    party: false,
    loose: false,
    ranked: false,
  }
  return { numeral, measure: '', noun: '', end: numeral.end, ...nothing }
}

/** “一轴两带”: a slogan that begins with one, whose numbers have their lists side by side or none. */
export function sloganFromOne(scan: Scan, numeral: Numeral): Counted | undefined {
  const quote = numeral.value === 1 ? quoteBefore(scan, numeral.start) : -1
  const compound = quote >= 0 && partsOf(scan, numeral.start, scan.partner[quote] ?? 0).length > 1
  return compound ? { ...plainCount(numeral), quote, compound } : undefined
}

/** 开发一组、开发|二组: units bear their numbers as names where the first of its kind stands there; 其中一组 is any of them. */
function namesFirst(text: string, measure: string): boolean {
  const at = text.indexOf(`一${measure}`)
  return at > 0 && !NO_NAME.test(text.charAt(at - 1)) && !text.startsWith('分', at + 2)
}

/** What no name ends with. */
const NO_NAME = /[^一-鿿]|[其中每有的是为在到另这那同统了任余]/

/** 队伍, 陆路, 收拾: a single formal numeral. */
function isInWord(text: string, { start, end }: Numeral): boolean {
  return end - start === 1 && FORMAL.test(text.charAt(start))
}

/** Measure words of things that are counted and hardly ever numbered: 二项要求 are two, 二级 and 二部 may be the second. */
const PLAIN = /^[人个项大条种点件位名重款张篇句则家间宗道幅份座所套本首]$/

/** 一报|两台: the number before it. */
const BESIDE = /(?:[二两三四五六七八九十]|(?<![上下])一(?![般些定切样起直致]))[一-鿿]$/

/** 二 with a measure word, a rank that opens its paragraph, or a number that counts along: 二级保护动物, 三级林区是指…, 一报两台. */
function ranked(
  { text, start: first }: Scan,
  { start, end }: Numeral,
  measure: string,
  named: boolean,
): boolean {
  if (RANK.test(measure) && start === first) return true
  const second =
    text.slice(start, end) === '二' &&
    !named &&
    !PLAIN.test(measure) &&
    !/[分设][为成]?$/.test(text.slice(0, start))
  return second || BESIDE.test(text.slice(Math.max(0, start - 3), start))
}

/** Measure word and the name of what is counted in the document's own characters; what is read is folded. */
export function asWritten({ prose }: Scan, counted: Counted): Pick<Counted, 'measure' | 'noun'> {
  const { numeral, measure, noun, end, english } = counted
  if (english) return { measure, noun }
  const start = end - noun.length
  const after = prose.slice(numeral.end, numeral.end + 8).trimStart()
  return { measure: after.slice(0, measure.length), noun: prose.slice(start, start + nameOf(counted).length) }
}

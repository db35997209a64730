import { CLASS } from '../../language/character-classes.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { ANSWER, areAnswers } from './answers.ts'
import { areEnglishAnswers } from './english-labels.ts'
import { areOpposites, excludeEachOther } from './exclusive.ts'
import { isSlip } from './slips.ts'
import type { LocalNumber } from './stated.ts'
import type { Span } from '../../text/span.ts'

/** Shares that a text says divide one whole, in percent and prose offsets. */
export interface Shares extends Span {
  readonly parts: readonly LocalNumber[]
  readonly sum: number
  /** `open`: they leave out a rest. */
  readonly status: 'match' | 'mismatch' | 'open'
}

/** A share: 8.5%. */
const SHARE = String.raw`\d+(?:\.\d+)?%`
const LIST = `(${SHARE}(?:(?:[、,]|以?及|和|与)${SHARE}){1,11})`
/** 分别占（whole）30%、30%和41%: one whole, one list of shares. */
const RESPECTIVELY = new RegExp(`分别占[^,。;:\\d]{0,14}?的?${LIST}(?![^,。;]{0,6}\\d)`, 'g')
/** 三类项目占比分别为45%、32%和30%. */
const SHARED = new RegExp(`(?:占比|比重|份额)分别(?:为|是|达到?)${LIST}(?![^,。;]{0,6}\\d)`, 'g')
/** Before it: the members themselves or a number of classes; one kind of share. */
const CLASSES = new RegExp(
  String.raw`(?:^|[,。;:])[^,。;:]{0,24}?(?:[两二三四五六七八九十\d]+(?:大|个)?(?:类|次产业|级|种|档|部分|方面|项(?=[^,。;:、]{0,6}(?:支出|` +
    String.raw`收入|费用|资金|投资|经费|税)))[^,。;:、]{0,10}|([^,。;:、\d]{1,10}(?:、[^,。;:、\d]{1,10})*(?:和|与|及|` +
    String.raw`、)[^,。;:、\d]{1,10}?)的?)$`,
)
/** 男生、女生分别占: the two. */
const PAIR = /([^,。;:、\d]{1,10})[、和与及]([^,。;:、\d]{1,10})$/
/** 由省、市、县按50%、30%、20%的比例分担. */
const BORNE = new RegExp(`(?<!分别)按照?${LIST}的?比例(?:进行)?(?:共同)?(?:分担|负担|承担|分摊)`, 'g')
/** 总成绩按笔试60%、面试40%计算. */
const WEIGHTED = new RegExp(
  String.raw`总(?:成绩|分|评)[^\d,。;:、()]{0,8}按照?[^\d,。;:、()]{0,8}?` +
    String.raw`(${SHARE}(?:[^\d,。;:、()]{0,6}[、,和与及][^\d,。;:、()]{1,8}${SHARE}){1,5})` +
    String.raw`[^\d,。;:、()]{0,8}(?:合成|计算|折算|加权|计入)`,
  'g',
)
/** An answer with what is asked behind it. */
const ANSWER_FIRST = new RegExp(`(${ANSWER})[^,]{0,10}$`)
/** An answer at the end of what has a share: 表示反对的. */
const ANSWER_LAST = new RegExp(`(${ANSWER})(?:者|票|的)?$`)
/** 男性占55%、女性占45%. */
const EACH = /占(?:比|总[^,。;\d]{1,6})?(?:为|达|的)?\s?(\d+(?:\.\d+)?)%/g
/** 40%用于分红，30%用于扩大再生产: what is spent on one thing is not spent on another. */
const SPENT_ON = String.raw`${SHARE}(?:用于|用来|留作|作为|归|奖励|分给|分配给)[^,。;:、%\d]{1,16}`
const SPENT = new RegExp(`${SPENT_ON}(?:[,、;]${SPENT_ON}){1,9}`, 'g')
/** 三次产业结构: before the shares of three sectors. */
const STRUCTURE = /产业(?:增加值)?(?:结构(?:比例?)?|比例|比重|比|占比)/g
/** 为 5.1:40.2:54.7; 由上年的 5.3:41.5:53.2 and then 调整为 5.1:40.2:54.7. */
const SECTORS = new RegExp(
  String.raw`(?:[^\d。;比结]|比(?![例为])|结(?!构)|(?:19|20)\d\d年|[。;](?=上年|去年|今年|(?:19|20)\d\d年)){0,24}?` +
    String.raw`(\d+(?:\.\d+)?(?:\s?[:∶]\s?\d+(?:\.\d+)?){2})(?![\d.]|\s?[:∶])`,
  'y',
)
/** The vote was split: 45% for, 38% against and 17% unsure. */
const DIVIDED = new RegExp(
  String.raw`\b(?:(?:was|is|were|are|be) (?:evenly |roughly )?(?:split|divided|shared|weighted|borne)|made up of|breaks? down|consists? of|comprises?)` +
    String.raw`\b[^.;%\d]{0,40}?(${SHARE}(?:,? [^.;%\d]{1,40}?${SHARE}){1,11})`,
  'g',
)
/** 50% from the state, 30% from the city and 30% from fees: all of one source, or to one end, in the same words. */
const SOURCES = new RegExp(
  String.raw`(?<!\b(?:by|up|down|rose|fell|grew) )(?<![\d.])(${SHARE}(?: [a-z]+)? (from|to|on) [^.;%\d]{2,40}?(?:,? and|,) ` +
    String.raw`(?:${SHARE} \2 [^.;%\d]{2,40}?(?:,? and|,) ){1,8}${SHARE}) \2 [^.;%\d]{2,60}(?=[.;]|$)`,
  'g',
)
/** Rent, wages and food accounted for 45%, 32% and 30% of the total respectively. */
const ACCOUNTED = new RegExp(
  String.raw`\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|` +
    String.raw`ma[dk]e up) (${SHARE}(?:, (?:and )?${SHARE})*,? and ${SHARE})(?= of (?:the |` +
    String.raw`its |our |all )?(?:total|whole|budget|spending|revenue)[^.;]{0,40}respectively|,? respectively)`,
  'g',
)
/** 61% women and 39% men. */
const SEXES = new RegExp(
  String.raw`\b(${SHARE} (?:(?:of (?:them )?)?(?:were |are )?(?:women|female|` +
    String.raw`girls) and ${SHARE} (?:were |are )?(?:men|male|boys)|(?:were |are )?(?:men|male|` +
    String.raw`boys) and ${SHARE} (?:were |are )?(?:women|female|girls)))\b(?! voted| who| said)`,
  'g',
)

/** The weights are: price 40%; quality 50%; and social value 10%. */
const WEIGHTS = new RegExp(
  String.raw`\bweight(?:s|ings?)\b[^.;%\d()]{0,30}:( ?[^.:;,%\d()]{1,40}?${SHARE}(?:(?:[,;](?: and)?| and) [^.:;,%\d()]{1,40}?` +
    String.raw`${SHARE}){1,11})(?=[.;]|$)`,
  'gi',
)
const MARK = String.raw`(?!合计|[总共]计|总分)[^\d,。;:、%()中]{1,16}(?:\(${SHARE}\)|${SHARE})`
/** 评选配分：质量（40%）、价格（60%）. */
const MARKS = new RegExp(
  String.raw`(?:配分|权重)[^\d,。;:%()]{0,8}:(${MARK}(?:[、,和及与]${MARK}){1,11})(?=(?:,(?:合计|[总共]计|总分)[为是]?\(?100%\)?)?(?:[。;]|$))`,
  'g',
)
/** 61% inshore, 30% offshore and 9% other: what is left comes last. */
const OTHERS = new RegExp(
  String.raw`(?<!\b(?:by|up|down|rose|fell|grew) )(?<![\d.])(${SHARE}(?: [a-z-]+){1,5}(?:, ${SHARE}(?: [a-z-]+){1,5}){1,8},? and ${SHARE}) ` +
    String.raw`(?:(?:were|are|is) )?(?:others?|the rest)(?=[.;,]|$)`,
  'gi',
)

const ENGLISH = [DIVIDED, ACCOUNTED, SEXES, WEIGHTS]

/** 45% for, 38% against and 17% unsure: each share with its answer behind it. */
const ANSWERED =
  /(?<![\d.])(\d+(?:\.\d+)?%(?:(?: [a-z-]+){1,6}(?:,? and|,|;) \d+(?:\.\d+)?%){1,5})(?: [a-z-]+){1,6}/gi

/** 第一、二、三产业增加值占生产总值的比重分别为 8.5%、39.3%和52.2%. */
const SECTOR_SHARES = new RegExp(
  String.raw`(?:三次|一(?:产业)?、第?二(?:产业)?(?:、|和|与)第?三次?)产业(?:增加值)?[^,。;:\d]{0,20}(?:比重|比例|占比)(?:分别)?[为是达到]{1,2}` +
    String.raw`(${SHARE}(?:(?:[、,]|和|与)${SHARE}){2})(?![、,和与]\d)`,
  'g',
)
/** The shares of a block that divide one whole. */
export const sharesOf = oncePerBlock((local): readonly Shares[] => {
  if (!holdsProse(local) || local.numbers < 2) return none
  const folded = foldedProse(local)
  if (!/%|产业|per ?cent/.test(folded)) return none
  const found: Shares[] = []
  // Shares that divide a whole are two at least.
  if (folded.indexOf('%') !== folded.lastIndexOf('%')) {
    const latin = (local.holds & CLASS.latin) !== 0
    const respectively = folded.includes('分别')
    for (const pattern of latin ? ENGLISH : none)
      for (const match of allMatches(folded, pattern)) found.push(sharesIn(match, 'some'))
    for (const match of respectively ? allMatches(folded, RESPECTIVELY) : none) {
      const shares = sharesIn(match, 'some')
      // 资产总额、利润总额分别占全区的73%和81%: two that are not opposites may be of two wholes.
      const names = PAIR.exec(folded.slice(Math.max(0, match.index - 40), match.index))?.slice(1) ?? none
      if (shares.parts.length > 2 || areOpposites(names)) found.push(shares)
    }
    for (const match of respectively ? allMatches(folded, SHARED) : none) {
      const before = CLASSES.exec(folded.slice(Math.max(0, match.index - 40), match.index))
      const members = before?.[1]?.split(/[、和与及]/)
      if (before && (!members || ownShares(members))) found.push(sharesIn(match, 'some'))
    }
    for (const pattern of latin ? [SOURCES, OTHERS] : none)
      for (const match of allMatches(folded, pattern)) {
        const shares = sharesIn(match, 'some')
        if (isNearWhole(shares) && !/\bboth\b/.test(match[0])) found.push(shares)
      }
    for (const pattern of [SPENT, MARKS])
      for (const match of allMatches(folded, pattern)) found.push(sharesIn(match, 'some'))
    for (const match of latin ? allMatches(folded, ANSWERED) : none) {
      const labels = match[0].toLowerCase().split(/(?:(?:,? and|,|;) )?\d+(?:\.\d+)?% /)
      if (areEnglishAnswers(labels.slice(1)) && !found.some(({ start }) => start === match.index))
        found.push(sharesIn(match, 'some'))
    }
    for (const pattern of [SECTOR_SHARES, BORNE, WEIGHTED])
      for (const match of allMatches(folded, pattern)) found.push(sharesIn(match, 'all'))
    const each = folded.includes('占') ? oneByOne(folded) : undefined
    if (each) found.push(each)
  }
  if (folded.includes('产业'))
    for (const { 0: head, index } of allMatches(folded, STRUCTURE)) {
      SECTORS.lastIndex = index + head.length
      for (let match = SECTORS.exec(folded); match; match = SECTORS.exec(folded))
        found.push(sharesIn(match, 'all'))
    }
  return found
})

/** 木船、铁船和竹筏: members that name nothing beside themselves; 炼铁、炼钢先进产能 are shares of two wholes. */
function ownShares(members: readonly string[]): boolean {
  if (areOpposites(members)) return true
  const longest = Math.max(...members.slice(0, -1).map(({ length }) => length))
  return members.length > 2 && (members.at(-1)?.length ?? 0) <= longest + 1 && excludeEachOther(members, '')
}

/** Shares may leave out a rest; sectors may not. Ratios such as 1:2:3 are not shares. */
function sharesIn(match: RegExpExecArray, division: 'all' | 'some'): Shares {
  const list = match[1] ?? match[0]
  const start = match.index + match[0].lastIndexOf(list)
  const parts = allMatches(list, /\d+(?:\.\d+)?/g).map(({ 0: text, index }) => ({
    value: Number(text),
    start: start + index,
    end: start + index + text.length,
  }))
  return judged(parts, start, start + list.length, division)
}

function judged(parts: readonly LocalNumber[], start: number, end: number, division: 'all' | 'some'): Shares {
  const sum = Math.round(parts.reduce((result, { value }) => result + value, 0) * 1000) / 1000
  // One decimal of each of three sectors leaves no more than this; shares in a sentence are rounded more roughly.
  const slack = division === 'all' && parts.some(({ value }) => !Number.isInteger(value)) ? 0.35 : 1
  const short = division === 'all' && sum >= 80 ? 'mismatch' : 'open'
  const within = sum >= 100 - slack ? 'match' : short
  return { parts, sum, status: sum > 100 + slack ? 'mismatch' : within, start, end }
}

const AGES = String.raw`\d+(?:岁?[-–—至到~]\d+)?周?岁(?:及|或)?(?:以[上下])?(?:的|者|人员|人士)?`
const AGE = new RegExp(`^${AGES}$`)
const LABEL = new RegExp(`${AGES}$|[^,。;:、()\\d和与及]*$`)
/** Between two shares: the name of the second. */
const NEXT = new RegExp(`^[,、;和与及](?:[^,。;:、()\\d]{1,12}|${AGES})$`)
/** A last member that leaves nothing. */
const REST = /^(?:其他|其它|其余)/

/** Members of one row, each with its share: 男性占55%、女性占45%. */
function oneByOne(folded: string): Shares | undefined {
  const parts: LocalNumber[] = []
  const labels: string[] = []
  let last: RegExpExecArray | undefined
  for (const match of allMatches(folded, EACH)) {
    const from = last ? last.index + last[0].length : Math.max(0, match.index - 12)
    const words = folded.slice(from, match.index)
    const label = LABEL.exec(words)?.[0] ?? ''
    if (last && !NEXT.test(words)) break
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0)
    parts.push({ value: Number(match[1]), start, end: start + (match[1]?.length ?? 0) })
    labels.push(label.replace(/^其中/, ''))
    last = match
  }
  const [first] = parts
  const end = parts.at(-1)?.end
  const answers = labels.map((label, index) => (index ? ANSWER_LAST : ANSWER_FIRST).exec(label)?.[1] ?? '')
  if (!first || end === undefined) return undefined
  const shares = judged(parts, first.start, end + 1, 'some')
  const whole = areOpposites(labels) || areAnswers(answers)
  const closed = /^%(?:[。;!]|$)/.test(folded.slice(end, end + 2))
  const told = /(?:[:构组]|总分|总成绩|权重)[^。;:]{0,16}$/.test(
    folded.slice(0, first.start - (labels[0]?.length ?? 0)),
  )
  return whole || (closed && isNearWhole(shares) && makeWhole(shares, labels, told)) ? shares : undefined
}

/** True for shares that make a whole but for a slip of the pen. Less than a whole leaves a rest. */
function isNearWhole({ sum }: Shares): boolean {
  return sum >= 99 && (sum <= 101 || isSlip(sum, 100))
}

/** How far, at most, a slip puts shares of kinds, and of what the text says to be all, above their whole. */
const SLIP = { kinds: 30, told: 10 }

/** 18至29岁、30至44岁、45岁以上: classes of age, one of them open below and one above, hold nobody twice. */
function areAges(labels: readonly string[]): boolean {
  const open = (word: RegExp): number => labels.filter((label) => word.test(label)).length
  return labels.every((label) => AGE.test(label)) && open(/上/) < 2 && open(/下/) < 2
}

/** True for three shares or more of one whole: 省级50%，市级30%，县级30%. */
function makeWhole({ sum }: Shares, labels: readonly string[], told: boolean): boolean {
  if (labels.length < 3 || new Set(labels).size < labels.length) return false
  const [first = ''] = labels
  const kind = first.slice(-1)
  // 甲村种植业、乙村种植业: one kind in several places.
  if (areAges(labels)) return true
  const kinds =
    !/[的者人率]/.test(kind) &&
    labels.every((label) => label.endsWith(kind)) &&
    !labels.every((label) => label.endsWith(first.slice(-3)))
  return kinds
    ? sum - 100 <= SLIP.kinds
    : (told || REST.test(labels.at(-1) ?? '')) && sum - 100 <= SLIP.told && excludeEachOther(labels, '%')
}

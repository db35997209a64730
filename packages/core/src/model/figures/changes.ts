import { CLASS } from '../../language/character-classes.ts'
import { CHANGE_VERB, grows } from '../../language/numbers/changes.ts'
import { bareQuantityAt } from '../../language/numbers/quantities.ts'
import { unitKey } from '../../language/numbers/units.ts'
import { characterSet } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { judgedChange, type Change, type ChangeFigure, type StatedChange } from './change.ts'
import { datedChanges } from './dated-changes.ts'
import { englishChanges } from './english-changes.ts'
import { englishComparisons } from './english-comparisons.ts'
import { localFigures, type LocalFigure } from './read.ts'
import { inProse } from '../folded.ts'
import { isSlip } from './slips.ts'
import { sentenceStart } from '../sentence.ts'
import { matchAt } from '../../text/matches.ts'

/** What a number begins to change from. */
const opens = characterSet('由从比较在原')
/** 充电口5.2万个,|比上年的4万个增长30%: where the number begins that is compared. */
const COMPARED =
  /(?<![\d.,兆亿万]|\d )(?:\d[\d,]*[兆亿](?=\d))?(?:\d{1,3}(?: \d{3})+|\d[\d.,]*)[万亿]? ?[一-鿿]{1,4},$/
/** Between it and the number: what is counted, the year it was counted in; no ordinal. */
const AHEAD =
  /(?:[^\d,。;:、()第-]{0,14}(?:(?:19|20)\d\d(?:-(?:\d\d){1,2})?|1[01]\d)年)?[^\d,。;:、()第-]{0,12}(?=\d)/y
const CHANGED = new RegExp(CHANGE_VERB)
/** 增加3艘,|比2023年的11艘: what a change comes to is not an end. */
const CHANGES = new RegExp(`${CHANGE_VERB}[了至到]?$`)
/** 比|上年的200个, 比|2023年200个: what was then; 比|上年多200个 and 比|年初增加200个 are differences. */
const THEN = /的|[年度期月季末初底]\s?$/
/** From the first number to the second: 家企业增加到. */
const TO = new RegExp(
  `[^\\d,。;:、()%]{0,8}?(?:,[^\\d,。;:、()%]{0,5}?)?(${CHANGE_VERB}|调整)(?:了)?(?:到|至|为)?(?:(?:19|20)\\d\\d年[^\\d,。;:、()]{0,6})?\\s?(?=\\d)`,
  'y',
)
/** From the difference to what it leads to: 个,达到300个. */
const REACHING = /[^\d。;:、()]{0,8}?,?(?:达到?|到|至|共|总数(?:达|为)?)\s?(?=\d)/y
/** Behind the second number: 增长25%. */
const BY = new RegExp(`[^\\d。;:()]{0,12}?(${CHANGE_VERB})(?:幅度?)?(?:了|达|为|率)?(?:为)?\\s?(?=\\d)`, 'y')
/** Before the first one: 增长25%,由. */
const BY_AHEAD = new RegExp(`(${CHANGE_VERB})(?:了|达)?\\s?(\\d[\\d.,]*(?:%|个?百分点)),$`)
/** Rates of each year, or of another stretch of time than the two numbers; 又增加30家 is one more step. */
const OTHER_RATE =
  /新增|又|再|另|还|继续|年均|平均|每年|月均|复合|同比|环比|可比|不变价|实际|名义|扣除|剔除|其中|分别|约|近|超/
/** 由11家增加到18家,新增7家: the difference, where the sentence ends with it. */
const ADDED = /[^\d。;:()、,]{0,6},(?:净|共)?新增(?:了|加)?\s?(?=\d)/y
const ORDERED = /[位名级度]|第/

/** The changes that a block tells with both their ends. */
export const changesOf = inProse({ numbers: 2 }, (folded, local): readonly Change[] => {
  // Two ends, in digits or in English words.
  const chinese =
    (local.holds & CLASS.han) !== 0 && CHANGED.test(folded)
      ? [
          ...chineseChanges(folded),
          ...ratesOfDifferences(localFigures(local), folded),
          ...datedChanges(localFigures(local), folded),
        ]
      : none
  const english =
    (local.holds & CLASS.latin) !== 0 ? [...englishChanges(folded), ...englishComparisons(folded)] : none
  const stated = [...chinese, ...english]
  return stated.length ? stated.map((change) => judgedChange(atPrices(change, folded))) : none
})

/** What grows in real terms, or is told in another currency: its rate does not follow from its ends. */
const PRICES =
  /生产总值|增加值|实[质际]|[按以][^,。;]{1,10}(?:计价|计算)|不变价|\b(?:real|GDP|GVA|gross domestic|value added|constant prices)\b/i
/** How far before a change, and behind it, its sentence says so, in characters. */
const SAID = 60
const SAID_BEHIND = 24

/** A change without the rate that its ends do not give: 地区生产总值由1286亿元增加到1363亿元，增长5.2%. */
function atPrices(change: StatedChange, folded: string): StatedChange {
  if (change.by?.unit !== '%') return change
  const from = sentenceStart(folded, change.start, '。;!?', SAID)
  const behind = /^[^。;,.]*/.exec(folded.slice(change.end, change.end + SAID_BEHIND))?.[0].length ?? 0
  if (!PRICES.test(folded.slice(from, change.end + behind))) return change
  const { by: _, ...ends } = change
  return ends
}

function* chineseChanges(folded: string): Generator<StatedChange> {
  for (let index = 0, { length } = folded; index < length; index++) {
    if (!opens(folded.charCodeAt(index))) continue
    const change = chineseAt(folded, index)
    if (change) yield change
  }
}

const SINCE = '(?:同比|[比较](?:上[一学]?|去|(?:19|20)\\d\\d)[年月季](?:同期|度)?)'
/** Behind a number, before how it differs from that of the year before, and between the difference and its rate. */
const DIFFERS = new RegExp(
  `^[^\\d,。;:、()]{0,6}[,(](?:${SINCE}?净?(?=${CHANGE_VERB}[了产收]?$)|${SINCE}(?=[多少]|节约))([^\\d,。;:、()]{1,4})$`,
)
const RATED = new RegExp(`^[^\\d,。;:、()]{0,3}[,、](?:同比)?(${CHANGE_VERB})(?:幅度?|率)?(?:为|达)?$`)

/** Rates beside the difference that they come from: 8640卷，比上年增加640卷，增长8%. */
function* ratesOfDifferences(figures: readonly LocalFigure[], folded: string): Generator<StatedChange> {
  if (figures.length < 3 || !folded.includes('%')) return
  for (let index = 0; index + 2 < figures.length; index++) {
    const to = figures[index] as LocalFigure
    const first = figures[index + 1] as LocalFigure
    const second = figures[index + 2] as LocalFigure
    if (to.unit === '%') continue
    const rate = first.unit === '%' ? first : second
    const difference = rate === first ? second : first
    if (rate.unit !== '%' || unitKey(difference.unit) !== unitKey(to.unit)) continue
    if (to.approximate || first.approximate || second.approximate) continue
    const differs = DIFFERS.exec(folded.slice(to.unitEnd, first.start))?.[1]
    const rated = RATED.exec(folded.slice(first.unitEnd, second.start))?.[1]
    if (!differs || !rated) continue
    const verb = { start: first.start - differs.length, end: first.start, grows: grows(rated) }
    const from = sentenceStart(folded, to.start, '。;!?', SENTENCE)
    // 共支出86万元，其中公务接待费24万元，比上年减少12万元，下降12%: the whole that was stated before changed so.
    const wholes = figures.slice(0, index).filter(({ start, unit }) => start >= from && unit === to.unit)
    const changes = [to, ...wholes].flatMap((end): readonly StatedChange[] => {
      const value = end.value - (verb.grows ? difference.value : -difference.value)
      const began = { value, unit: end.unit, step: end.step + difference.step }
      const place = { start: end.start, end: difference.unitEnd }
      return value > 0
        ? [{ from: { ...began, ...place }, to: end, by: rate, verb, start: end.start, end: second.unitEnd }]
        : none
    })
    const told = changes.find((change) => judgedChange(change).status === 'match') ?? changes[0]
    if (told) yield told
  }
}

/** How far before a change its sentence may begin, in code units. */
const SENTENCE = 120

function chineseAt(folded: string, opening: number): StatedChange | undefined {
  const first = numberBehind(AHEAD, folded, opening + 1)
  if (!first || first.approximate || ORDERED.test(first.unit)) return undefined
  // 在上年增加20家的基础上再增加10家, 从业人员比年初增加800人: a difference is where nothing begins.
  if (CHANGED.test(folded.slice(opening + 1, first.start))) return undefined
  const verb = matchAt(TO, folded, first.unitEnd)
  const second = verb && bareQuantityAt(folded, TO.lastIndex)
  if (!verb?.[1] || !second || second.approximate) return undefined
  const at = first.unitEnd + verb[0].indexOf(verb[1])
  const sets = /[比较]/.test(folded.charAt(opening))
  if (sets && !THEN.test(folded.slice(opening, first.start))) return undefined
  // 由35名调整为38名: the word leaves open which way.
  const up = verb[1] === '调整' ? second.value > first.value : grows(verb[1])
  const word = { start: at, end: at + verb[1].length, grows: up }
  const aims = /[到至为](?:(?:19|20)\d\d年[^\d,。;:、()]{0,6})?\s?$/.test(verb[0])
  if (/[比较在]/.test(folded.charAt(opening)) || !aims) {
    // 比上年的200个增加50个，达到300个.
    const ahead =
      !OTHER_RATE.test(verb[0]) && (second.unit === '%' || (sets && sameKind(first, second)))
        ? COMPARED.exec(folded.slice(Math.max(0, opening - 20), opening))
        : null
    const compared =
      ahead &&
      !CHANGES.test(folded.slice(0, opening - ahead[0].length)) &&
      bareQuantityAt(folded, opening - ahead[0].length)
    const end = numberBehind(REACHING, folded, second.unitEnd) ?? (compared || undefined)
    if (!end || end.approximate || !sameKind(first, end)) return undefined
    if (second.unit !== '%' && !sameKind(first, second)) return undefined
    return {
      from: first,
      to: end,
      by: second,
      verb: word,
      start: Math.min(first.start, end.start),
      end: Math.max(second.unitEnd, end.unitEnd),
    }
  }
  if (!sameKind(first, second)) return undefined
  const by =
    byBehind(folded, second.unitEnd, word.grows) ??
    byAhead(folded, opening, word.grows) ??
    (word.grows ? addedBehind(folded, first, second) : undefined)
  const unit = by && (by.unit.endsWith('百分点') ? '%' : by.unit)
  const fits = by && (by.unit === '%' || unitKey(unit ?? '') === unitKey(first.unit))
  return {
    from: first,
    to: second,
    ...(fits ? { by } : {}),
    verb: word,
    start: first.start,
    end: fits ? Math.max(by.end, second.unitEnd) : second.unitEnd,
  }
}

type Number = NonNullable<ReturnType<typeof bareQuantityAt>>

function numberBehind(pattern: RegExp, folded: string, at: number): Number | undefined {
  return matchAt(pattern, folded, at) ? bareQuantityAt(folded, pattern.lastIndex) : undefined
}

const sameKind = (a: Number, b: Number): boolean => unitKey(a.unit) === unitKey(b.unit)

function byBehind(folded: string, at: number, up: boolean): ChangeFigure | undefined {
  const match = matchAt(BY, folded, at)
  if (!match?.[1] || OTHER_RATE.test(match[0]) || grows(match[1]) !== up) return undefined
  const by = bareQuantityAt(folded, BY.lastIndex)
  return by && !by.approximate && by.unit !== '' ? by : undefined
}

/** What was added, where it is the difference but for a slip of the pen: others may have left. */
function addedBehind(folded: string, first: Number, second: Number): ChangeFigure | undefined {
  const by = numberBehind(ADDED, folded, second.unitEnd)
  if (!by || by.approximate || !/^[^\d,。;:、()]{0,6}(?:。|$)/.test(folded.slice(by.unitEnd, by.unitEnd + 7)))
    return undefined
  return by.unit !== '' && isSlip(by.value, second.value - first.value) ? by : undefined
}

function byAhead(folded: string, at: number, up: boolean): ChangeFigure | undefined {
  const from = Math.max(0, at - 20)
  const match = BY_AHEAD.exec(folded.slice(from, at))
  // 同比增长25%,由…: where the first number names no year of its own it is that of the year before.
  const before = folded.slice(from, from + (match?.index ?? 0))
  const other = folded.slice(at, at + 8).includes('年') ? before : before.replace(/同比$/, '')
  if (!match?.[1] || !match[2] || grows(match[1]) !== up || OTHER_RATE.test(other)) return undefined
  return bareQuantityAt(folded, from + match.index + match[0].indexOf(match[2]))
}

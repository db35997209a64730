import type { Certainty } from '../document.ts'
import type { Counted } from './counted.ts'
import { afterIntroducer, pairIntroduced } from './introduced.ts'
import type { Lexed } from './lexed.ts'
import {
  clauseStart,
  hidden,
  membersAs,
  readList,
  split,
  startsQuoted,
  trim,
  unquoted,
  type ListReading,
} from './lists.ts'
import type { LocalClaim, Stretch } from './local-claim.ts'
import { holdsSlogan, isCounted, likeShaped, lengths, sayWord } from './members.ts'
import { COUNTING_VERBS, SUMMERS } from './words.ts'

/** A list is read this far to the left of its number. */
const REACH = 600
const COUNTING_END = new RegExp(`(?:${COUNTING_VERBS})(?:了|着|过|出|成|到|好|共)?$`)

/** The claim whose list stands before its number: A、B、C三大体系, A、B、C等3项, A、B“两大工程”. */
export function claimBefore(lexed: Lexed, counted: Counted): LocalClaim | undefined {
  const { text } = lexed
  const claimed = counted.numeral.value
  const edge = counted.quote >= 0 ? counted.quote : counted.numeral.start
  const summer = SUMMERS.exec(text.slice(Math.max(0, edge - 6), edge))?.[0] ?? ''
  const end = listEnd(lexed, counted, trim(text, { start: 0, end: edge - summer.length }).end)
  const open = summer.startsWith('等')
  // After a separator the number is a member's own: 雙城三圈、四新精神.
  if (/[、和及与“]/.test(text.charAt(end - 1)) && !open) return undefined
  const from = clauseStart(lexed, end, '。;!?:,', REACH)
  const dash = hidden(lexed, { start: from, end }).lastIndexOf('——')
  const start = dash < 0 ? from : from + dash + 2
  const clause = { start, end }
  const raw = split(lexed, quotedList(lexed, clause) ?? unquoted(lexed, clause), '、')
  const first = raw[0]
  const last = raw.at(-1)
  if (!first || !last) return undefined
  if (
    !summer &&
    COUNTING_END.test(hidden(lexed, last)) &&
    !(raw.length > 2 && lengths(lexed, raw.slice(1, -1)).includes(last.end - last.start))
  )
    return undefined
  const introduced =
    raw.length > 1 ? afterIntroducer(lexed, first, raw.slice(1)) : pairIntroduced(lexed, first)
  // 对党和人民具有意义的三件大事: what goes before 的 tells of them and lists none.
  if (raw.length < 2 && !open && (!joinsTwo(counted, last) || summer === '的')) return undefined
  // 湘赣两省, 中柬泰三方: the number counts the characters of the last member alone.
  if (counted.party && ABBREVIATED.test(lexed.text.slice(end - claimed, end))) return undefined
  const members = [introduced, ...raw.slice(1)]
  if (
    members.some((member) => isCounted(lexed, member) || (counted.quote >= 0 && holdsSlogan(lexed, member)))
  )
    return undefined
  const reading = readList(lexed, members)
  const continued = continuedList(lexed, clause, claimed)
  if (reading.max < 2 && !open && !continued) return undefined
  const made = (items: readonly Stretch[], certainty: Certainty): LocalClaim => ({
    claimed,
    numeral: { start: counted.numeral.start, end: counted.numeral.end },
    measure: counted.measure,
    noun: counted.noun,
    form: 'before',
    items,
    closed: !open,
    certainty,
    keyWork: counted.keyWork,
    start: items[0]?.start ?? start,
    end: counted.end,
  })
  const fitting = membersAs(reading, claimed)
  if (fitting.length === claimed) return made(fitting, 'certain')
  if (continued) return made(continued, 'likely')
  const said = sayWord(lexed, counted.noun, reading.all)
  const wider = said ? undefined : byClauses(lexed, counted, { start, end }, open)
  if (wider) return made(wider, 'likely')
  if (open && claimed > reading.max) return made(reading.preferred, 'certain')
  const cut = said || (raw.length < 2 && evenPair(lexed, reading.all))
  const sure = cut ? { ...reading, preferred: reading.all } : reading
  const certainty = mismatchCertainty(
    lexed,
    counted,
    sure,
    clause,
    introduced.start > first.start,
    open,
    said,
  )
  return certainty && made(sure.preferred, claimed === sure.doubtful ? 'possible' : certainty)
}

/**
 * Where the list ends that the number may count: right before it; before the bracket that gives the list its short
 * name, （以下简称“三大平台”）; or before a comma, where a clause that begins with the number takes the list up.
 */
function listEnd({ text, partner }: Lexed, { quote, numeral }: Counted, end: number): number {
  const bracket =
    quote >= 0
      ? /\((?:以下|下)(?:统称|简称|合称)(?:为|作)?$/.exec(text.slice(Math.max(0, end - 10), end))
      : null
  if (bracket) return end - bracket[0].length
  const resumes = quote < 0 && end === numeral.start && text.charAt(end - 1) === ',' && numeral.value > 2
  return resumes && /[”》]/.test(text.charAt(end - 2)) && (partner[end - 2] ?? -1) >= 0 ? end - 1 : end
}

/** 和 alone joins too many things to be a list of levels or of what a verb governs: only two of a kind are believed. */
function joinsTwo({ classNoun, measure, numeral, noun, party }: Counted, last: Stretch): boolean {
  if (measure === '级') return false
  if (party) return numeral.value === 2
  return (
    classNoun ||
    /^[个项种类大]$/.test(measure) ||
    (numeral.value === 2 && noun !== '' && last.end - last.start <= 40)
  )
}

/** The inside of a pair of quotes that ends the clause and holds the whole list: 围绕“谁来建、怎么建、为谁建”三个问题. */
function quotedList(lexed: Lexed, { start, end }: Stretch): Stretch | undefined {
  const open = lexed.partner[end - 1] ?? -1
  if (open < start || !'”’'.includes(lexed.text.charAt(end - 1))) return undefined
  const inside = { start: open + 1, end: end - 1 }
  if (split(lexed, inside, ',').length > 1) return undefined
  const outside = split(lexed, { start, end: open }, '、').length
  return outside < 2 && split(lexed, inside, '、').length > 1 ? inside : undefined
}

/** Members that are whole clauses: 稳住增速,调优结构,守住底线三件大事. Only ever confirms a claim. */
function byClauses(
  lexed: Lexed,
  counted: Counted,
  clause: Stretch,
  open: boolean,
): readonly Stretch[] | undefined {
  const { value } = counted.numeral
  if (open || value < 2) return undefined
  const start = clauseStart(lexed, clause.end, '。;!?:', REACH)
  const clauses = split(lexed, { start, end: clause.end }, ',')
  const inEach = clauses.map((part) => split(lexed, part, '、').length)
  const [first, ...others] = clauses.slice(-value)
  if (!first || others.length !== value - 1) return undefined
  const members = [afterIntroducer(lexed, first, others), ...others]
  const parts = inEach.slice(-value)
  const uniform = parts.every((count) => count === parts[0])
  const bounded =
    clauses.length === value ||
    !likeShaped(lexed, [clauses[clauses.length - value - 1] as Stretch, ...members], 1.5)
  return uniform &&
    bounded &&
    value > 2 &&
    likeShaped(lexed, members, 2) &&
    !members.some((member) => isCounted(lexed, member))
    ? members
    : undefined
}

/** 支付、保险、存贷，投资管理以及数据分析等: a list whose last comma stands for 、. Only ever confirms a claim. */
function continuedList(lexed: Lexed, clause: Stretch, claimed: number): readonly Stretch[] | undefined {
  const tail = lexed.text.slice(clause.start, clause.end)
  if (lexed.text.charAt(clause.start - 1) !== ',' || !/以及|[和及与]/.test(tail)) return undefined
  const end = clause.start - 1
  const earlier = split(lexed, { start: clauseStart(lexed, end, '。;!?:,', REACH), end }, '、')
  const first = earlier[0]
  if (!first || earlier.length < 2) return undefined
  const whole = [
    afterIntroducer(lexed, first, earlier.slice(1)),
    ...earlier.slice(1),
    ...split(lexed, clause, '、'),
  ]
  const reading = readList(lexed, whole)
  const alike = likeShaped(lexed, whole.slice(1), 4) && !whole.some((member) => isCounted(lexed, member))
  return alike && claimed >= reading.min && claimed <= reading.max ? membersAs(reading, claimed) : undefined
}

/** How sure it is that no acceptable reading saves the number; undefined: not sure enough to speak. */
function mismatchCertainty(
  lexed: Lexed,
  counted: Counted,
  reading: ListReading,
  clause: Stretch,
  introduced: boolean,
  open: boolean,
  said: boolean,
): Certainty | undefined {
  const { preferred } = reading
  const { value } = counted.numeral
  const last = preferred.at(-1)
  if (counted.compound || preferred.length < 2 || !last || /等[^、]{0,6}$/.test(hidden(lexed, last)))
    return undefined
  const others = preferred.slice(1)
  const levels = counted.measure === '级' && preferred.every((member) => LEVEL.test(hidden(lexed, member)))
  const named = counted.classNoun || counted.keyWork || counted.measure === '大' || levels
  if (!levels && (!likeShaped(lexed, others, named ? 4 : 3) || Math.max(...lengths(lexed, others)) > 24))
    return undefined
  if (open) return preferred.length > 2 || counted.classNoun ? 'certain' : 'likely'
  // A slip is by one or two; a number far off counts something else.
  if (Math.abs(value - preferred.length) > Math.max(2, preferred.length / 2)) return undefined
  const mark = lexed.text.charAt(clause.start - 1)
  // A comma before the clause: earlier clauses may belong to the list, unless a verb opens it here.
  if (mark === ',' && !introduced && value > reading.max && likeEarlier(lexed, clause)) return undefined
  if (said && (counted.quote >= 0 || counted.classNoun)) return preferred.length > 2 ? 'certain' : 'likely'
  if (counted.quote >= 0) return preferred.length > 2 ? 'possible' : undefined
  if (counted.party) return preferred.length > 2 ? 'possible' : undefined
  const anchored = introduced || mark === '' || '。;:“‘(!?'.includes(mark)
  if (reading.members.length < 2) return pairCertainty(lexed, preferred, named || introduced)
  // 形成甲、乙、丙三级管控体系: most often its levels.
  if (counted.measure === '级' && !levels)
    return preferred.length > 2 && introduced && LEVELLED.test(counted.noun) ? 'possible' : undefined
  // 北京、上海、深圳5个项目: where they stand, perhaps, and not their names.
  if (LOCATED.test(counted.noun) && counted.measure !== '大') return 'possible'
  if (named && (anchored || preferred.length > 2)) return 'certain'
  if (!LISTED.test(counted.measure))
    return preferred.length > 2 && !NAMELIKE.test(counted.measure) ? 'possible' : undefined
  return preferred.length > 2 && anchored
    ? 'likely'
    : preferred.length > 2 || reading.members.length > 1
      ? 'possible'
      : undefined
}

/** Provinces and countries by their one-character names. */
const ABBREVIATED =
  /^[京津沪渝冀豫滇辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台中美俄日英法德韩朝欧印柬泰老缅越]{2,}$/

/** A level of administration: 市, 街道（乡镇）. */
const LEVEL = /(?:国家|中央|[省市县区乡镇村居州盟旗组社户]|街道|社区)□*$/

/** 时间和空间: two short words of one length are two. */
function evenPair({ text }: Lexed, [first, second, ...more]: readonly Stretch[]): boolean {
  const size = first ? first.end - first.start : 0
  return (
    more.length === 0 &&
    size > 1 &&
    size <= 6 &&
    second?.end === (second?.start ?? 0) + size &&
    !/\s/.test(text.slice(first?.start, second.end))
  )
}

const LOCATED = /(?:项目|基地|中心|平台|试点|园区|区域|企业|单位|部门|机构|集群|城市|工程)$/
const LEVELLED = /(?:体系|网络|机制|架构)$/

/** Two members that 和 alone joins: quoted ones are two things; others may be one. */
function pairCertainty(lexed: Lexed, members: readonly Stretch[], known: boolean): Certainty | undefined {
  if (members.every(({ start }) => startsQuoted(lexed, start))) return 'likely'
  const short = likeShaped(lexed, members, 1.3) && Math.max(...lengths(lexed, members)) <= 8
  return known && short ? 'possible' : undefined
}

/** Measure words that are the end of a name as often: 监督二处. */
const NAMELIKE = /[处部所座级]/

/** Measure words of what lists list; with others (座, 处, 家 …) the number may be part of a name. */
const LISTED = /^[个项大条类种点件篇步关张道支块场招层重]$/

/** True when the clause before is itself a list, or as short as a member. */
function likeEarlier(lexed: Lexed, clause: Stretch): boolean {
  const start = clauseStart(lexed, clause.start - 1, '。;!?:,', REACH)
  const earlier = { start, end: clause.start - 1 }
  return split(lexed, earlier, '、').length > 1 && !/等[^、]{0,6}$/.test(hidden(lexed, earlier))
}

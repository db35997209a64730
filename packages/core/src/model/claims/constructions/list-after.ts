import { endAlike, holdsOne, isCounted, likeShaped, sayWord } from '../alike.ts'
import type { Counted, Doubt, Separator, Stretch, Tie } from '../candidate.ts'
import { addsUp, countsOneMore, tellsElse } from '../excuses.ts'
import { groupsIn } from '../membership.ts'
import { openings, type Opening } from '../openings.ts'
import { areNames } from '../people.ts'
import { doubtsIn, proposal, type Proposal } from '../proposal.ts'
import { TOLD_FIRST, withoutOpener } from '../opener.ts'
import { sharedOpening } from '../likeness.ts'
import { membersAs, readList } from '../readings.ts'
import { endingOf, withoutClosing, withoutEnding, withoutRest, withoutSum } from '../right-edge.ts'
import { contrastIn, mayHoldMore, runIn, untilNext, type Ordinals } from '../runs.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, clauseStart, isJoined, split, startsQuoted, unquoted } from '../stretches.ts'
import { LISTED, POINTED } from '../words/zh.ts'

interface Reading {
  readonly items: readonly Stretch[]
  readonly by: Separator
  /** The list fills the body and every member is alike. */
  readonly fills: boolean
  /** Members that the mark itself separates. */
  readonly marked: number
}

/** A next sentence that names more: 。通知还包含…. */
const GOES_ON = /^[)”’]*[。;,]\s?[^。;,、]{0,4}(?:还|另外?|此外,?还?)(?:包括|包含|涉及|设|有|需|要|应)/
/** How far behind a list that is looked for, in code units. */
const GOES_ON_WITHIN = 16

/** A label whose run goes on elsewhere. */
const LABELLED = /^\s*(?:一、|一是|其一|第一|首先|一方面|1[.、)]|\([一1]\))/
/** 包括 may name some of them. */
const INCLUDING = /(?:包括|包含|涵盖|涉及)[:,]?$/
/** How far into its stretch a run of labels may begin, in code units. */
const LEAD = { bare: 4, marked: 24 }

/** 三个方面：A、B、C; “五争”（…）; 主要有四类，即A、B、C、D: the list stands after its number. */
export function* listAfter(scan: Scan, counted: Counted, ordinals: Ordinals): Generator<Proposal> {
  const claimed = counted.numeral.value
  for (const found of openings(scan, counted)) {
    const opening = { ...found, body: untilNext(found.body, counted.numeral, ordinals) }
    const { body, kind } = opening
    if ((counted.loose && opening.past) || (kind === 'bare' && isOfOther(scan, counted, body))) continue
    const word = counted.quote < 0 ? '' : counted.measure + counted.noun
    const readings = readingsOf(scan, opening, ordinals, claimed, word)
    const tie = tieOf(scan, counted, kind)
    const propose = ({ items, by, fills }: Reading, rest: Partial<Proposal>): Proposal => {
      const told = withoutOpener(scan, items)
      const members = withoutSum(
        scan,
        by === '、' ? withoutRest(scan, withoutEnding(scan, told)) : told,
        claimed,
      )
      return proposal(counted, members, { ...SHAPE, tie, by, fills, ...rest })
    }
    const loose = kind === 'weak' || kind === 'far'
    const good = readings.find(
      (reading) => reading.items.length === claimed && (!loose || believed(scan, reading)),
    )
    if (good) return yield propose(good, {})
    const [best] = readings
    if (!best || addsUp(scan, counted, best.items)) continue
    const closed = loose ? undefined : withoutClosing(scan, best.items, best.by, claimed)
    if (closed) return yield propose({ ...best, items: closed, fills: false }, {})
    if (counted.compound || (loose && !isStated(scan, counted, opening, best))) continue
    const end = best.items.at(-1)?.end ?? body.end
    const endings = best.items.map((item) => endingOf(scan, item))
    const open =
      kind === 'examples' || endings.some(Boolean) || GOES_ON.test(scan.text.slice(end, end + GOES_ON_WITHIN))
    if (!open || best.items.length >= claimed) {
      yield propose(best, { doubts: doubtsOf(scan, counted, opening, best, readings) })
      continue
    }
    // Without what says that there are more.
    const items = best.items.map(({ start, end }, at) => ({ start, end: end - (endings[at] ?? 0) }))
    if (items.length > 1) yield propose({ ...best, items }, { closed: false })
    return
  }
}

const SHAPE = { construction: 'list-after', form: 'after' } as const

/** 三项原则是公开、公平、公正、公允。, 获奖的四人为甲、乙和丙。: the sentence says what they are and nothing else. */
function isStated(scan: Scan, counted: Counted, { body, past }: Opening, best: Reading): boolean {
  const { by, fills, items } = best
  const before = past ? '' : scan.text.charAt(body.start - 1)
  // 四项行动，“只是起点”：（一）…: labels behind the colon of its sentence.
  if (by === 'run') return before === ':'
  if (!/[是为]/.test(before) || by !== '、') return false
  const ofOneKind = counted.classNoun || endAlike(scan, items)
  return fills && (areNames(scan, items) || (ofOneKind && likeShaped(scan, items, 1)))
}

/** 项目五个。不足：一是…: what follows is of the word before its colon, unless the sentence of the number has that word too. */
function isOfOther(scan: Scan, { numeral }: Counted, { start }: Stretch): boolean {
  const word = OWN_WORD.exec(scan.text.slice(start, start + 8))?.[1]
  return (
    word !== undefined && !scan.text.slice(clauseStart(scan, numeral.start, '。!?'), start).includes(word)
  )
}

const OWN_WORD = /^\s?(?!其?[一二]|第|首)([^\s:;,。]{2,6}):/

/** How an opening ties the list to its number; 以下六项任务：… says itself that its list follows. */
function tieOf(scan: Scan, { numeral }: Counted, kind: Opening['kind']): Tie {
  if (kind !== 'strong') return kind === 'bare' ? 'adjacent' : 'near'
  return POINTED.test(scan.before(numeral.start, 2)) ? 'pointed' : 'marked'
}

/** What else could save the number: another reading, or another number that the list may be of. */
function doubtsOf(
  scan: Scan,
  counted: Counted,
  { body, kind, past, done }: Opening,
  { by, items, fills }: Reading,
  readings: readonly Reading[],
): readonly Doubt[] {
  const { value } = counted.numeral
  const slogan = counted.quote >= 0
  const ending = slogan || counted.classNoun || counted.noun === '' || LISTED.test(counted.measure)
  const run = by === 'run'
  const some = INCLUDING.test(scan.text.slice(body.start - 4, body.start)) && !slogan
  const bracketed = !slogan && scan.text.charAt(body.start - 1) === '('
  // The sentence goes on behind the list: believed where nothing behind it is a list as well.
  const further = by !== '、' || items.length < 3
  return doubtsIn({
    // 3项制度（办法、规定）: what a bracket adds may be other words for what is counted.
    some: (some && items.length < value) || (bracketed && items.length < 3),
    // “两委”班子：甲、乙、丙: members that do not say a slogan's word are its noun's.
    another:
      (run && items.length < value && mayHoldMore(scan, items)) ||
      (run && done && !items.every((item) => scan.of(item).includes(counted.noun.slice(-2)))) ||
      (past && !(slogan && items.length > 2)) ||
      (slogan && countsOneMore(scan, counted)) ||
      tellsElse(scan, body, items, value),
    // 要守住两条红线。一是…。二是…。三是…。: what is to be done about two things may be more; not 做法有三条。一是…, which ends so.
    bare: kind === 'bare' && (items.length < 3 || value < 3 || !ending),
    clauses: fills && by !== ',' && readings.some((one) => one.by === ','),
    end: !fills && further,
  })
}

/** After a weak opening only a run and a marked list are believed; and two that end alike. */
function believed(scan: Scan, { items, by, marked }: Reading): boolean {
  if (by === 'run' || (by === '、' && marked > 1)) return true
  const [one, other] = items.map(({ end }) => scan.before(end, 2))
  return by === '、' && one === other
}

const readingBy = (by: Separator, items: readonly Stretch[], fills = false): Reading => ({
  by,
  items,
  fills,
  marked: items.length,
})

function readingsOf(
  scan: Scan,
  { body, kind }: Opening,
  ordinals: Ordinals,
  claimed: number,
  word: string,
): readonly Reading[] {
  const run = runIn(scan, ordinals, body, kind === 'bare' ? LEAD.bare : LEAD.marked)
  // “两核”指旧城与新镇。首先，…: a run of the next sentence goes on with nothing where this one tells its list.
  const told = (run[0]?.start ?? 0) > body.end && /[、和与及]/.test(scan.text.slice(body.start, body.end))
  const items = run.length > 1 && !told ? run : claimed === 2 ? contrastIn(scan, body) : undefined
  if (items) return [readingBy('run', items, true)]
  const saying = kind === 'bare' && word ? sayingIt(scan, body, word) : []
  if (saying.length) return [readingBy('、', saying, true)]
  if (kind === 'bare' || kind === 'far' || LABELLED.test(scan.text.slice(body.start, body.start + 6)))
    return []
  const inner = unquoted(scan, body)
  const plain = (items: readonly Stretch[]): boolean =>
    likeShaped(scan, items, 3) &&
    (!items.some((item) => isCounted(scan, item)) ||
      items.every((item) => isCounted(scan, item) || holdsOne(scan, item)))
  const bySemicolon = split(scan, inner, ';')
  const sentence = { start: inner.start, end: clauseEnd(scan, inner.start, ';。', inner.end) }
  const byComma = untilLast(scan, split(scan, sentence, ','))
  // “四个覆盖”：市、县两级覆盖，人群覆盖…: clauses that all say the slogan's word are its members.
  if (sayWord(scan, word, byComma)) return [readingBy(',', byComma, plain(byComma))]
  const readings = bySemicolon.length > 1 ? [readingBy(';', bySemicolon, plain(bySemicolon))] : []
  const [first = [], ...later] = byComma.map((part) => split(scan, part, '、'))
  const inEach = [first, ...later].map(({ length }) => length)
  // 三种权力——政权、族权、神权，代表了制度: what goes on behind a list is not a member beside it.
  const each = readList(scan, first).all
  const goesOn =
    each.length > 2 && (each.every(({ start }) => startsQuoted(scan, start)) || likeShaped(scan, each, 1))
  // Commas between like groups (大、中地主,小地主、富农,中农、贫农) are the stronger mark.
  const outer =
    (inEach[0] !== 1 && inEach.length > 2 && inEach.every((count) => count === inEach[0])) ||
    // 以东港、西港为主的北片，以南港为主的南片: each clause begins as the others do.
    (byComma.length === claimed && sharedOpening(scan, byComma) !== '')
  const clause = { start: inner.start, end: clauseEnd(scan, inner.start, ',;。', inner.end) }
  for (const stretch of outer ? [] : [clause, ...(sentence.end === clause.end ? [] : [sentence])]) {
    const joined = stretch === clause ? joinedTail(scan, stretch, inner.end) : undefined
    // 甲局、乙署，以及丙、丁公司: what is joined may be a list of others.
    const others = joined && split(scan, joined, '、').length > 1
    const tail = others ? undefined : joined
    const groups = groupsIn(scan, stretch)
    if (groups.length > 1) {
      readings.push(readingBy('and', groups, plain(groups)))
      continue
    }
    const raw = [...split(scan, unquoted(scan, stretch), '、'), ...(tail ? [tail] : [])]
    const list = readList(scan, raw)
    // 重中之重，抓好甲、乙、丙: a clause of its own stands before the first, or behind the last.
    const loaded = raw.some(
      ({ start, end }, at) =>
        (at ? at === raw.length - 1 : !TOLD_FIRST.test(scan.text.slice(start, end))) &&
        clauseEnd(scan, start, ',', end) < end,
    )
    if (list.max < 2 || loaded) continue
    const end = tail?.end ?? stretch.end
    const whole = stretch === clause && end >= inner.end - 1
    const items = membersAs(list, claimed)
    readings.push({ ...readingBy('、', items, whole && plain(items)), marked: raw.length })
  }
  // 甲与乙结合，丙与丁结合: where every clause holds one, 与 joins what is inside it.
  const paired =
    readings.every(({ marked }) => marked < 2) && byComma.every((part) => readList(scan, [part]).max > 1)
  const clean = readings.length === 0 && plain(byComma)
  const last = byComma.at(-1)
  // 办好市集和渡口，以及修好栈桥: the comma is the stronger mark.
  const two = byComma.length === 2 && inEach[0] === 1 && last !== undefined && isJoined(scan, last)
  // 渡口的航道、码头的堤岸，以及集市: the comma parts no more than the marks before it; not 保障自由、公平审讯等，以及稳定.
  const even =
    likeShaped(scan, first, first.length > 2 ? 3 : 1) && !first.some((item) => endingOf(scan, item))
  const tailed = byComma.length === 2 && !two && isJoined(scan, last as Stretch) && even
  if (byComma.length > 1 && !goesOn && !tailed)
    readings.splice(two || paired ? 0 : readings.length, 0, readingBy(',', byComma, clean))
  readings.push(...nestedReadings(scan, inner, [bySemicolon, byComma], claimed))
  return readings
}

/** “六进”活动，进机关、进学校…; “四关”。严把原料采购关、加工制作关…: clauses that all begin or end with a slogan's word. */
function sayingIt(scan: Scan, { start, end }: Stretch, word: string): readonly Stretch[] {
  const key = word.replace(/^[个项]/, '')
  const items = split(scan, { start, end: clauseEnd(scan, start, '。;:!?', end) }, '、,')
  const said = sayWord(scan, key, items) || items.every((item) => scan.of(item).endsWith(key))
  return said && !key.startsWith('一') && likeShaped(scan, items, 1) ? items : []
}

/** 甲、乙，以及丙: the last member, behind a comma of its own. */
function joinedTail(scan: Scan, { end }: Stretch, limit: number): Stretch | undefined {
  if (!/^,(?:以及|[和及])/.test(scan.text.slice(end, end + 3))) return undefined
  return split(scan, { start: end + 1, end: clauseEnd(scan, end + 1, ',;。', limit) }, ',')[0]
}

/** Clauses up to the one that 以及 begins: it is the last of the list. */
function untilLast(scan: Scan, clauses: readonly Stretch[]): readonly Stretch[] {
  const last = clauses.findIndex((clause) => isJoined(scan, clause))
  return last > 0 ? clauses.slice(0, last + 1) : clauses
}

/** Marks of two kinds in one list: only ever confirm a number. */
function* nestedReadings(
  scan: Scan,
  inner: Stretch,
  cuts: readonly (readonly Stretch[])[],
  claimed: number,
): Generator<Reading> {
  const slashed = split(scan, inner, '、').length < 2 ? [split(scan, inner, '/')] : []
  for (const parts of [...cuts, ...slashed]) {
    if (parts.length < 2) continue
    const lists = parts.map((part) => split(scan, part, '、'))
    // 四个问题：甲、乙、丙，而这些问题…: a clause behind a list is not a member of it.
    if (parts !== slashed[0] && !isJoined(scan, parts.at(-1) as Stretch)) continue
    const nested = lists.flat()
    if (nested.length === claimed) yield readingBy('、', nested)
  }
}

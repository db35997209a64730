import { none } from '../../../text/none.ts'
import { holdWord, isCounted, likeShaped, sayWord } from '../alike.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { fromEdge } from '../edge.ts'
import { nameIn } from '../noun.ts'
import { namedTogether } from '../named-together.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import { withoutSum } from '../right-edge.ts'
import { mayHoldMore, runIn, type Ordinals } from '../runs.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, clauseStart, hidden, split, startsQuoted, unquoted } from '../stretches.ts'
import { CLASS_NOUNS, GENERAL, LINKS, POINTING } from '../words/zh.ts'

/** How far from its number a list may be told, in code units. */
const REACH = 200
/** What ends a clause that may hold a list; a comma ends none where it parts sentences. */
const CLAUSES = '。;!?:,'
/** 甲、乙、丙，共三类: what sums up the list before a comma. */
const SUMMING = /(?<=,)(?:一?共|合计|总共)\s?$/
/** 参会单位有：甲、乙、丙，共3家。: what leads to the list that a bare sum ends. */
const LED = /(?:[是为有:]|包括|包含)$/
/** 甲、乙和丙，作为评级的三项指标; 甲、乙、丙…，被称为“草原三宝”: the clause says what the list before it is. */
const LINK = new RegExp(`^[都均]?(?:${LINKS}|为|即|形成|[并合]称)`)
const CALLED = /(?:[称叫誉]为|[称叫]作|叫做|并称)(“?[^,。“”]{0,4})$/
const CLASSED = new RegExp(`(?:${CLASS_NOUNS})$`)
/** What a sentence says of all that its list names. */
const STATED = /[是为]:?$/
const ABOVE = /述|以上/
const SHAPE = { construction: 'taken-up', tie: 'near', edge: 'shaped', fills: false } as const

/** A list that a clause holds. */
interface Told {
  readonly items: readonly Stretch[]
  readonly clause: Stretch
}

/**
 * The list was told before its number takes it up: a run of labels, the members that say a slogan's word, the list right before a clause that
 * points at it or says what it is, the names that stand together. It confirms a number; 上述 and its like may also hint that it is wrong.
 */
export function* takenUp(scan: Scan, counted: Counted, ordinals: Ordinals): Generator<Proposal> {
  const { numeral, quote } = counted
  const beside = quote < 0 ? numeral.start : quote
  const before = scan.before(beside, 6)
  const pointer = (POINTING.exec(before) ?? SUMMING.exec(before))?.[0] ?? ''
  const at = beside - pointer.length
  yield* runAbove(scan, counted, ordinals, pointer, at)
  if (quote >= 0) yield* slogansMembers(scan, counted)
  yield* listAbove(scan, counted, pointer, at)
  const named = quote < 0 ? namedTogether(scan, counted) : undefined
  if (named?.length === numeral.value) yield proposal(counted, named, SHAPE)
}

/** 一是甲。二是乙。三是丙。以上三点…, 一是抓甲，二是抓乙，“两抓”并举: the run of labels before it. */
function* runAbove(
  scan: Scan,
  counted: Counted,
  ordinals: Ordinals,
  pointer: string,
  at: number,
): Generator<Proposal> {
  const { numeral, quote, classNoun, noun, measure } = counted
  const run = pointer || quote >= 0 ? nearestRun(scan, ordinals, at, numeral.value) : none
  // 以上两点由甲局负责，第三点…: fewer than were told may be some of them.
  if (run.length < 2 || (pointer && run.length > numeral.value)) return
  const said = sayWord(scan, scan.text.charAt(numeral.end), run)
  // 第一，…。第二，…。第三，…。这四点…: nothing but the run stands before what points at it.
  const points = ABOVE.test(pointer) && nameIn(noun) === '' && /[点条项]/.test(measure)
  const fits = run.length === numeral.value || ((classNoun || points) && !mayHoldMore(scan, run))
  if (said || (pointer && fits))
    yield proposal(counted, run, {
      ...SHAPE,
      tie: 'pointed',
      by: 'run',
      fills: quote < 0,
      direct: ABOVE.test(pointer),
    })
}

/** The run of as many labels as are counted that begins nearest before a place; else the first. */
function nearestRun(scan: Scan, ordinals: Ordinals, at: number, claimed: number): readonly Stretch[] {
  const firsts = ordinals().flatMap(([first]) => (first ? [first.start] : []))
  const runs = firsts.map((start) => runIn(scan, ordinals, { start, end: at }, 0))
  return runs.findLast(({ length }) => length === claimed) ?? runIn(scan, ordinals, { start: 0, end: at }, at)
}

/**
 * 甲、乙、丙，这三项…; 甲、乙、丙，作为评级的三项指标; 协办机构包括甲、乙、丙。三个机构…: the clause before holds the list and nothing else; or the
 * sentence quotes one list.
 */
function* listAbove(scan: Scan, counted: Counted, pointer: string, at: number): Generator<Proposal> {
  const { text } = scan
  const { numeral, party, loose, measure, noun, quote } = counted
  const { value } = numeral
  const before = scan.before(quote < 0 ? numeral.start : quote, 6)
  if (value < (pointer ? 2 : 3)) return
  const inside = CALLED.exec(scan.before(at, 12))?.[0]
  const own = clauseStart(scan, at - (inside ?? '').length, CLAUSES, REACH)
  const lead = hidden(scan, { start: own, end: at })
  const mark = text.charAt(own - 1)
  const linked = inside !== undefined || LINK.test(lead)
  if (lead.includes('、') || (loose && !inside && measure !== '人') || (quote >= 0 && !pointer)) return
  const sentence = lead && '。;!?'.includes(mark) ? own : clauseStart(scan, own - 1, '。;!?', REACH)
  const resumed = !pointer && mark === '。'
  const said = resumed || pointer || party || linked || CLASSED.test(noun)
  const beside = linked ? ',' : lead ? '' : pointer || resumed ? ',。;' : ','
  const mayHold = beside.includes(mark) || /[“‘《]/.test(text.slice(sentence, at))
  const lists = said && mayHold ? [...toldBefore(scan, at, sentence, value)] : none
  const list =
    lists.find(
      ({ items, clause }) =>
        clause.end === own - 1 &&
        beside.includes(mark) &&
        (!resumed || isKnown(counted, text.slice(sentence, items[0]?.start))) &&
        isAlike(scan, items, value),
    ) ?? (resumed ? undefined : lists.find(({ items }) => isQuoted(scan, items)))
  const { items } = list ?? { items: none }
  // 甲、乙与丙的关系, 三方…: what is told of the last does not belong to its name; what is said is none.
  const bad = (item: Stretch): boolean => isCounted(scan, item) || /[的。!?]/.test(scan.of(item))
  if (!items.length || items.some(bad)) return
  const off = Math.abs(items.length - value)
  // 公平、公正、公开，这四条原则; 申请人为甲、乙、丙。四人…: the list is all that its sentence says, or all that it says them to be.
  const told = text.slice(sentence, items[0]?.start)
  const summed = noun === '' && LED.test(told) && items.at(-1)?.end === own - 1 && SUMMING.test(before)
  const whole =
    mark === ','
      ? summed || (told === '' && (!lead || LINK.test(lead)))
      : resumed
        ? STATED.test(told)
        : pointer !== ''
  const fills = whole === true
  if (off > Number(fills || ABOVE.test(pointer))) return
  yield proposal(counted, items, { ...SHAPE, tie: pointer ? 'pointed' : 'near', fills })
}

/** What is said before the list says what the number counts: 协办机构包括, 申请人为. */
function isKnown({ measure, noun }: Counted, said: string): boolean {
  return measure === '人' ? STATED.test(said) : said.includes(noun.slice(-2))
}

/** Members as long as one another, but for what stands before the first; of one more or less the first as well. */
function isAlike(scan: Scan, items: readonly Stretch[], value: number): boolean {
  const off = Math.abs(items.length - value)
  return off < 2 && likeShaped(scan, off ? items : items.slice(1), off ? 1.5 : 2)
}

/** True for members each in quotes, or all in one pair of them. */
function isQuoted(scan: Scan, items: readonly Stretch[]): boolean {
  const [first, last] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0]
  return items.every(({ start }) => startsQuoted(scan, start)) || scan.partner[first - 1] === last
}

/**
 * 围绕“和善村民、和美家庭、和睦邻里”…形成“三和”规则; 树立“三性”理念。即便利性、公正性、安全性: members that all hold the slogan's
 * word, a little before it or behind it.
 */
function* slogansMembers(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const {
    quote,
    compound,
    numeral: { start, end, value },
  } = counted
  const measured = GENERAL.includes(text.charAt(end))
  const word = text.charAt(end + Number(measured))
  const close = partner[quote] ?? -1
  if (value < 3 || compound) return
  let near: readonly Stretch[] | undefined
  for (const { items, clause } of toldBefore(scan, quote, start - REACH, value, word)) {
    const begun = sayWord(scan, word, items)
    const said = begun || holdWord(scan, word, items)
    if (said && items.length === value) return yield proposal(counted, items, SHAPE)
    // What only holds the word is nearly that many in the slogan's own sentence.
    const told = begun || (said && !text.slice(clause.end, start).includes('。'))
    if (told) near ??= items
  }
  for (let from = close + 1; from < Math.min(text.length, close + REACH);) {
    const clause = { start: from, end: clauseEnd(scan, from, '。;!?:,') }
    const items = saying(scan, clause, value, word)
    if (items.length === value && (sayWord(scan, word, items) || !measured))
      return yield proposal(counted, withoutSum(scan, items, value), {
        ...SHAPE,
        construction: 'list-after',
        form: 'after',
      })
    from = clause.end + 1
  }
  const told = clausesSaying(scan, close + 1, text.slice(end + Number(measured), close), value)
  if (told.length)
    return yield proposal(counted, told, { ...SHAPE, construction: 'list-after', form: 'after', by: ',' })
  // “三跨”问题…。“四跨”问题…: the same was told with another number.
  const fills = text.slice(0, quote).includes(word + text.slice(close, close + 3))
  if (near) yield proposal(counted, near, { ...SHAPE, fills })
}

/**
 * “四个突出”，…，突出甲，突出乙，突出丙，突出丁: as many clauses side by side as are counted, which all begin or all end with a slogan's
 * word, in its sentence or the next; before the word of the first their subject may stand.
 */
function clausesSaying(scan: Scan, from: number, word: string, value: number): readonly Stretch[] {
  if (word.length < 2) return none
  const own = clauseEnd(scan, from, '。!?')
  for (const [start, end] of [
    [from, own],
    [own + 1, clauseEnd(scan, own + 1, '。!?')],
  ] as const)
    for (const marks of [';', ',;']) {
      const clauses = split(scan, { start, end: Math.max(start, end) }, marks)
      const begun = sideBySide(clauses, ({ start: at }) => scan.text.startsWith(word, at))
      const before = clauses[clauses.indexOf(begun[0] as Stretch) - 1]
      const at = before ? scan.of(before).indexOf(word) : -1
      const all = before && at > 0 ? [{ start: before.start + at, end: before.end }, ...begun] : begun
      if (all.length === value) return all
      const ended = sideBySide(clauses, (clause) => scan.of(clause).endsWith(word))
      if (ended.length === value) return ended
    }
  return none
}

/** The list in a clause that says a word more than once. */
function saying(scan: Scan, clause: Stretch, value: number, word: string): readonly Stretch[] {
  const said = scan.of(clause)
  return said.indexOf(word) < said.lastIndexOf(word) ? listIn(scan, clause, value, 3) : none
}

/** All the clauses of which something is true, where they stand side by side. */
function sideBySide(clauses: readonly Stretch[], holds: (clause: Stretch) => boolean): readonly Stretch[] {
  const all = clauses.filter(holds)
  const first = clauses.indexOf(all[0] as Stretch)
  return all.every((clause, at) => clauses[first + at] === clause) ? all : none
}

/** The lists that clauses hold from a place back to another, the nearest first; of clauses that say a word twice. */
function* toldBefore(scan: Scan, at: number, floor: number, value: number, word = ''): Generator<Told> {
  for (let end = at; end > Math.max(floor, scan.start);) {
    const clause = { start: clauseStart(scan, end, CLAUSES, REACH), end }
    const items = word ? saying(scan, clause, value, word) : listIn(scan, clause, value)
    if (items.length) yield { items, clause }
    end = Math.min(clause.start, end) - 1
  }
}

/** The members of the one list in a clause, without what the clause says of them: 以甲、乙、丙|为核心; none where it holds none. */
function listIn(scan: Scan, clause: Stretch, value: number, least = 2): readonly Stretch[] {
  const body = unquoted(scan, quotesIn(scan, clause))
  const parts = split(scan, body, '、')
  const members = parts.length > 1 ? parts : body.start > clause.start ? split(scan, body, '+') : none
  const last = members.at(-1)
  if (!last || members.length < least) return none
  const others = members.slice(0, -1)
  const whole = [
    ...others,
    value > 2 ? withoutRemark(scan, last, others.slice(others.length > 1 ? 1 : 0)) : last,
  ]
  const alone = membersAs(readList(scan, whole.slice(1)), value - 1)
  return membersAs(readList(scan, fromEdge(scan, whole, alone)), value)
}

/** The last member of a list before what the clause says of it; 闲船的租金、码头的股金: what others hold as well is part of a member. */
function withoutRemark(scan: Scan, last: Stretch, others: readonly Stretch[]): Stretch {
  const { start, end } = last
  const closing = startsQuoted(scan, start) ? /^.*[”’》]/s.exec(hidden(scan, last))?.[0] : undefined
  if (closing) return { start, end: start + closing.length }
  const rest = [...hidden(scan, last).matchAll(REST)].find(
    ({ 0: word }) => !others.some((one) => scan.of(one).includes(word)),
  )
  return { start, end: rest ? start + rest.index : end }
}

const REST = /[的为](?=.)|等(?!级)/g

/** The quotes of a clause that hold a list; else the clause. */
function quotesIn(scan: Scan, clause: Stretch): Stretch {
  for (let index = clause.start; index < clause.end; index++) {
    const close = scan.partner[index] ?? -1
    if (close <= index) continue
    if (/[、+]/.test(scan.text.slice(index, close))) return { start: index, end: close + 1 }
    index = close
  }
  return clause
}

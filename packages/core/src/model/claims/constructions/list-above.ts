import { none } from '../../../text/none.ts'
import { holdWord, isCounted, likeShaped, sayWord } from '../alike.ts'
import type { Counted, Stretch } from '../candidate.ts'
import { fromEdge } from '../edge.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import { withoutSum } from '../right-edge.ts'
import { runIn, type Ordinals } from '../runs.ts'
import { opens, type Scan } from '../scan.ts'
import { clauseEnd, clauseStart, hidden, split, startsQuoted, unquoted } from '../stretches.ts'
import { CLASS_NOUNS } from '../words/zh.ts'

/** How far back in its sentence a number may point, in code units. */
const REACH = 200
const POINTER = /(?:上述|以上|前述|这|(?<=,)(?:一?共|合计|总共))$/
/** 甲、乙和丙，作为评级的三项指标: the clause says what the list before it is. */
const LINK = /^(?:作为|是|为|成为|构成|组成|即|都是|均为|形成|并称|合称|称为)/
/** 甲、乙、丙…，被称为“草原三宝”. */
const CALLED = /(?:[称叫誉]为|[称叫]作|叫做|并称)(“?[^,。“”]{0,4})$/
const CLASSED = new RegExp(`(?:${CLASS_NOUNS})$`)
const ABOVE = /述|以上/
const JOINT = /^(?:[、,]|以及|[和及与或])?\s*$/

/**
 * The list stands earlier in its sentence: 以“透明、参与、协作”为骨架,呈现三个面向; “甲”“乙”和“丙”…,除上述三个条件外; 公平、公正、公开,这三条原则.
 * It confirms a number; 上述 with quoted members may also hint that it is wrong.
 */
export function* listAbove(scan: Scan, counted: Counted, ordinals: Ordinals): Generator<Proposal> {
  const { text } = scan
  const { start, value } = counted.numeral
  const beside = counted.quote >= 0 ? counted.quote : start
  const pointer = POINTER.exec(text.slice(Math.max(0, beside - 4), beside))?.[0]
  if (counted.quote >= 0) {
    yield* runOfSlogan(scan, counted, ordinals)
    yield* sloganNear(scan, counted)
    if (!pointer) return
  }
  // 一是甲。二是乙。三是丙。以上三点…: the run of labels before it.
  const above = { start: 0, end: beside - (pointer ?? '').length }
  const run = pointer ? runIn(scan, ordinals, above, above.end) : none
  const surely = ABOVE.test(pointer ?? '') && counted.classNoun
  if (run.length > 1 && (surely || run.length === value))
    return yield proposal(counted, run, { ...SHAPE, tie: 'pointed', by: 'run', fills: run.length > 2 })
  const called = CALLED.exec(text.slice(Math.max(0, start - 12), start))?.[1]
  if (!pointer && called === undefined) yield* sentenceAbove(scan, counted)
  if ((counted.loose && called === undefined) || value < (pointer ? 2 : 3)) return
  if (!pointer && called === undefined && !counted.party && !CLASSED.test(counted.noun)) return
  const edge = beside - (pointer ?? called ?? '').length
  const sentence = { start: clauseStart(scan, edge, '。;!?', REACH), end: edge }
  const items =
    ((pointer ?? counted.party) &&
      clauseAbove(scan, sentence, value, pointer ? ',。;' : ',', pointer ? 1 : 0)) ||
    linkedAbove(scan, sentence, value) ||
    onlyQuoted(scan, sentence)
  if (!items || items.some((member) => isCounted(scan, member))) return
  // 甲、乙与丙的关系, 三方…: what is told of the last does not belong to its name.
  if (counted.party && items.some(({ start, end }) => text.slice(start, end).includes('的'))) return
  const off = Math.abs(items.length - value)
  // 公平、公正、公开，这四条原则: the list is all that its sentence says.
  const fills = off === 1 && text.charAt(edge - 1) === ',' && items[0]?.start === sentence.start
  if (off > (items.length > 2 && (fills || ABOVE.test(pointer ?? '')) ? 1 : 0)) return
  yield proposal(counted, items, { ...SHAPE, tie: pointer ? 'pointed' : 'near', fills })
}

/** 申请人为甲、其妻乙及其子丙。三人…, 协办机构包括甲、乙、丙。三个机构…: the sentence before ends with them and says what they are. */
function* sentenceAbove(scan: Scan, counted: Counted): Generator<Proposal> {
  const { measure, noun } = counted
  const { start, value } = counted.numeral
  if (value < 3 || (measure !== '人' && noun.length < 2)) return
  const before = { start: clauseStart(scan, start - 1, '。;!?', REACH), end: start }
  const items = clauseAbove(scan, before, value, '。')
  const said = scan.text.slice(before.start, items?.[0]?.start)
  const key = measure === '人' ? /[是为括者员]$/.test(said) : said.includes(noun.slice(-2))
  if (items && key && !items.some((member) => isCounted(scan, member))) yield proposal(counted, items, SHAPE)
}

/** The list that fills the clause before one that says what it is. */
function linkedAbove(scan: Scan, { start, end }: Stretch, value: number): readonly Stretch[] | undefined {
  const clause = clauseStart(scan, end, '。;!?,', REACH)
  if (clause <= start) return undefined
  if (!LINK.test(scan.text.slice(clause, clause + 2)) && !CALLED.test(scan.text.slice(clause, end)))
    return undefined
  return clauseAbove(scan, { start, end: clause }, value)
}

/**
 * 围绕“和善村民、和美家庭、和睦邻里”…形成“三和”规则; 树立“三性”理念。即便利性、公正性、安全性: members that all hold the slogan's
 * word, a little before it or behind it.
 */
function* sloganNear(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const { start, value, end } = counted.numeral
  const measured = /[个大项种类]/.test(text.charAt(end))
  const word = text.charAt(end + Number(measured))
  const says = (items: readonly Stretch[]): boolean =>
    sayWord(scan, word, items) || (!measured && holdWord(scan, word, items))
  const close = partner[counted.quote] ?? -1
  if (value < 3 || counted.compound || !word || close < 0) return
  let near: readonly Stretch[] | undefined
  // Two members at least say the word.
  const membersOf = (clause: Stretch): readonly Stretch[] => {
    const said = text.slice(clause.start, clause.end)
    return said.indexOf(word) < said.lastIndexOf(word) ? membersIn(scan, clause, value) : none
  }
  const floor = Math.max(scan.start, start - REACH)
  for (let to = counted.quote; to > floor;) {
    const from = clauseStart(scan, to, '。;!?:,', REACH)
    const items = membersOf({ start: from, end: to })
    const begun = sayWord(scan, word, items)
    if (items.length === value && says(items)) return yield proposal(counted, items, SHAPE)
    // What only holds the word is nearly that many in the slogan's own sentence.
    const told = begun || (says(items) && !text.slice(to, start).includes('。'))
    if (told && Math.abs(items.length - value) < 2) near ??= items
    to = Math.min(from - 1, to - 1)
  }
  for (let from = close + 1; from < Math.min(text.length, close + REACH);) {
    const to = clauseEnd(scan, from, '。;!?:,')
    const items = membersOf({ start: from, end: to })
    if (items.length === value && says(items))
      return yield proposal(counted, withoutSum(scan, items, value), BEHIND)
    from = to + 1
  }
  if (near) yield proposal(counted, near, SHAPE)
}

/** 一是抓甲，二是抓乙，三是抓丙，“三抓”并举: a run right before a slogan, each member of which begins with its word. */
function* runOfSlogan(
  scan: Scan,
  { quote, numeral, ...rest }: Counted,
  ordinals: Ordinals,
): Generator<Proposal> {
  const { text } = scan
  const run = numeral.value > 2 ? runIn(scan, ordinals, { start: 0, end: quote }, quote) : none
  const last = run.at(-1)?.end ?? quote
  if (
    run.length > 1 &&
    /^[,;。]?$/.test(text.slice(last, quote)) &&
    sayWord(scan, text.charAt(numeral.end), run)
  )
    yield proposal({ ...rest, quote, numeral }, run, { ...SHAPE, tie: 'pointed', by: 'run' })
}

/** The members of the one list in a clause, without what the clause says of them: 以甲、乙、丙|为核心; none where it holds no three. */
function membersIn(scan: Scan, clause: Stretch, value: number): readonly Stretch[] {
  const [first, ...others] = split(scan, unquoted(scan, listIn(scan, clause)), '、')
  const last = others.pop()
  if (!first || !last || !others.length) return []
  // 闲船的租金、码头的股金: what ends as the first does is whole.
  const whole = scan.text.charAt(first.end - 1) === scan.text.charAt(last.end - 1)
  const rest = whole ? -1 : hidden(scan, last).slice(1).search(REST)
  const members = [...others, { start: last.start, end: rest < 0 ? last.end : last.start + 1 + rest }]
  return membersAs(readList(scan, fromEdge(scan, [first, ...members])), value)
}

const REST = /的|为|等/

/** The inside of the quotes that hold all 、 of a clause; else the clause. */
function listIn(scan: Scan, clause: Stretch): Stretch {
  for (let index = clause.start; index < clause.end; index++) {
    const close = scan.partner[index] ?? -1
    if (close <= index) continue
    if (scan.text.slice(index, close).includes('、')) return { start: index + 1, end: close }
    index = close
  }
  return clause
}

const SHAPE = { construction: 'list-above', tie: 'near', edge: 'shaped', fills: false } as const
const BEHIND = { ...SHAPE, construction: 'list-after', form: 'after' } as const

/** The list that fills the clause right before a clause that begins with the pointer; a pointer may begin a sentence, too. */
function clauseAbove(
  scan: Scan,
  sentence: Stretch,
  value: number,
  stops = ',',
  slack = 0,
): readonly Stretch[] | undefined {
  const end = sentence.end - 1
  if (end < 0 || !stops.includes(scan.text.charAt(end))) return undefined
  const members = split(scan, { start: clauseStart(scan, end, '。;!?:,', REACH), end }, '、')
  if (members.length < 2) return undefined
  const alone = membersAs(readList(scan, members.slice(1)), value - 1)
  const items = membersAs(readList(scan, fromEdge(scan, members, alone)), value)
  const off = Math.abs(items.length - value)
  return off <= slack && likeShaped(scan, off ? items : items.slice(1), off ? 1.5 : 2) ? items : undefined
}

/** The members in quotes of a sentence that quotes one list and nothing else. */
function onlyQuoted(scan: Scan, { start, end }: Stretch): readonly Stretch[] | undefined {
  const quoted: Stretch[] = []
  for (let index = start; index < end; index++) {
    if (!opens(scan, index)) continue
    const close = scan.partner[index] ?? index
    const last = quoted.at(-1)
    if (startsQuoted(scan, index)) {
      if (last && !JOINT.test(scan.text.slice(last.end, index))) return undefined
      quoted.push({ start: index, end: close + 1 })
    }
    index = close
  }
  const [only, ...more] = quoted
  if (!only || more.length) return quoted
  const inside = { start: only.start + 1, end: only.end - 1 }
  const items = split(scan, inside, '、')
  // 依托“船工+村民”…、三个码头: behind another mark the number counts something else.
  const beside = items.length < 2 && !/[\d、]/.test(scan.text.slice(only.end, end))
  return beside ? split(scan, inside, '+') : items
}

import type { Label } from '../../language/labels/label.ts'
import type { Certainty } from '../document.ts'
import type { Counted } from './counted.ts'
import type { Lexed } from './lexed.ts'
import { clauseEnd, membersAs, readList, split, startsQuoted, unquoted } from './lists.ts'
import type { LocalClaim, Stretch } from './local-claim.ts'
import { isCounted, lengths, likeShaped, sayWord } from './members.ts'
import { openings, type Opening } from './openings.ts'

interface Reading {
  readonly items: readonly Stretch[]
  /** `run`: 一是…二是…. Else the mark that separates. */
  readonly by: 'run' | ';' | '、' | ','
  /** The list fills the body and every member is alike. */
  readonly clean: boolean
  /** Every member is alike, whatever stands behind the list. */
  readonly alike?: boolean
  /** Members that the mark itself separates. */
  readonly marked: number
  /** See `ListReading`. */
  readonly doubtful?: number
}

const ENDING = /(?:等等?|等方面|等内容|……|…)$/
/** A next sentence that names more: 。通知还包含…. */
const GOES_ON = /^[)”’]*[。;]\s?[^。;,、]{0,4}(?:还|另外?|此外,?还?)(?:包括|包含|涉及|设|有|需|要|应)/
const GOES_ON_WITHIN = 16

/** The claim whose list stands after its number: 三个方面：A、B、C; “五争”（…）; “3”即“三重寓意”，…，即“A、B、C”. */
export function claimAfter(
  lexed: Lexed,
  counted: Counted,
  ordinals: readonly Label[],
): LocalClaim | undefined {
  const claimed = counted.numeral.value
  for (const opening of openings(lexed, counted)) {
    const readings = readingsOf(lexed, opening, ordinals, claimed, counted.quote < 0 ? '' : counted.noun)
    const good = readings.find(
      (reading) =>
        reading.items.length === claimed &&
        (opening.kind !== 'weak' || believed(lexed, counted, opening.body, reading)),
    )
    if (good) return claimOf(counted, good, 'certain')
    const best = readings[0]
    if (!best || opening.kind === 'weak') continue
    const end = best.items.at(-1)?.end ?? opening.body.end
    const open =
      opening.kind === 'examples' ||
      ENDING.test(lexed.text.slice(opening.body.start, end)) ||
      GOES_ON.test(lexed.text.slice(end, end + GOES_ON_WITHIN))
    if (open && best.items.length < claimed)
      return best.items.length > 1 ? claimOf(counted, best, 'certain', false) : undefined
    const certainty = mismatchCertainty(lexed, counted, opening, readings)
    if (certainty) return claimOf(counted, best, claimed === best.doubtful ? 'possible' : certainty)
  }
  return undefined
}

/** After a weak opening only a run and a marked list are believed; and a pair, where no verb can follow it: 两大主轴为IoC与AOP, 两个目标是…. */
function believed(lexed: Lexed, counted: Counted, body: Stretch, { items, by, marked }: Reading): boolean {
  if (by === 'run' || (by === '、' && marked > 1)) return true
  const pair = by === '、' && items.length === 2 && (counted.classNoun || counted.measure === '大')
  const ends = /^[,。;]?$/.test(lexed.text.slice(items[1]?.end ?? body.end, (items[1]?.end ?? body.end) + 1))
  return (
    pair &&
    ends &&
    likeShaped(lexed, items, 2) &&
    (lexed.text.charAt(body.start - 1) === '是' ||
      items.every(
        ({ start, end }) => startsQuoted(lexed, start) || /^[\w .-]+$/.test(lexed.text.slice(start, end)),
      ))
  )
}

function claimOf(counted: Counted, { items }: Reading, certainty: Certainty, closed = true): LocalClaim {
  return {
    claimed: counted.numeral.value,
    numeral: { start: counted.numeral.start, end: counted.numeral.end },
    measure: counted.measure,
    noun: counted.noun,
    form: 'after',
    items,
    closed,
    certainty,
    keyWork: counted.keyWork,
    start: counted.numeral.start,
    end: items.at(-1)?.end ?? counted.end,
  }
}

function readingsOf(
  lexed: Lexed,
  { body, kind }: Opening,
  ordinals: readonly Label[],
  claimed: number,
  word = '',
): readonly Reading[] {
  const run = runIn(lexed, ordinals, body, kind === 'bare' ? 4 : 24)
  if (run.length > 1) return [{ items: run, by: 'run', clean: true, marked: run.length }]
  if (kind === 'bare' || /^\s*一、/.test(lexed.text.slice(body.start, body.start + 4))) return []
  const inner = unquoted(lexed, body)
  const readings: Reading[] = []
  const clean = (items: readonly Stretch[]): boolean =>
    likeShaped(lexed, items, 3) &&
    (!items.some((item) => isCounted(lexed, item)) ||
      items.every(({ start }) => lexed.text.charAt(start) === '一'))
  const bySemicolon = split(lexed, inner, ';')
  if (bySemicolon.length > 1)
    readings.push({ items: bySemicolon, by: ';', clean: clean(bySemicolon), marked: bySemicolon.length })
  const clauses: readonly Stretch[] = [
    { start: inner.start, end: clauseEnd(lexed, inner.start, ',;。', inner.end) },
    { start: inner.start, end: clauseEnd(lexed, inner.start, ';。', inner.end) },
  ]
  const byComma = split(
    lexed,
    { start: inner.start, end: clauseEnd(lexed, inner.start, ';。', inner.end) },
    ',',
  )
  // “四个覆盖”：市、县两级覆盖，人群覆盖…: clauses that all say the slogan's word are its members.
  if (sayWord(lexed, word, byComma) && bySemicolon.length < 2) {
    const parts = byComma.flatMap((part) => split(lexed, part, '、'))
    const items = sayWord(lexed, word, parts) ? parts : byComma
    return [{ items, by: ',', clean: clean(items), marked: items.length }]
  }
  const inEach = byComma.map((part) => split(lexed, part, '、').length)
  // Commas between like groups (大、中地主,小地主、富农,中农、贫农) are the stronger mark.
  const outer = inEach[0] !== 1 && inEach.length > 2 && inEach.every((count) => count === inEach[0])
  for (const [index, clause] of clauses.entries()) {
    if (outer || (index && clause.end === clauses[0]?.end)) continue
    const stretch = unquoted(lexed, clause)
    const raw = split(lexed, stretch, '、')
    const list = readList(lexed, raw)
    if (list.max < 2 || (index && raw.length < 2)) continue
    const items = membersAs(list, claimed)
    const whole = clause.end >= inner.end - 1 && bySemicolon.length < 2
    readings.push({
      items,
      by: '、',
      clean: whole && index === 0 && clean(raw),
      alike: index === 0 && clean(raw),
      marked: raw.length,
      doubtful: list.doubtful,
    })
  }
  // 甲与乙结合，丙与丁结合: where every clause holds one, 与 joins what is inside it.
  const paired =
    readings.every(({ marked }) => marked < 2) && byComma.every((part) => readList(lexed, [part]).max > 1)
  const plain =
    (outer || paired || readings.length === 0) && body.end - 1 <= (byComma.at(-1)?.end ?? 0) && clean(byComma)
  const commas: Reading = { items: byComma, by: ',', clean: plain, marked: byComma.length }
  if (byComma.length > 1) readings.splice((outer || paired) && plain ? 0 : readings.length, 0, commas)
  // Marks of two kinds in one list: only ever confirm a claim.
  for (const parts of [bySemicolon, byComma, split(lexed, inner, '/')]) {
    if (parts.length < 2 || /:\/\/|\d\/\d/.test(lexed.text.slice(inner.start, inner.end))) continue
    const nested = parts.flatMap((part) => split(lexed, part, '、'))
    if (nested.length === claimed && clean(nested))
      readings.push({
        items: nested,
        by: parts === bySemicolon ? '、' : ',',
        clean: false,
        marked: nested.length,
      })
  }
  return readings
}

/** The members of the run of ordinals that begins a body, at most `lead` characters into it. */
function runIn(lexed: Lexed, ordinals: readonly Label[], body: Stretch, lead: number): readonly Stretch[] {
  const at = ordinals.findIndex(
    ({ start, value }) => start >= body.start && start <= body.start + lead && value === 1,
  )
  const first = ordinals[at]
  if (!first) return commaRun(lexed, body)
  const run = [first]
  for (const ordinal of ordinals.slice(at + 1))
    if (ordinal.style === first.style && ordinal.value === run.length + 1) run.push(ordinal)
  const labels: Stretch[] = [...run]
  if (lexed.text.charAt(first.start) === '(') {
    // 以及(iii): elsewhere a reference, here the next label.
    const from = run.at(-1)?.end ?? first.end
    const next = JOINED_LABEL.exec(lexed.text.slice(from, clauseEnd(lexed, from, '。;!?')))
    if (next) labels.push({ start: from + next.index, end: from + next.index + next[0].length })
  }
  return labels.map(({ end }, index) => ({
    start: end,
    end: labels[index + 1]?.start ?? (body.end > end ? body.end : clauseEnd(lexed, end, '。')),
  }))
}

/** The members of 一、…；二、… in running text; 一、二、三 is a list of numbers. */
function commaRun(lexed: Lexed, { start }: Stretch): readonly Stretch[] {
  if (!/^\s?一、(?!二)/.test(lexed.text.slice(start, start + 4))) return []
  const ends: number[] = []
  for (const { 0: label, index } of lexed.text.slice(start, start + LONGEST_RUN).matchAll(COMMA_LABEL))
    if (label.endsWith(`${DIGITS.charAt(ends.length)}、`)) ends.push(start + index + label.length)
  return ends.map((from, index) => {
    const next = ends[index + 1]
    return { start: from, end: next === undefined ? clauseEnd(lexed, from, '。') : next - 2 }
  })
}

/** No run of labels inside a paragraph is longer, in code units. */
const LONGEST_RUN = 2000
const DIGITS = '一二三四五六七八九十'
const COMMA_LABEL = /(?:^|[。;,:\s])[一二三四五六七八九十]、/g
const JOINED_LABEL = /[,、]?(?:以及|[和及与或])\((?:[ivx]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3}|[a-h])\)/i

/** How sure it is that the number is wrong; undefined: not sure enough to speak. */
function mismatchCertainty(
  lexed: Lexed,
  counted: Counted,
  { kind }: Opening,
  readings: readonly Reading[],
): Certainty | undefined {
  const best = readings[0]
  if (!best || kind === 'weak' || kind === 'examples' || counted.compound) return undefined
  const { items, by, clean, alike, marked } = best
  const named = counted.classNoun || counted.keyWork || counted.measure === '大'
  // A slip is by one or two; a number far off counts something else, or its list goes on where it is not seen.
  const off = Math.abs(counted.numeral.value - items.length)
  if (off > Math.max(2, items.length / 2)) return undefined
  if (by === 'run') {
    // 做法有三条。一是…: the number ends its sentence.
    if (kind === 'bare') return (named || counted.noun === '') && items.length > 2 ? 'possible' : undefined
    return named ? 'certain' : 'likely'
  }
  if (items.length < 2) return undefined
  if (counted.quote >= 0 && /[二两三四五六七八九十]/.test(counted.noun)) return undefined
  if (by === '、' && Math.max(...lengths(lexed, items)) > 24) return undefined
  if (clean && (by === ',' || readings.every((reading) => reading.by !== ','))) {
    if (named && counted.quote < 0) return by === '、' ? 'certain' : 'likely'
    const quoted = items.every(({ start }) => startsQuoted(lexed, start))
    return named || counted.quote >= 0 || items.length > 2 || quoted ? 'likely' : undefined
  }
  // The sentence goes on behind the list: believed where nothing behind it is a list as well.
  const longer = readings.some((reading) => reading.by === '、' && reading.marked > marked)
  return by === '、' && alike && marked > 2 && named && !longer ? 'likely' : undefined
}

/**
 * The claim of a formula term's name, “3”即“三重寓意”…: its members are looked for in the term's whole body, and a
 * list that is as long as no other reading makes the name's number wrong.
 */
export function claimAfterName(lexed: Lexed, counted: Counted, body: Stretch): LocalClaim | undefined {
  const claim = claimAfter(lexed, counted, [])
  if (claim) return claim
  const lists = openings(lexed, counted).flatMap((opening) =>
    opening.body.start < body.end ? readingsOf(lexed, opening, [], counted.numeral.value) : [],
  )
  const list = lists.find(({ by, items }) => by === '、' && items.length > 1 && likeShaped(lexed, items, 3))
  return list && claimOf(counted, list, 'certain')
}

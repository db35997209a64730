import type { LocalOrdinal } from '../../language/ordinals.ts'
import type { Certainty } from '../document.ts'
import type { Counted } from './counted.ts'
import type { Lexed } from './lexed.ts'
import { clauseEnd, membersAs, readList, split, unquoted } from './lists.ts'
import type { LocalClaim, Stretch } from './local-claim.ts'
import { isCounted, lengths, likeShaped } from './members.ts'
import { MARKERS } from './words.ts'

/** `strong`: what follows is the list and nothing else. `weak`: it may be. `bare`: only a run of ordinals counts. `examples`: some members. */
interface Opening {
  readonly body: Stretch
  readonly kind: 'strong' | 'weak' | 'bare' | 'examples'
}

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
}

const WEAK = /^(?:为|是|有)$/
const MARKER = new RegExp(
  `^(?:${MARKERS})(?!否|何|什么|标|导|引|挥|定|示|明|南|出|向|数|派|针|战|了|着|效|期|限|力|序|利|关)`,
)
const NEXT_TERM = /[;,]\s*“(?:\d{1,3}|[MNXn])”(?:即|是|指|为)/
const EXAMPLES = /^,?(?:例如|比如|诸如|譬如|如)(?!果|何|下|期|此|实|意)[:,]?/
const SKIPPED = /^(?:的?(?:内容|要求|工作|任务|方面|部分|措施|行动|目标)?)?(?:,|主要|具体|也就|依次|分别)*/
const ENDING = /(?:等等?|等方面|等内容|……|…)$/

/** The claim whose list stands after its number: 三个方面：A、B、C; “五争”（…）; “3”即“三重寓意”，…，即“A、B、C”. */
export function claimAfter(
  lexed: Lexed,
  counted: Counted,
  ordinals: readonly LocalOrdinal[],
): LocalClaim | undefined {
  const claimed = counted.numeral.value
  for (const opening of openings(lexed, counted)) {
    const readings = readingsOf(lexed, opening, ordinals, claimed)
    const good = readings.find(
      ({ items, by, marked }) =>
        items.length === claimed && (opening.kind !== 'weak' || by === 'run' || (by === '、' && marked > 1)),
    )
    if (good) return claimOf(counted, good, 'certain')
    const best = readings[0]
    if (!best || opening.kind === 'weak') continue
    const open =
      opening.kind === 'examples' ||
      ENDING.test(lexed.text.slice(opening.body.start, best.items.at(-1)?.end ?? opening.body.end))
    if (open && best.items.length < claimed)
      return best.items.length > 1 ? claimOf(counted, best, 'certain', false) : undefined
    const certainty = mismatchCertainty(lexed, counted, opening, readings)
    if (certainty) return claimOf(counted, best, certainty)
  }
  return undefined
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

/** The places where the list may begin, likeliest first. */
function openings(lexed: Lexed, counted: Counted): readonly Opening[] {
  const { text } = lexed
  const found: Opening[] = []
  const at = counted.quote >= 0 ? sloganEnd(lexed, counted.quote) : nounEnd(lexed, counted)
  if (at <= 0) return found
  const sentence = clauseEnd(lexed, at, '。!?')
  const rest = text.slice(at, at + 24)
  const add = (start: number, kind: Opening['kind'], end = clauseEnd(lexed, start, '。!?')): void => {
    // The next term of a formula (；“3”即…) is no part of this one's list.
    const term = NEXT_TERM.exec(text.slice(start, end))
    const to = term ? start + term.index : end
    if (to > start) found.push({ body: { start, end: to }, kind })
  }
  const skipped = SKIPPED.exec(rest)?.[0].length ?? 0
  const marker = MARKER.exec(rest.slice(skipped))?.[0]
  const examples = EXAMPLES.exec(rest)?.[0]
  if (rest.startsWith('(') && (lexed.partner[at] ?? -1) > at) {
    const inside = text.slice(at + 1, at + 8)
    const lead = MARKER.exec(inside)?.[0].length ?? 0
    if (!/^(?:含|其中|见|附|以下|下称|简称|不含|如|例如|详见)/.test(inside))
      add(at + 1 + lead + (inside.charAt(lead) === ':' ? 1 : 0), 'strong', lexed.partner[at])
  } else if (/^(?::|——|—)/.test(rest)) add(at + (/^(?::|—+)/.exec(rest)?.[0].length ?? 0), 'strong')
  else if (examples) add(at + examples.length, 'examples', clauseEnd(lexed, at + examples.length, '。!?;,'))
  else if (marker) {
    const start = at + skipped + marker.length
    const past = /^[:,]/.test(text.slice(start, start + 1)) ? start + 1 : start
    add(past, WEAK.test(marker) && past === start ? 'weak' : 'strong')
  } else if (/^[。;,]/.test(rest)) {
    add(at + 1, 'bare', text.length)
  }
  // A slogan in quotes may be spelled out later in its sentence: “三重寓意”，…，即“A、B、C”.
  if (counted.quote >= 0) {
    const later = /(?:即|就是|分别是|指)[:“]/.exec(text.slice(at, sentence))
    if (later)
      add(
        at + later.index + later[0].length - 1 + (later[0].endsWith(':') ? 1 : 0),
        'weak',
        clauseEnd(lexed, at + later.index + later[0].length - 1, '。!?;'),
      )
    if (rest.startsWith(',')) {
      const start =
        at + 1 + (/^(?:坚持以|坚持|包括|以|即)?/.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0)
      const end = clauseEnd(lexed, start, '。!?;,')
      if (split(lexed, { start, end }, '、').length > 2) add(start, 'weak', end)
    }
  }
  return found
}

/** The end of a slogan in quotes with the noun that it stands before: “五争”行动（…. */
function sloganEnd(lexed: Lexed, quote: number): number {
  const at = (lexed.partner[quote] ?? -1) + 1
  return (
    at && at + (/^[^\s、,。;:“”()《》]{1,6}(?=[(:,])/.exec(lexed.text.slice(at, at + 8))?.[0].length ?? 0)
  )
}

/** The end of the counted noun: all that stands before the next mark or the word that introduces the list. */
function nounEnd(lexed: Lexed, counted: Counted): number {
  const rest =
    /^[^\s、,。;:!?“”‘’()《》—]{0,14}/.exec(lexed.text.slice(counted.end, counted.end + 14))?.[0] ?? ''
  for (let index = 0; index < rest.length; index++)
    if (MARKER.test(rest.slice(index))) return counted.end + index
  return counted.end + rest.length
}

function readingsOf(
  lexed: Lexed,
  { body, kind }: Opening,
  ordinals: readonly LocalOrdinal[],
  claimed: number,
): readonly Reading[] {
  const run = runIn(ordinals, body, kind === 'bare' ? 4 : 24)
  if (run.length > 1) return [{ items: run, by: 'run', clean: true, marked: run.length }]
  if (kind === 'bare') return []
  const inner = unquoted(lexed, body)
  const readings: Reading[] = []
  const clean = (items: readonly Stretch[]): boolean =>
    likeShaped(lexed, items, 3) && !items.some((item) => isCounted(lexed, item))
  const bySemicolon = split(lexed, inner, ';')
  if (bySemicolon.length > 1)
    readings.push({ items: bySemicolon, by: ';', clean: clean(bySemicolon), marked: bySemicolon.length })
  const clauses: readonly Stretch[] = [
    { start: inner.start, end: clauseEnd(lexed, inner.start, ',;。', inner.end) },
    { start: inner.start, end: clauseEnd(lexed, inner.start, ';。', inner.end) },
  ]
  for (const [index, clause] of clauses.entries()) {
    if (index && clause.end === clauses[0]?.end) continue
    const stretch = unquoted(lexed, clause)
    const raw = split(lexed, stretch, '、')
    const list = readList(lexed, raw)
    if (list.max < 2) continue
    const items = membersAs(list, claimed)
    const whole = clause.end >= inner.end - 1 && bySemicolon.length < 2
    readings.push({
      items,
      by: '、',
      clean: whole && index === 0 && clean(raw),
      alike: index === 0 && clean(raw),
      marked: raw.length,
    })
  }
  const byComma = split(
    lexed,
    { start: inner.start, end: clauseEnd(lexed, inner.start, ';。', inner.end) },
    ',',
  )
  const plain = readings.length === 0 && body.end - 1 <= (byComma.at(-1)?.end ?? 0) && clean(byComma)
  if (byComma.length > 1) readings.push({ items: byComma, by: ',', clean: plain, marked: byComma.length })
  if (bySemicolon.length > 1) {
    const nested = bySemicolon.flatMap((part) => split(lexed, part, '、'))
    if (nested.length === claimed && clean(nested))
      readings.push({ items: nested, by: '、', clean: false, marked: nested.length })
  }
  return readings
}

/** The members of the run of ordinals that begins a body, at most `lead` characters into it. */
export function runIn(ordinals: readonly LocalOrdinal[], body: Stretch, lead: number): readonly Stretch[] {
  const at = ordinals.findIndex(
    ({ start, value }) => start >= body.start && start <= body.start + lead && value === 1,
  )
  const first = ordinals[at]
  if (!first) return []
  const run = [first]
  for (const ordinal of ordinals.slice(at + 1))
    if (ordinal.style === first.style && ordinal.value === run.length + 1) run.push(ordinal)
  return run.map(({ end }, index) => ({ start: end, end: run[index + 1]?.start ?? Math.max(end, body.end) }))
}

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
  if (by === 'run') {
    if (kind === 'bare') return named && items.length > 2 ? 'possible' : undefined
    return named ? 'certain' : 'likely'
  }
  // A slip is by one or two; a number far off counts something else.
  const off = Math.abs(counted.numeral.value - items.length)
  if (items.length < 2 || off > Math.max(2, items.length / 2)) return undefined
  if (counted.quote >= 0 && /[二两三四五六七八九十]/.test(counted.noun)) return undefined
  if (by === '、' && Math.max(...lengths(lexed, items)) > 24) return undefined
  if (clean && (by === ',' || readings.every((reading) => reading.by !== ','))) {
    if (named && counted.quote < 0) return by === '、' ? 'certain' : 'likely'
    return named || counted.quote >= 0 || items.length > 2 ? 'likely' : undefined
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

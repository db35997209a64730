import { GOING_ON } from './english-words.ts'
import { cutAt } from './readings.ts'
import type { Stretch } from './candidate.ts'

/** How a stretch of text can be read as a list. */
export interface EnglishList {
  /** The plain reading. */
  readonly items: readonly Stretch[]
  /** The fewest and the most members that a careful editor could count. */
  readonly least: number
  readonly most: number
  readonly closed: boolean
  /** True when the members are alike and the list ends where the text does: nothing else could be meant. */
  readonly even: boolean
  /** Places where a member could be split in two, in order. */
  readonly joints: readonly Stretch[]
}

const AND = /\s(?:and|or|as well as)\s/g
const AMPERSAND = /\s&\s/g
const LEADING = /^(?:(?:and|or|as well as|plus|finally|lastly)\b,?\s+)/i
/** How a piece begins that goes on about the one before it. */
const APPOSED = new RegExp(
  String.raw`^(?:which|who|whose|where|when|while|that|as|with|including|such|especially|particularly|found|` +
    String.raw`located|known|called|in|for|by|on|at|from|to (?:the|be|ensure)|so|but|if|because|an?|i\.e|e\.g|` +
    String.raw`namely|respectively|thus|thereby|both|either|each|all|it|they|we|this|these)\b`,
  'i',
)
const AGAINST = /^(?:but|rather than|not|as opposed to|instead of)\b/i
const LONGEST_ALIKE = 12

/** Reads `masked` from `start` to `end` as a list; undefined when it has no two members. */
export function readList(masked: string, start: number, end: number): EnglishList | undefined {
  const whole = trimmed(masked, { start, end })
  const going = GOING_ON.exec(masked.slice(whole.start, whole.end))
  const closed = going === null
  const body = closed ? whole : trimmed(masked, { start: whole.start, end: whole.start + going.index })
  const list = bySemicolon(masked, body) ?? byComma(masked, body) ?? byAnd(masked, body)
  return list && { ...list, closed }
}

type Open = Omit<EnglishList, 'closed'>

/** True when a member may be the name of the one before it. */
function isNamed(before: string, text: string): boolean {
  return (
    /^(?:my|our|his|her|its|their|the) [a-z]*[A-Za-z ]+$/.test(before) &&
    /^(?:[A-Z][\w.’'-]+ ?){2,4}$/.test(text)
  )
}

function bySemicolon(masked: string, body: Stretch): Open | undefined {
  const pieces = split(masked, body, /;\s*/g)
  if (pieces.length < 2) return undefined
  const last = pieces.at(-1)
  const joined = last !== undefined && LEADING.test(masked.slice(last.start, last.end))
  const items = pieces.map((piece) => withoutLeading(masked, piece))
  return {
    items,
    least: items.length,
    most: items.length,
    even: joined || items.length > 2,
    joints: [],
  }
}

function byComma(masked: string, body: Stretch): Open | undefined {
  const every = split(masked, body, /,\s+/g)
  // `A, B and C, but also …`: what is set against the list does not belong to it.
  const against = every.findIndex((piece) => AGAINST.test(masked.slice(piece.start, piece.end)))
  const all = every.slice(0, against > 0 ? against : namesEnd(masked, every))
  const [only] = all
  if (only && against === 1) return byAnd(masked, only)
  if (all.length < 2) return undefined
  const text = (piece: Stretch): string => masked.slice(piece.start, piece.end)
  // `A, B, and C, which …`: the list ends with the member after “and”; so does the certainty that it ends at all.
  const closing = all.findIndex((piece, index) => index > 0 && LEADING.test(text(piece)))
  const pieces = closing > 0 ? all.slice(0, closing + 1) : all
  const trailing = all.length - pieces.length
  let items = pieces.map((piece) => withoutLeading(masked, piece))
  const last = items.at(-1) as Stretch
  let finalAnd = closing > 0
  if (!finalAnd) {
    const joint = jointsOf(masked, last)[0]
    if (joint) {
      items = [...cutAt(items, [joint])]
      finalAnd = true
    }
  }
  const undetermined = items.length
  items = determined(masked, items)
  const apposed = apposedIn(masked, items).length
  const joints = items.flatMap((item) => jointsOf(masked, item))
  // “the right to know, to ask and to object, and the duty to answer”: one list inside another.
  const nested = closing > 0 && pieces.slice(1, -1).some((piece) => jointsOf(masked, piece).length > 0)
  const alike = items.every((item) => isAlike(text(item)))
  // “this licence, the Weak One, and the Strong One”, “our harbour master, Ann Lee”: the name of what has just been told.
  const named = items.filter(
    (item, index) => index > 0 && isNamed(text(items[index - 1] as Stretch), text(item)),
  ).length
  const even = finalAnd && alike && trailing === 0 && apposed === 0 && named === 0 && !nested
  // Where “and” joins the last of members that are alike, it parts no other; “&” is written for both.
  const cuts = even ? items.flatMap((item) => ampersandsOf(masked, item)) : joints
  return {
    items,
    least: nested ? 2 : Math.max(2, items.length - apposed - named),
    most: undetermined + cuts.length + trailing,
    even,
    joints: cuts,
  }
}

/** Ayr, Oban and Leith, and heard …; a clerk and a bursar, each of whom …: how many pieces there are before the sentence goes on. */
function namesEnd(masked: string, pieces: readonly Stretch[]): number {
  const at = pieces.findIndex((piece) => jointsOf(masked, piece).length > 0)
  const last = pieces[at]
  const next = pieces[at + 1]
  if (at < 1 || !last || !next || !CLAUSE.test(masked.slice(next.start, next.end))) return pieces.length
  const joints = jointsOf(masked, last)
  const names = cutAt(pieces.slice(0, at + 1), joints)
  // The north, the Highlands and Islands: names of one list all bear an article, or none does.
  const bears = (name: Stretch): boolean => /^(?:the|an?)\s/.test(masked.slice(name.start, name.end))
  const alike = names.every((name) => isName(masked, name)) && new Set(names.map(bears)).size === 1
  return joints.length === 1 && alike ? at + 1 : pieces.length
}

/** What goes on about all that was named: a verb, or each of whom. */
const CLAUSE = new RegExp(
  String.raw`^(?:(?:and|but) (?:[a-z]+ed|is|are|was|were|has|have|had|will|heard|held|made|met|took|gave|saw|found)|` +
    String.raw`(?:each|all|both|none) of (?:whom|which))\b`,
)

/** True for what names one thing: a capital, a quotation, an article. */
export function isName(masked: string, { start, end }: Stretch): boolean {
  return /^(?:[A-Z“"(]|(?:the|an?) )/.test(masked.slice(start, end))
}

/** The Sale of Goods Bill, the Ports, Harbours and Piers Bill, and the Weights Bill: where names bear an article, commas may stand inside one. */
function determined(masked: string, items: readonly Stretch[]): Stretch[] {
  const bears = ({ start, end }: Stretch): boolean => /^[Tt]he [A-Z]/.test(masked.slice(start, end))
  const [first, ...others] = items
  if (!first || !bears(first) || others.filter(bears).length < 2 - Number(others.length < 3))
    return [...items]
  const names: Stretch[] = []
  for (const item of items) {
    const last = names.at(-1)
    if (last && !bears(item) && /^[A-Z]/.test(masked.slice(item.start, item.end)))
      names[names.length - 1] = { start: last.start, end: item.end }
    else names.push(item)
  }
  return names
}

function byAnd(masked: string, body: Stretch): Open | undefined {
  const joints = jointsOf(masked, body)
  const first = joints[0]
  if (!first) return undefined
  const items = cutAt([body], [first])
  return {
    items,
    least: 2,
    most: joints.length + 1,
    even: joints.length === 1 && items.every((item) => isAlike(masked.slice(item.start, item.end))),
    joints: joints.slice(1),
  }
}

/** The members of the reading that has `count` of them; the plain reading when none has. */
export function membersOf(masked: string, list: EnglishList, count: number): readonly Stretch[] {
  let items = [...cutAt(list.items, list.joints.slice(0, Math.max(0, count - list.items.length)))]
  let missing = count - items.length
  while (missing < 0 && count >= list.least) {
    const item = apposedIn(masked, items)[0]
    const index = item ? items.indexOf(item) : -1
    const before = items[index - 1]
    if (!before || !item) break
    items.splice(index - 1, 2, { start: before.start, end: item.end })
    missing++
  }
  // `A, B and C (d), and E`: two that are long.
  if (missing < 0 && count === 2 && list.least === 2) {
    const [first, last] = [items[0], items.at(-1)]
    const before = items.at(-2)
    if (first && last && before) items = [{ start: first.start, end: before.end }, last]
  }
  return withoutQuotes(masked, withoutPreposition(masked, items)).map((item, index, all) => {
    const { start, end } = trimmed(masked, item, index < all.length - 1 ? INNER : FINAL)
    // The mark of a footnote behind a full stop.
    return { start, end: end - (/\.\d{1,2}$/.exec(masked.slice(start, end))?.[0].length ?? 0) }
  })
}

const PREPOSITION = /^(?:in|at|on|for|from|by|with)\s(?=\S)/i

/** `in English, Mandarin and Malay`: what governs the whole list is not part of its first member. */
function withoutPreposition(masked: string, items: readonly Stretch[]): readonly Stretch[] {
  const [first, ...others] = items
  const governs = first && PREPOSITION.exec(masked.slice(first.start, first.end))
  if (!governs || others.some(({ start, end }) => PREPOSITION.test(masked.slice(start, end)))) return items
  return [{ start: first.start + governs[0].length, end: first.end }, ...others]
}

/** Members that are all quoted, without their quotation marks. */
function withoutQuotes(masked: string, items: readonly Stretch[]): readonly Stretch[] {
  const quoted = items.every(({ start, end }) => /^[“"]x+[”"]?$/.test(masked.slice(start, end)))
  return quoted ? items.map(({ start, end }) => ({ start: start + 1, end: end - 1 })) : items
}

/** Members that may only go on about the one before; `a plan, a budget and a team` are three all the same. */
function apposedIn(masked: string, items: readonly Stretch[]): readonly Stretch[] {
  const text = ({ start, end }: Stretch): string => masked.slice(start, end)
  const [first] = items
  const articles = first !== undefined && /^(?:an?|the|\(|to)\b/i.test(text(first))
  const infinitive = first !== undefined && /^to /i.test(text(first))
  return items
    .slice(1)
    .filter(
      (item) =>
        (!infinitive && /^to /i.test(text(item))) ||
        (APPOSED.test(text(item)) && !(articles && /^(?:an?|to) /i.test(text(item)))),
    )
}

function isAlike(text: string): boolean {
  return (
    text.split(/\s+/).length <= LONGEST_ALIKE &&
    !/\b(?:is|are|was|were|will|has|have|had|which|who)\b/.test(text)
  )
}

function jointsOf(masked: string, piece: Stretch): readonly Stretch[] {
  const text = masked.slice(piece.start, piece.end)
  const words = [...text.matchAll(AND)]
  // Highways & Transport and Waste & Recycling: beside “and” the sign joins what is inside a member.
  return (words.length ? words : [...text.matchAll(AMPERSAND)]).map((match) => ({
    start: piece.start + match.index,
    end: piece.start + match.index + match[0].length,
  }))
}

function ampersandsOf(masked: string, item: Stretch): readonly Stretch[] {
  return jointsOf(masked, item).filter(({ start, end }) => masked.slice(start, end).includes('&'))
}

function split(masked: string, body: Stretch, separator: RegExp): readonly Stretch[] {
  const pieces: Stretch[] = []
  let start = body.start
  for (const match of masked.slice(body.start, body.end).matchAll(separator)) {
    pieces.push({ start, end: body.start + match.index })
    start = body.start + match.index + match[0].length
  }
  const last = trimmed(masked, { start, end: body.end })
  // Inside a sentence a full stop belongs to an abbreviation: Ltd., Inc.
  return [...pieces.map((piece) => trimmed(masked, piece, INNER)), last].filter(
    (piece) => piece.end > piece.start,
  )
}

function withoutLeading(masked: string, piece: Stretch): Stretch {
  const match = LEADING.exec(masked.slice(piece.start, piece.end))
  return match ? { start: piece.start + match[0].length, end: piece.end } : piece
}

const FINAL = /[\s.,;:!?]/
const INNER = /[\s,;:!?]/

/** A stretch without white space and final punctuation around it. */
export function trimmed(masked: string, { start, end }: Stretch, marks = FINAL): Stretch {
  let from = start
  let to = end
  while (from < to && /\s/.test(masked.charAt(from))) from++
  while (to > from && marks.test(masked.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** A list that can be read in one way only. */
export function exactly(items: readonly Stretch[], even: boolean): EnglishList {
  return { items, least: items.length, most: items.length, closed: true, even, joints: [] }
}

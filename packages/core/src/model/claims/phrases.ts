import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import type { Counted, Stretch } from './candidate.ts'
import { beforeArticle, undetermined } from './english-articles.ts'
import { isNamed, TITLE, ungoverned } from './english-names.ts'
import { joins, openerOf, piecesOf } from './english-pieces.ts'
import { proposal, type Proposal } from './proposal.ts'
import { cutAt, cutsOf, membersAs, type Countable } from './readings.ts'
import type { Scan } from './scan.ts'
import { hidden, isJoined, split, unquoted } from './stretches.ts'
import { GOING_ON, SAYS, WHOLE_NAME } from './words/en.ts'

/** How a stretch of English can be read as a list. */
export interface Phrases extends Countable {
  readonly closed: boolean
  /** True when the members are alike and the list ends where the text does: nothing else could be meant. */
  readonly even: boolean
  /** The members where the last holds a series of its own. */
  readonly outer?: readonly Stretch[]
  /** Oars and sails, ropes and tar, and nets: the members where each conjunction parts two. */
  readonly full?: readonly Stretch[]
}

/** How a piece begins that goes on about the one before it. */
const APPOSED = new RegExp(
  String.raw`^(?:which|who|whose|where|when|while|that|as|with|including|such|especially|particularly|found|` +
    String.raw`located|known|called|in|for|by|on|at|from|to (?:the|be|ensure)|so|but|if|because|an?|i\.e|e\.g|` +
    String.raw`namely|respectively|thus|thereby|both|either|each|all|it|they|we|this|these)\b`,
  'i',
)
const LONGEST_ALIKE = 12

/** Reads a stretch as a list of phrases; undefined when it has no two members. */
export function readPhrases(scan: Scan, stretch: Stretch): Phrases | undefined {
  const { start, end } = unquoted(scan, stretch)
  const whole = {
    start,
    end: end - (/,?\srespectively$|[,;]\s(?:and|or)$/.exec(scan.text.slice(start, end))?.[0].length ?? 0),
  }
  const going = GOING_ON.exec(hidden(scan, whole))
  const body = going ? { start: whole.start, end: whole.start + going.index } : whole
  const list = bySemicolon(scan, body) ?? byComma(scan, body) ?? byAnd(scan, body)
  const outer = list ? bracketed(scan, body) : none
  const fewer = list && outer.length > 1 && outer.length < list.min
  return list && { ...list, ...(fewer && { outer, min: outer.length, even: false }), closed: !going }
}

/** To mend, paint and let (Plan A) or to sell (Plan B): members of which each ends in a bracket. */
function bracketed(scan: Scan, body: Stretch): readonly Stretch[] {
  const text = hidden(scan, body)
  if (!text.endsWith(')')) return none
  const cuts = allMatches(text, /(?<=\))(?:[,;]\s(?:(?:and|or)\s)?|\s(?:and|or)\s)/g)
  const items = cutAt(
    [body],
    cuts.map(({ index, 0: { length } }) => ({ start: body.start + index, end: body.start + index + length })),
  )
  return items
}

type Open = Omit<Phrases, 'closed'>

/** A list that can be read in one way only. */
export function exactly(items: readonly Stretch[], even: boolean): Phrases {
  const { length } = items
  return { preferred: items, min: length, max: length, optional: [], apposed: [], closed: true, even }
}

function bySemicolon(scan: Scan, body: Stretch): Open | undefined {
  const all = split(scan, body, ';')
  // … ; to mend; and to save; it has no others: the list ends with the member after “and”.
  const closing = all.map((item) => isJoined(scan, item)).lastIndexOf(true)
  const items = closing > 0 ? all.slice(0, closing + 1) : all
  const last = items.at(-1)
  if (items.length < 2 || !last) return undefined
  // Fees fell; hours rose; as a result, use doubled: what comes of the members is none of them.
  const outcome = Number(OUTCOME.test(scan.of(last)))
  const optional = items.flatMap((item) => cutsOf(scan, item)).filter((cut) => joinsNames(scan, cut))
  const list = exactly(items, isJoined(scan, last) || items.length > 2)
  const min = Math.max(2, list.min - outcome)
  return { ...list, min, max: items.length + optional.length, optional, even: list.even && !outcome }
}

const OUTCOME =
  /^(?:as a (?:result|consequence)|therefore|thus|hence|consequently|accordingly|together|both|all|these|this)\b/i

/** Cllrs Adams | and Bell, North East | and West: what joins two names in one member may join two members. */
const joinsNames = ({ text }: Scan, { start, end }: Stretch): boolean =>
  /[A-Z][\w.’'-]*,? \S+ [A-Z]$/.test(text.slice(Math.max(0, start - 24), end + 1))

function byComma(scan: Scan, body: Stretch): Open | undefined {
  const text = (piece: Stretch): string => hidden(scan, piece)
  const every = piecesOf(scan, body)
  // `peace and trade, growth and skills, are …`: the verb of the sentence around the list begins no member.
  const verb = every.findIndex((piece, at) => at > 1 && VERB.test(text(piece)) && !isJoined(scan, piece))
  const all = every.slice(0, verb > 1 ? Math.min(verb, namesEnd(scan, every)) : namesEnd(scan, every))
  if (all.length < 2) return undefined
  // `A, B, and C, which …`: the list ends with the member after “and”; so does the certainty that it ends at all.
  const closing = all.findIndex((piece, index) => index > 0 && joins(scan, all[index - 1] as Stretch, piece))
  const pieces = closing > 0 ? all.slice(0, closing + 1) : all
  const trailing = all.length - pieces.length
  const last = pieces.at(-1) as Stretch
  // “to build and run a yard, to mend boats and to sell them”: what begins every member begins the next one.
  const opener = openerOf(pieces.map(text))
  // Heat & light, power and water: beside “and” the sign joins what is inside a member.
  const parting = (piece: Stretch): readonly Stretch[] =>
    cutsOf(scan, piece).filter((cut) => closing <= 0 || scan.text.charAt(cut.start + 1) !== '&')
  const cuts = (piece: Stretch): readonly Stretch[] => (opener ? none : parting(piece))
  const joint =
    closing > 0 ? undefined : (beforeArticle(scan, pieces) ?? cuts(last)[0] ?? cutsOf(scan, last)[0])
  const items = joint ? cutAt(pieces, [joint]) : pieces
  const pairs = closing > 0 ? pieces.slice(0, -1).filter((piece) => parting(piece).length === 1) : none
  const [apposed, parts] = [apposedIn(scan, items, opener), undetermined(scan, items)]
  const begins = (cut: Stretch): boolean =>
    !opener || opener.test(scan.text.slice(cut.end, cut.end + 24)) || joinsNames(scan, cut)
  const joints = items.flatMap((item) => cutsOf(scan, item).filter(begins))
  // “the right to know, to ask and to object, and the duty to answer”: one list inside another.
  const inner = pieces.findIndex((piece, at) => at > 0 && piece !== last && cuts(piece).length > 0)
  const nested = closing > 0 && inner > 0
  // “cost, timing and the design, build and sale of a depot”: the last member may hold a series of its own.
  const own = joint && inner > 0 && !cutAt(items, joints).every((item) => WHOLE_NAME.test(text(item)))
  const [from = last] = pieces.slice(inner)
  const whole = [...pieces.slice(0, inner), { start: from.start, end: last.end }]
  const outer = own ? cutAt(whole, cuts(from)) : none
  const alike = openerOf(items.map(text)) !== undefined
  // “this licence, the Weak One, and the Strong One”, “our harbour master, Ann Lee”: the name of what has just been told.
  const named = items.filter(
    (item, index) => index > 0 && isNamed(text(items[index - 1] as Stretch), text(item)),
  ).length
  const said = saidOf(scan, items)
  const even =
    (closing > 0 || joint !== undefined) &&
    (alike || items.every((item) => isAlike(text(item)))) &&
    trailing + apposed.length + named + outer.length === 0 &&
    !said &&
    (!nested || pairs.length > 1)
  if (even && pairs.length > 1) return { ...exactly(items, even), full: cutAt(items, joints) }
  // Where “and” joins the last of members that are alike, it parts no other, unless it stands in one before; “&” is written for both.
  const both = joints.filter(
    (cut) =>
      scan.text.charAt(cut.start + 1) === '&' ||
      (closing > 0 && joinsNames(scan, cut)) ||
      // To plan, to build and to mend roads.
      opener?.test(scan.text.slice(cut.end, cut.end + 24)),
  )
  const optional = even && (!joint || both.length === joints.length) ? both : joints
  return {
    preferred: said ? [...items.slice(0, -1), said] : items,
    outer,
    min: Math.max(2, (outer.length || items.length) - apposed.length - parts.length - named),
    max: items.length + optional.length + trailing,
    even,
    optional,
    apposed: [...apposed, ...parts],
  }
}

/** Ayr, Oban and Leith, and heard …; a clerk and a bursar, each of whom …: how many pieces there are before the sentence goes on. */
function namesEnd(scan: Scan, pieces: readonly Stretch[]): number {
  const at = pieces.findIndex((piece) => cutsOf(scan, piece).length > 0)
  const next = pieces[at + 1]
  const clause = next && (isJoined(scan, next) ? 'and ' : '') + scan.text.slice(next.start, next.end)
  if (at < 1 || !clause || !CLAUSE.test(clause)) return pieces.length
  const names = cutAt(pieces.slice(0, at + 1), cutsOf(scan, pieces[at] as Stretch))
  // The north, the Highlands and Islands: names of one list all bear an article, or none does.
  const bears = ({ start, end }: Stretch): boolean => /^(?:the|an?)\s/.test(scan.text.slice(start, end))
  const alike = new Set(names.map(bears)).size === 1
  return alike ? at + 1 : pieces.length
}

/** Ayr, Bute and Oban | share one boat: the last of several names without the verb behind it. */
function saidOf(scan: Scan, items: readonly Stretch[]): Stretch | undefined {
  const [last, ...others] = items.map((item) => hidden(scan, item)).reverse()
  const name = /^(?:the )?[A-Z]\S*(?: [A-Z]\S*)*/.exec(last ?? '')?.[0] ?? ''
  const { start = 0 } = items.at(-1) ?? {}
  const said =
    name && others.every((text) => WHOLE_NAME.test(text)) && SAYS.test((last ?? '').slice(name.length))
  return said ? { start, end: start + name.length } : undefined
}

/** What goes on about all that was named: a verb, or each of whom. */
const CLAUSE = new RegExp(
  String.raw`^(?:(?:and|but) (?:[a-z]+ed|is|are|was|were|has|have|had|will|heard|held|made|met|took|gave|saw|found)|` +
    String.raw`(?:each|all|both|none) of (?:whom|which))\b`,
)
/** The verb of the sentence around a list: `projects of two ports, namely Ayr and Oban, have …`. */
const VERB = /^(?:is|are|was|were|has|have|had|will|would|can|may|shall|should|must)\b/

function byAnd(scan: Scan, body: Stretch): Open | undefined {
  const [first, ...optional] = cutsOf(scan, body)
  if (!first) return undefined
  const two = cutAt([body], [first])
  const said = optional.length ? undefined : saidOf(scan, two)
  const preferred = said ? [two[0] as Stretch, said] : two
  const even = !optional.length && two.every((item) => isAlike(hidden(scan, item)))
  return { preferred, min: 2, max: optional.length + 2, even, optional, apposed: [] }
}

/** Members that may only go on about the one before: none that begins as all do, `a plan, a budget and a team`, nor what “and” joins. */
function apposedIn(
  scan: Scan,
  [first, ...others]: readonly Stretch[],
  opener: RegExp | undefined,
): readonly Stretch[] {
  const texts = others.map((item) => hidden(scan, item))
  const opening = first ? hidden(scan, first) : ''
  // Ann Lee, chair, Bob Cole, clerk and Cy Fox: what one of several names is.
  const named = WHOLE_NAME.test(opening) && texts.some((text) => WHOLE_NAME.test(text))
  return others.filter((item, at) => {
    const text = texts[at] as string
    if (opener?.test(text) || (/^an? /.test(text) && isJoined(scan, item))) return false
    // Interviews, a survey and a hearing: a single thing is not another word for several.
    if (/^an? /.test(text) && SEVERAL.test(at ? (texts[at - 1] as string) : opening)) return false
    return (named && TITLE.test(text)) || /^to /i.test(text) || APPOSED.test(text)
  })
}

const SEVERAL = /^[a-z-]+(?: [a-z-]+)?(?<![aiousy]s|ss)s$/

const PREPOSITION = /^(?:in|at|on|for|from|by|with)\s(?=\S)/i

/** The members of the reading that has `count` of them, without what governs them all (in English, Mandarin and Malay) and without quotation marks. */
export function phrasesAs(scan: Scan, list: Phrases, count: number): readonly Stretch[] {
  const exact = [list.outer, list.full].find((one) => one?.length === count)
  const items =
    exact ?? membersAs(list, list.min <= count && count <= list.max ? count : list.preferred.length)
  const governs = ({ start, end }: Stretch): number =>
    PREPOSITION.exec(scan.text.slice(start, end))?.[0].length ?? 0
  const [first, ...others] = items
  const bare =
    first && !others.some(governs)
      ? [{ start: first.start + governs(first), end: first.end }, ...others]
      : items
  const open = bare.map((item) => unquoted(scan, item))
  const quoted = open.every(({ start }, at) => start !== bare[at]?.start)
  return (quoted ? open : bare).map(({ start, end }, at) => {
    // The full stop of Ltd. is part of it.
    const marks = at < items.length - 1 ? /[\s,;:!?]/ : /[\s.,;:!?]/
    while (end > start && marks.test(scan.text.charAt(end - 1))) end--
    return { start, end }
  })
}

/** The proposal of a list of phrases for a number; what it does not say otherwise is so of most. */
export function phrasesOf(
  scan: Scan,
  counted: Counted,
  place: string,
  list: Phrases,
  rest: Partial<Proposal> = {},
): Proposal {
  const { value } = counted.numeral
  const { min, max, closed, even: fills } = list
  const items = ungoverned(scan, counted, phrasesAs(scan, list, value))
  const off = list.full?.length === value ? 0 : value < min ? min - value : Math.max(0, value - max)
  const usual = {
    construction: `english-${place}`,
    form: 'after',
    tie: 'near',
    by: ',',
    off,
    closed,
    fills,
    doubts: isChoice(scan, counted, items) ? (['part'] as const) : none,
  } as const
  return proposal(counted, items, { ...usual, ...rest })
}

/** Two signatures: the chair, the clerk or the treasurer: fewer are wanted than may be given. */
function isChoice({ text }: Scan, { definite, stated }: Counted, items: readonly Stretch[]): boolean {
  const [before, last] = items.slice(-2)
  return !definite && !stated && /\sor\s$/.test(text.slice(before?.end, last?.start))
}

function isAlike(text: string): boolean {
  return (
    text.split(/\s+/).length <= LONGEST_ALIKE &&
    !/\b(?:is|are|was|were|will|has|have|had|which|who)\b/.test(text)
  )
}

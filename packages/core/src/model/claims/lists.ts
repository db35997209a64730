import { isSpace } from '../../text/character-set.ts'
import { closes, opens, type Lexed } from './lexed.ts'
import type { Stretch } from './local-claim.ts'
import { JOINS, LEADS } from './words.ts'

/** A list as a careful editor may read it. */
export interface ListReading {
  /** Members cut at the separator alone. */
  readonly members: readonly Stretch[]
  /** The same with each conjunction that must separate taken as a separator. */
  readonly preferred: readonly Stretch[]
  /** Cut at every conjunction. */
  readonly all: readonly Stretch[]
  /** Fewest and most members that an acceptable reading gives. */
  readonly min: number
  readonly max: number
  /** A number that 和 inside the last member could still save, where its two sides are not quite like the others; else 0. */
  readonly doubtful: number
  /** 甲与乙、丙与丁: every member holds one conjunction, which cuts all of them or none. */
  readonly paired: boolean
  /** Cuts at conjunctions that may separate, likeliest first. */
  readonly optional: readonly Cut[]
}

/** A conjunction that may stand between two members. */
interface Cut {
  readonly member: number
  readonly start: number
  readonly end: number
}

/** Cuts a stretch at each top-level separator; blank parts are left out. Nothing splits inside quotes and brackets. */
export function split(lexed: Lexed, { start, end }: Stretch, separators: string): readonly Stretch[] {
  const parts: Stretch[] = []
  let from = start
  const push = (to: number): void => {
    const part = trim(lexed.text, { start: from, end: to })
    if (part.end > part.start) parts.push(part)
  }
  for (let index = start; index < end; index++) {
    if (opens(lexed, index)) {
      index = Math.min(lexed.partner[index] ?? index, end - 1)
      // Adjacent quoted members need no separator: “甲”“乙”.
      const next = lexed.text.charAt(index + 1)
      if (
        separators.includes('、') &&
        index + 1 < end &&
        '“‘《'.includes(next) &&
        opens(lexed, index + 1) &&
        '”’》'.includes(lexed.text.charAt(index))
      ) {
        push(index + 1)
        from = index + 1
      }
    } else if (separators.includes(lexed.text.charAt(index))) {
      push(index)
      from = index + 1
    }
  }
  push(end)
  return parts
}

const LEAD = new RegExp(`^(?:${LEADS})`)

/** Without white space, and without 和 or 以及 left at the front by a separator before it. */
export function trim(text: string, { start, end }: Stretch): Stretch {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  const lead = LEAD.exec(text.slice(start, Math.min(end, start + 4)))
  return lead && lead[0].length < end - start ? { start: start + lead[0].length, end } : { start, end }
}

/** A stretch that one pair of quotes encloses wholly: what stands inside; otherwise the stretch itself. */
export function unquoted(lexed: Lexed, stretch: Stretch): Stretch {
  const { start, end } = trim(lexed.text, stretch)
  const whole = end - start > 2 && '“‘'.includes(lexed.text.charAt(start)) && lexed.partner[start] === end - 1
  return whole ? { start: start + 1, end: end - 1 } : { start, end }
}

const CONJUNCTION = new RegExp(JOINS, 'g')

/** Reads members that 、 or another mark separates, weighing what 和, 及, 与, 或 do between them. */
export function readList(lexed: Lexed, members: readonly Stretch[]): ListReading {
  const cuts = members.flatMap((member, index) => cutsOf(lexed, member, index))
  const last = members.length - 1
  const inLast = cuts.filter((cut) => cut.member === last)
  const typical = typicalLength(members, cuts)
  // Where other members hold one too (公益与市场、当前与长远), it joins what is inside them.
  const [cut] = cuts.length === 1 && members.length > 1 ? inLast : []
  const quoted = cutAt(members, cuts).every((member) => endsQuoted(lexed, member))
  const must = quoted ? cuts : cut && separates(lexed, cut, members, typical) ? [cut] : []
  const optional = cuts
    .filter((cut) => !must.includes(cut))
    .sort((a, b) => b.member - a.member || b.start - a.start)
  return {
    members,
    preferred: cutAt(members, must),
    all: cutAt(members, cuts),
    min: members.length + must.length,
    max: members.length + cuts.length,
    paired:
      members.length > 2 && cuts.length === members.length && cuts.every(({ member }, at) => member === at),
    doubtful: must.length && !quoted && !even(must[0], members.at(-1), typical) ? members.length : 0,
    optional,
  }
}

/** True when both sides of a cut are as long as the members before them, give or take one character. */
function even(cut: Cut | undefined, member: Stretch | undefined, typical: number): boolean {
  if (!cut || !member) return false
  return [cut.start - member.start, member.end - cut.end].every((size) => Math.abs(size - typical) < 2)
}

/** The middle length of the members between which no conjunction leaves a doubt; the first may carry a verb and counts last. */
function typicalLength(members: readonly Stretch[], cuts: readonly Cut[]): number {
  const sure = members.filter((_, index) => !cuts.some((cut) => cut.member === index))
  const sizes = (sure.length > 1 ? sure.filter((member) => member !== members[0]) : sure)
    .map(({ start, end }) => end - start)
    .sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

/**
 * 和 in the last member separates when its two sides are more like the other members than the whole is; not where
 * they alone begin with the same word (资源、数据、技术创新和技术标准): then they may be two halves of one member.
 */
function separates({ text }: Lexed, cut: Cut, members: readonly Stretch[], typical: number): boolean {
  const member = members.at(-1)
  if (!member || !typical) return false
  const opening = text.slice(member.start, member.start + 2)
  if (
    text.startsWith(opening, cut.end) &&
    !members.slice(0, -1).some(({ start }) => text.startsWith(opening, start))
  )
    return false
  const off = (length: number): number => Math.abs(Math.log(Math.max(length, 1) / typical))
  const sides = (off(cut.start - member.start) + off(member.end - cut.end)) / 2
  return sides < off(member.end - member.start)
}

/** True when a member ends in quotes, or in a bracket after them: “晨会”和“夜访”（试行） are two, whatever joins them. */
function endsQuoted(lexed: Lexed, { end }: Stretch): boolean {
  const { text, partner } = lexed
  while (closes(lexed, end - 1) && ')]'.includes(text.charAt(end - 1)))
    end = trim(text, { start: 0, end: partner[end - 1] ?? 0 }).end
  return closes(lexed, end - 1) && QUOTES.includes(text.charAt(partner[end - 1] ?? 0))
}

const QUOTES = '“‘《'

/** True where a pair of quotes begins. */
export function startsQuoted(lexed: Lexed, index: number): boolean {
  return opens(lexed, index) && QUOTES.includes(lexed.text.charAt(index))
}

/** The members when exactly `count` are wanted; the preferred ones when no acceptable reading gives so many. */
export function membersAs(reading: ListReading, count: number): readonly Stretch[] {
  const more = count - reading.min
  if (reading.paired && count !== reading.max) return reading.members
  if (more <= 0 || count > reading.max) return reading.preferred
  const forced = reading.max - reading.optional.length - reading.members.length
  const chosen = reading.optional.slice(0, more)
  return cutAt(forced ? reading.preferred : reading.members, chosen)
}

function cutAt(members: readonly Stretch[], cuts: readonly Cut[]): readonly Stretch[] {
  if (!cuts.length) return members
  return members.flatMap((member) => {
    const own = cuts
      .filter((cut) => cut.start > member.start && cut.end < member.end)
      .sort((a, b) => a.start - b.start)
    const parts: Stretch[] = []
    let from = member.start
    for (const cut of own) {
      parts.push({ start: from, end: cut.start })
      from = cut.end
    }
    parts.push({ start: from, end: member.end })
    return parts
  })
}

function cutsOf(lexed: Lexed, member: Stretch, index: number): readonly Cut[] {
  const cuts: Cut[] = []
  const text = hidden(lexed, member)
  for (const match of text.matchAll(CONJUNCTION)) {
    const start = member.start + match.index
    const end = start + match[0].length
    if (start > member.start && end < member.end) cuts.push({ member: index, start, end })
  }
  return cuts
}

/** The text of a stretch with what stands inside brackets and quotes blanked out. */
export function hidden(lexed: Lexed, { start, end }: Stretch): string {
  const { text, partner } = lexed
  let result = ''
  let from = start
  for (let index = start; index < end; index++) {
    if (!opens(lexed, index)) continue
    const close = Math.min(partner[index] ?? index, end - 1)
    result += text.slice(from, index) + '□'.repeat(close - index + 1)
    index = close
    from = close + 1
  }
  return result + text.slice(from, Math.max(from, end))
}

/** Where the clause that ends at `end` begins: after the nearest top-level mark of `stops` to the left, or after an opening quote or bracket. */
export function clauseStart(lexed: Lexed, end: number, stops: string, reach: number): number {
  const floor = Math.max(lexed.start, end - reach)
  for (let index = end - 1; index >= floor; index--) {
    if (closes(lexed, index)) {
      index = lexed.partner[index] ?? index
      continue
    }
    if (opens(lexed, index) || stops.includes(lexed.text.charAt(index))) return index + 1
  }
  return floor
}

/** No sentence that a person wrote is longer; what is, is read up to here, so that every pass stays linear. */
const SENTENCE = 2000

/** Where the clause that begins at `start` ends: at the nearest top-level mark of `stops`, or at a closing quote or bracket. */
export function clauseEnd(
  lexed: Lexed,
  start: number,
  stops: string,
  limit = Math.min(lexed.text.length, start + SENTENCE),
): number {
  for (let index = start; index < limit; index++) {
    if (opens(lexed, index)) {
      index = lexed.partner[index] ?? index
      continue
    }
    if (closes(lexed, index) || stops.includes(lexed.text.charAt(index))) return index
  }
  return limit
}

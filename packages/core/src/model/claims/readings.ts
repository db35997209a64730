import { closes, type Scan } from './scan.ts'
import { hidden, trim } from './stretches.ts'
import type { Stretch } from './candidate.ts'
import { JOINS } from './words/zh.ts'

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

const CONJUNCTION = new RegExp(JOINS, 'g')

/** Reads members that 、 or another mark separates, weighing what 和, 及, 与, 或 do between them. */
export function readList(scan: Scan, members: readonly Stretch[]): ListReading {
  const cuts = members.flatMap((member, index) => cutsOf(scan, member, index))
  const last = members.length - 1
  const inLast = cuts.filter((cut) => cut.member === last)
  const typical = typicalLength(members, cuts)
  // Where other members hold one too (公益与市场、当前与长远), it joins what is inside them.
  const [only] = cuts.length === 1 && members.length > 1 ? inLast : []
  // 与 joins the halves of one member as often as two members.
  const cut = only && /[和或及]/.test(scan.text.slice(only.start, only.end)) ? only : undefined
  const quoted = cutAt(members, cuts).every((member) => endsQuoted(scan, member))
  const must = quoted ? cuts : cut && separates(scan, cut, members, typical) ? [cut] : []
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
function separates({ text }: Scan, cut: Cut, members: readonly Stretch[], typical: number): boolean {
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
function endsQuoted(scan: Scan, { end }: Stretch): boolean {
  const { text, partner } = scan
  while (closes(scan, end - 1) && ')]'.includes(text.charAt(end - 1)))
    end = trim(text, { start: 0, end: partner[end - 1] ?? 0 }).end
  return closes(scan, end - 1) && '“‘《'.includes(text.charAt(partner[end - 1] ?? 0))
}

/** The members when exactly `count` are wanted; the preferred ones when no acceptable reading gives so many. */
export function membersAs(reading: ListReading, count: number): readonly Stretch[] {
  const more = count - reading.min
  if (reading.paired && count !== reading.max) return reading.members
  // Where one conjunction leaves a doubt, the reading nearer to the number is the charitable one.
  if (count > reading.max) return reading.max - reading.min < 2 ? reading.all : reading.preferred
  if (more <= 0) return reading.preferred
  return cutAt(reading.preferred, reading.optional.slice(0, more))
}

/** Members cut in two at each of the places. */
export function cutAt(members: readonly Stretch[], cuts: readonly Stretch[]): readonly Stretch[] {
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

function cutsOf(scan: Scan, member: Stretch, index: number): readonly Cut[] {
  const cuts: Cut[] = []
  const text = hidden(scan, member)
  for (const match of text.matchAll(CONJUNCTION)) {
    const start = member.start + match.index
    const end = start + match[0].length
    if (start > member.start && end < member.end) cuts.push({ member: index, start, end })
  }
  return cuts
}

import { ascending } from '../../text/ascending.ts'
import { characterSet, isSpace } from '../../text/character-set.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { closes, keyOf, type Scan } from './scan.ts'
import { hidden, trim } from './stretches.ts'
import type { Stretch } from './candidate.ts'
import { areNames, isName } from './people.ts'
import { actions } from './likeness.ts'
import { FIRM, JOINS as ENGLISH_JOINS } from './words/en.ts'
import { JOINS } from './words/zh.ts'

/** A list of which a careful editor may count more or fewer members. */
export interface Countable {
  /** Members cut at each separator and at each conjunction that must separate. */
  readonly preferred: readonly Stretch[]
  /** Fewest and most members that an acceptable reading gives. */
  readonly min: number
  readonly max: number
  /** Cuts at conjunctions that may separate, likeliest first. */
  readonly optional: readonly Stretch[]
  /** Members that may only go on about the one before. */
  readonly apposed?: readonly Stretch[]
}

/** A list as a careful editor may read it. */
export interface ListReading extends Countable {
  /** Members cut at the separator alone. */
  readonly members: readonly Stretch[]
  /** Cut at every conjunction. */
  readonly all: readonly Stretch[]
  /** 甲与乙、丙与丁: every member holds one conjunction, which cuts all of them or none. */
  readonly paired: boolean
}

/** A conjunction that may stand between two members. */
interface Cut {
  readonly member: number
  readonly start: number
  readonly end: number
}

const CONJUNCTION = new RegExp(`${JOINS}|${ENGLISH_JOINS}`, 'g')

/** Reads members that 、 or another mark separates, weighing what 和, 及, 与, 或 do between them. */
export function readList(scan: Scan, members: readonly Stretch[]): ListReading {
  const cuts: Cut[] = []
  members.forEach((each, member) => {
    const own = cutsOf(scan, each)
    // 陈和祥: a person may be called so, beside others.
    if (!own.length || isName(scan, each)) return
    for (const { start, end } of own) cuts.push({ member, start, end })
  })
  if (!cuts.length) return uncut(members, halves(scan, members))
  const last = members.length - 1
  const inLast = cuts.filter((cut) => cut.member === last)
  const typical = typicalLength(members, cuts)
  // Where other members hold one too (公益与市场、当前与长远), it joins what is inside them.
  const [only] = cuts.length === 1 && members.length > 1 ? inLast : []
  // 与 joins the halves of one member as often as two members.
  const cut =
    only && (/[和或及]/.test(scan.of(only)) || areOneShape(scan, cutAt(members, [only]))) ? only : undefined
  const quoted = cutAt(members, cuts).every((member) => endsQuoted(scan, member))
  const sure = inLast.find((one) => isNext(scan, one, members[last] as Stretch, one === only))
  const parts = cut && !isOr(scan, cut) && separates(scan, cut, members, typical)
  const must = quoted ? cuts : sure ? [sure] : parts ? [cut] : []
  const optional = cuts.filter((cut) => !must.includes(cut)).reverse()
  const preferred = cutAt(members, must)
  const apposed = halves(scan, preferred)
  return {
    members,
    preferred,
    all: cutAt(members, cuts),
    apposed,
    min: preferred.length - apposed.length,
    max: members.length + cuts.length,
    paired: members.length > 2 && cuts.length === members.length,
    optional,
  }
}

/** 价值导向、希望导向与自然导向: as long as one another, and, where they are three, with one ending. */
function areOneShape({ text }: Scan, [first, ...others]: readonly Stretch[]): boolean {
  const [size, ending] = first ? [first.end - first.start, text.charAt(first.end - 1)] : [0, '']
  return others.every(
    ({ start, end }) => end - start === size && (others.length > 2 || text.charAt(end - 1) === ending),
  )
}

/** 甲、乙及其他, 老张、小李与小王: what stands behind the conjunction is one more, whatever its length. */
function isNext(scan: Scan, cut: Cut, last: Stretch, only: boolean): boolean {
  const other = /^其[他它余]/.test(scan.text.slice(cut.end, cut.end + 2))
  return other || (only && areNames(scan, cutAt([last], [cut])))
}

/** 勾结境内或者境外势力, 行政暨总务: 或 and 暨 join what is inside a member as often. */
function isOr({ text }: Scan, { start }: Cut): boolean {
  return '或暨'.includes(text.charAt(start))
}

/** A list in which no conjunction stands. */
function uncut(members: readonly Stretch[], apposed: readonly Stretch[]): ListReading {
  return {
    members,
    preferred: members,
    all: members,
    apposed,
    min: members.length - apposed.length,
    max: members.length,
    paired: false,
    optional: none,
  }
}

/** 证件正、|反面复印件, 东、|西侧大门, 地上、|地下车库: what only says the other side of the member before, and goes on for both. */
function halves({ text }: Scan, members: readonly Stretch[]): readonly Stretch[] {
  return members.filter(({ start, end }, at) => {
    const before = members[at - 1]
    const side = before ? SIDES.indexOf(text.charAt(before.end - 1)) : -1
    if (!before || side < 0) return false
    const other = SIDES.charAt(side % 2 ? side - 1 : side + 1)
    const shared = text.charAt(start) === other ? 0 : before.end - before.start - 1
    const same = shared === 0 || text.startsWith(text.slice(before.start, before.end - 1), start)
    return same && text.charAt(start + shared) === other && end > start + shared + 1
  })
}

/** Two by two. */
const SIDES = '正反东西南北上下左右前后内外大小男女老少进出公私城乡新旧长短高低'

/** The middle length of the members between which no conjunction leaves a doubt; the first may carry a verb and counts last. */
function typicalLength(members: readonly Stretch[], cuts: readonly Cut[]): number {
  const sure = members.filter((_, index) => !cuts.some((cut) => cut.member === index))
  const counting = sure.length > 1 ? sure.filter((member) => member !== members[0]) : sure
  const sizes = ascending(counting.map(({ start, end }) => end - start))
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
  // 不打人、不骂人、不向老人和孩子发火: what lacks the word that begins every member is half of one.
  const own = text.charAt(member.start)
  const halved = members.every(({ start }) => text.charAt(start) === own) && text.charAt(cut.end) !== own
  if (halved) return false
  const [left, right] = [cut.start - member.start, member.end - cut.end]
  // 强化督导、开展线上和线下宣传: where every member begins with a verb, what does not is half of one.
  const between = members.slice(1, -1)
  const begins = ({ start }: Pick<Stretch, 'start'>): boolean => actions.at(text, start) > 0
  if (between.length && between.every(begins) && !begins({ start: cut.end })) return false
  // 环境整治、消防安全、食品和药品安全: nor is a member what neither is as long as another nor ends as one; 宣传、安保、后勤和志愿服务: nor
  // one that is twice as long as they are.
  const like = ({ start, end }: Stretch): boolean =>
    Math.abs(end - start - left) <= Number(left > 4) || text.charAt(end - 1) === text.charAt(cut.start - 1)
  const twice = between.every(({ start, end }) => right >= 2 * (end - start))
  if (between.length && (twice || !between.some(like))) return false
  const off = (length: number): number => Math.abs(Math.log(Math.max(length, 1) / typical))
  // 东部港区、码头和渡口: beside one other, two of one length are members, whatever its length.
  const ends = new Set([members[0]?.end, cut.start, member.end].map((end = 0) => text.charAt(end - 1)))
  // 避難設施類、設備安全類及結構類: all three end alike.
  const two = members.length === 2 && (Math.abs(left - right) < 2 || (ends.size === 1 && right > 2))
  return two || (off(left) + off(right)) / 2 < off(member.end - member.start)
}

/** True when a member ends in quotes, or in a bracket after them: “晨会”和“夜访”（试行） are two, whatever joins them. */
function endsQuoted(scan: Scan, { end }: Stretch): boolean {
  const { text, partner } = scan
  while (closes(scan, end - 1) && ')]'.includes(text.charAt(end - 1)))
    end = trim(text, { start: 0, end: partner[end - 1] ?? 0 }).end
  return closes(scan, end - 1)
}

/** The members when exactly `count` are wanted; the preferred ones when no acceptable reading gives so many. */
export function membersAs(reading: Countable & Partial<ListReading>, count: number): readonly Stretch[] {
  const { preferred, min, max, optional, apposed, members, all } = reading
  const more = count - preferred.length
  if (members && reading.paired && count !== max) return members
  // Where one conjunction leaves a doubt, the reading nearer to the number is the charitable one.
  if (count > max) return all && max - min < 2 ? all : preferred
  if (more < 0 && apposed && count >= min) return fewer(preferred, apposed, count)
  return more > 0 ? cutAt(preferred, optional.slice(0, more)) : preferred
}

/** As many members as are wanted, the first of those that may go on about the one before being part of it. */
function fewer(items: readonly Stretch[], apposed: readonly Stretch[], count: number): readonly Stretch[] {
  const part = apposed.slice(0, items.length - count)
  return items.flatMap((item, at): readonly Stretch[] => {
    if (part.includes(item)) return []
    let last = item
    for (let next = at + 1; part.includes(items[next] as Stretch); next++) last = items[next] as Stretch
    return [{ start: item.start, end: last.end }]
  })
}

/** Members cut in two at each of the places. */
export function cutAt(members: readonly Stretch[], cuts: readonly Stretch[]): readonly Stretch[] {
  if (!cuts.length) return members
  const parts: Stretch[] = []
  let next = 0
  const places = [...cuts].sort((a, b) => a.start - b.start)
  for (const { start, end } of members) {
    let from = start
    for (let cut = places[next]; cut && cut.start < end; cut = places[++next])
      if (cut.start > start && cut.end < end) {
        parts.push({ start: from, end: cut.start })
        from = cut.end
      }
    parts.push({ start: from, end })
  }
  return parts
}

/** Grant & Moore LLP: the sign inside the name of a firm joins no members. */
const AMPERSAND = new RegExp(String.raw`\s&\s(?![A-Z][^,;]* ${FIRM})`, 'g')

/** The conjunctions inside a member. */
export function cutsOf(scan: Scan, { start, end }: Stretch): readonly Stretch[] {
  if (!mayJoin(scan.text, start, end)) return none
  const known = (scan.cuts ??= new Map<number, readonly Stretch[]>())
  const key = keyOf(start, end)
  let cuts = known.get(key)
  if (!cuts) {
    const text = hidden(scan, { start, end })
    const words = allMatches(text, CONJUNCTION)
    // Highways & Transport and Waste & Recycling: beside “and” the sign joins what is inside a member.
    cuts = (words.length ? words : allMatches(text, AMPERSAND))
      .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }))
      // 泰和|及和平: of two side by side one is the end or the front of a name.
      .filter((cut) => cut.start > start && cut.end < end && !isInName(text, cut.start - start))
    known.set(key, cuts)
  }
  return cuts
}

const isInName = (text: string, at: number): boolean =>
  text.charAt(at) === '和' &&
  [text.charAt(at - 1), text.charAt(at + 1)].some((beside) => '及与或'.includes(beside || '-'))

const joins = characterSet('以或和及与暨跟')

/** False where a stretch holds no character that every conjunction holds one of. */
function mayJoin(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (joins(code) || isSpace(code)) return true
  }
  return false
}

import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import type { Stretch } from './candidate.ts'
import { leftEdge } from './edge.ts'
import { sharedOpening } from './likeness.ts'
import { cutAt, membersAs, readList } from './readings.ts'
import type { Scan } from './scan.ts'
import { hidden, lengthOf, startsQuoted } from './stretches.ts'

/**
 * 党委、政府要抓好|教育、卫生、交通三项工作: one list ends and another begins in a piece that is longer than those beside it, and as many
 * as are counted stand behind its edge; none where only words part them, undefined where no piece is so.
 */
export function dividedList(
  scan: Scan,
  pieces: readonly Stretch[],
  claimed: number,
): readonly Stretch[] | undefined {
  for (let at = Math.max(1, pieces.length - claimed); at < pieces.length; at++) {
    const [first, ...rest] = membersAs(readList(scan, pieces.slice(at)), claimed)
    if (!first || rest.length !== claimed - 1) continue
    const before = pieces.slice(0, at)
    const longer = [pieces[at - 1], rest[0]].every(
      (one) => one && lengthOf(scan, one) < lengthOf(scan, first),
    )
    if (!longer) continue
    const opening = sharedOpening(scan, [...before, first])
    // What stands before the edge is one more of those before and a word that governs the others.
    const least = Math.min(...before.map((one) => lengthOf(scan, one))) + (opening === '' ? 1 : 0)
    const isBehind = (start: number): boolean => lengthOf(scan, { start: first.start, end: start }) >= least
    const { start, clause } = leftEdge(scan, first, rest)
    const quoted = start > first.start && [{ start }, ...rest].every((one) => startsQuoted(scan, one.start))
    if (quoted ? !startsQuoted(scan, pieces[at - 1]?.start ?? 0) : clause && isBehind(start))
      return [{ start, end: first.end }, ...rest]
    const ends = rest.map((one) => first.end - (one.end - one.start))
    if ([start, ...ends].some(isBehind)) return none
  }
  return undefined
}

/** 甲、乙、丙三大产业及丁、戊|两大产业: as many as are counted, behind a list that bears a number of its own; undefined where there are none. */
export function behindOther(
  scan: Scan,
  parts: readonly Stretch[],
  claimed: number,
): readonly Stretch[] | undefined {
  for (let at = parts.length - 1; at >= 0; at--) {
    const { start, end } = parts[at] as Stretch
    const other = OTHER.exec(hidden(scan, { start, end }))
    // 甲和乙的双重任务、丙和丁的|双重压力: the part before bears the number.
    const before = at > 0 && OWN.test(hidden(scan, parts[at - 1] as Stretch))
    if (!other && !before) continue
    const from = other ? start + other.index + other[0].length : start
    const rest = [{ start: from, end }, ...parts.slice(at + 1)]
    const members = membersAs(readList(scan, rest), claimed)
    return members.length === claimed ? members : undefined
  }
  return undefined
}

const OWN = /[和与及].*[双两][重个项种类大条]/
const OTHER = /[两二三四五六七八九十\d][个项种类大条][^和及与、]{1,12}(?:以及|[和及与])(?=.)/

/** 甲、乙等大船和丙、丁等小船: groups that 和 joins, where 等 sums up the names of one before its noun; else the stretch itself. */
export function groupsIn(scan: Scan, stretch: Stretch): readonly Stretch[] {
  const joints = allMatches(hidden(scan, stretch), SUMMED_AND).map(({ index, 0: group, 1: joint = '' }) => {
    const end = stretch.start + index + group.length
    return { start: end - joint.length, end }
  })
  return cutAt([stretch], joints)
}

const SUMMED_AND = /等[^、,;等]{1,12}?(以及|[和与及])(?=[^、,;]+、|[^、,;]+等)/g

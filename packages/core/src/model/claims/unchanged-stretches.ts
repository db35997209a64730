import { newIndex, oldIndex, type SameBlocks } from '../../tree/same-blocks.ts'
import type { Group, Groups } from './groups.ts'
import { sameMark } from './marks.ts'

/**
 * Tells of a stretch of blocks whether all that a view shows of it is as it was in the last parse: the blocks, their marks, and the
 * lists that begin or end there.
 */
export function unchangedStretches(
  old: Groups,
  now: Groups,
  same: SameBlocks,
): (low: number, high: number) => boolean {
  const { head, tail, by } = same
  const apart = (low: number, high: number): boolean => low >= tail || high < head
  if (old === now) return apart
  const count = now.marks.length
  const changed = new Uint8Array(count)
  // A list is asked for by its first member and its last.
  const spoil = ({ members }: Group, place: (index: number) => number | undefined): void => {
    for (const member of [members[0] ?? 0, members.at(-1) ?? 0]) {
      const index = place(member)
      if (index !== undefined) changed[index] = 1
    }
  }
  const spoilOld = (group: Group): void => spoil(group, (index) => newIndex(same, index))
  const spoilNew = (group: Group): void => spoil(group, (index) => index)
  for (let index = 0; index < count; index++) {
    const before = oldIndex(same, index)
    const groups = now.startingAt(index)
    if (before === undefined) {
      groups.forEach(spoilNew)
      continue
    }
    if (!sameMark(old.marks[before], now.marks[index])) changed[index] = 1
    const known = old.startingAt(before)
    if (areSame(known, groups, index - before)) continue
    changed[index] = 1
    known.forEach(spoilOld)
    groups.forEach(spoilNew)
  }
  for (let index = head; index < tail - by; index++) old.startingAt(index).forEach(spoilOld)
  const sums = new Int32Array(count + 1)
  for (let index = 0; index < count; index++)
    sums[index + 1] = (sums[index] as number) + (changed[index] as number)
  return (low, high) => {
    // What was looked for before the beginning or behind the end was not there, and is not there where those did not move.
    if (!apart(low, high)) return false
    const from = Math.max(0, low)
    const to = Math.min(count, high + 1)
    return sums[from] === sums[to]
  }
}

function areSame(old: readonly Group[], now: readonly Group[], by: number): boolean {
  if (old.length !== now.length) return false
  for (let at = 0; at < now.length; at++) if (!isSame(old[at], now[at] as Group, by)) return false
  return true
}

function isSame(old: Group | undefined, now: Group, by: number): boolean {
  if (!old || old.kind !== now.kind || old.scheme !== now.scheme || old.members.length !== now.members.length)
    return false
  if (old.firstValue !== now.firstValue || old.lastValue !== now.lastValue || old.steady !== now.steady)
    return false
  if (now.next ? now.next.members[0] !== (old.next?.members[0] ?? -1 - by) + by : old.next) return false
  for (let at = 0; at < now.members.length; at++)
    if (now.members[at] !== (old.members[at] as number) + by) return false
  return true
}

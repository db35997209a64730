/** What an edit left alone of a text, in offsets of the new text: all before `head`, and all from `tail` on, which moved. */
export interface Edited {
  readonly head: number
  readonly tail: number
  readonly moved: number
}

/** The stretch between what two texts begin and what they end with. */
export function editOf(before: string, after: string): Edited {
  const shortest = Math.min(after.length, before.length)
  const head = samePrefix(after, before, shortest)
  const tail = after.length - sameSuffix(after, before, shortest - head)
  return { head, tail, moved: after.length - before.length }
}

/** How much is compared at once: strings compare faster than loops over their characters. */
const STEP = 4096

function samePrefix(a: string, b: string, most: number): number {
  let length = 0
  while (length + STEP <= most && b.startsWith(a.slice(length, length + STEP), length)) length += STEP
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

function sameSuffix(a: string, b: string, most: number): number {
  let length = 0
  const from = (text: string): number => text.length - length - STEP
  while (length + STEP <= most && b.startsWith(a.slice(from(a), from(a) + STEP), from(b))) length += STEP
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++
  return length
}

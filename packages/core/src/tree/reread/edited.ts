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

/** How much is compared at once, from many to few: strings compare faster than loops over their characters. */
const STEPS = [16_384, 1024, 64, 1]

function samePrefix(a: string, b: string, most: number): number {
  let length = 0
  for (const step of STEPS)
    while (length + step <= most && a.slice(length, length + step) === b.slice(length, length + step))
      length += step
  return length
}

function sameSuffix(a: string, b: string, most: number): number {
  let length = 0
  const part = (text: string, step: number): string =>
    text.slice(text.length - length - step, text.length - length)
  for (const step of STEPS) while (length + step <= most && part(a, step) === part(b, step)) length += step
  return length
}

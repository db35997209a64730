import type { Claim, Run } from '../model/document.ts'

/**
 * True where a number's list has as many members as it says, though their own numbers are out of line: 三点：一是…；二是…；二是…. That is reported at
 * the label, once.
 */
export function isMisnumbered({ claimed, numeral, items }: Claim, runs: readonly Run[]): boolean {
  const first = items[0]?.span.start
  if (first === undefined) return false
  return runs.some(({ items: members }) => {
    const [from, to] = [members[0]?.span.start ?? 0, members.at(-1)?.span.end ?? 0]
    if (members.length !== claimed || from < numeral.span.end || first < from || first >= to) return false
    return members.some(
      ({ ordinal }, index) => index > 0 && ordinal.value !== numberBehind(members[index - 1]),
    )
  })
}

function numberBehind(member: Run['items'][number] | undefined): number {
  return (member?.ordinal.through ?? member?.ordinal.value ?? 0) + 1
}

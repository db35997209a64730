/** So many numbers are sorted by hand: for every other array an engine makes room for many runs. */
const FEW = 24

/** Sorts numbers from the least to the greatest, in place. */
export function ascending(numbers: number[]): readonly number[] {
  if (numbers.length > FEW) return numbers.sort((a, b) => a - b)
  for (let from = 1; from < numbers.length; from++) {
    const number = numbers[from] as number
    let at = from
    for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number
    numbers[at] = number
  }
  return numbers
}

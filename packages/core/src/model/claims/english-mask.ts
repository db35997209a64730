const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '{': '}' }

/**
 * The prose with what stands inside brackets and quotation marks replaced by `x`, at the same length, so that
 * commas and colons inside them split nothing. Unclosed brackets hide nothing.
 */
export function mask(prose: string): string {
  if (!/[([“"{]/.test(prose)) return prose
  const out = prose.split('')
  const hide = (from: number, to: number): void => {
    for (let index = from; index < to; index++) out[index] = 'x'
    // “Oars,” “Sails,” and “Ropes”: the mark inside the quotation marks parts members, or ends the sentence.
    if (/[,;.!?]/.test(prose.charAt(to - 1)) && /^[”"]\s/.test(prose.slice(to, to + 2)))
      out[to] = prose.charAt(to - 1)
  }
  let open: { readonly close: string; readonly at: number; readonly mark: string; depth: number } | undefined
  for (let index = 0; index < prose.length; index++) {
    const character = prose.charAt(index)
    if (open) {
      if (character === open.mark && open.mark !== open.close) open.depth++
      else if (character === open.close && --open.depth === 0) {
        hide(open.at + 1, index)
        open = undefined
      }
    } else if (character === '"' || PAIRS[character]) {
      open = { close: PAIRS[character] ?? '"', at: index, mark: character, depth: 1 }
    }
  }
  return out.join('')
}

const LONGEST_BRACKET = 2000

/** The end of the bracket that opens at `index`, after its closing mark; undefined when it never closes. */
export function bracketEnd(prose: string, index: number): number | undefined {
  const close = PAIRS[prose.charAt(index)]
  if (!close) return undefined
  let depth = 0
  for (let at = index; at < Math.min(prose.length, index + LONGEST_BRACKET); at++) {
    if (prose[at] === prose[index]) depth++
    else if (prose[at] === close && --depth === 0) return at + 1
  }
  return undefined
}

const STOP = /[.!?][”")\]]*(?=\s+[“"([]?[A-Z0-9]|\s*$)/g
const ABBREVIATED =
  /(?:\b(?:e\.g|i\.e|ie|eg|etc|vs|no|nos|cf|dr|mr|mrs|ms|st|u\.s|u\.k|u\.n|inc|fig|art|sec|approx)|\b[A-Z])$/i

/** The ends of the sentences of a masked prose, each after its full stop; the last is the prose's length. */
export function sentenceEnds(masked: string): readonly number[] {
  const ends: number[] = []
  STOP.lastIndex = 0
  for (let match = STOP.exec(masked); match; match = STOP.exec(masked)) {
    if (ABBREVIATED.test(masked.slice(Math.max(0, match.index - 8), match.index))) continue
    ends.push(match.index + match[0].length)
  }
  if (ends.at(-1) !== masked.length) ends.push(masked.length)
  return ends
}

/** The first sentence end at or after `at`. */
export function endAt(ends: readonly number[], at: number): number {
  return ends[indexAt(ends, at)] ?? ends.at(-1) ?? at
}

/** The start of the sentence that holds `at`. */
export function startBefore(ends: readonly number[], at: number): number {
  return ends[indexAt(ends, at + 1) - 1] ?? 0
}

function indexAt(ends: readonly number[], at: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

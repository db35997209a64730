import type { Block } from '../../tree/block.ts'
import { innerOrdinals, type BlockLabel } from './labels.ts'

/** How many blocks may lie between 首先 and its 最后. */
const NEAR = 12

/**
 * Keeps of the labels read block by block those that hold in the document: what could be a year, a decimal, a level or a
 * reference is a label only where it continues its series or opens one that the next label continues.
 */
export function settle(
  blocks: readonly Block[],
  read: readonly (BlockLabel | null)[],
): readonly (BlockLabel | undefined)[] {
  const following = nextValues(read)
  const last = new Map<string, { readonly value: number; readonly index: number }>()
  return read.map((label, index) => {
    const block = blocks[index]
    if (!label || !block) return undefined
    const before = last.get(label.scheme)
    if (label.style === 'cjk-di' && label.value > 1 && !before && !begunInside(blocks, index, label.value))
      return undefined
    const kept =
      letter(label, following[index], before, last) ?? settled(label, index, before, following[index])
    if (kept) last.set(kept.scheme, { value: kept.value, index })
    return kept
  })
}

function settled(
  label: BlockLabel,
  index: number,
  before: { readonly value: number; readonly index: number } | undefined,
  next: number | undefined,
): BlockLabel | undefined {
  const expected = (before?.value ?? 0) + 1
  if (label.value === 0) {
    if (label.marker) return undefined
    return before && index - before.index <= NEAR ? { ...label, value: expected } : undefined
  }
  if (label.doubtful && !(before && label.value === expected) && !(label.value === 1 && next === 2))
    return undefined
  return label
}

/** 第二 and 其次 without a first are words; the first may stand inside a paragraph above. */
function begunInside(blocks: readonly Block[], index: number, value: number): boolean {
  return blocks
    .slice(Math.max(0, index - NEAR), index)
    .some((block) =>
      innerOrdinals(block).some(({ label }) => label.style === 'cjk-di' && label.value === value - 1),
    )
}

/** (i) after (h) is a letter, unless (ii) comes next; so is (v) after (u), unless (iv) came later. */
function letter(
  label: BlockLabel,
  next: number | undefined,
  roman: { readonly value: number; readonly index: number } | undefined,
  last: ReadonlyMap<string, { readonly value: number; readonly index: number }>,
): BlockLabel | undefined {
  const value = LETTERS[label.value]
  if (value === undefined || !/^\(?[iI][.)]/.test(label.form)) return undefined
  const form = label.form.replace('i', 'a').replace('I', 'A')
  const scheme = label.scheme.slice(0, -label.form.length) + form
  const before = last.get(scheme)
  if (before?.value !== value - 1 || (label.value === 1 && next === 2)) return undefined
  if (roman?.value === label.value - 1 && roman.index > before.index) return undefined
  return { ...label, value, form, scheme }
}

/** The places in the alphabet of the letters that are Roman numbers. */
const LETTERS: Readonly<Record<number, number>> = { 1: 9, 5: 22, 10: 24 }

/** For each label the value of the next one in its scheme. */
function nextValues(read: readonly (BlockLabel | null)[]): readonly (number | undefined)[] {
  const next = new Map<string, number>()
  const values: (number | undefined)[] = Array.from({ length: read.length })
  for (let index = read.length - 1; index >= 0; index--) {
    const label = read[index]
    if (!label) continue
    values[index] = next.get(label.scheme)
    next.set(label.scheme, label.value)
  }
  return values
}

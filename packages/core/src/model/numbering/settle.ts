import { schemeOf } from '../../language/ordinals.ts'
import type { Block } from '../../tree/block.ts'
import type { BlockLabel } from './labels.ts'

/** How many blocks may lie between 首先 and its 最后. */
const NEAR = 12

/**
 * Keeps of the labels read block by block those that hold in the document: what could be a year, a decimal, a level or a
 * reference is a label only where it continues its series or opens one that the next label continues.
 */
export function settle(
  blocks: readonly Block[],
  read: readonly (BlockLabel | undefined)[],
): readonly (BlockLabel | undefined)[] {
  const following = nextValues(blocks, read)
  const last = new Map<string, { readonly value: number; readonly index: number }>()
  return read.map((label, index) => {
    const block = blocks[index]
    if (!label || !block) return undefined
    const scheme = `${block.local.quoted}:${schemeOf(label)}`
    const before = last.get(scheme)
    const kept = settled(label, index, before, following[index])
    if (kept)
      last.set(kept === label ? scheme : `${block.local.quoted}:${schemeOf(kept)}`, {
        value: kept.value,
        index,
      })
    return kept ?? letter(label, last.get(`${block.local.quoted}:other:(a)`))
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
    return before && index - before.index <= NEAR ? { ...label, value: expected } : undefined
  }
  if (label.doubtful && !(before && label.value === expected) && !(label.value === 1 && next === 2))
    return undefined
  // 第二 and 其次 without a first are words.
  if (label.style === 'cjk-di' && label.value > 1 && !before) return undefined
  return label
}

/** (i) after (h) is a letter. */
function letter(label: BlockLabel, before: { readonly value: number } | undefined): BlockLabel | undefined {
  return label.form === '(i)' && label.value === 1 && before?.value === 8
    ? { ...label, value: 9, form: '(a)' }
    : undefined
}

/** For each label the value of the next one in its scheme. */
function nextValues(
  blocks: readonly Block[],
  read: readonly (BlockLabel | undefined)[],
): readonly (number | undefined)[] {
  const next = new Map<string, number>()
  const values: (number | undefined)[] = Array.from({ length: read.length })
  for (let index = read.length - 1; index >= 0; index--) {
    const label = read[index]
    if (!label) continue
    const scheme = `${blocks[index]?.local.quoted}:${schemeOf(label)}`
    values[index] = next.get(scheme)
    next.set(scheme, label.value)
  }
  return values
}

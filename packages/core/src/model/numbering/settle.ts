import { readChinese } from '../../language/numbers/chinese.ts'
import { oncePerBlock, type Block } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { isCopy } from './copies.ts'
import { innerOrdinals, leadingLabel, type BlockLabel } from './labels.ts'

/** How many blocks may lie between 首先 and its 最后. */
const NEAR = 12

/**
 * Gives of the labels read block by block those that hold in the document: what could be a year, a decimal, a level or a
 * reference is a label only where it continues its series or opens one that the next label continues.
 */
export function settle(
  blocks: readonly Block[],
  labelled: readonly number[],
  keep: (block: Block, label: BlockLabel) => void,
): void {
  const following = nextValues(blocks, labelled)
  const last = new Map<string, Settled>()
  for (let at = 0; at < labelled.length; at++) {
    const block = blocks[labelled[at] as number] as Block
    const { index } = block
    const label = leadingLabel(block.local) as BlockLabel
    if (isTail(blocks, block, label) || isCopy(blocks[index - 1], block)) continue
    const before = last.get(label.scheme)
    if (label.style === 'cjk-di' && label.value > 1 && !before && !begunInside(blocks, index, label.value))
      continue
    const kept =
      suffixed(blocks, block, label) ??
      letter(label, following[at], before, last) ??
      settled(label, block, before, following[at])
    if (!kept) continue
    keep(block, kept)
    const known = kept.scheme === label.scheme ? before : last.get(kept.scheme)
    const value = kept.through ?? kept.value
    if (!known) last.set(kept.scheme, { value, index, steady: 1 })
    else {
      known.steady = kept.value === known.value + 1 ? known.steady + 1 : 1
      known.value = value
      known.index = index
    }
  }
}

/** The last label of a scheme, and how many in a row have followed one another up to it. */
interface Settled {
  value: number
  index: number
  steady: number
}

function settled(
  label: BlockLabel,
  { index, kind }: Block,
  before: Settled | undefined,
  next: number | undefined,
): BlockLabel | undefined {
  const expected = (before?.value ?? 0) + 1
  if (label.value === 0) {
    if (label.marker) return undefined
    return before && index - before.index <= NEAR ? { ...label, value: expected } : undefined
  }
  // An excerpt's headings begin with any number.
  const first = kind === 'heading' && !before && label.value > 1 ? label.value : 1
  if (
    !label.doubtful ||
    (before && label.value === expected) ||
    (label.value === first && next === first + 1)
  )
    return label
  // 其次 right after 其次 counts, too.
  if (label.style === 'cjk-di' && before?.value === label.value && index - before.index <= REACH) return label
  // Once headings are seen to be numbered, one number too many or too few is among them, too.
  const near = Math.abs(label.value - expected) <= REACH
  const counts =
    /^(?:甲、|\d+a[.)]|[\d.]+\.a)$/i.test(label.form) || (kind === 'heading' && label.form.endsWith('N'))
  return counts && before && before.steady > 1 && near ? label : undefined
}

/** How far from the expected number a heading's number may be. */
const REACH = 3

/** A line that goes on with the one before: （格式如附件 / 三） ，以…; 第十九条第一、 / 三、五项. */
function isTail(blocks: readonly Block[], block: Block, { form }: BlockLabel): boolean {
  const before = blocks[block.index - 1]
  const left = before ? leftOpen(before.local) : null
  return left === 'naming' || (left === 'bracket' && /^[^(（].*[)）]$/.test(form))
}

/** What a block leaves open at its end: several numbers are being named, or a bracket is not closed. */
const leftOpen = oncePerBlock((local): 'naming' | 'bracket' | null => {
  const end = foldedProse(local).slice(-TAIL)
  if (NAMING.test(end)) return 'naming'
  return end.lastIndexOf('(') > end.lastIndexOf(')') ? 'bracket' : null
})

/** Several numbers are being named where a line ends. */
const NAMING = /(?:第[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十\d])[项款条目]?、\s*$/

/** How far back, in characters, an open bracket is looked for. */
const TAIL = 30

/** 第十七条 on a line and 之一 on the next: the article is one put in after the seventeenth. */
function suffixed(blocks: readonly Block[], block: Block, label: BlockLabel): BlockLabel | undefined {
  if (label.style !== 'article' || label.end < block.prose.trimEnd().length) return undefined
  const next = blocks[block.index + 1]
  const suffix = next && SUFFIX.exec(foldedProse(next.local))?.[1]
  const value = suffix ? readChinese(suffix)?.value : undefined
  if (!value) return undefined
  const form = `第${label.value}条之N`
  return {
    ...label,
    value,
    style: 'other',
    form,
    scheme: `other:${form}`,
    numeralEnd: label.numeralStart,
  }
}

const SUFFIX = /^\s*之([一二三四五六七八九十]{1,3})(?:$|[\s(])/

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
  roman: Settled | undefined,
  last: ReadonlyMap<string, Settled>,
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
function nextValues(blocks: readonly Block[], labelled: readonly number[]): readonly (number | undefined)[] {
  const next = new Map<string, number>()
  const values = Array<number | undefined>(labelled.length)
  for (let at = labelled.length - 1; at >= 0; at--) {
    const { scheme, value } = leadingLabel((blocks[labelled[at] as number] as Block).local) as BlockLabel
    values[at] = next.get(scheme)
    next.set(scheme, value)
  }
  return values
}

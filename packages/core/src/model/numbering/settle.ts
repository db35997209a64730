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
  const nextLabels = nextValues(blocks, labelled)
  const last = new Map<string, Settled>()
  for (let at = 0; at < labelled.length; at++) {
    const block = blocks[labelled[at] as number] as Block
    const { index } = block
    const label = leadingLabel(block.local) as BlockLabel
    if (isTail(blocks, block, label) || isCopy(blocks[index - 1], block)) continue
    const before = last.get(label.scheme)
    const following = nextLabels[at]
    const turned = label.value === 2 && following?.value === 1 && following.later === 3
    if (
      label.style === 'cjk-di' &&
      label.value > 1 &&
      !before &&
      !turned &&
      !begunInside(blocks, index, label.value)
    )
      continue
    const read =
      suffixed(blocks, block, label) ??
      letter(label, following?.value, before, last) ??
      settled(label, block, before, following)
    const awaited = read ? 0 : awaitedBehind(block, label, before, following)
    if (awaited === undefined) continue
    const kept = read ?? label
    keep(block, kept)
    const known = kept.scheme === label.scheme ? before : last.get(kept.scheme)
    const value = kept.through ?? kept.value
    if (!known) last.set(kept.scheme, { value, index, steady: 1, awaited })
    else {
      known.awaited = awaited
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
  /** How many labels more bear out one that seemed out of place. */
  awaited: number
}

function settled(
  label: BlockLabel,
  { index, kind }: Block,
  before: Settled | undefined,
  following: NextLabels | undefined,
): BlockLabel | undefined {
  const expected = (before?.value ?? 0) + 1
  const next = following?.value
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
    /^(?:甲、|\d+a[.)]|[\d.]+\.a|(?:[a-z]{3,}|[\u4e00-\u9fff]{2,4})N[.:：]?)$/i.test(label.form) ||
    (kind === 'heading' && (label.form.endsWith('N') || label.style === 'cjk-di'))
  return counts && before && before.steady > 1 && near ? label : undefined
}

/**
 * Labels that are doubtful alone bear one another out though one number is wrong: 一，一，三，; 第四条 between 第二条 and 第五条. How many more of
 * them are awaited; undefined where a label is not one of such.
 */
function awaitedBehind(
  { prose }: Block,
  { style, form, value, end, scheme }: BlockLabel,
  before: Settled | undefined,
  { value: next, later }: NextLabels = NOTHING,
): number | undefined {
  if (before && before.awaited > 0) return before.awaited - 1
  // 三，四，五月有雨 counts, and labels nothing.
  const series =
    (SERIES.test(form) || (form === 'N' && HEADING.test(scheme))) &&
    readChinese(prose.charAt(end)) === undefined
  if (before && before.steady > 1 && (series || style === 'article'))
    return AHEAD.get([value, next].map((each) => (each ?? 0) - before.value).join())
  return series && BROKEN.has([value, next, later].join()) ? 2 : undefined
}

/** By how much a wrong number and the next exceed the number before, and how many more are awaited: a repeat, a gap, an exchange. */
const AHEAD = new Map([['0,2', 1], ['2,3', 0], ['2,1', 2]]) // prettier-ignore
/** Lists of three with one fault. */
const BROKEN = new Set(['1,1,3', '1,3,4', '1,3,2', '2,1,3'])
/** 一，, 一： and 壹；, Step 1; a blank may stand behind any number. */
const SERIES = /^(?:[N壹][,，:：．.]|[a-z]{4,}N.?|[\u4e00-\u9fff]{2,4}N[:：])$/i

/** ## 1 Scope. */
const HEADING = /#\d$/

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
  // （ alone on its line belongs to the label below.
  return end.lastIndexOf('(') > end.lastIndexOf(')') && end.trim() !== '(' ? 'bracket' : null
})

/** Several numbers are being named where a line ends; a line that is nothing but 二、 is a label. */
const NAMING = /[^\s第](?:第[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十\d])[项款条目]?、\s*$/

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

/** The numbers of the next two labels of a scheme. */
interface NextLabels {
  readonly value?: number
  readonly later?: number | undefined
}

const NOTHING: NextLabels = {}

/** For each label what comes next in its scheme. */
function nextValues(
  blocks: readonly Block[],
  labelled: readonly number[],
): readonly (NextLabels | undefined)[] {
  const next = new Map<string, NextLabels>()
  const values = Array<NextLabels | undefined>(labelled.length)
  for (let at = labelled.length - 1; at >= 0; at--) {
    const { scheme, value } = leadingLabel((blocks[labelled[at] as number] as Block).local) as BlockLabel
    const following = next.get(scheme)
    values[at] = following
    next.set(scheme, { value, later: following?.value })
  }
  return values
}

import { PAST } from '../../language/past-tense.ts'
import { grouped } from '../../text/groups.ts'
import type { Run, RunItem } from '../document.ts'

/**
 * Schemes of letters, Roman numbers and named parts that readers count along: (a), b), (iii), 2.A, Step 2, 第二步, Annex B, 甲、. Who speaks of a bill
 * names some of its clauses.
 */
const NAMED = new RegExp(
  String.raw`^(?:chapter|article|caption):|^other:(?:bullet:other:)?(?:\([aAiI]\)$|\([aA]\)~$|[aAi]\)$|` +
    String.raw`(?:[\d.]+\.)?[aAiI]\.?#|[ai]\.$|甲、$|Ⅰ$|第N(?:.|阶段)(?:#|$)|[\u4e00-\u9fff]{2,4}N:|\[N\]$|(?!clause)[a-z]{4,}(?:N|\(A\)))`,
  'i',
)
/** Headings, and attachments, which nothing else names so. */
const CERTAIN = /#|^caption:附件$/
/** Numbers behind bullets may be those of what the bullets name: a series where there are many. */
const BULLETED = /^other:bullet:(?:arabic|cjk)-/
/** 2.N, 3.1.N, A.N; the part before its last number. */
const DECIMAL = /^other:((?:\w+\.)*?)(\w+)\.N(#\d)?$/
/** Labels put in between 2. and 3.: 2a., 2b.; between 第十七条 and 第十八条: 第十七条之一, 第17A条. */
const INSERTED = /^other:(?:\d+a[.)]|[a-z]+\d+\(a\)|第\d+(?:[章节条]之N|\(a\)[章节条]))(?:#\d)?$/i
/** Two labels in order say nothing yet; with a third they are a series. */
const FEWEST = 3

/** Tells for each run of a scheme without rules of its own whether its labels are a series: that each member follows the one before. */
export function countedAmong(runs: readonly Run[]): (run: Run) => boolean {
  const decimals = grouped(
    runs.filter(({ scheme }) => DECIMAL.test(scheme)).map((run) => [run.scheme, run] as const),
  )
  const versions = [...decimals.values()].some((all) =>
    all.some(({ items }) => items.some(({ ordinal }) => ordinal.value === 0)),
  )
  let steady: ReadonlySet<string> | undefined
  const isSeries = (scheme: string): boolean =>
    (steady ??= new Set(
      runs.filter((run) => run.items.length >= FEWEST && isSteady(run)).map((run) => run.scheme),
    )).has(scheme)
  const sound = [...decimals.values()].flat().filter((run) => isSteady(run) && isWhole(run))
  // 4.1 and 4.3 are two of three under 4., where 5.1, 5.2 stand on their level, or 3.1, 3.2 and 5.1, 5.2 on any.
  const hasLike = (run: Run, depth = ''): boolean => {
    if (isUnderItsNumber(run)) return speaks(run)
    const others = sound.filter(({ scheme }) => scheme !== run.scheme && scheme.endsWith(`.N${depth}`))
    return speaks(run) && others.length >= (depth !== '' ? 1 : 2)
  }
  return (run) => {
    if (INSERTED.test(run.scheme)) return begins(run)
    const match = versions ? null : DECIMAL.exec(run.scheme)
    if (match && isBroken(run)) return hasLike(run, match[3])
    if (match?.[3]) return run.items.length >= FEWEST && isOrdered(run) && speaks(run)
    if (isBroken(run)) return NAMED.test(run.scheme) && (CERTAIN.test(run.scheme) || isSeries(run.scheme))
    if (run.items.length < FEWEST || areNames(run)) return false
    if (!match && BULLETED.test(run.scheme)) return isLong(run)
    if (!match) return (isSteady(run) || isLong(run)) && NAMED.test(run.scheme)
    if (!speaks(run) || !isOrdered(run)) return false
    if (isLong(run)) return true
    const [, before = '', last = ''] = match
    // 1.1, 1.2, 1.4 alone may be versions; under 1. or beside 2.1, 2.2 they are paragraphs, and so are sentences.
    if (isUnderItsNumber(run) || run.items.every(({ text }) => /[。；;.]$/.test(text))) return true
    return [-1, 1].some((step) =>
      decimals
        .get(run.scheme.replace(`${before}${last}.N`, `${before}${Number(last) + step}.N`))
        ?.some(isSteady),
    )
  }
}

/** A. Smith opened the meeting. B. Jones took the minutes.: letters before names that act are initials. */
function areNames({ scheme, items }: Run): boolean {
  return scheme === 'other:A.' && items.every(({ text }) => ACTING.test(text))
}

const ACTING = new RegExp(
  String.raw`^[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:(?:also|then) )?(?:${PAST}|was|is|has|had|did) `,
)

/** True for 2.1 under 2., 二、 or 第二章, and for 2.1.1 under 2.1. */
function isUnderItsNumber({ scheme, parent }: Run): boolean {
  const [, before, last] = DECIMAL.exec(scheme) ?? []
  if (parent?.value !== Number(last)) return false
  return before === ''
    ? /^(?:arabic-dot|cjk-comma|chapter)$/.test(parent.style)
    : parent.form === `${before}N`
}

/** The runs of decimals whose first number is lost: 3.2 under 3, where 2.1 and 4.1 stand under 2 and 4. */
export function headless(runs: readonly Run[]): ReadonlySet<Run> {
  const placed = runs.filter(isUnderItsNumber)
  const begun = placed.filter(({ items }) => items[0]?.ordinal.value === 1)
  return new Set(
    placed.filter((run) => {
      const first = run.items[0]?.ordinal.value ?? 0
      const [, , last, depth] = DECIMAL.exec(run.scheme) ?? []
      // 2.1.1, 2.1.2, 2.2: the number is damaged, and what stands under it is not.
      if (runs.some(({ scheme }) => scheme.startsWith(`other:${last}.1.N`))) return false
      const like = begun.filter(({ scheme }) => DECIMAL.exec(scheme)?.[3] === depth)
      return first > 1 && first < 4 && like.length >= (depth ? 1 : 2) && speaks(run)
    }),
  )
}

/** True where every member follows the one before. */
export function isWhole({ items }: Run): boolean {
  for (let index = 1; index < items.length; index++)
    if (items[index]?.ordinal.value !== numberOf(items[index - 1]) + 1) return false
  return true
}

/** The number of an item, the last one where it stands for several; 0 for no item. */
export function numberOf(item: RunItem | undefined): number {
  return item ? (item.ordinal.through ?? item.ordinal.value) : 0
}

/** How many members follow the one before. */
export function soundSteps({ items }: Run): number {
  return items.filter(
    ({ ordinal }, index) => index > 0 && ordinal.value === (items[index - 1]?.ordinal.value ?? 0) + 1,
  ).length
}

/** How many members of a list bear the number of their place. */
function inPlace({ items }: Run): number {
  return items.filter(({ ordinal }, index) => ordinal.value === index + 1).length
}

/** True for 2., 1., 3. where 1. is the right beginning, and for 2., 1. alone: the first two have changed places. */
export function isTurned({ items }: Run, right = 1): boolean {
  const values = items.slice(0, FEWEST).map(({ ordinal }) => ordinal.value)
  return values.length > 1 && values.join() === [right + 1, right, right + 2].slice(0, values.length).join()
}

/** True where the numbers, one of them aside, are those of a list: some follow one another or stand in their place, or two are exchanged. */
export function isOrdered(run: Run): boolean {
  return soundSteps(run) > 0 || inPlace(run) > 1 || isTurned(run)
}

/** True for a run so long that it is a series wherever it begins: an excerpt's figures, the notes of a later page. */
function isLong(run: Run): boolean {
  return run.items.length >= LONG && speaks(run)
}

const LONG = 5

/** True when a run of more than one begins with the first, or with the first two in each other's place. */
function begins({ items: [first, second] }: Run): boolean {
  return (
    second !== undefined &&
    (first?.ordinal.value === 1 || (first?.ordinal.value === 2 && second.ordinal.value === 1))
  )
}

/** True for (a) and (c) alone, or (a) twice: of a list of two or three one label is lost or wrong, where the document has other such lists. */
function isBroken(run: Run): boolean {
  const { items, placement } = run
  return (
    placement === 'line' &&
    items.length === 2 &&
    items[0]?.ordinal.value === 1 &&
    (items[1]?.ordinal.value === 3 || items[1]?.ordinal.value === 1) &&
    isSteady(run)
  )
}

const WORDS = /\p{L}{2}/u

/** True when there are words behind every label, in a long series behind most: a row of versions or codes has none. */
function speaks({ items }: Run): boolean {
  const wordless = items.filter(
    ({ text }) => !WORDS.test(text) || /^(?!\d{1,3}(?: \d{3})+(?!\d))\d+ \d/.test(text),
  ).length
  return wordless === 0 || (items.length >= LONG && wordless * 4 <= items.length)
}

/** True when a run of more than one begins with the first and has words in its labels or after them. */
function isSteady(run: Run): boolean {
  return begins(run) && (/[a-z]{3}(?:N|\(a\))|^caption/i.test(run.scheme) || speaks(run))
}

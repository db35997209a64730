import { CLASS } from '../../language/character-classes.ts'
import { amountsIn } from '../../language/numbers/amounts.ts'
import { unitKey } from '../../language/numbers/units.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { addsUp } from './adding.ts'
import { localFigures, type LocalFigure } from './read.ts'
import { isChange } from './asides.ts'
import { isSameThing } from './same-thing.ts'
import { isLaterStage } from './stages.ts'
import type { LocalNumber } from './stated.ts'

/** A whole with a part of it, in prose offsets. */
export interface Pair {
  readonly whole: LocalNumber
  readonly part: LocalNumber
  /** How many percent of the whole the text says that the part is, and how many it is. */
  readonly share?: LocalNumber
  readonly expected?: number
  readonly status: 'match' | 'mismatch'
}

const none: readonly Pair[] = []

/** The parts that a block tells with their wholes: 1169个小区中712个; 发放500份，回收478份; 712 of 1,169. */
export const pairsOf = oncePerBlock((local): readonly Pair[] => {
  if (!holdsProse(local)) return none
  const folded = foldedProse(local)
  const chinese = localFigures(local).length > 1 ? [...chinesePairs(local, folded)] : none
  const english =
    (local.holds & CLASS.latin) !== 0 && /\bof\b/i.test(folded) ? [...englishPairs(folded)] : none
  return chinese.length || english.length ? [...chinese, ...english] : none
})

function pair(whole: LocalNumber, part: LocalNumber): Pair {
  return { whole, part, status: part.value > whole.value ? 'mismatch' : 'match' }
}

/** Between the whole and its part: its noun, 中 or 其中, and what the part is. */
const BETWEEN =
  /^[^\d,。;:、()]{0,14}(?:中|里)(?:,(?:有|已有|共有|已)?|有|的)?$|^[^\d,。;:、()]{0,14},其中(?!心),?[^\d,。;:、]{0,14}$/

function* chinesePairs(local: LocalBlock, folded: string): Generator<Pair> {
  const figures = localFigures(local)
  for (const [index, part] of figures.entries()) {
    const whole = figures[index - 1]
    if (!whole || part.approximate || whole.approximate || !sameThings(whole, part)) continue
    const between = folded.slice(whole.unitEnd, part.start)
    if (between.length > 40) continue
    if (
      isLaterStage(
        folded.slice(whole.clauseStart, whole.start),
        between,
        folded.slice(part.unitEnd, part.unitEnd + 4),
      )
    ) {
      yield pair(whole, part)
      continue
    }
    if (!BETWEEN.test(between) || isChange(whole, folded) || isChange(part, folded)) continue
    // 电脑80台，打印机30台，其中…: what was told before may be counted in.
    const before = figures[index - 2]
    if (
      before &&
      sameThings(before, whole) &&
      between.includes('其中') &&
      !/[。;]/.test(folded.slice(before.unitEnd, whole.start))
    )
      continue
    const noun = /^[^中里其,]*/.exec(between)?.[0].trim() ?? ''
    if (isSameThing(noun, folded.slice(part.unitEnd, part.unitEnd + noun.length + 4))) yield pair(whole, part)
  }
}

function sameThings(whole: LocalFigure, part: LocalFigure): boolean {
  return unitKey(whole.unit) === unitKey(part.unit) && addsUp(part.unit)
}

const OUT_OF = /^ (?:out )?of (?:(?:the|all|our|its|their|these) )?(?:[A-Za-z]+['’]s? )?(?:total )?$/
/** 30 boats, of which 35 are dry; Of 30 boats, 35 are dry. */
const OF_WHICH =
  /^ (?!days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|per\b|times\b)((?:[a-z-]+ ){0,3}[a-z-]+)(, of (?:which|these|whom) |, )$/
/** What the part is or did: a participle before a noun is neither. */
const VERB = new RegExp(
  String.raw`^ (?:are|were|is|was|have|has|had|will|did|took|said|chose|went|came|(?:[a-z]+ed|met|left|won|lost|gave|held|made|paid)` +
    String.raw`(?=[,.;]|$| (?:for|against|in|on|at|to|by|with|from|out|up|the|an?|their|its|his|her|that|and|or|not)\b))\b`,
)
const OF_ALL =
  /\b(?:Of|Out of) (?:(?:the |these |all |our |its |their )?(?:[A-Za-z]+['’]s? )?(?:first |last |other )?)$/

function* englishPairs(folded: string): Generator<Pair> {
  const amounts = amountsIn(folded).filter(
    ({ unit, step, end, start }) => unit === '' && step === 1 && /\d/.test(folded.slice(start, end)),
  )
  for (const [index, second] of amounts.entries()) {
    const first = amounts[index - 1]
    if (!first || second.outerStart - first.outerEnd > 40) continue
    const between = folded.slice(first.outerEnd, second.outerStart)
    const before = folded.slice(Math.max(0, first.outerStart - 40), first.outerStart)
    const after = folded.slice(second.outerEnd, second.outerEnd + 40)
    if (OUT_OF.test(between)) {
      // “Section 5 of 2”, “May 12 of 2010”, “top 10 of 5” name places and years, no parts.
      if (
        /(?:(?!Only|Just|All)\b[A-Z]\w*|top|no|first|last) $/.test(before) ||
        /^(?:19|20)\d\d$/.test(folded.slice(first.start, first.end))
      )
        continue
      if (!/^(?:-|\.\d)|^ percent/.test(after)) yield pair(second, first)
    } else {
      const [, noun, link] = OF_WHICH.exec(between) ?? []
      if (noun === undefined || (link === ', ' && !OF_ALL.test(before))) continue
      // Of the 30 boats, 12 boats sailed: the noun of the whole, said again.
      const own = noun.slice(noun.lastIndexOf(' ') + 1)
      if (after.startsWith(` ${own} `) || VERB.test(after)) yield pair(first, second)
    }
  }
}

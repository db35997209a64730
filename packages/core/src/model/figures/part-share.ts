import type { Pair } from './pairs.ts'
import type { LocalFigure } from './read.ts'
import { isSlip } from './slips.ts'
import type { LocalNumber } from './stated.ts'
import { rounded } from './total.ts'

/** A part with the share of its whole that the text gives it. */
export interface PartShare {
  readonly part: LocalFigure
  readonly share: LocalFigure
}

/** What a share may be of. */
export type Whole = LocalNumber & { readonly step: number }

/** What ties a share to the part before it. */
export interface Link {
  readonly kind: 'of' | 'bracket' | 'rate' | 'plan'
  /** The noun or the verb behind the part. */
  readonly behind: string
  /** What a rate is called after: 合格 of 合格率. */
  readonly name: string
}

/** The noun of the part stands behind it; 占 names no whole but all. */
const LINKS: readonly (readonly [Link['kind'], RegExp])[] = [
  ['of', /^([^,。;:、()\d]{0,16})[,、(](?:约)?占(?:比|总数的?|全部的?)?(?:为|达到?)?$/],
  ['bracket', /^([^,。;:、()\d]{0,16})\($/],
  ['rate', /^([^,。;:、()\d]{0,14}),([^,。;:、()\d]{2,6})[率面](?:为|是|达到?|约)?$/],
  [
    'plan',
    /^([^,。;:、()\d]{0,8}),(?:占|为|达到?|完成)(?:了|全年|年度|年初|本年|总|当年)*(?:任务|计划|目标|预算)(?:数|任务)?的$/,
  ],
]

/** How the text between a part and a share ties them. */
export function linkOf(between: string): Link | undefined {
  for (const [kind, pattern] of LINKS) {
    const match = pattern.exec(between)
    if (match) return { kind, behind: match[1] ?? '', name: match[2] ?? '' }
  }
  return undefined
}

/** A share may be cut off instead of rounded. */
const LAST_PLACE = 1.001

/** True when the part is the share of a whole, give or take the last places of all three. */
export function fits({ part, share }: PartShare, whole: Whole): boolean {
  const least = (part.value - slackOf(part)) / (whole.value + slackOf(whole, part))
  const most = (part.value + slackOf(part)) / (whole.value - slackOf(whole, part))
  const slack = LAST_PLACE * share.step
  return share.value >= least * 100 - slack && share.value <= most * 100 + slack
}

/** What is counted is exact; 2.4亿元 is rounded, but a single digit is as exact as the number beside it: 4亿 beside 3.6亿. */
function slackOf({ value, step }: Whole, beside?: Whole): number {
  if (step === 1 && Number.isInteger(value)) return 0
  return (value < step * 10 ? Math.min(step, beside?.step ?? step) : step) / 2
}

/** True when a slip of the pen made the share of a whole another. */
export function misses(each: PartShare, whole: Whole): boolean {
  return isSlip(each.share.value, shareOf(whole, each))
}

function shareOf(whole: LocalNumber, { part, share }: PartShare): number {
  return rounded(Number(((part.value / whole.value) * 100).toFixed(share.decimals)))
}

/** A part with its whole and what its share comes to. */
export function pairOf(whole: LocalNumber, each: PartShare, holds: boolean): Pair {
  const { part, share } = each
  return { whole, part, share, expected: shareOf(whole, each), status: holds ? 'match' : 'mismatch' }
}

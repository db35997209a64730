import { none } from '../../text/none.ts'
import type { ClaimForm } from '../document.ts'
import type { Doubt, Edge, Evidence, LocalClaim, NounKind, Separator, Stretch, Tie } from './candidate.ts'
import { holdWord, isCounted, isMeasured, sayWord } from './alike.ts'
import { asWritten } from './count.ts'
import type { Counted } from './counted.ts'
import { governs } from './edge.ts'
import { decide } from './decide.ts'
import type { Scan } from './scan.ts'
import { areNames } from './people.ts'
import { lengthOf, startsQuoted } from './stretches.ts'
import { DEEDS } from './words/zh.ts'

/** A list that a construction proposes for a number: it says where and how, and decides nothing. */
export interface Proposal {
  readonly construction: string
  readonly form: Extract<ClaimForm, 'before' | 'after'>
  readonly tie: Tie
  readonly by: Separator
  readonly edge: Edge
  readonly items: readonly Stretch[]
  /** By how many the nearest acceptable reading is off. */
  readonly off: number
  readonly closed: boolean
  readonly fills: boolean
  /** Nothing stands between an English noun and its list but the sign that opens it. */
  readonly direct: boolean
  /** What else could save the number. */
  readonly doubts: readonly Doubt[]
}

/** What is so of most lists. */
const USUAL: Omit<Proposal, 'construction' | 'items' | 'off'> = {
  ...{ form: 'before', tie: 'adjacent', by: '、', edge: 'led' },
  ...{ closed: true, fills: true, direct: false, doubts: none },
}

/** A proposal of members; what it does not say otherwise is so of most lists. */
export function proposal(
  { numeral }: Counted,
  items: readonly Stretch[],
  rest: Pick<Proposal, 'construction'> & Partial<Proposal>,
): Proposal {
  return { ...USUAL, off: Math.abs(items.length - numeral.value), ...rest, items }
}

const LOCATED = /(?:项目|基地|中心|平台|试点|园区|区域|企业|单位|部门|机构|集群|城市|工程)$/
/** Measure words of what lists list; with others (座, 处, 家 …) the number may be part of a name. */
const LISTED = /^[个项大条类种点件篇步关张道支块场招层重]$/
/** A level of administration: 市, 街道（乡镇）, 省级; no longer than 设区的市 with a verb before it. */
const LEVEL = /^.{0,4}(?:国家|中央|[省市县区乡镇村居州盟旗组社户街]|街道|社区|网格)级?$/

const DONE = new RegExp(DEEDS)
/** 队伍, 控制线: not 一体. */
const NAMED = /^[^一二三四五六七八九十]{2}/

/** True when the last member holds a verb that governs what follows it. */
function acts(scan: Scan, items: readonly Stretch[]): boolean {
  const last = items.at(-1)
  return last !== undefined && governs(scan.text.slice(last.start, last.end))
}

/** What a number says it counts. */
export function nounKind({ keyWork, quote, party, measure, classNoun, noun }: Counted): NounKind {
  if (party) return 'party'
  if (keyWork) return 'keyWork'
  if (quote >= 0) return 'slogan'
  if (measure === '级') return 'level'
  if (measure === '大') return 'big'
  if (LOCATED.test(noun)) return 'place'
  if (classNoun) return 'class'
  if (measure !== '' && !LISTED.test(measure)) return 'unit'
  return noun === '' ? 'none' : 'thing'
}

/** The measures of a proposal, the same for every construction; what takes long is measured when a row asks for it. */
function measuresOf(scan: Scan, counted: Counted, proposal: Proposal): Evidence {
  const { items } = proposal
  const { keyWork, measure, noun, quote } = counted
  const sizes = items.map((item) => lengthOf(scan, item))
  let numbered: boolean | undefined
  return {
    ...proposal,
    pointed: counted.pointed === true,
    doubts: doubtsOf(counted, proposal.doubts),
    noun: nounKind(counted),
    claimed: counted.numeral.value,
    listed: items.length,
    classed: quote >= 0 && measure !== '' && NAMED.test(noun),
    get longest() {
      return Math.max(0, ...sizes)
    },
    get spread() {
      return Math.max(0, ...sizes) / Math.max(1, Math.min(...sizes))
    },
    get said() {
      return saidBy(scan, counted, items)
    },
    get numbered() {
      const counts = (): boolean => items.slice(0, LOOKED_AT).some((item) => isCounted(scan, item))
      return (numbered ??= counts() && !eachOne(scan, items))
    },
    get measured() {
      return items.every((item) => isMeasured(scan, item))
    },
    get quoted() {
      return items.every(({ start }) => startsQuoted(scan, start))
    },
    get people() {
      return areNames(scan, items)
    },
    get cutShort() {
      const others = sizes.slice(0, -1)
      return others.length > 0 && !this.quoted && (sizes.at(-1) ?? 0) * 2 <= Math.min(...others)
    },
    get acting() {
      return !keyWork && !DONE.test(noun) && acts(scan, items)
    },
    get levels() {
      return items.every(({ start, end }) =>
        LEVEL.test(scan.text.slice(start, end).replace(/\([^)]*\)$/, '')),
      )
    },
  }
}

/** With what the number itself leaves in doubt, whatever list is proposed. */
function doubtsOf({ ranked, loose, partial }: Counted, doubts: readonly Doubt[]): readonly Doubt[] {
  if (!ranked && !loose && !partial) return doubts
  const own = [ranked && !loose && 'ranked', loose && 'measure', partial && 'some'] as const
  return [...doubts, ...own.flatMap((doubt) => doubt || [])]
}

/** Members looked at for numbers of their own. */
const LOOKED_AT = 20

function saidBy(scan: Scan, counted: Counted, items: readonly Stretch[]): boolean {
  const word = sloganWord(scan, counted)
  return sayWord(scan, word, items) || (counted.quote >= 0 && holdWord(scan, word.charAt(0), items))
}

/** What the members of a slogan are expected to say: 送 of “三送”, else the noun. */
function sloganWord({ text, partner }: Scan, { quote, numeral, noun }: Counted): string {
  return quote >= 0 ? text.slice(numeral.end, partner[quote]) : noun
}

/** 一座园区、一批企业: every member counts one of its own, so that no number beside them is one more. */
function eachOne({ text }: Scan, items: readonly Stretch[]): boolean {
  return items.every(({ start, end }) => /^one\s|一(?!定|些|般|直|起|体)/i.test(text.slice(start, end)))
}

/** The claim that a proposal makes, from the number or the list to the other, when a row of the table says so. */
export function claimFrom(scan: Scan, counted: Counted, proposal: Proposal): LocalClaim | undefined {
  const verdict = decide(measuresOf(scan, counted, proposal))
  if (!verdict) return undefined
  const { items, form, closed } = proposal
  const { start, end } = counted.numeral
  return {
    claimed: counted.numeral.value,
    numeral: { start, end },
    ...asWritten(scan, counted),
    form,
    items,
    closed,
    ...verdict,
    keyWork: counted.keyWork,
    start: Math.min(start, items[0]?.start ?? start),
    end: Math.max(counted.end, items.at(-1)?.end ?? end),
  }
}

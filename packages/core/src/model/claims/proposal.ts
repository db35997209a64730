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

/** A proposal of members; what it does not say otherwise is so of most lists. */
export function proposal(
  { numeral }: Counted,
  items: readonly Stretch[],
  {
    construction,
    form = 'before',
    tie = 'adjacent',
    by = '、',
    edge = 'led',
    off = Math.abs(items.length - numeral.value),
    closed = true,
    fills = true,
    direct = false,
    doubts = none,
  }: Pick<Proposal, 'construction'> & Partial<Proposal>,
): Proposal {
  return { construction, form, tie, by, edge, items, off, closed, fills, direct, doubts }
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
class Measures implements Evidence {
  readonly construction: string
  readonly tie: Tie
  readonly by: Separator
  readonly edge: Edge
  readonly off: number
  readonly closed: boolean
  readonly fills: boolean
  readonly direct: boolean
  readonly pointed: boolean
  readonly doubts: readonly Doubt[]
  readonly noun: NounKind
  readonly claimed: number
  readonly listed: number
  readonly classed: boolean
  readonly #scan: Scan
  readonly #counted: Counted
  readonly #items: readonly Stretch[]
  readonly #sizes: readonly number[]
  #numbered: boolean | undefined

  constructor(scan: Scan, counted: Counted, proposal: Proposal) {
    const { items } = proposal
    this.construction = proposal.construction
    this.tie = proposal.tie
    this.by = proposal.by
    this.edge = proposal.edge
    this.off = proposal.off
    this.closed = proposal.closed
    this.fills = proposal.fills
    this.direct = proposal.direct
    this.pointed = counted.pointed === true
    this.doubts = doubtsOf(counted, proposal.doubts)
    this.noun = nounKind(counted)
    this.claimed = counted.numeral.value
    this.listed = items.length
    this.classed = counted.quote >= 0 && counted.measure !== '' && NAMED.test(counted.noun)
    this.#scan = scan
    this.#counted = counted
    this.#items = items
    this.#sizes = items.map((item) => lengthOf(scan, item))
  }
  get longest(): number {
    return Math.max(0, ...this.#sizes)
  }
  get spread(): number {
    return this.longest / Math.max(1, Math.min(...this.#sizes))
  }
  get said(): boolean {
    return saidBy(this.#scan, this.#counted, this.#items)
  }
  get numbered(): boolean {
    const [scan, items] = [this.#scan, this.#items]
    const counts = (): boolean => items.slice(0, LOOKED_AT).some((item) => isCounted(scan, item))
    return (this.#numbered ??= counts() && !eachOne(scan, items))
  }
  get measured(): boolean {
    return this.#items.every((item) => isMeasured(this.#scan, item))
  }
  get quoted(): boolean {
    return this.#items.every(({ start }) => startsQuoted(this.#scan, start))
  }
  get people(): boolean {
    return areNames(this.#scan, this.#items)
  }
  get cutShort(): boolean {
    const others = this.#sizes.slice(0, -1)
    return others.length > 0 && !this.quoted && (this.#sizes.at(-1) ?? 0) * 2 <= Math.min(...others)
  }
  get acting(): boolean {
    const { keyWork, noun } = this.#counted
    return !keyWork && !DONE.test(noun) && acts(this.#scan, this.#items)
  }
  get levels(): boolean {
    const { text } = this.#scan
    return this.#items.every(({ start, end }) => LEVEL.test(text.slice(start, end).replace(/\([^)]*\)$/, '')))
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
  const verdict = decide(new Measures(scan, counted, proposal))
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

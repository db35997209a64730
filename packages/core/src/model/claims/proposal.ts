import { none } from '../../text/none.ts'
import type { ClaimForm } from '../document.ts'
import type {
  Counted,
  Doubt,
  Edge,
  Evidence,
  LocalClaim,
  NounKind,
  Separator,
  Stretch,
  Tie,
} from './candidate.ts'
import { holdsOne, holdWord, isCounted, isMeasured, sayWord } from './alike.ts'
import { asWritten } from './count.ts'
import { decide } from './decide.ts'
import { governors } from './likeness.ts'
import type { Scan } from './scan.ts'
import { areNames, arePersons } from './people.ts'
import { lengthOf, startsQuoted } from './stretches.ts'
import { DEEDS, LISTED } from './words/zh.ts'

const LOCATED = /(?:项目|基地|中心|平台|试点|园区|区域|企业|单位|部门|机构|集群|城市|工程)$/
/** A level of administration: 市, 街道（乡镇）, 省级; no longer than 设区的市 with a verb before it. */
const LEVEL = /^.{0,4}(?:国家|中央|[省市县区乡镇村居州盟旗组社户街]|街道|社区|网格)级?$/

const DONE = new RegExp(DEEDS)
/** No longer is what a number counts that makes a phrase with it, in code units. */
const BRIEF = 4
/** 队伍, 控制线: not 一体. */
const NAMED = /^[^一二三四五六七八九十]{2}/

/** What a number says it counts. */
export function nounKind({ keyWork, quote, party, measure, classNoun, noun, loose }: Counted): NounKind {
  if (party) return 'party'
  if (keyWork) return 'keyWork'
  if (quote >= 0) return 'slogan'
  if (measure === '级') return 'level'
  if (measure === '大') return 'big'
  // 四水同治试点工程: what a number without a measure word begins is a name.
  if (LOCATED.test(noun) && !loose) return 'place'
  if (classNoun) return 'class'
  if (measure !== '' && !LISTED.test(measure)) return 'unit'
  return noun === '' ? 'none' : 'thing'
}

/** What a construction says of a list; what it does not say is so of most lists. */
type Said = Pick<Proposal, 'construction'> &
  Partial<Pick<Proposal, 'form' | 'tie' | 'by' | 'edge' | 'off' | 'closed' | 'fills' | 'direct' | 'doubts'>>

/**
 * A list that a construction proposes for a number: it says where and how, and decides nothing; what else the table asks is the same for
 * every construction, and measured when a row asks for it.
 */
export class Proposal implements Evidence {
  /** The text that is read; given before the table is asked. */
  scan!: Scan
  readonly counted: Counted
  readonly items: readonly Stretch[]
  readonly construction: string
  readonly form: Extract<ClaimForm, 'before' | 'after'> = 'before'
  readonly tie: Tie = 'adjacent'
  readonly by: Separator = '、'
  readonly edge: Edge = 'led'
  readonly off: number
  readonly closed: boolean = true
  readonly fills: boolean = true
  readonly direct: boolean = false
  readonly doubts: readonly Doubt[]
  readonly noun: NounKind
  #sizes: readonly number[] | undefined = undefined
  #numbered: boolean | undefined = undefined

  constructor(counted: Counted, items: readonly Stretch[], said: Said) {
    this.counted = counted
    this.items = items
    this.construction = said.construction
    this.off = Math.abs(items.length - counted.numeral.value)
    this.doubts = none
    this.noun = nounKind(counted)
    Object.assign(this, said, { doubts: doubtsOf(counted, said.doubts ?? none) })
  }
  get claimed(): number {
    return this.counted.numeral.value
  }
  get listed(): number {
    return this.items.length
  }
  get pointed(): boolean {
    return this.counted.pointed === true
  }
  get classed(): boolean {
    return NAMED.test(this.counted.noun)
  }
  get brief(): boolean {
    return this.counted.noun.length <= BRIEF
  }
  get unnamed(): boolean {
    return this.counted.noun === ''
  }
  get sizes(): readonly number[] {
    return (this.#sizes ??= this.items.map((item) => lengthOf(this.scan, item)))
  }
  get longest(): number {
    return Math.max(0, ...this.sizes)
  }
  get spread(): number {
    return this.longest / Math.max(1, Math.min(...this.sizes))
  }
  get said(): boolean {
    return sayCounted(this.scan, this.counted, this.items)
  }
  get numbered(): boolean {
    return (this.#numbered ??=
      this.items.slice(0, LOOKED_AT).some((item) => isCounted(this.scan, item)) &&
      // 一座园区、一批企业: where every member counts one of its own, no number beside them is one more.
      !this.items.every((item) => holdsOne(this.scan, item)))
  }
  get measured(): boolean {
    return this.items.every((item) => isMeasured(this.scan, item))
  }
  get quoted(): boolean {
    return this.items.every(({ start }) => startsQuoted(this.scan, start))
  }
  get people(): boolean {
    return areNames(this.scan, this.items)
  }
  get persons(): boolean {
    return arePersons(this.scan, this.items)
  }
  get cutShort(): boolean {
    const others = this.sizes.slice(0, -1)
    return !this.quoted && (this.sizes.at(-1) ?? 0) * 2 <= Math.min(...others)
  }
  get acting(): boolean {
    const { noun } = this.counted
    const last = this.items.at(-1)
    const text = last ? this.scan.of(last) : ''
    return !DONE.test(noun) && governors.isIn(text, text.length - 2)
  }
  get levels(): boolean {
    return this.items.every((item) => LEVEL.test(this.scan.of(item).replace(/\([^)]*\)$/, '')))
  }
}

/** With what the number itself leaves in doubt, whatever list is proposed. */
function doubtsOf(
  { ranked, loose, partial, english, doubt }: Counted,
  doubts: readonly Doubt[],
): readonly Doubt[] {
  const own = doubtsIn({ ranked: ranked && !loose, measure: loose })
  const part = english ? doubt : 'some'
  return [...doubts, ...own, ...(partial && part ? [part] : [])]
}

/** The doubts that are so. */
export function doubtsIn(doubts: Readonly<Partial<Record<Doubt, boolean>>>): readonly Doubt[] {
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => doubts[doubt])
}

/** Members looked at for numbers of their own. */
const LOOKED_AT = 20

/** True when the members say what is counted: the noun, or the word of a slogan, 送 of “三送”. */
export function sayCounted(
  scan: Scan,
  { quote, numeral, noun }: Counted,
  items: readonly Stretch[],
): boolean {
  const word = quote >= 0 ? scan.text.slice(numeral.end, scan.partner[quote]) : noun
  return sayWord(scan, word, items) || (quote >= 0 && holdWord(scan, word.charAt(0), items))
}

/** A proposal of members. */
export const proposal = (counted: Counted, items: readonly Stretch[], said: Said): Proposal =>
  new Proposal(counted, items, said)

/** The claim that a proposal makes, from the number or the list to the other, when a row of the table says so. */
export function claimFrom(scan: Scan, proposal: Proposal): LocalClaim | undefined {
  proposal.scan = scan
  const verdict = decide(proposal)
  if (!verdict) return undefined
  const { counted, items, form, closed } = proposal
  const { start, end } = counted.numeral
  // 一类街巷不得拓宽,二类街巷…: a member that holds the number is none of what it counts.
  if (form === 'before' && items.some((item) => item.start <= start && item.end >= end)) return undefined
  // 两名副主任|王建国、李淑芬: what is counted ends where it is listed.
  const over =
    form === 'after' && items.length > 1 ? Math.max(0, counted.end - (items[0]?.start ?? counted.end)) : 0
  const named = over ? { ...counted, noun: counted.noun.slice(0, -over), end: counted.end - over } : counted
  return {
    claimed: counted.numeral.value,
    numeral: { start, end },
    ...asWritten(scan, named),
    form,
    items,
    closed,
    ...verdict,
    keyWork: counted.keyWork,
    start: Math.min(start, items[0]?.start ?? start),
    end: Math.max(counted.end, items.at(-1)?.end ?? end),
  }
}

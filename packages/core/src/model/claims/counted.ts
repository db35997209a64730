import type { Numeral } from '../../language/numbers/numerals.ts'

/** A number with its measure word and noun: what a claim says it counts. */
export interface Counted {
  readonly numeral: Numeral
  readonly measure: string
  readonly noun: string
  /** Where the noun ends. */
  readonly end: number
  /** True when a class noun (体系, 方面 …) follows the number or its measure word directly. */
  readonly classNoun: boolean
  readonly keyWork: boolean
  /** Opening quote of the slogan that begins with the number (“三重寓意”); -1 elsewhere. */
  readonly quote: number
  /** True for a slogan whose numbers add up: “三上门两加强” is five. */
  readonly compound: boolean
  /** True for places and parties (三地, 三方), whose list can only stand before the number. */
  readonly party: boolean
  /** True where no measure word says that things are counted (两局, 三人): the list is only ever confirmed. */
  readonly loose: boolean
  /** True where the number may be a rank or a label: 二级保护, 二类：…. 两 counts, 二 before a measure word is as often an ordinal. */
  readonly ranked: boolean
  readonly english?: true
  /** True when `following`, `below` or `these` stands beside an English one. */
  readonly pointed?: boolean
  /** True when 其中, `more`, `other`, `additional` says that it does not count everything. */
  readonly partial?: boolean
  /** True for an English one after the, these, our, all. */
  readonly definite?: boolean
  /** Where the next English one begins. */
  readonly next?: number | undefined
}

import type { Numeral } from '../../language/numbers/numerals.ts'
import type { Certainty, ClaimForm } from '../document.ts'

/** A stretch of a block's prose. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

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
  /** What may save an English one: it is a minimum, or a part of more. */
  readonly doubt?: Extract<Doubt, 'some' | 'part'> | undefined
  /** True for an English one after the, these, our, all. */
  readonly definite?: boolean
  /** True where `there are`, `one of` stands before an English one: what it counts is told, not offered. */
  readonly stated?: boolean
  /** Where the next English one begins. */
  readonly next?: number | undefined
}

/**
 * How a list is tied to its number: `adjacent` beside it, `marked` by a colon, 即, 是指 or brackets, `pointed` at by 以下, following
 * or 上述, `near` without any of these.
 */
export type Tie = 'adjacent' | 'marked' | 'pointed' | 'near'

/**
 * What a number says it counts: key work (重点工作), a class of things (体系, objectives), 大 (三大工程), levels of administration
 * (三级), parties (三地, 三方), a slogan in quotes (“三送”), what stands at places that a list may name instead (三个园区), any other
 * thing, a unit that may be part of a name (三处, 三家), or nothing named.
 */
export type NounKind =
  'keyWork' | 'class' | 'big' | 'level' | 'party' | 'slogan' | 'place' | 'thing' | 'unit' | 'none'

/**
 * How sure the left edge of a list is: `clean`, the clause begins with it; `led`, a word that introduces lists stands before it;
 * `governed`, a verb does; `shaped`, only the likeness of the members tells.
 */
export type Edge = 'clean' | 'led' | 'governed' | 'shaped'

/** What separates the members: a mark, a conjunction alone, or a run of labels. */
export type Separator = '、' | ';' | ',' | 'and' | 'run'

/** What else could save a number that its list denies. */
export type Doubt =
  | 'attribute' // 的 stands between them: the list may only tell of what is counted.
  | 'apart' // A verb stands between them.
  | 'object' // What is counted may be the object of the last member's verb.
  | 'inside' // The number stands within a list that goes on.
  | 'half' // The last member alone may be what is counted.
  | 'end' // The last member goes on, or is a range.
  | 'ranked' // The number may be a rank.
  | 'some' // The list may name only some.
  | 'part' // It is said to be of more, or may be chosen from the list.
  | 'another' // The list may be another number's.
  | 'bare' // No mark introduces the run.
  | 'clauses' // Commas give another reading.
  | 'members' // No member is one of the things that are counted, or one stands for several.
  | 'measure' // What such a measure word counts is as often a name (四股, 三艘), or none says that things are counted (两局, 三人).
  | 'divided' // Another list may end inside one of the members.
  | 'words' // Words tell the members otherwise than the list does.

/** The kind of list that blocks form. */
export type GroupKind = 'numbered' | 'headings' | 'heads' | 'list' | 'dash' | 'bold' | 'alike' | 'series'

/**
 * Where a list made of blocks stands: right behind its number, a little farther, under words that say again what it is, anywhere below, or
 * in the section that its number opens.
 */
export type Distance = 'here' | 'near' | 'restated' | 'below' | 'opened'

/** What is so of a candidate or is not. */
export const FLAGS = [
  'closed', // False where the list says that it goes on (等, such as).
  'said', // Every member says the noun or the slogan's own word.
  'numbered', // Members carry numbers of their own.
  'measured', // Every member bears a figure that tells how large it is, not how many: 6升和8升两种.
  'quoted', // Every member is quoted.
  'people', // Every member is the name of a person.
  'persons', // Every member is a person, by name or by what they are.
  'brief', // What is counted is told in four characters at most: 六措并举, 三权分置; 四水同治试点工程 is a name.
  'unnamed', // Nothing stands behind the number and its measure word: 密级分为绝密、机密、秘密三级.
  'classed', // A slogan says with a measure word what it counts: “四支队伍”.
  'cutShort', // The last member is half as long as any other, or shorter: the number may be the rest of its name.
  'acting', // Members tell what is done, and the number counts things: it may stand inside the last (用好国内国际两个市场).
  'levels', // Every member is a level of administration.
  'fills', // The list fills its stretch: members are alike and nothing is left over behind it.
  'direct', // Nothing stands between an English noun and its list but the sign that opens it.
  'pointed', // The words 以下, 如下, following, below point at the list.
  'colon', // The sentence of the number ends in a colon.
  'counting', // The noun counts parts of a text: 方面, 任务, objectives.
  'each', // What each of them is, or does, is told next: 设三组，分别掌理下列事项：.
  'announced', // A verb that announces work stands before the number: 重点做好, 从…入手.
  'assigned', // It sets the work that is told next: 重点抓好N个方面工作.
  'heads', // It says how many parts follow at once: 我讲四点意见。 从严治党方面（4个问题）.
  'last', // It stands in the last sentence of its block, and what it counts has not been told.
  'final', // Nothing of weight follows in its sentence.
  'exact', // Not where the number is said to be a minimum or a part, or another number stands beside it.
  'whole', // The same, whatever follows the noun.
  'english',
  'heading', // The promise is a heading itself.
  'agrees', // Most members say the promise's own word.
  'otherNoun', // `The first phase …`: a series names something else than the number counts.
  'steady', // Labels run from the first without a gap.
  'tight', // Little stands between the members.
  'labelled', // Labels of one kind run from the first.
  'leaves', // Labels that head no section: 首先, 一是.
  'chapters', // 一、 and 第一章: what a document is divided into, whatever its title promises.
  'part', // Another list goes on from this one, or it begins in the middle.
] as const

export type Flag = (typeof FLAGS)[number]

/** The same measures for every candidate: what `decide.ts` knows of it. A flag that a construction does not look at is not set. */
export interface Evidence extends Readonly<Partial<Record<Flag, boolean | undefined>>> {
  /** The construction that proposes the list. */
  readonly construction: string
  readonly tie?: Tie
  readonly noun?: NounKind
  readonly by?: Separator | GroupKind | undefined
  readonly edge?: Edge
  readonly place?: Distance | undefined
  readonly claimed: number
  /** Members of the likeliest reading. */
  readonly listed: number
  /** By how many the nearest acceptable reading differs from the number; 0: a reading has exactly as many. */
  readonly off: number
  /** The longest member's length over the shortest one's, brackets aside. */
  readonly spread?: number
  /** Length of the longest member, in code units. */
  readonly longest?: number
  /** What else could save the number. */
  readonly doubts: readonly Doubt[]
}

/** What is made of a candidate: how sure it is, and which row of the table decided so. */
export interface Verdict {
  readonly certainty: Certainty
  /** `construction/row`. */
  readonly why: string
}

/** A member: a stretch of a block's prose. */
export interface Place extends Stretch {
  /** How many blocks behind the number it stands; absent in the block of the number. */
  readonly block?: number
  /** The text of a table's cell, whose offsets are those of its chunk. */
  readonly cell?: string
}

/** A claim in offsets of the prose of the blocks that hold its number and its members. */
export interface LocalClaim {
  readonly claimed: number
  readonly numeral: Stretch
  readonly measure: string
  readonly noun: string
  readonly form: ClaimForm
  readonly items: readonly Place[]
  readonly closed: boolean
  readonly certainty: Certainty
  /** The row of the table that decided: `construction/row`. */
  readonly why: string
  readonly keyWork: boolean
  readonly start: number
  readonly end: number
  /** The quoted name that holds the numeral (四上), which the lexicon of named sets may know. */
  readonly name?: string
}

/** True where as many are listed as are claimed. */
export function holds({ claimed, items }: Pick<LocalClaim, 'claimed' | 'items'>): boolean {
  return claimed === items.length
}

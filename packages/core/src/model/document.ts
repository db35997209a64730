import type { Root } from 'mdast'
import type { Span } from '../text/span.ts'
import type { Source } from '../text/source.ts'
import type { Change, Pair, Period, Repeat, Shares, StatedDate, Total } from './arithmetic.ts'
import type { Block } from '../tree/block.ts'
import type { OrdinalStyle } from '../language/labels/label.ts'

export type { OrdinalStyle } from '../language/labels/label.ts'

/** The script or language most of a document is written in. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** An ordinal as it stands in the source. */
export interface Ordinal {
  readonly value: number
  /** The last of the numbers that it stands for, where it stands for several: 第二條至第四條（刪除）. */
  readonly through?: number
  readonly text: string
  readonly style: OrdinalStyle
  /** What tells forms of one style apart, e.g. `1.` `1、` `1)` `（一）` `(一)`, `一要` `一是`: the text with its numeral replaced by N. */
  readonly form: string
  readonly span: Span
  /** The numeral alone. */
  readonly numeral: Span
  /** Present when the label is damaged (第三十－条, 笫五条): what it should read. */
  readonly repaired?: string
}

/** A value with the place it was read from. */
export interface Sourced<T = string> {
  readonly value: T
  readonly raw?: string
  readonly span: Span
}

export interface Metadata {
  readonly title?: Sourced
  readonly issuer?: Sourced
  /** ISO date. */
  readonly published?: Sourced
  readonly source?: Sourced
  readonly editors?: Sourced
  readonly breadcrumb?: Sourced
}

export type ClaimForm = 'before' | 'after' | 'outline'
export type ClaimStatus = 'match' | 'mismatch' | 'open'
/** How sure a reading is: `certain` may be an error, `likely` a warning, `possible` a hint at most. */
export type Certainty = 'certain' | 'likely' | 'possible'

export interface Member {
  readonly text: string
  readonly span: Span
}

/** A number whose members the document itself lists. */
export interface Claim {
  /** `claim:N`, N from 1 in document order of numerals. */
  readonly id: string
  readonly claimed: number
  readonly numeral: { readonly text: string; readonly span: Span }
  /** The measure word, in the document's characters: 项; empty in English, and where there is none. */
  readonly measure: string
  /** What is counted, by its name alone: 重点工作; empty where the measure word names it: 三方. */
  readonly noun: string
  readonly form: ClaimForm
  readonly items: readonly Member[]
  readonly listed: number
  /** False when the list says that it goes on (等, such as). */
  readonly closed: boolean
  readonly status: ClaimStatus
  readonly certainty: Certainty
  /** What decided: the construction that found the list and the row of the table of verdicts, `construction/row`. */
  readonly why: string
  /** True when the claim counts key work (重点工作/重点任务 …). */
  readonly keyWork: boolean
  /** The list and the number together. */
  readonly span: Span
}

/** A claim as it was found. It is placed in the document when it is asked for: most claims hold, and what holds is seldom asked for. */
export interface FoundClaim {
  readonly claimed: number
  readonly listed: number
  readonly status: ClaimStatus
  readonly form: ClaimForm
  readonly certainty: Certainty
  readonly why: string
  readonly keyWork: boolean
  /** The offset of its numeral. */
  readonly start: number
  /** The offset of one of its members. */
  memberAt(index: number): number
  /** The claim at its place. */
  readonly claim: Claim
}

export interface Workstream {
  readonly name: string
  readonly span: Span
}

/** A numbered action of a practice, outcomes or discussion section. */
export interface Action {
  readonly ordinal: Ordinal
  readonly headline: string
  readonly headlineSpan: Span
  readonly name?: string
  readonly nameSpan?: Span
  /** The first claim of key work in this action. */
  readonly keyWork?: Claim
  /** Every claim of key work in this action, in text order. */
  readonly keyWorks: readonly Claim[]
  /** What it names as key work: the members of these claims, or those of a list that gives no number. */
  readonly items: readonly Member[]
  readonly workstreams: readonly Workstream[]
  readonly span: Span
}

export interface Section {
  /** background, practice, outcomes, discussion, one that a profile names, or undefined. One heading may hold two. */
  readonly role?: string
  readonly roles: readonly string[]
  readonly title: string
  readonly titleSpan: Span
  readonly ordinal?: Ordinal
  /** From 1. */
  readonly depth: number
  /** `atx`, `setext` or a bare line. */
  readonly heading: 'atx' | 'setext' | 'bare'
  /** The whole heading line. */
  readonly headingSpan: Span
  /** Heading and body with sub-sections. */
  readonly span: Span
  readonly actions: readonly Action[]
  readonly sections: readonly Section[]
}

/** Items numbered in one scheme under one parent, in source order. */
export interface Run {
  readonly style: OrdinalStyle
  readonly items: readonly RunItem[]
  /** True when the whole document numbers this style without restarting. */
  readonly continuous: boolean
  /** `line`: items begin lines. `inline`: items stand inside one paragraph. */
  readonly placement: 'line' | 'inline'
  /** Runs of one scheme follow one another: `cjk-paren`, `arabic-dot#3` (in headings of depth 3) … */
  readonly scheme: string
  /** True when nothing between it and the run before of its scheme begins the numbers again. */
  readonly afresh: boolean
  /** The label under which the run stands, when a higher one came since the last run of its scheme. */
  readonly parent?: Ordinal
}

export interface RunItem {
  readonly ordinal: Ordinal
  /** Index into `blocks`. */
  readonly block: number
  readonly text: string
  readonly span: Span
}

export interface FormulaTerm {
  readonly value: number | string
  readonly text: string
  readonly span: Span
  readonly name?: string
  readonly nameSpan?: Span
  /** Claim id. */
  readonly expansion?: string
  /** True when the term is spelled out (“1”即…). */
  readonly spelled: boolean
  /** The number as it stands where the term is spelled out. */
  readonly definition?: {
    readonly text: string
    /** Absent for M and N. */
    readonly value?: number
    readonly span: Span
  }
  /** The number that the name begins with: 四 of “四支队伍”. */
  readonly nameNumeral?: { readonly value: number; readonly text: string; readonly span: Span }
}

export interface Formula {
  readonly text: string
  readonly terms: readonly FormulaTerm[]
  readonly span: Span
}

export interface Figure {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly approximate: boolean
  readonly span: Span
}

export interface Term {
  readonly text: string
  readonly uses: readonly Span[]
}

export interface Citation {
  readonly title: string
  readonly span: Span
}

export interface Reference {
  readonly kind: 'attachment' | 'article' | 'item' | 'section' | 'table' | 'figure'
  readonly target: string
  readonly number: number
  readonly span: Span
}

export interface TableCell {
  readonly text: string
  readonly span: Span
}

export interface Table {
  readonly rows: readonly (readonly TableCell[])[]
  readonly span: Span
}

/** A policydoc-disable/-enable/… comment. */
export interface Suppression {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-file'
  /** Rule ids as written; empty: all. */
  readonly rules: readonly { readonly id: string; readonly span: Span }[]
  readonly reason?: string
  readonly span: Span
}

/** A policy document: what the text says, each part with its span. */
export interface PolicyDocument {
  readonly schemaVersion: 1
  readonly uri?: string
  /** The id of the profile in force. */
  readonly profile: string
  readonly profileOrigin: 'option' | 'front-matter' | 'default' | 'recognised' | 'none'
  readonly language: Language
  readonly metadata: Metadata
  readonly sections: readonly Section[]
  /** The actions of all sections, in text order. */
  readonly actions: readonly Action[]
  readonly claims: readonly Claim[]
  /** The same claims as they were found, each placed only when it is asked for. */
  readonly foundClaims: readonly FoundClaim[]
  readonly formulas: readonly Formula[]
  readonly figures: readonly Figure[]
  /** Totals, shares, pairs, changes, repeated figures, periods and dates, those that hold as well. */
  readonly totals: readonly Total[]
  readonly shares: readonly Shares[]
  readonly pairs: readonly Pair[]
  readonly changes: readonly Change[]
  readonly repeats: readonly Repeat[]
  readonly periods: readonly Period[]
  readonly dates: readonly StatedDate[]
  /** The totals and pairs that do not hold, placed without the others. */
  readonly wrong: { readonly totals: readonly Total[]; readonly pairs: readonly Pair[] }
  readonly terms: readonly Term[]
  readonly citations: readonly Citation[]
  readonly references: readonly Reference[]
  readonly tables: readonly Table[]
  readonly runs: readonly Run[]
  readonly suppressions: readonly Suppression[]
  readonly blocks: readonly Block[]
  readonly text: string
  readonly source: Source
  /** The mdast root, built when first asked for. */
  readonly tree: Root
  /** The shape of `policydoc parse`. */
  toJSON(): unknown
}

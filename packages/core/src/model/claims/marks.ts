import { readChinese } from '../../language/numbers/chinese.ts'
import {
  ENGLISH_NUMBER,
  ENGLISH_ORDINAL,
  readEnglish,
  readEnglishOrdinal,
} from '../../language/numbers/english.ts'
import { readRoman } from '../../language/numbers/symbols.ts'
import { schemeOf } from '../../language/labels/scheme.ts'
import { beginsLatin } from '../../text/character-set.ts'
import { wordSet } from '../../text/word-set.ts'
import { oncePerBlock, type Block, type BlockKind } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { CAPTIONS } from '../captions.ts'
import { foldedProse } from '../folded.ts'
import { labelRank } from '../headings.ts'
import { leadingLabel, leadingOrdinalOf } from '../numbering/labels.ts'
import { COUNTING, singularOf } from './words/en.ts'

/** What marks a block as a member of a list. */
export interface Mark {
  /** `number`: it carries a number. `dash`: a dash or a bullet typed as text. */
  readonly kind: 'number' | 'dash'
  /** Members of one list share it. */
  readonly scheme: string
  readonly value: number
  /** Lower is higher in the document; marks that head no section are leaves. */
  readonly rank: number
  /** Where the text after the mark begins, in the block's prose. */
  readonly end: number
}

/**
 * A place in a series that English words tell: `First, …` (said), `One, …` (counted), `The first point is …` (named),
 * `Let me turn to my second point` (later). 0: the last one, whatever its number.
 */
export interface Word {
  readonly form: 'said' | 'counted' | 'named' | 'later'
  readonly value: number
}

/** The level of marks that may stand under any other (一是, dashes). */
export const LEAF = 40
const DASH = /^\s*(——|—|–|―|●|•|·|◆|■|▪|※|★|☆|○|◎|-)\s*(?=\S)/
/** 第一步, 第二个方案: an ordinal with its noun. */
const NOUNED =
  /^\s*第([一二三四五六七八九十]{1,3}|\d{1,2})\s?([个個步阶階类類种種项項层層点點方阵关道块件条條]|[一-鿿]{1,2}(?=[：:]))/
/** 另一个…, 最后一步…: goes on with a series, whatever its number. */
const LAST = /^\s*(?:另|最后)一([个步类种项层点方道块件条])/
const NAMES = '问题|任务|目标|原则|步骤|方案|阶段|建议|措施|行动|案例|专栏|启示|经验|体会|做法|举措|对策|模式'
const names = wordSet(NAMES)
/** 问题三：, 步骤 1. */
const NAMED_HAN = new RegExp(String.raw`^\s*(${NAMES})\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\w.]*\d)`)
/** Step 1, Key Initiative 2:, OPTION B, Goal Three –, Pillar IV, Action 2.1. */
const NAMED =
  /^\s*(?:[A-Z][a-z]+ )?([A-Za-z]{3,})(?:\s|(?=\d))((?:\d{1,2}\.)?)(\d{1,2}|[A-HIVX]|[IVX]{2,4}|[A-Z]?[a-z]{2,5}|[A-Z]{3,5})(?!\w|\.\d)/
const NAMES_IN_ENGLISH = new Set([...COUNTING].map(singularOf))
/** A1., R2: a letter for what is counted, and its number. */
const CODED = /^\s*([A-Z]{1,2})(\d{1,2})[.:)]\s/
/** 1】, 2], 3: with a space. */
const BRACKETED = /^\s*(\d{1,2})(?:[】\]]|:(?=\s))/

/** True for blocks that may begin with a mark. */
export function hasMark(kind: BlockKind): boolean {
  return kind !== 'table' && kind !== 'code' && kind !== 'html'
}

/** The mark that a block begins with; undefined for running text and for what is not read. Markdown list items have their own lists. */
export function markAt(block: Block, ordinal: Ordinal | undefined): Mark | undefined {
  if (!hasMark(block.kind)) return undefined
  const { nouned, other } = marksOf(block.local)
  if (nouned && (!ordinal || labelRank(ordinal) === undefined)) return nouned
  if (!ordinal || block.kind === 'item' || (other && HAN_NAMED.test(ordinal.form))) return other
  const kept = ordinal === leadingOrdinalOf(block) ? leadingMark(block.local) : undefined
  return kept ?? markBy(ordinal, proseEnd(block, ordinal, ordinal.span.end - block.span.start))
}

/** The form of 问题三：. */
const HAN_NAMED = /^[一-鿿]{2,4}N/

const leadingMark = oncePerBlock((local): Mark | null => {
  const label = leadingLabel(local)
  return label ? markBy(label, label.end) : null
})

function markBy(label: Pick<Ordinal, 'style' | 'form' | 'value'>, end: number): Mark {
  return { kind: 'number', scheme: schemeOf(label), value: label.value, rank: labelRank(label) ?? LEAF, end }
}

/** What a block's opening words say of its place in a list, whatever number it bears. */
const marksOf = oncePerBlock((local): { readonly nouned?: Mark; readonly other?: Mark } => {
  const head = foldedProse(local).slice(0, 40)
  const [, value = '', noun] = NOUNED.exec(head) ?? []
  const nouned = noun === undefined ? undefined : number(`第N${noun}`, valueOf(value), 0)
  const other = wordedMark(head)
  return nouned || other ? { ...(nouned ? { nouned } : {}), ...(other ? { other } : {}) } : unmarked
})

const unmarked = {}

/** How much further the next character stands where two marks of strong emphasis part it from the one before. */
const PARTED = 3

/** Where the words in bold end that a block begins with, in its prose (**Skills.** Staff are trained.); 0 where it begins with none. */
export const boldEnd = oncePerBlock(({ kind, prose, start, map }) => {
  if (kind !== 'text' || map === undefined) return 0
  if (typeof map === 'number') return map - start === 2 ? prose.length : 0
  if (map[0] !== start + 2) return 0
  for (let at = 1; at < prose.length; at++)
    if ((map[at] as number) - (map[at - 1] as number) === PARTED) return at
  return 0
})

function wordedMark(head: string): Mark | undefined {
  const dash = DASH.exec(head)
  if (dash) return { kind: 'dash', scheme: `dash:${dash[1]}`, value: 0, rank: LEAF, end: dash[0].length }
  const last = LAST.exec(head)
  if (last) return { kind: 'number', scheme: `第N${last[1]}`, value: 0, rank: LEAF, end: 0 }
  const named = names.at(head.trimStart()) > 0 ? NAMED_HAN.exec(head) : null
  if (named) return number(`${CAPTIONS}${named[1]}`, valueOf(named[2] ?? ''), 0)
  const called = beginsLatin(head.trimStart()) ? calledMark(head) : undefined
  if (called) return called
  const bracketed = BRACKETED.exec(head)
  return bracketed ? number('N】', Number(bracketed[1]), bracketed[0].length) : undefined
}

function calledMark(head: string): Mark | undefined {
  const [, noun = '', within = '', value = ''] = NAMED.exec(head) ?? []
  const name = noun.toLowerCase()
  if (NAMES_IN_ENGLISH.has(name)) return number(`${CAPTIONS}${name}${within}`, valueOf(value), 0)
  const [whole = '', letters, place = ''] = CODED.exec(head) ?? []
  return letters === undefined ? undefined : number(`${letters}N`, valueOf(place), whole.length)
}

function number(scheme: string, value: number, end: number): Mark | undefined {
  return value > 0 ? { kind: 'number', scheme, value, rank: LEAF, end } : undefined
}

/** The ordinal's end in the prose: markup may make offsets and prose indices differ. */
function proseEnd(block: Block, ordinal: Ordinal, guess: number): number {
  if (block.local.map === undefined) return guess
  let index = 0
  while (index < block.prose.length && block.at(index) < ordinal.span.end) index++
  return index
}

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[a-h]$/i.test(text)) return text.toLowerCase().charCodeAt(0) - 96
  if (/^[IVX]+$/.test(text)) return readRoman(text) ?? 0
  return readEnglishOrdinal(text) ?? readEnglish(text) ?? readChinese(text)?.value ?? 0
}

const ORDINAL = `${ENGLISH_ORDINAL}|last|final`
/** Labels before the words: `15.`, `(1)`, `a)`; what Markdown and HTML leave of emphasis. */
const BEFORE = String.raw`^[\s*_]*(?:(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,2}){1,3}\s)\s*){0,2}[*_]*(?:(?:and|but|so|then)\s+)?`
const LABELS = new RegExp(BEFORE, 'i')
const SAID = new RegExp(
  `${BEFORE}(?:(${ORDINAL})(?:ly\\b|(?:ly)?[*_]*(?:\\s*[,:.–—]|\\s+of all\\b|\\s+and (?:last|most)))|(finally|lastly)\\b)`,
  'i',
)
const COUNTED = new RegExp(`${BEFORE}(?:number )?(${ENGLISH_NUMBER})[,:]\\s`, 'i')
const CALLED = new RegExp(
  `${BEFORE}(?:(?:at|in|on)\\s+)?(?:(?:the|my|our|a)\\s+(${ORDINAL})\\s+[a-z]|(${ENGLISH_ORDINAL})\\s(?:[a-z]+\\s){0,2}[a-z]+:)`,
  'i',
)
/** Third principle, alone on its line. */
const ALONE = new RegExp(`^[\\s*_]*(?:the\\s)?(${ENGLISH_ORDINAL})\\s[a-z]+[\\s*_.:]*$`, 'i')
const LATER = new RegExp(`\\b(?:the|my|our)\\s+(${ORDINAL})\\s+(?:[a-z]+\\s){0,2}?([a-z]+)\\b`, 'gi')

/** The place in a series that a block's first words tell; null for most blocks. */
export const wordOf = oncePerBlock((local): Word | null => {
  const head = foldedProse(local).slice(0, 160)
  if (!/[a-z]{3}/i.test(head)) return null
  const [, ordinal, finally_] = SAID.exec(head) ?? []
  if (ordinal ?? finally_) return { form: 'said', value: placeOf(ordinal) }
  const counted = COUNTED.exec(head)?.[1]
  if (counted) return { form: 'counted', value: readEnglish(counted) ?? 0 }
  const [, place] = ALONE.exec(head) ?? []
  if (place) return { form: 'named', value: placeOf(place) }
  const [, first, second] = CALLED.exec(head) ?? []
  if (first ?? second) return { form: 'named', value: placeOf(first ?? second) }
  const said = head.slice(LABELS.exec(head)?.[0].length ?? 0)
  const sentence = /^.*?[.:;](?=\s|$)/.exec(said)?.[0] ?? said
  for (const [, place = '', noun = ''] of sentence.matchAll(LATER)) {
    const value = placeOf(place)
    if (COUNTING.has(`${noun.toLowerCase()}s`)) return { form: 'later', value }
  }
  return null
})

function placeOf(word = ''): number {
  return readEnglishOrdinal(word) ?? 0
}

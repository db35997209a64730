import { readChinese } from '../../language/numbers/chinese.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import type { Stretch } from '../claims/candidate.ts'
import { numeralAtStart, blockScan, type Scan } from '../claims/scan.ts'
import { clauseEnd, split } from '../claims/stretches.ts'
import { foldedProse } from '../folded.ts'

/** What spells a term out, “3”即…, 四区为…, 4个细则: the number as it stands there, what follows, and the name it is given. */
export interface LocalDefinition extends Stretch {
  readonly text: string
  /** Absent for M and N. */
  readonly value?: number
  readonly body: Stretch
  readonly name?: Stretch
  /** The number that the name begins with: 四 of “四支队伍”. */
  readonly numeral?: Stretch & { readonly value: number }
}

export interface LocalTerm extends Stretch {
  readonly value: number | string
  readonly definition?: LocalDefinition
}

/** A formula in offsets of its block's prose: 1+3+6, “一廊三区”. */
export interface LocalFormula extends Stretch {
  readonly terms: readonly LocalTerm[]
}

/** The formulas of a block with the scan they were read from. */
export interface BlockFormulas {
  readonly scan: Scan
  readonly formulas: readonly LocalFormula[]
}

const DIGIT = '一二两三四五六七八九十'
const SUM = /(?<![\d.+])(?:\d{1,3}|[MNXn])(?:\+(?:\d{1,3}|[MNXn])){1,6}(?![\d.+%])/g
/** “1233”: the digits of a sum without its signs, in quotes. */
const DIGITS = /(?<=“)[1-9]{2,6}(?=”)/g
/** “一廊三区”: numbers each with one character, in quotes. */
const SHAPE = new RegExp(`(?<=“)(?:[${DIGIT}](?![${DIGIT}])[A-Za-z一-鿿]){2,5}(?=”)`, 'g')
/** A longer line is not a paragraph that a person wrote. */
const LONGEST = 100_000
/** How far after the formula its terms are looked for. */
const REACH = 1500
/** No term is spelled out at greater length, in code units. */
const FARTHEST = 3000
const DEFINITION = /“(\d{1,3}|[MNXn])”(?:是指|指的是|即|指|为|就是|代表|是)[:,]?/g

/** The formulas of a block; null without one. */
export const localFormulas = oncePerBlock((block): BlockFormulas | null => {
  const folded = foldedProse(block)
  if (block.prose.length > LONGEST) return null
  const summed = folded.includes('+') && /\d\+|\+\d/.test(folded)
  if (!summed && !folded.includes('“')) return null
  const found = [
    ...(summed ? sums(block, folded, SUM) : none),
    ...digits(block, folded),
    ...shapes(block, folded),
  ]
  return found.length ? { scan: blockScan(block), formulas: found } : null
})

/** “1233” where as many counts spell it out, one of which may be a slip; elsewhere it is a name, as 12345 and 863 are. */
function digits(block: LocalBlock, folded: string): readonly LocalFormula[] {
  return sums(block, folded, DIGITS).filter(({ terms }) => {
    const off = terms.filter(({ value, definition: as }) => value !== (as?.numeral?.value ?? as?.value))
    return terms.every(({ definition }) => definition) && off.length < Math.min(terms.length - 1, 2)
  })
}

function sums(block: LocalBlock, folded: string, pattern: RegExp): readonly LocalFormula[] {
  const found = allMatches(folded, pattern)
  return found.map((match, at) => {
    const scan = blockScan(block)
    // What spells a formula out stands before the next one.
    const limit = found[at + 1]?.index ?? folded.length
    const end = match.index + match[0].length
    const signs = match[0].includes('+')
    const texts = match[0].split(signs ? '+' : '')
    const spelled = definitionsIn(scan, end, limit)
    const definitions = spelled.length ? spelled : enclosed(scan, end, texts.length)
    let from = match.index
    const used = new Set<LocalDefinition>()
    const terms = texts.map((text, index): LocalTerm => {
      const start = from
      from += text.length + (signs ? 1 : 0)
      const value = /^\d+$/.test(text) ? Number(text) : text
      // As many definitions as terms: they go together in order, even where their numbers differ.
      const inOrder = definitions.length === texts.length ? definitions[index] : undefined
      // Each spells out one term: of 1+3+1 the second 1 is not spelled out by the first one's words.
      const definition = inOrder ?? definitions.find((one) => one.text === text && !used.has(one))
      if (definition) used.add(definition)
      return { start, end: start + text.length, value, ...(definition ? { definition } : {}) }
    })
    return { start: match.index, end, terms }
  })
}

/** “一廊三区” where one of its terms is spelled out behind it, 三区为…; elsewhere it is a name. */
function shapes({ prose }: LocalBlock, folded: string): readonly LocalFormula[] {
  return allMatches(folded, SHAPE).flatMap((match): readonly LocalFormula[] => {
    const end = match.index + match[0].length
    const rest = folded.slice(end, end + REACH)
    const terms = Array.from({ length: match[0].length / 2 }, (_, index): LocalTerm => {
      const start = match.index + 2 * index
      const [digit = '', thing = ''] = match[0].slice(2 * index)
      const value = readChinese(digit)?.value ?? 0
      const definition = value > 0 ? shapeDefinition(prose, folded, end, rest, thing) : undefined
      return { start, end: start + 1, value, ...(definition ? { definition } : {}) }
    })
    return terms.some(({ definition }) => definition) ? [{ start: match.index, end, terms }] : []
  })
}

const COUNTED = new RegExp(`[,。;:(“][${DIGIT}]`)
const SPELLS = /^”?(?:分别)?(?:为|是指|是|即|指|包括|:)/

function shapeDefinition(
  prose: string,
  folded: string,
  from: number,
  rest: string,
  thing: string,
): LocalDefinition | undefined {
  // Where the thing stands behind a number that begins a clause.
  let at = rest.indexOf(thing, 2)
  while (
    at >= 0 &&
    !(
      SPELLS.test(rest.slice(at + thing.length, at + thing.length + 5)) &&
      COUNTED.test(rest.slice(at - 2, at))
    )
  )
    at = rest.indexOf(thing, at + 1)
  const value = at < 0 ? undefined : readChinese(rest.charAt(at - 1))?.value
  if (value === undefined) return undefined
  const spelled = SPELLS.exec(rest.slice(at + thing.length, at + thing.length + 5))?.[0] ?? ''
  const start = from + at - 1
  const body = { start: from + at + thing.length + spelled.length }
  const stop = /[;。]/.exec(folded.slice(body.start))
  return {
    start,
    end: start + 1,
    text: prose.slice(start, start + 1),
    value,
    body: { start: body.start, end: stop ? body.start + stop.index : folded.length },
  }
}

/** What follows “1”即, “3”是指 …, each up to the end of its part. */
function definitionsIn(scan: Scan, from: number, to: number): readonly LocalDefinition[] {
  const found = allMatches(scan.text.slice(from, Math.min(to, from + REACH)), DEFINITION)
  return found.map((match, index) => {
    const start = from + match.index + match[0].length
    const limit = found[index + 1]?.index
    const end = clauseEnd(
      scan,
      start,
      ';。',
      limit === undefined ? Math.min(to, from + FARTHEST) : from + limit,
    )
    const text = match[1] ?? ''
    const at = from + match.index + 1
    return definition(scan, text, at, { start, end }, nameIn(scan, { start, end }))
  })
}

/** （1个总则、2个办法、4个细则）, 即三张清单、两个平台: right behind the formula, as many parts as it has terms, each of which counts. */
function enclosed(scan: Scan, from: number, terms: number): readonly LocalDefinition[] {
  const { text } = scan
  const inside = spelling(scan, from)
  if (!inside) return []
  const parts = [';', ',', '、']
    .map((mark) => split(scan, inside, mark))
    .find(({ length }) => length === terms)
  const counted = (parts ?? []).flatMap((part) => {
    // “1”个中心: the number may stand in quotes of its own.
    const start = part.start + (LABELLED.exec(text.slice(part.start, part.end))?.[0].length ?? 0)
    const numeral = numeralAtStart(scan, start + (text.charAt(start) === '“' ? 1 : 0))
    if (!numeral) return []
    const said = text.slice(numeral.start, numeral.end)
    return [{ ...definition(scan, said, numeral.start, part), value: numeral.value }]
  })
  return counted.length === terms ? counted : []
}

const THAT_IS = /^”?[^。;:,()“”]{0,8}(?:,?即(?!可|将|使|便)|,?就是|:)/

/** The bracket behind a formula, or the clauses behind 即 or a colon. */
function spelling(scan: Scan, from: number): Stretch | undefined {
  const { text, partner } = scan
  const open = text.indexOf('(', from)
  const close = partner[open] ?? -1
  if (open >= 0 && open - from <= NEAR && close >= 0 && !/[。;:]/.test(text.slice(from, open)))
    return { start: open + 1, end: close }
  const words = THAT_IS.exec(text.slice(from, from + 16))
  if (!words) return undefined
  const start = from + words[0].length
  const sentence = clauseEnd(scan, start, '。!?')
  // The next label of a series that the formula stands in ends what is said of it: 一是构建…：…；二是…
  const next = LABELLED.test(text.slice(start)) ? -1 : text.slice(start, sentence).search(OUTER)
  const end = next < 0 ? sentence : start + next
  // What follows the list in its sentence is not part of it: 即三张清单、两个平台，把任务落实到人.
  const clause = clauseEnd(scan, start, ',;', end)
  return { start, end: split(scan, { start, end: clause }, '、').length > 1 ? clause : end }
}

const LABEL = `(?:[${DIGIT}]{1,2}[是要、]|第[${DIGIT}],|\\(?\\d{1,2}[.、)](?!\\d)|\\([${DIGIT}]{1,2}\\)|[①-⓿])`
const LABELLED = new RegExp(`^${LABEL}`)
const OUTER = new RegExp(`;(?=${LABEL})`)

/** A bracket that spells a formula out stands no farther behind it, in code units. */
const NEAR = 10

function definition(scan: Scan, text: string, start: number, body: Stretch, name?: Stretch): LocalDefinition {
  const numeral = name && numeralAtStart(scan, name.start)
  return {
    start,
    end: start + text.length,
    text,
    body,
    ...(/^\d+$/.test(text) ? { value: Number(text) } : {}),
    ...(name ? { name } : {}),
    ...(numeral ? { numeral: { start: numeral.start, end: numeral.end, value: numeral.value } } : {}),
  }
}

/** The name of a term: the quoted words that begin its body, or its first clause when short. */
function nameIn(scan: Scan, { start, end }: Stretch): Stretch | undefined {
  if (scan.text.charAt(start) === '“') {
    const close = scan.partner[start] ?? -1
    return close > start ? { start: start + 1, end: close } : undefined
  }
  const to = clauseEnd(scan, start, ',:;。', end)
  return to > start && to - start <= 20 ? { start, end: to } : undefined
}

import { gather, oncePerBlock, type Block } from '../tree/block.ts'
import { clauseEnd, membersAs, readList, split, unquoted } from './claims/lists.ts'
import { lex, type Lexed } from './claims/lexed.ts'
import { claimAfterName } from './claims/after.ts'
import { asWritten, countedBy } from './claims/counted.ts'
import type { LocalClaim, Stretch } from './claims/local-claim.ts'
import { likeShaped } from './claims/members.ts'
import { placed } from './claims/placed.ts'
import type { Claim, Formula, FormulaTerm } from './document.ts'

/** “3”即…: the number as it stands there, what spells it out, the name it is given, and the members. */
interface LocalDefinition extends Stretch {
  readonly text: string
  readonly body: Stretch
  readonly name?: Stretch
  readonly claim?: LocalClaim
}

interface LocalTerm extends Stretch {
  readonly value: number | string
  readonly definition?: LocalDefinition
}

interface LocalFormula extends Stretch {
  readonly terms: readonly LocalTerm[]
}

export interface Formulas {
  readonly formulas: readonly Formula[]
  /** The document's claims with those that formulas add, numbered anew. */
  readonly claims: readonly Claim[]
}

const FORMULA = /(?<![\d.+])(?:\d{1,3}|[MNXn])(?:[+＋](?:\d{1,3}|[MNXn])){1,6}(?![\d.+%])/g

/** Formulas such as 1+3+6 with the terms that the document spells out: “1”即…, “3”是指…. */
export function formulasOf(blocks: readonly Block[], claims: readonly Claim[]): Formulas {
  const added: Claim[] = []
  const formulas = gather(blocks, localFormulas, (formula, block) => ({
    text: block.prose.slice(formula.start, formula.end),
    span: block.spanOf(formula.start, formula.end),
    terms: formula.terms.map((term) => termOf(term, block, claims, added)),
  }))
  if (!added.length) return { formulas: formulas.map((formula) => named(formula, claims)), claims }
  const all = [...claims, ...added]
    .sort((a, b) => a.numeral.span.start - b.numeral.span.start)
    .map((claim, index) => ({ ...claim, id: `claim:${index + 1}` }))
  return { formulas: formulas.map((formula) => named(formula, all)), claims: all }
}

type Draft = Omit<FormulaTerm, 'expansion'> & { readonly numeral?: number }

/** Points each spelled term at its claim by the place of the claim's numeral. */
function named(
  formula: Omit<Formula, 'terms'> & { readonly terms: readonly Draft[] },
  claims: readonly Claim[],
): Formula {
  return {
    ...formula,
    terms: formula.terms.map(({ numeral, ...term }) => {
      const claim = claims.find(({ numeral: { span } }) => span.start === numeral)
      return claim ? { ...term, expansion: claim.id } : term
    }),
  }
}

function termOf(term: LocalTerm, block: Block, claims: readonly Claim[], added: Omit<Claim, 'id'>[]): Draft {
  const { definition } = term
  const base = {
    value: term.value,
    text: block.prose.slice(term.start, term.end),
    span: block.spanOf(term.start, term.end),
    spelled: definition !== undefined,
  }
  if (!definition) return base
  const { name, body } = definition
  const spelled = {
    ...base,
    definition: { text: definition.text, span: block.spanOf(definition.start, definition.end) },
    ...(name && {
      name: block.prose.slice(name.start, name.end),
      nameSpan: block.spanOf(name.start, name.end),
    }),
  }
  const listed = countEnding(definition, block, claims)
  if (listed) return { ...spelled, numeral: listed.numeral.span.start }
  if (!name && !definition.claim) return spelled
  const numeral = block.at(definition.claim?.numeral.start ?? name?.start ?? 0)
  if (claims.some((claim) => claim.numeral.span.start === numeral)) return { ...spelled, numeral }
  if (definition.claim) added.push(placed(definition.claim, block))
  else if (name && term.value === 1 && /^[一1１壹]/.test(block.prose.slice(name.start, name.end)))
    added.push(single(name, body, block))
  else return spelled
  return { ...spelled, numeral }
}

/** “4”即甲、乙、丙三项指标: the claim that fills what spells a term out. */
function countEnding(
  { text, body, claim }: LocalDefinition,
  block: Block,
  claims: readonly Claim[],
): Claim | undefined {
  const spelling = block.prose.slice(body.start, body.end).replace(/[，,]$/, '')
  if (claim || !(Number(text) > 1) || /[，,]/.test(spelling)) return undefined
  const start = block.at(body.start)
  const end = block.at(body.start + spelling.length - 1) + 1
  return claims.find(
    ({ form, items, span }) => form === 'before' && items[0]?.span.start === start && span.end === end,
  )
}

/** “1”即“一条主线”: the term is its own only member. */
function single(name: Stretch, body: Stretch, block: Block): Omit<Claim, 'id'> {
  const text = block.prose.slice(name.start, name.end)
  return {
    claimed: 1,
    numeral: { text: text.charAt(0), span: block.spanOf(name.start, name.start + 1) },
    measure: text.charAt(1),
    noun: text.slice(2),
    form: 'after',
    items: [{ text, span: block.spanOf(name.start, name.end) }],
    listed: 1,
    closed: true,
    status: 'match',
    certainty: 'certain',
    keyWork: false,
    span: block.spanOf(name.start, body.end),
  }
}

const localFormulas = oncePerBlock(({ prose }) => (/\d[+＋]|[+＋]\d/.test(prose) ? read(prose) : []))

function read(prose: string): readonly LocalFormula[] {
  const lexed = lex(prose)
  return Array.from(prose.matchAll(FORMULA), (match) => {
    const end = match.index + match[0].length
    const texts = match[0].split(/[+＋]/)
    const definitions = definitionsIn(lexed, end)
    let from = match.index
    const terms = texts.map((text, index): LocalTerm => {
      const start = from
      from += text.length + 1
      const value = /^\d+$/.test(text) ? Number(text) : text
      // As many definitions as terms: they go together in order, even where their numbers differ.
      const inOrder = definitions.length === texts.length ? definitions[index] : undefined
      const definition = inOrder ?? definitions.find((one) => one.text === text)
      return { start, end: start + text.length, value, ...(definition ? { definition } : {}) }
    })
    return { start: match.index, end, terms }
  })
}

/** How far after the formula its terms are looked for. */
const REACH = 1500
const DEFINITION = /“(\d{1,3}|[MNXn])”(?:是指|指的是|即|指|为|就是|代表|是)[:,]?/g

/** What follows “1”即, “3”是指 …, each up to the end of its part. */
function definitionsIn(lexed: Lexed, from: number): readonly LocalDefinition[] {
  const found = [...lexed.text.slice(from, from + REACH).matchAll(DEFINITION)]
  return found.map((match, index) => {
    const start = from + match.index + match[0].length
    const limit = found[index + 1]?.index
    const body = {
      start,
      end: clauseEnd(lexed, start, ';。', limit === undefined ? lexed.text.length : from + limit),
    }
    const name = nameIn(lexed, body)
    const text = match[1] ?? ''
    const numeral = { start: from + match.index + 1, end: from + match.index + 1 + text.length }
    const claim = (name && claimIn(lexed, name, body)) ?? listIn(lexed, numeral, Number(text), body)
    return {
      text,
      ...numeral,
      body,
      ...(name ? { name } : {}),
      ...(claim ? { claim } : {}),
    }
  })
}

/** The count in a term's name (三重寓意) with the members that the term's body lists for it. */
function claimIn(lexed: Lexed, name: Stretch, body: Stretch): LocalClaim | undefined {
  const numeral = lexed.numerals.find(({ start }) => start === name.start)
  const counted = numeral && countedBy(lexed, numeral)
  const claim = counted && claimAfterName(lexed, counted, body)
  return claim && { ...claim, ...asWritten(lexed, counted) }
}

/** “4”即甲、乙、丙、丁: the members that a term's whole body lists, where it gives no name and no number. */
function listIn(lexed: Lexed, numeral: Stretch, claimed: number, body: Stretch): LocalClaim | undefined {
  const end = clauseEnd(lexed, body.start, ',:;。', body.end)
  const raw = split(lexed, unquoted(lexed, { start: body.start, end }), '、')
  const numbered = lexed.numerals.some(({ start }) => start >= body.start && start < end)
  if (!(claimed > 1) || raw.length < 2 || end < body.end - 1 || numbered || !likeShaped(lexed, raw, 2))
    return undefined
  const items = membersAs(readList(lexed, raw), claimed)
  const closed = !/等等?$/.test(lexed.text.slice(body.start, end))
  if (Math.abs(items.length - claimed) > (closed ? 1 : 0)) return undefined
  const shape = { measure: '', noun: '', form: 'after', closed, certainty: 'likely', keyWork: false } as const
  return { claimed, numeral, ...shape, items, start: numeral.start, end }
}

/** The name of a term: the quoted words that begin its body, or its first clause when short. */
function nameIn(lexed: Lexed, { start, end }: Stretch): Stretch | undefined {
  if (lexed.text.charAt(start) === '“') {
    const close = lexed.partner[start] ?? -1
    return close > start ? { start: start + 1, end: close } : undefined
  }
  const to = clauseEnd(lexed, start, ',:;。', end)
  return to > start && to - start <= 20 ? { start, end: to } : undefined
}

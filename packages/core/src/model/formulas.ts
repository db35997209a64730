import type { Block, LocalBlock } from '../tree/block.ts'
import { clauseEnd } from './claims/lists.ts'
import { lex, type Lexed } from './claims/lexed.ts'
import type { Stretch } from './claims/local-claim.ts'
import type { Claim, Formula, FormulaTerm } from './document.ts'

interface LocalTerm extends Stretch {
  readonly value: number | string
  /** What spells the term out (“1”即…), and its name. */
  readonly spelled?: Stretch
  readonly name?: Stretch
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
const kept = new WeakMap<LocalBlock, readonly LocalFormula[]>()

/** Formulas such as 1+3+6 with the terms that the document spells out: “1”即…, “3”是指…. */
export function formulasOf(blocks: readonly Block[], claims: readonly Claim[]): Formulas {
  const added: Omit<Claim, 'id'>[] = []
  const formulas = blocks.flatMap((block) =>
    localFormulas(block.local).map((formula) => ({
      text: block.prose.slice(formula.start, formula.end),
      span: block.spanOf(formula.start, formula.end),
      terms: formula.terms.map((term) => termOf(term, block, claims, added)),
    })),
  )
  if (!added.length) return { formulas: formulas.map((formula) => named(formula, claims)), claims }
  const all = [...claims, ...added.map((claim) => ({ id: '', ...claim }))]
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
  const base = {
    value: term.value,
    text: block.prose.slice(term.start, term.end),
    span: block.spanOf(term.start, term.end),
    spelled: term.spelled !== undefined,
  }
  if (!term.spelled) return base
  const body = block.spanOf(term.spelled.start, term.spelled.end)
  const name = term.name && {
    name: block.prose.slice(term.name.start, term.name.end),
    nameSpan: block.spanOf(term.name.start, term.name.end),
  }
  // The claim nearest the front of the body spells the term out: “3”即“三重寓意”….
  const claim = claims.find(({ numeral: { span } }) => span.start >= body.start && span.end <= body.end)
  if (claim && (!term.name || claim.numeral.span.start <= block.at(term.name.end - 1)))
    return { ...base, ...name, numeral: claim.numeral.span.start }
  if (term.value !== 1 || !term.name) return { ...base, ...name }
  const text = block.prose.slice(term.name.start, term.name.end)
  const numeral = { start: term.name.start, end: term.name.start + 1 }
  if (!/^[一1１壹]/.test(text)) return { ...base, ...name }
  added.push({
    claimed: 1,
    numeral: { text: text.charAt(0), span: block.spanOf(numeral.start, numeral.end) },
    measure: text.charAt(1),
    noun: text.slice(2),
    form: 'after',
    items: [{ text, span: block.spanOf(term.name.start, term.name.end) }],
    listed: 1,
    closed: true,
    status: 'match',
    certainty: 'certain',
    keyWork: false,
    span: body,
  })
  return { ...base, ...name, numeral: block.at(numeral.start) }
}

function localFormulas(block: LocalBlock): readonly LocalFormula[] {
  const known = kept.get(block)
  if (known) return known
  const found = /\d[+＋]|[+＋]\d/.test(block.prose) ? read(block.prose) : []
  kept.set(block, found)
  return found
}

function read(prose: string): readonly LocalFormula[] {
  const lexed = lex(prose)
  return Array.from(prose.matchAll(FORMULA), (match) => {
    const end = match.index + match[0].length
    let from = match.index
    let spelledFrom = end
    const terms = match[0].split(/[+＋]/).map((text): LocalTerm => {
      const start = from
      from += text.length + 1
      const value = /^\d+$/.test(text) ? Number(text) : text
      const spelled = spelledOut(lexed, text, spelledFrom)
      if (!spelled) return { start, end: start + text.length, value }
      spelledFrom = spelled.end
      const name = nameIn(lexed, spelled)
      return { start, end: start + text.length, value, spelled, ...(name ? { name } : {}) }
    })
    return { start: match.index, end, terms }
  })
}

/** How far after the formula its terms are looked for. */
const REACH = 1500

/** What follows “1”即 or “1”是指, up to the end of its part. */
function spelledOut(lexed: Lexed, term: string, from: number): Stretch | undefined {
  const window = lexed.text.slice(from, from + REACH)
  const at = new RegExp(`“${term}”(?:是指|指的是|即|指|为|就是|代表|是)[:,]?`).exec(window)
  if (!at) return undefined
  const start = from + at.index + at[0].length
  const next = /“(?:\d{1,3}|[MNXn])”(?:是指|指的是|即|指|为|就是|代表|是)/.exec(
    lexed.text.slice(start, start + REACH),
  )
  return { start, end: clauseEnd(lexed, start, ';。', next ? start + next.index : lexed.text.length) }
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

import { none } from '../text/none.ts'
import type { Block, LocalBlock } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import { written } from '../tree/written.ts'
import type { Claim, Formula, FormulaTerm } from './document.ts'
import { localFormulas, type LocalDefinition, type LocalTerm } from './formulas/read.ts'

/** Formulas such as 1+3+6 with the terms that the document spells out: “1”即…, “3”是指…, each with its claim. */
export function formulasOf(blocks: readonly Block[], claims: () => readonly Claim[]): readonly Formula[] {
  let byNumeral: ReadonlyMap<number, Claim> | undefined
  const claimAt = (offset: number): Claim | undefined =>
    (byNumeral ??= new Map(claims().map((claim) => [claim.numeral.span.start, claim]))).get(offset)
  return gather(blocks, formulasIn, (formula, block) => ({
    ...written(block, formula),
    terms: formula.terms.map((term) => termOf(term, block, claims, claimAt)),
  }))
}

const formulasIn = (local: LocalBlock) => localFormulas(local)?.formulas ?? none

function termOf(
  term: LocalTerm,
  block: Block,
  claims: () => readonly Claim[],
  claimAt: (offset: number) => Claim | undefined,
): FormulaTerm {
  const { definition } = term
  const base = {
    value: term.value,
    ...written(block, term),
    spelled: definition !== undefined,
  }
  if (!definition) return base
  const { name, numeral, value } = definition
  const claim =
    (numeral && claimAt(block.at(numeral.start))) ??
    claimAt(block.at(definition.start)) ??
    countEnding(definition, block, claims)
  return {
    ...base,
    definition: { ...written(block, definition), ...(value === undefined ? {} : { value }) },
    ...(name && { name: written(block, name).text, nameSpan: written(block, name).span }),
    ...(numeral && { nameNumeral: { value: numeral.value, ...written(block, numeral) } }),
    ...(claim ? { expansion: claim.id } : {}),
  }
}

/** “4”即甲、乙、丙三项指标: the claim that fills what spells a term out. */
function countEnding(
  { text, body, numeral }: LocalDefinition,
  block: Block,
  claims: () => readonly Claim[],
): Claim | undefined {
  const spelling = block.prose.slice(body.start, body.end).replace(/[，,]$/, '')
  if (numeral || !(Number(text) > 1) || /[，,]/.test(spelling)) return undefined
  const start = block.at(body.start)
  const end = block.at(body.start + spelling.length - 1) + 1
  return claims().find(
    ({ form, items, span }) => form === 'before' && items[0]?.span.start === start && span.end === end,
  )
}

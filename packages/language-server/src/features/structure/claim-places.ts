import type { Claim, FormulaTerm, Member, PolicyDocument, Span } from '@policydoc/core'

/** The number with its measure word and noun where they follow it directly (`3项重点工作`), else the numeral alone. */
export function labelOf(claim: Claim, text: string): Span {
  const { start, end } = claim.numeral.span
  const rest = claim.measure + claim.noun
  const follows = text.slice(end, end + rest.length)
  if (rest && follows === rest) return { start, end: end + rest.length }
  const spaced = text.slice(end, end + rest.length + 2).match(/^\s?(.*)$/u)?.[1] ?? ''
  return rest && spaced.startsWith(rest)
    ? { start, end: text.indexOf(rest, end) + rest.length }
    : { start, end }
}

/** The claim whose number stands at an offset. */
export function claimAt(document: PolicyDocument, offset: number): Claim | undefined {
  return smallest(
    document.claims.filter((claim) => within(labelOf(claim, document.text), offset)),
    (claim) => claim.numeral.span,
  )
}

/** The member at an offset, with its claim: of several the shortest. */
export function memberAt(
  document: PolicyDocument,
  offset: number,
): { readonly claim: Claim; readonly member: Member; readonly index: number } | undefined {
  const found = document.claims.flatMap((claim) =>
    claim.items.flatMap((member, index) => (within(member.span, offset) ? [{ claim, member, index }] : [])),
  )
  return smallest(found, ({ member }) => member.span)
}

/**
 * The term of a formula at an offset, in the formula itself or where it is spelled out (`“2”即…`); of a formula that only
 * names another, as a title does, the term of that other.
 */
export function termAt(
  { formulas }: PolicyDocument,
  offset: number,
): { readonly term: FormulaTerm; readonly span: Span } | undefined {
  for (const { text, terms } of formulas)
    for (const [index, term] of terms.entries()) {
      const span = [term.span, term.definition?.span].find((each) => each && within(each, offset))
      if (!span) continue
      const spelled = term.name
        ? term
        : formulas.find((each) => each.text === text && each.terms[index]?.name)?.terms[index]
      return { term: spelled ?? term, span }
    }
  return undefined
}

/** True when a caret at `offset` touches a span. */
export function within({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function smallest<T>(candidates: readonly T[], spanOf: (candidate: T) => Span): T | undefined {
  const size = (candidate: T) => spanOf(candidate).end - spanOf(candidate).start
  return [...candidates].sort((a, b) => size(a) - size(b))[0]
}

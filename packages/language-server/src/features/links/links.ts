import type { PolicyDocument, Reference, Run, Span } from '@policydoc/core'
import { claimAt, labelOf, memberAt, termAt, within } from '../structure/claim-places.ts'

/** A place and the places it leads to. */
export interface Link {
  readonly origin: Span
  readonly targets: readonly Span[]
}

/**
 * What the thing at an offset stands for: a number its members, a member its number, a term of a formula what it counts, a
 * reference (第三条, 附件1) the place it names.
 */
export function definitionAt(document: PolicyDocument, offset: number): Link | undefined {
  const { text, claims } = document
  const found = termAt(document, offset)
  if (found) {
    const { term, span: origin } = found
    const claim = claims.find(({ id }) => id === term.expansion)
    const targets = claim?.items.length
      ? claim.items.map(({ span }) => span)
      : term.nameSpan
        ? [term.nameSpan]
        : []
    if (targets.length) return { origin, targets }
  }
  const claim = claimAt(document, offset)
  if (claim) return { origin: labelOf(claim, text), targets: claim.items.map(({ span }) => span) }
  const reference = document.references.find(({ span }) => within(span, offset))
  const target = reference && targetOf(document, reference)
  if (reference && target) return { origin: reference.span, targets: [target] }
  const member = memberAt(document, offset)
  return member && { origin: member.member.span, targets: [labelOf(member.claim, text)] }
}

/** Where the thing at an offset is used: members and formula terms of a number, uses of a name, references to an article. */
export function referencesAt(
  document: PolicyDocument,
  offset: number,
  withDeclaration: boolean,
): readonly Span[] {
  const { text, claims, formulas } = document
  const spans: Span[] = []
  const claim = claimAt(document, offset)
  if (claim) {
    if (withDeclaration) spans.push(labelOf(claim, text))
    spans.push(...claim.items.map(({ span }) => span))
    for (const { terms } of formulas)
      spans.push(...terms.filter((t) => t.expansion === claim.id).map((t) => t.span))
    return unique(spans)
  }
  const heading = document.runs
    .flatMap(({ items }) => items)
    .find(({ ordinal }) => within(ordinal.span, offset))
  if (heading)
    for (const reference of document.references)
      if (targetOf(document, reference)?.start === heading.ordinal.span.start) spans.push(reference.span)
  const member = memberAt(document, offset)
  if (member) {
    if (withDeclaration) spans.push(member.member.span)
    for (const each of claims)
      if (each.items.some((item) => item.text === member.member.text)) spans.push(labelOf(each, text))
    for (const use of document.terms.find((term) => term.text === member.member.text)?.uses ?? [])
      spans.push(use)
  } else {
    const term = document.terms.find(({ uses }) => uses.some((use) => within(use, offset)))
    spans.push(...(term?.uses ?? []))
  }
  return unique(spans)
}

/** For each kind of reference how the runs of its targets are recognised. */
const RUNS_OF: Readonly<Record<Reference['kind'], ((run: Run) => boolean) | undefined>> = {
  article: ({ style }) => style === 'article',
  section: ({ style, scheme }) => style === 'chapter' || /^arabic-dot#|^other:section/.test(scheme),
  item: ({ style }) => style === 'cjk-paren',
  table: ({ scheme }) => /^caption:(?:附?表|table)/.test(scheme),
  figure: ({ scheme }) => /^caption:(?:附?图|fig)/.test(scheme),
  attachment: undefined,
}

function targetOf({ blocks, runs }: PolicyDocument, reference: Reference): Span | undefined {
  const holds = RUNS_OF[reference.kind]
  if (!holds) {
    const opening = new RegExp(`^附件[:：\\s]*${reference.number}(?!\\d)`)
    return blocks.find((block) => opening.test(block.prose) && !within(block.span, reference.span.start))
      ?.span
  }
  return runs
    .filter((run) => run.placement === 'line' && holds(run))
    .flatMap(({ items }) => items)
    .find(({ ordinal }) => ordinal.value === reference.number)?.ordinal.span
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]))
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

import {
  actionLabel,
  claimLabel,
  sectionLabel,
  type Action,
  type Claim,
  type Finding,
  type Formula,
  type PolicyDocument,
  type Section,
  type Span,
} from '@policydoc/core'
import { isCounted } from './claim-places.ts'
import type { StructureNode } from '../../protocol.ts'
import type { Part } from './part.ts'
import { withinLimit } from './outline-limit.ts'
import type { Shown } from '../diagnostics/shown.ts'

const known = new WeakMap<PolicyDocument, readonly Part[]>()

/** Sections, the actions in them, and the claims and formulas in those. */
export function partsOf(document: PolicyDocument): readonly Part[] {
  let parts = known.get(document)
  if (!parts) known.set(document, (parts = build(document)))
  return parts
}

interface Draft {
  readonly kind: Part['kind']
  readonly label: string
  readonly span: Span
  readonly selection: Span
  readonly claim?: Claim
  readonly section?: Section
  readonly children: Draft[]
}

function build(document: PolicyDocument): readonly Part[] {
  const drafts: Draft[] = []
  const addSection = (section: Section): void => {
    drafts.push({
      kind: 'section',
      label: sectionLabel(section),
      span: section.span,
      selection: section.headingSpan,
      section,
      children: [],
    })
    for (const action of section.actions) drafts.push(actionPart(action))
    for (const each of section.sections) addSection(each)
  }
  for (const section of document.sections) addSection(section)
  // Of parts with the same span the section stands outside: a heading may be an action as well.
  drafts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const roots: Draft[] = []
  const stack: Draft[] = []
  const place = (draft: Draft, at: number): void => {
    while (stack.length && (stack.at(-1) as Draft).span.end <= at) stack.pop()
    ;(stack.at(-1)?.children ?? roots).push(draft)
  }
  const leaves = [...document.claims.filter(isCounted).map(claimPart), ...formulaParts(document)].sort(
    (a, b) => a.selection.start - b.selection.start,
  )
  let next = 0
  const placeLeaves = (limit: number): void => {
    for (let leaf = leaves[next]; leaf && leaf.selection.start < limit; leaf = leaves[++next])
      place(leaf, leaf.selection.start)
  }
  for (const draft of drafts) {
    placeLeaves(draft.span.start)
    place(draft, draft.span.start)
    stack.push(draft)
  }
  placeLeaves(Infinity)
  return roots
}

function actionPart(action: Action): Draft {
  const label = actionLabel(action, action.name)
  return { kind: 'action', label, span: action.span, selection: action.headlineSpan, children: [] }
}

function claimPart(claim: Claim): Draft {
  const members: Draft[] = claim.items.map(({ text, span }) => ({
    kind: 'member',
    label: text,
    span,
    selection: span,
    children: [],
  }))
  const span = claim.form === 'outline' ? claim.numeral.span : claim.span
  const label = claimLabel(claim)
  return { kind: 'claim', label, span, selection: claim.numeral.span, claim, children: members }
}

function formulaParts({ formulas }: PolicyDocument): Draft[] {
  // A formula of the title stands for nothing of its own where the text spells it out.
  const isSpelled = ({ terms }: Formula) => terms.some(({ name }) => name)
  const spelled = new Set(formulas.filter(isSpelled).map(({ text }) => text))
  const shown = formulas.filter((formula) => isSpelled(formula) || !spelled.has(formula.text))
  return shown.map((formula) => ({
    kind: 'formula',
    label: formula.text,
    span: formula.span,
    selection: formula.span,
    children: (isSpelled(formula) ? formula.terms : []).map((term) => ({
      kind: 'term' as const,
      label: term.text + (term.name ? ` ${term.name}` : ''),
      span: term.span,
      selection: term.span,
      children: [],
    })),
  }))
}

/** The outline as clients get it: LSP ranges, counts, and how many of the findings shown are problems of each part. */
export function structureNodes({ view, findings, statusOf }: Shown): StructureNode[] {
  const problems = problemStarts(findings)
  const node = (part: Part): StructureNode => ({
    kind: part.kind,
    label: part.label,
    range: view.range(part.span),
    selectionRange: view.range(part.selection),
    ...countOf(part, statusOf),
    problems: countBetween(problems, part.span),
    children: part.children.map(node),
  })
  return withinLimit(partsOf(view.document)).map(node)
}

/** Findings that are errors or warnings, as sorted start offsets. */
export function problemStarts(findings: readonly Finding[]): readonly number[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ span }) => span.start)
    .sort((a, b) => a - b)
}

/** How many of some sorted offsets lie in a span. */
export function countBetween(sorted: readonly number[], { start, end }: Span): number {
  return lowerBound(sorted, Math.max(end, start + 1)) - lowerBound(sorted, start)
}

/** How many of some sorted offsets come before a value. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function countOf(part: Part, statusOf: Shown['statusOf']): Pick<StructureNode, 'count'> {
  const claim = part.claim ?? (part.kind === 'action' ? keyWork(part) : undefined)
  const status = claim && statusOf(claim)
  return status ? { count: { claimed: claim.claimed, listed: claim.listed, status } } : {}
}

function keyWork(part: Part): Claim | undefined {
  return part.children.find(({ claim }) => claim?.keyWork)?.claim
}

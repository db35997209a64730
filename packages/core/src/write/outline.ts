import type { Action, Claim, Formula, PolicyDocument, Section } from '../model/document.ts'
import { contains } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { actionLabel, claimLabel, sectionLabel } from '../model/label-text.ts'

/** What a node of the outline stands for. */
export type OutlineKind =
  'document' | 'section' | 'action' | 'keyWork' | 'claim' | 'formula' | 'term' | 'item' | 'workstream'

/** A part of a document with what it holds, in text order. */
export interface OutlineNode {
  readonly kind: OutlineKind
  /** In the document's own words. */
  readonly label: string
  /** A section's role, an action's name, a term's list. */
  readonly detail?: string
  readonly span: Span
  /** Of a claim: what it says and what it lists. */
  readonly count?: { readonly claimed: number; readonly listed: number }
  readonly status?: Claim['status']
  readonly children: readonly OutlineNode[]
}

/** The structure of a document with its counts: sections, actions, claims with their members, formulas. */
export function outline(document: PolicyDocument): OutlineNode {
  const { sections, metadata, text, uri } = document
  const span = { start: 0, end: text.length }
  const rest = { claims: [...document.claims], formulas: [...document.formulas] }
  const children = sections.map((section) => sectionNode(section, rest))
  return {
    kind: 'document',
    label: metadata.title?.value ?? uri ?? '',
    detail: document.profile,
    span,
    children: inOrder([...children, ...rest.formulas.map(formulaNode), ...rest.claims.map(claimNode)]),
  }
}

/** Claims and formulas that no part has taken yet. */
interface Rest {
  claims: Claim[]
  formulas: Formula[]
}

/** A claim belongs to the part that holds its numeral: an outline claim's list may reach far beyond. */
function taken(rest: Rest, span: Span): readonly OutlineNode[] {
  const claims = rest.claims.filter(({ numeral }) => contains(span, numeral.span))
  const formulas = rest.formulas.filter((formula) => contains(span, formula.span))
  rest.claims = rest.claims.filter((claim) => !claims.includes(claim))
  rest.formulas = rest.formulas.filter((formula) => !formulas.includes(formula))
  return [...formulas.map(formulaNode), ...claims.map(claimNode)]
}

function sectionNode(section: Section, rest: Rest): OutlineNode {
  const sections = section.sections.map((child) => sectionNode(child, rest))
  // An action that is a sub-section of its own is shown once.
  const actions = section.actions
    .filter(({ span }) => !section.sections.some((child) => child.span.start === span.start))
    .map((action) => actionNode(action, rest))
  const roles = section.roles.join(', ')
  return {
    kind: 'section',
    label: sectionLabel(section),
    ...(roles ? { detail: roles } : {}),
    span: section.span,
    children: inOrder([...sections, ...actions, ...taken(rest, section.span)]),
  }
}

function actionNode(action: Action, rest: Rest): OutlineNode {
  const { name, workstreams, span } = action
  return {
    kind: 'action',
    label: actionLabel(action),
    ...(name === undefined ? {} : { detail: name }),
    span,
    children: inOrder([
      ...workstreams.map((workstream): OutlineNode => ({
        kind: 'workstream',
        label: workstream.name,
        span: workstream.span,
        children: [],
      })),
      ...taken(rest, span),
    ]),
  }
}

function claimNode(claim: Claim): OutlineNode {
  const { keyWork, claimed, listed, status, span, items } = claim
  return {
    kind: keyWork ? 'keyWork' : 'claim',
    label: claimLabel(claim),
    span,
    count: { claimed, listed },
    status,
    children: items.map((item) => ({ kind: 'item', label: item.text, span: item.span, children: [] })),
  }
}

function formulaNode({ text, terms, span }: Formula): OutlineNode {
  return {
    kind: 'formula',
    label: text,
    span,
    children: terms.map((term) => ({
      kind: 'term',
      label: term.text,
      ...(term.name === undefined ? {} : { detail: term.name }),
      span: term.span,
      children: [],
    })),
  }
}

function inOrder(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

import type { Action, Claim, Formula, PolicyDocument, Section } from '../model/document.ts'
import { actionLabel, claimLabel, sectionLabel } from '../model/label-text.ts'
import type { Span } from '../text/span.ts'

/** What a node of the outline stands for. */
export type OutlineKind =
  'document' | 'section' | 'action' | 'workstream' | 'claim' | 'member' | 'formula' | 'term'

/** A part of a document with what it holds, in text order. */
export interface OutlineNode {
  readonly kind: OutlineKind
  /** In the document's own words. */
  readonly label: string
  /** The label of an action with its name in place of the headline, for where there is little room. */
  readonly short?: string
  /** A section's role, an action's name, what a term stands for. */
  readonly detail?: string
  /** The whole part; of a claim whose members are parts themselves, its number alone. */
  readonly span: Span
  /** Where a reader looks for it: the heading, the headline, the numeral. */
  readonly selection: Span
  /** Of a claim: what it says and what it lists. */
  readonly count?: { readonly claimed: number; readonly listed: number }
  readonly status?: Claim['status']
  /** True for a claim that counts key work. */
  readonly keyWork?: true
  readonly children: readonly OutlineNode[]
}

interface Draft extends OutlineNode {
  readonly children: Draft[]
}

/** True for a number worth a mark of its own: not the bare term of a formula (`“2”即…`), and not one of one. */
export function isCounted({ claimed, measure, noun, status }: Claim): boolean {
  return (claimed > 1 && measure + noun !== '') || status === 'mismatch'
}

/** The structure of a document with its counts: sections, actions, claims with their members, formulas. */
export function outline(document: PolicyDocument): OutlineNode {
  const { metadata, text, uri, profile } = document
  const span = { start: 0, end: text.length }
  const root = draft('document', metadata.title?.value ?? uri?.replace(/^.*\//, '') ?? '', span, span, {
    detail: profile,
  })
  // A part that begins where another does stands inside it when it is the shorter one.
  const parts = partsOf(document.sections).toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  )
  // A claim belongs to the part that holds its numeral: an outline claim's list may reach far beyond.
  const leaves = [...document.claims.filter(isCounted).map(claimNode), ...formulaNodes(document)].toSorted(
    (a, b) => a.selection.start - b.selection.start,
  )
  const open = [root]
  const add = (node: Draft, at: number): void => {
    while (open.length > 1 && (open.at(-1) as Draft).span.end <= at) open.pop()
    open.at(-1)?.children.push(node)
  }
  let next = 0
  const addLeaves = (end: number): void => {
    for (let leaf = leaves[next]; leaf && leaf.selection.start < end; leaf = leaves[++next])
      add(leaf, leaf.selection.start)
  }
  for (const part of parts) {
    addLeaves(part.span.start)
    add(part, part.span.start)
    open.push(part)
  }
  addLeaves(Infinity)
  return root
}

function draft(
  kind: OutlineKind,
  label: string,
  span: Span,
  selection: Span,
  rest: Partial<OutlineNode> = {},
): Draft {
  return { kind, label, ...rest, span, selection, children: [] }
}

function partsOf(sections: readonly Section[]): readonly Draft[] {
  return sections.flatMap((section) => {
    const roles = section.roles.join(', ')
    return [
      draft(
        'section',
        sectionLabel(section),
        section.span,
        section.headingSpan,
        roles ? { detail: roles } : {},
      ),
      // An action that is a sub-section of its own is shown once.
      ...section.actions
        .filter(({ span }) => !section.sections.some((child) => child.span.start === span.start))
        .flatMap(actionNodes),
      ...partsOf(section.sections),
    ]
  })
}

function actionNodes(action: Action): readonly Draft[] {
  const { name, workstreams, span, headlineSpan } = action
  const named = name === undefined ? {} : { short: actionLabel(action, name), detail: name }
  return [
    draft('action', actionLabel(action), span, headlineSpan, named),
    ...workstreams.map((stream) => draft('workstream', stream.name, stream.span, stream.span)),
  ]
}

function claimNode(claim: Claim): Draft {
  const { keyWork, claimed, listed, status, items, form, numeral } = claim
  const span = form === 'outline' ? numeral.span : claim.span
  const rest = { count: { claimed, listed }, status, ...(keyWork && { keyWork }) } as const
  return {
    ...draft('claim', claimLabel(claim), span, numeral.span, rest),
    children: items.map((item) => draft('member', item.text, item.span, item.span)),
  }
}

/** Formulas with their terms; one that names no term stands for nothing of its own where the text spells it out. */
function formulaNodes({ formulas }: PolicyDocument): readonly Draft[] {
  const isSpelled = ({ terms }: Formula) => terms.some(({ name }) => name)
  const spelled = new Set(formulas.filter(isSpelled).map(({ text }) => text))
  return formulas
    .filter((formula) => isSpelled(formula) || !spelled.has(formula.text))
    .map((formula) => ({
      ...draft('formula', formula.text, formula.span, formula.span),
      children: (isSpelled(formula) ? formula.terms : []).map(({ text, name, span }) =>
        draft('term', text, span, span, name === undefined ? {} : { detail: name }),
      ),
    }))
}

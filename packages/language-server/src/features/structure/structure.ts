import {
  isAtLeast,
  isDoing,
  outline,
  severities,
  type Finding,
  type OutlineNode,
  type PolicyDocument,
  type Span,
} from '@policydoc/core'
import type { StructureNode } from '../../protocol.ts'
import type { Shown } from '../diagnostics/shown.ts'
import { withinLimit } from './outline-limit.ts'
import type { Part } from './part.ts'

const known = new WeakMap<PolicyDocument, readonly Part[]>()

/** The outline of a document: what symbols, folding, tree view and lenses are made from. */
export function partsOf(document: PolicyDocument): readonly Part[] {
  let parts = known.get(document)
  if (!parts) known.set(document, (parts = partsIn(outline(document))))
  return parts
}

/** Workstreams are words of an action's own sentence: in an outline that is looked at while writing they say nothing new. */
function partsIn({ children }: OutlineNode): readonly Part[] {
  return children.flatMap((node) =>
    node.kind === 'document' || node.kind === 'workstream'
      ? []
      : [{ ...node, kind: node.kind, children: partsIn(node) }],
  )
}

/** A part's name where there is little room: an action's name in place of its headline, a term with what it stands for. */
export function labelOf({ kind, label, short, detail }: Part): string {
  // The words of a heading that is being written may still be missing.
  return (kind === 'term' && detail !== undefined ? `${label} ${detail}` : (short ?? label)) || '…'
}

/** The outline as clients get it: LSP ranges, counts, and how many of the findings shown are problems of each part. */
export function structureNodes({ view, findings, statusOf }: Shown): StructureNode[] {
  const problems = problemsOf(findings)
  const starts = problems.map(({ span }) => span.start)
  const node = (part: Part): StructureNode => ({
    kind: part.kind,
    label: labelOf(part),
    range: view.range(part.span),
    selectionRange: view.range(part.selection),
    ...(part.kind === 'section' && part.detail?.split(', ').some(isDoing) && { doing: true }),
    ...countOf(part, statusOf),
    ...problemsIn(part.span),
    children: part.children.map(node),
  })
  const problemsIn = ({ start, end }: Span): Pick<StructureNode, 'problems' | 'severity'> => {
    const inside = problems.slice(lowerBound(starts, start), lowerBound(starts, Math.max(end, start + 1)))
    const severity = severities.find(
      (each): each is 'error' | 'warning' | 'info' =>
        each !== 'hint' && inside.some((finding) => finding.severity === each),
    )
    return { problems: inside.length, ...(severity && { severity }) }
  }
  return withinLimit(partsOf(view.document)).map(node)
}

/** Findings that are not hints, in text order: what the editor's list of problems shows. */
export function problemsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({ severity }) => isAtLeast(severity, 'info'))
    .toSorted((a, b) => a.span.start - b.span.start)
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

/** The count of a claim, and of an action that of its key work. */
function countOf(part: Part, statusOf: Shown['statusOf']): Pick<StructureNode, 'count'> {
  const claim = part.kind === 'action' ? part.children.find(({ keyWork }) => keyWork) : part
  if (!claim?.count || !claim.status) return {}
  const status = statusOf({ status: claim.status, numeral: { span: claim.selection } })
  return status ? { count: { ...claim.count, status } } : {}
}

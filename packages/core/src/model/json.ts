import type { Block } from '../tree/block.ts'
import type { Action, PolicyDocument, Section } from './document.ts'

/** Parts of the model that are printed as they are, before the sections and after them. */
const HEAD = ['schemaVersion', 'profile', 'language', 'metadata'] as const
const PARTS = [
  ...(['claims', 'formulas', 'figures', 'totals', 'shares', 'pairs', 'changes', 'repeats'] as const),
  ...(['periods', 'dates', 'terms', 'citations', 'references', 'tables', 'suppressions', 'runs'] as const),
]

/** The shape that `policydoc parse` prints: the model without the text and its Markdown tree. */
export function toJSON(document: PolicyDocument): object {
  const as = (keys: readonly (keyof PolicyDocument)[]) =>
    Object.fromEntries(keys.map((key) => [key, document[key]]))
  return {
    ...as(HEAD),
    sections: document.sections.map(sectionJSON),
    ...as(PARTS),
    blocks: document.blocks.map(blockJSON),
  }
}

/** A block by its kind and place: its text is in the document. */
function blockJSON({ kind, span, local: { depth } }: Block): object {
  return { kind, ...(depth > 0 ? { depth } : {}), span }
}

function sectionJSON(section: Section): object {
  const { role, roles, title, titleSpan, ordinal, depth, heading, span } = section
  return {
    role,
    roles,
    title,
    ordinal,
    depth,
    heading,
    span,
    titleSpan,
    actions: section.actions.map(actionJSON),
    sections: section.sections.map(sectionJSON),
  }
}

/** Claims by their ids: they stand in the document's own list. */
function actionJSON({
  ordinal,
  headline,
  name,
  keyWork,
  keyWorks,
  items,
  workstreams,
  span,
}: Action): object {
  const ids = keyWorks.map(({ id }) => id)
  return { ordinal, headline, name, keyWork: keyWork?.id, keyWorks: ids, items, workstreams, span }
}

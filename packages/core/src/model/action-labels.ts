import type { Block } from '../tree/block.ts'
import type { Span } from '../text/span.ts'

/** A name with a number before what is to be done: Action 1.1 Survey all buildings; Task 3: … . */
const label = /^\s*((?:Action|Task|Measure) \d+(?:\.\d+)*[a-z]?)\s*(?:[:.–—-]\s*)?(?=["“]?\p{Lu})/u

/** The labels of actions that paragraphs, items and headings begin with, in text order. */
export function actionLabelsOf(
  blocks: readonly Block[],
): readonly { readonly text: string; readonly span: Span }[] {
  return blocks.flatMap((block) => {
    const [whole = '', text = ''] =
      block.kind === 'table' || block.local.quoted > 0 ? [] : (label.exec(block.prose) ?? [])
    return text ? [{ text, span: { start: block.at(0), end: block.at(whole.length - 1) + 1 } }] : []
  })
}

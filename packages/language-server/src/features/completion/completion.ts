import type { CompletionItem, CompletionList } from 'vscode-languageserver'
import type { Context, Feature } from '../../context.ts'
import type { Completing } from './completing.ts'
import { directiveItems } from './directive-items.ts'
import { frontMatterItems } from './front-matter-items.ts'
import { inlineItems, lineItems } from './line-items.ts'
import { snippetItems } from './snippet-items.ts'
import type { View } from '../../documents/view.ts'

/** Proposes headings of sections that are missing, the next ordinal, directives, front matter and snippets. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['<', '-', ' ', ':', '#'] } }),
  register(context) {
    const { connection } = context
    connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList> => {
      const view = await context.view(uri)
      const items = view ? itemsAt(view, view.convert.offset(position), context) : []
      // Items are filtered here: 成 finds 三、成效, which no client's own filter would.
      return { isIncomplete: items.length > 0, items: [...items] }
    })
  },
}

function itemsAt(view: View, offset: number, context: Context): readonly CompletionItem[] {
  const { start, end } = view.document.source.lineAt(offset)
  const [before, after] = [view.text.slice(start, offset), view.text.slice(offset, end)]
  const place: Completing = { view, context, offset, start, before, after }
  const frontMatter = frontMatterItems(place)
  if (frontMatter) return view.text.trim() === '' ? [...frontMatter, ...snippetItems(place)] : frontMatter
  const block = view.document.blocks.findLast(({ span }) => span.start < offset)
  if (block && offset <= block.span.end && (block.kind === 'code' || block.kind === 'table')) return []
  const comment = before.lastIndexOf('<!')
  if (comment >= 0 && !before.includes('-->', comment)) return directiveItems(place, comment)
  return [...lineItems(place), ...inlineItems(place), ...snippetItems(place)]
}

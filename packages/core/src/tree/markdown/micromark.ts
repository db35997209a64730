import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import type { Root } from 'mdast'
import { gfmTable } from 'micromark-extension-gfm-table'

type Extension = NonNullable<NonNullable<Options['extensions']>[number]>

const syntax: readonly Extension[] = [gfmTable(), cjkFriendlyExtension()]
const table = gfmTableFromMarkdown()

/**
 * Parses one chunk of Markdown as remark-parse does with tables and emphasis beside CJK punctuation. `known` are the
 * labels of link definitions elsewhere in the document.
 */
export function parseMarkdown(text: string, known: ReadonlySet<string>): Root {
  const extensions = [...syntax]
  if (known.size > 0) extensions.push(definedElsewhere(known))
  return fromMarkdown(text, {
    extensions: extensions as NonNullable<Options['extensions']>,
    mdastExtensions: [table],
  })
}

/** A construct that never matches, but tells the parser which labels are defined outside this chunk. */
function definedElsewhere(elsewhere: ReadonlySet<string>): Extension {
  const seen = new WeakSet<object>()
  return {
    flowInitial: {
      null: {
        name: 'definedElsewhere',
        tokenize(_effects, _ok, nok) {
          const { parser } = this
          if (!seen.has(parser)) {
            seen.add(parser)
            const own: string[] = []
            parser.defined = {
              includes: (label: string) => elsewhere.has(label) || own.includes(label),
              push: (label: string) => own.push(label),
            } as unknown as string[]
          }
          return nok
        },
      },
    },
  } as Extension
}

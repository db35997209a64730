import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import type { Root } from 'mdast'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'

type Extension = NonNullable<NonNullable<Options['extensions']>[number]>

/**
 * Parses one chunk of Markdown as remark-parse does with tables, YAML front matter (where allowed) and emphasis
 * beside CJK punctuation. `known` are the labels of link definitions elsewhere in the document.
 */
export function parseMarkdown(text: string, known: readonly string[], matter: boolean): Root {
  const extensions: Extension[] = [gfmTable(), cjkFriendlyExtension()]
  if (known.length > 0) extensions.push(definedElsewhere(known))
  if (matter) extensions.push(frontmatter(['yaml']))
  return fromMarkdown(text, {
    extensions: extensions as NonNullable<Options['extensions']>,
    mdastExtensions: matter
      ? [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])]
      : [gfmTableFromMarkdown()],
  })
}

/** A construct that never matches, but tells the parser which labels are defined outside this chunk. */
function definedElsewhere(labels: readonly string[]): Extension {
  const seen = new WeakSet<object>()
  return {
    flowInitial: {
      null: {
        name: 'definedElsewhere',
        tokenize(_effects, _ok, nok) {
          const { parser } = this
          if (!seen.has(parser)) {
            seen.add(parser)
            parser.defined.push(...labels)
          }
          return nok
        },
      },
    },
  } as Extension
}

const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){48}/m
const deepIndent = /^[ \t]{160}/m
const brackets = /\[/g

/**
 * True when a chunk would cost a Markdown parser more than linear time or nests deeper than anybody means:
 * it is read as plain lines.
 */
export function isHostile(text: string): boolean {
  if (containers.test(text) || deepIndent.test(text)) return true
  if (text.length < 2000) return false
  let run = 0
  for (const _ of text.matchAll(brackets)) run++
  return run > 20000
}

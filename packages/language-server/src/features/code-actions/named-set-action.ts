import type { Finding, Span } from '@policydoc/core'
import type { CodeAction } from 'vscode-languageserver'
import type { Context } from '../../context.ts'
import type { View } from '../../documents/view.ts'
import { configurationAction } from './configuration-action.ts'

/** Offers to say in the configuration how long a set with a number in its name really is (“四上”企业 has six kinds). */
export async function namedSetAction(
  view: View,
  finding: Finding,
  context: Context,
): Promise<CodeAction | undefined> {
  const claim = view.document.claims.find(
    ({ numeral, status }) => status === 'mismatch' && numeral.span.start === finding.span.start,
  )
  const name = claim && nameOf(view.text, claim.numeral.span)
  if (!claim || !name) return undefined
  const count = claim.listed
  return configurationAction(
    view,
    {
      keys: ['namedSets', name],
      value: count,
      title: (file) => context.say(view.uri, 'addNamedSet', { name, count, file }),
      told: (file) => context.say(view.uri, 'namedSetWritten', { name, count, file }),
      helps: ({ options }) => options.namedSets?.[name] === count,
    },
    context,
  )
}

/** The quoted name that the number stands in (`四上`), as `namedSets` takes it; undefined where there is none. */
function nameOf(text: string, { start, end }: Span): string | undefined {
  const before = /[“‘「『"]([^“”‘’「」『』"\n]{0,12})$/.exec(text.slice(Math.max(0, start - 13), start))
  const after = /^([^“”‘’「」『』"\n]{0,12})[”’」』"]/.exec(text.slice(end, end + 13))
  return before && after ? `${before[1]}${text.slice(start, end)}${after[1]}` : undefined
}

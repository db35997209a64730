import { rulePage, rules, translated } from '@policydoc/core'
import type { Context, Feature } from '../../context.ts'
import { requests, type DocumentParams, type RuleChoice, type TextResult } from '../../protocol.ts'
import { shownOf } from '../diagnostics/shown.ts'

/** `policydoc/ruleChoices` and `policydoc/rulePage`: what rules there are and what each asks for, without a network. */
export const ruleRequests: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection } = context
    connection.onRequest(
      requests.rulePage,
      async ({
        rule: id,
        uri = '',
      }: Partial<DocumentParams> & { readonly rule: string }): Promise<TextResult | null> => {
        await context.ready()
        const rule = rules.find((each) => each.id === id)
        return rule ? { text: rulePage(rule, context.locale(uri)) } : null
      },
    )
    connection.onRequest(requests.ruleChoices, ({ uri = '' }: Partial<DocumentParams>) =>
      choices(context, uri),
    )
  },
}

async function choices(context: Context, uri: string): Promise<readonly RuleChoice[]> {
  await context.ready()
  const locale = context.locale(uri)
  const shown = await shownOf(context, uri)
  return rules
    .map((rule): RuleChoice => ({
      id: rule.id,
      title: translated(rule.title, locale),
      summary: translated(rule.summary, locale),
      found: shown?.findings.filter((finding) => finding.rule === rule.id).length ?? 0,
    }))
    .toSorted((a, b) => b.found - a.found)
}

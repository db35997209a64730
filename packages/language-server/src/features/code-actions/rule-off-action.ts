import { rules, rulesInForce, translated } from '@policydoc/core'
import { CodeActionKind, type CodeAction } from 'vscode-languageserver'
import type { Context } from '../../context.ts'
import type { View } from '../../documents/view.ts'
import { commands } from '../../protocol.ts'
import { configurationAction } from './configuration-action.ts'

/** Offers to turn a rule off in the configuration, for all documents that it is for. */
export async function ruleOffAction(
  view: View,
  id: string,
  context: Context,
): Promise<CodeAction | undefined> {
  const rule = rules.find((each) => each.id === id)
  if (!rule) return undefined
  const name = translated(rule.title, view.locale)
  return configurationAction(
    view,
    {
      keys: ['rules', id],
      value: 'off',
      title: (file) => context.say(view.uri, 'ruleOff', { name, file }),
      told: (file) => context.say(view.uri, 'ruleOffWritten', { name, id, file }),
      helps: ({ options }) =>
        rulesInForce(view.document, options).some((each) => each.rule === id && each.severity === 'off'),
    },
    context,
  )
}

/** Shows what a rule asks for and why, where the client can. */
export function showRuleAction(view: View, id: string, { client, say }: Context): readonly CodeAction[] {
  const rule = rules.find((each) => each.id === id)
  if (!rule || !client.options.clientCommands?.includes(commands.clientShowRule)) return []
  const title = say(view.uri, 'showRule', { name: translated(rule.title, view.locale) })
  const command = { title, command: commands.clientShowRule, arguments: [id] }
  return [{ title, kind: CodeActionKind.QuickFix, command }]
}

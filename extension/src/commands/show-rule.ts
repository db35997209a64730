import { requests, type RuleChoice, type TextResult } from '@policydoc/language-server'
import { commands, Uri, window, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { say } from '../messages/say.ts'

const scheme = 'policydoc-rule'

/** Serves the pages of rules as documents that nothing is written to; no network is asked. */
export function registerRulePages(client: BaseLanguageClient, subscriptions: Disposable[]): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const rule = path.slice(1).replace(/\.md$/, '')
        const page = await client.sendRequest<TextResult | null>(requests.rulePage, { rule })
        return page?.text ?? ''
      },
    }),
  )
}

/** Shows the page of a rule as a preview beside the document; asked for unless it is given. */
export async function showRule(client: BaseLanguageClient, given?: string): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString()
  const rule = given ?? (await chosen(client, uri))
  if (rule === undefined) return
  await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme, path: `/${rule}.md` }))
}

async function chosen(client: BaseLanguageClient, uri: string | undefined): Promise<string | undefined> {
  const rules = await client.sendRequest<readonly RuleChoice[]>(
    requests.ruleChoices,
    uri === undefined ? {} : { uri },
  )
  const items = rules.map(({ id, title, summary, found }) => ({
    label: title,
    description: found > 0 ? `${id} · ${say('foundHere', { count: found })}` : id,
    detail: summary,
    id,
  }))
  return (
    await window.showQuickPick(items, {
      placeHolder: say('rule'),
      matchOnDescription: true,
      matchOnDetail: true,
    })
  )?.id
}

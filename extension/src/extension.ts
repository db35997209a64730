import { commands, type ExtensionContext } from 'vscode'
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient'
import { clientOptions } from './client-options.ts'
import { registerCommands } from './commands/index.ts'
import { registerDiagram } from './diagram/panel.ts'
import { answerFileRequests } from './files.ts'
import { sayOnce } from './crashes.ts'
import { markdownPreview, type ExtendMarkdownIt } from './markdown-preview/markdown-preview.ts'
import { openOutput } from './output.ts'
import { followProgress } from './progress.ts'
import { registerLanguageStatus } from './language-status.ts'
import { registerRulePages } from './commands/show-rule.ts'
import { registerPaste, type Convert } from './paste/provider.ts'
import { registerPreviews } from './preview.ts'
import { registerStatusBar } from './status-bar.ts'
import { followStructure, type Followed } from './structure.ts'
import { registerTreeView, type StructureTree } from './tree-view.ts'

/** What the extension gives to other extensions and to its tests. */
export interface Api {
  readonly client: BaseLanguageClient
  readonly structure: Followed
  readonly tree: StructureTree
  readonly status: { readonly text: string }
  /** Called by the editor's Markdown preview. */
  readonly extendMarkdownIt: ExtendMarkdownIt
}

/** Wires the extension; desktop and web differ only in how they make the client, and Markdown of a page. */
export async function extend(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  convert: Convert,
): Promise<Api> {
  const { subscriptions } = context
  const output = openOutput(context)
  const client: BaseLanguageClient = createClient(
    clientOptions(output, () => client.state === State.Starting),
  )
  sayOnce(client)
  subscriptions.push(client, ...answerFileRequests(client))
  const structure = followStructure(client, subscriptions)
  const status = registerStatusBar(structure, subscriptions)
  registerLanguageStatus(structure, subscriptions)
  followProgress(structure, subscriptions)
  registerRulePages(client, subscriptions)
  const tree = registerTreeView(structure, subscriptions)
  const diagram = registerDiagram(structure, subscriptions)
  const extendMarkdownIt = markdownPreview(client, structure, subscriptions)
  const previews = registerPreviews(subscriptions)
  registerPaste(convert, subscriptions)
  registerCommands({ client, structure, output, diagram, previews }, subscriptions)
  void commands.executeCommand('setContext', 'policydoc.active', true)
  // The commands stay when it fails: one of them starts the server again.
  await client.start().catch(() => {})
  diagram.comeBack()
  return { client, structure, tree, status, extendMarkdownIt }
}

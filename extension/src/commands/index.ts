import { actionKinds, commands as shared } from '@policydoc/language-server'
import { commands, window, type Disposable, type LogOutputChannel, type Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { Diagram } from '../diagram/panel.ts'
import { say } from '../messages/say.ts'
import type { Previews } from '../preview.ts'
import type { Followed } from '../structure.ts'
import { editAction, fixAll, insertSection, previewFixAll, renumber } from './actions.ts'
import { changeKind } from './change-kind.ts'
import { clean } from './clean.ts'
import { derive } from './derive.ts'
import { exportTasks } from './export-tasks.ts'
import { copyMermaid } from './copy-mermaid.ts'
import { copyTable } from './copy-table.ts'
import { goTo, showMembers } from './go-to.ts'
import { configurationWritten } from './configuration-written.ts'
import { init } from './init.ts'
import { newDocument } from './new-document.ts'
import { showRule } from './show-rule.ts'
import type { TreeNode } from '../tree-view.ts'
import { restart } from './restart.ts'

/** What commands work with. */
export interface CommandContext {
  readonly client: BaseLanguageClient
  readonly structure: Followed
  readonly output: LogOutputChannel
  readonly diagram: Diagram
  readonly previews: Previews
}

/** Registers every command of the manifest, and the ones that tree view and code lenses use. */
export function registerCommands(context: CommandContext, subscriptions: Disposable[]): void {
  const { client, output, diagram, previews } = context
  const table: Readonly<Record<string, (...values: never[]) => unknown>> = {
    'policydoc.fixAll': () => fixAll(client),
    'policydoc.previewFixAll': () => previewFixAll(client, previews),
    [shared.clientShowRule]: (rule?: string) => showRule(client, rule),
    'policydoc.changeKind': (kind?: string) => changeKind(client, kind),
    'policydoc.clean': () => clean(client, previews),
    'policydoc.applyPreview': () => previews.settle(true),
    'policydoc.discardPreview': () => previews.settle(false),
    'policydoc.renumber': () => renumber(client),
    'policydoc.insertSection': () => insertSection(client),
    'policydoc.newDocument': (given?: Parameters<typeof newDocument>[1]) => newDocument(client, given),
    'policydoc.exportTasks': (format?: string, target?: string) => exportTasks(client, format, target),
    'policydoc.showDiagram': () => diagram.show(),
    'policydoc.exportDiagram': (format?: string, target?: string) => diagram.save(format, target),
    'policydoc.copyMermaid': () => copyMermaid(client),
    'policydoc.init': (kind?: string) => init(client, kind),
    'policydoc.derive': (first?: Uri, selected?: readonly Uri[], id?: string) =>
      derive(client, first, selected, id),
    'policydoc.restart': () => restart(client),
    'policydoc.showOutput': () => output.show(),
    'policydoc.moveUp': (row?: TreeNode) => editAction(client, actionKinds.moveUp, row),
    'policydoc.moveDown': (row?: TreeNode) => editAction(client, actionKinds.moveDown, row),
    'policydoc.insertAction': (row?: TreeNode) => editAction(client, actionKinds.insertAction, row),
    'policydoc.copyTable': (row?: TreeNode) => copyTable(client, row),
    [shared.clientGoTo]: goTo,
    [shared.clientConfigurationWritten]: configurationWritten,
    [shared.clientShowMembers]: (...values: Parameters<typeof showMembers>) => showMembers(...values),
  }
  for (const [id, run] of Object.entries(table))
    subscriptions.push(
      commands.registerCommand(id, async (...values: never[]) => {
        try {
          return await run(...values)
        } catch (error) {
          output.error(error instanceof Error ? error : String(error))
          void window.showErrorMessage(
            say('failure', { detail: error instanceof Error ? error.message : String(error) }),
          )
          return undefined
        }
      }),
    )
}

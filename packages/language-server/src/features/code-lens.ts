import type { Claim } from '@policydoc/core'
import type { CodeLens } from 'vscode-languageserver'
import type { Context, Feature } from '../context.ts'
import { commands } from '../protocol.ts'
import { partsOf, type Part } from '../structure.ts'
import type { View } from '../view.ts'

/** Shows above each section how many actions it has and how many of its counts hold. */
export const codeLens: Feature = {
  capabilities: () => ({
    codeLensProvider: {},
    executeCommandProvider: { commands: [commands.serverShowMembers] },
  }),
  register(context) {
    const { client, connection } = context
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const view = await context.view(uri)
      if (!view || !context.settings(uri).codeLens.enabled) return []
      const sections = partsOf(view.document).filter(({ kind }) => kind === 'section')
      return sections.flatMap((part) => lensOf(part, view, context))
    })
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      if (command !== commands.serverShowMembers || !client.showsDocuments) return null
      const [uri, , locations] = (given ?? []) as [string, unknown, { range: CodeLens['range'] }[]]
      const selection = locations?.[0]?.range
      if (typeof uri === 'string' && selection)
        await connection.window.showDocument({ uri, selection, takeFocus: true })
      return null
    })
    if (client.capabilities.workspace?.codeLens?.refreshSupport)
      context.onStale(() => void connection.sendRequest('workspace/codeLens/refresh').catch(() => {}))
  },
}

function lensOf(part: Part, view: View, context: Context): CodeLens[] {
  const claims = claimsIn(part)
  const actions = part.section?.actions.length ?? 0
  const texts: string[] = []
  if (actions)
    texts.push(context.say(view.uri, actions === 1 ? 'lensAction' : 'lensActions', { count: actions }))
  if (claims.length) {
    const hold = claims.filter(({ status }) => status !== 'mismatch').length
    texts.push(context.say(view.uri, 'lensSection', { hold, claims: claims.length }))
  }
  if (!texts.length) return []
  const range = view.range(part.selection)
  const own = context.client.options.clientCommands?.includes(commands.clientShowMembers)
  const locations = (claims.length ? claims.map(({ numeral }) => numeral.span) : actionSpans(part)).map(
    (span) => ({
      uri: view.uri,
      range: view.range(span),
    }),
  )
  return [
    {
      range,
      command: {
        title: texts.join(' · '),
        command: own ? commands.clientShowMembers : commands.serverShowMembers,
        arguments: [view.uri, range.start, locations],
      },
    },
  ]
}

function actionSpans(part: Part) {
  return (part.section?.actions ?? []).map(({ headlineSpan }) => headlineSpan)
}

function claimsIn(part: Part): Claim[] {
  return part.children.flatMap((child) => [...(child.claim ? [child.claim] : []), ...claimsIn(child)])
}

import { isCounted, isDoing, type Claim, type Section } from '@policydoc/core'
import type { CodeLens } from 'vscode-languageserver'
import type { Context, Feature } from '../../context.ts'
import { commands } from '../../protocol.ts'
import { shownOf, type Shown } from '../diagnostics/shown.ts'
import { talliedClaims } from './tally.ts'
import { lowerBound } from '../structure/structure.ts'

/** Shows above each section how many actions it has and how many of its counts hold. */
export const codeLens: Feature = {
  capabilities: () => ({
    codeLensProvider: {},
    executeCommandProvider: { commands: [commands.serverShowMembers] },
  }),
  register(context) {
    const { client, connection, documents, onStale } = context
    const lensesOf = async (uri: string): Promise<CodeLens[]> => {
      const shown = await shownOf(context, uri)
      if (!shown || shown.ordinary || !context.settings(uri).codeLens.enabled) return []
      const { sections, claims } = shown.view.document
      // Claims come in the order of their numbers.
      const starts = claims.map(({ numeral }) => numeral.span.start)
      return sections.flatMap((section) => {
        const { start, end } = section.span
        const own = shown.checked ? claims.slice(lowerBound(starts, start), lowerBound(starts, end)) : []
        return lensOf(section, own, shown, context)
      })
    }
    const answered = new Map<string, string>()
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const lenses = await lensesOf(uri)
      answered.set(uri, textsOf(lenses))
      return lenses
    })
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      if (command !== commands.serverShowMembers || !client.showsDocuments) return null
      const [uri, , locations] = (given ?? []) as [string, unknown, { range: CodeLens['range'] }[]]
      const selection = locations?.[0]?.range
      if (typeof uri === 'string' && selection)
        await connection.window.showDocument({ uri, selection, takeFocus: true })
      return null
    })
    if (!client.capabilities.workspace?.codeLens?.refreshSupport) return
    const refresh = (): void => void connection.sendRequest('workspace/codeLens/refresh').catch(() => {})
    onStale(refresh)
    // The text does not change, so the client would not ask again; findings that were held back count from now on.
    documents.onSave(refresh)
    documents.onSettle(refresh)
    documents.onClose((uri) => answered.delete(uri))
    // Clients ask again with a delay: lenses whose text has changed are refreshed at once.
    const waiting = new Map<string, ReturnType<typeof setTimeout>>()
    documents.onChange(({ uri }) => {
      clearTimeout(waiting.get(uri))
      const tell = async (): Promise<void> => {
        waiting.delete(uri)
        const before = answered.get(uri)
        if (before !== undefined && documents.get(uri) && before !== textsOf(await lensesOf(uri))) refresh()
      }
      waiting.set(
        uri,
        setTimeout(() => void tell(), PAUSE),
      )
    })
  },
}

/** How long keys must rest before lenses are compared, in milliseconds. */
const PAUSE = 50

function textsOf(lenses: readonly CodeLens[]): string {
  return lenses.map(({ command }) => command?.title).join('\n')
}

/** The most places of a lens, so that lenses of long documents stay small. */
const LIMIT = 500

function lensOf(
  { actions, headingSpan, roles }: Section,
  claims: readonly Claim[],
  { view, statusOf }: Shown,
  context: Context,
): CodeLens[] {
  const texts: string[] = []
  const count = actions.length
  if (count) texts.push(context.say(view.uri, roles.some(isDoing) ? 'lensActions' : 'lensPoints', { count }))
  if (claims.length) {
    const { hold, open } = talliedClaims(claims, statusOf)
    const closed = claims.length - open
    if (closed) texts.push(context.say(view.uri, 'lensSection', { hold, claims: closed }))
    if (open) texts.push(context.say(view.uri, 'lensOpen', { count: open }))
  }
  if (!texts.length) return []
  const range = view.range(headingSpan)
  const own = context.client.options.clientCommands?.includes(commands.clientShowMembers)
  // The bare terms of a formula are counted, but have nothing to show at their place.
  const seen = claims.filter(isCounted)
  const spans = seen.length
    ? seen.map(({ numeral }) => numeral.span)
    : [...claims.map(({ numeral }) => numeral.span), ...actions.map(({ headlineSpan }) => headlineSpan)]
  const locations = spans.slice(0, LIMIT).map((span) => ({ uri: view.uri, range: view.range(span) }))
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

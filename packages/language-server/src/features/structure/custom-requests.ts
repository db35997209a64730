import {
  clean,
  ledger,
  ledgerTable,
  ownProfiles,
  profiles,
  resolveProfile,
  rulesInForce,
  officialKinds,
  scaffold,
  scaffoldChoices,
  scaffoldSnippet,
  toMermaid,
  translated,
  writeTable,
  type Locale,
  type Profile,
} from '@policydoc/core'
import { spreadsheetOf } from '@policydoc/project/browser'
import type { Context, Feature } from '../../context.ts'
import {
  requests,
  type CleanResult,
  type DocumentParams,
  type LedgerParams,
  type LedgerResult,
  type ProfileChoice,
  type RuleState,
  type ScaffoldParams,
  type Structure,
  type TextResult,
} from '../../protocol.ts'
import { shownOf } from '../diagnostics/shown.ts'
import { oneName } from '../symbols/one-name.ts'
import { problemsOf, structureNodes } from './structure.ts'
import { talliedClaims } from '../counts/tally.ts'

/** The requests of `protocol.ts`: tree view, status bar, exports, diagram and new documents. */
export const custom: Feature = {
  capabilities: () => ({ experimental: { policydoc: { requests: Object.values(requests) } } }),
  register(context) {
    const { connection } = context
    connection.onRequest(requests.structure, ({ uri }: DocumentParams) => structure(context, uri))
    connection.onRequest(
      requests.ledger,
      async ({ uri, format = 'csv', range }: LedgerParams): Promise<LedgerResult | null> => {
        const view = await context.view(uri)
        if (!view) return null
        const some = range ? ledger(view.document, { touching: view.convert.span(range) }) : []
        const rows = some.length > 0 ? some : ledger(view.document)
        // The head of a table is not returned without rows.
        if (rows.length === 0) return { text: '' }
        const locale = context.locale(uri)
        if (format === 'json') return { text: `${JSON.stringify(rows, null, 2)}\n` }
        const table = ledgerTable(rows, locale)
        if (format !== 'xlsx') return { text: writeTable(table, format) }
        const bytes = await spreadsheetOf(context.say(uri, 'tasks'), table.head, table.rows)
        return { text: '', base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
      },
    )
    connection.onRequest(requests.mermaid, async ({ uri }: DocumentParams): Promise<TextResult | null> => {
      const view = await context.view(uri)
      return view ? { text: toMermaid(view.document) } : null
    })
    connection.onRequest(requests.clean, async ({ uri }: DocumentParams): Promise<CleanResult | null> => {
      const view = await context.view(uri)
      if (!view) return null
      const { text, dropped } = clean(view.text)
      return { text, dropped: dropped.map((line) => line.text) }
    })
    connection.onRequest(requests.rules, async ({ uri }: DocumentParams): Promise<RuleState[] | null> => {
      const view = await context.view(uri)
      if (!view) return null
      const states = rulesInForce(view.document, view.configuration.options)
      return states.map(({ rule, severity, origin }) => ({ rule, severity, origin }))
    })
    connection.onRequest(
      requests.profiles,
      async ({ uri }: Partial<DocumentParams>): Promise<ProfileChoice[]> => {
        await context.ready()
        const locale = context.locale(uri ?? '')
        const all = [...(await profilesOf(context, uri)), ...profiles]
        return all.map((profile) => ({ id: profile.id, title: titleOf(profile, locale) }))
      },
    )
    connection.onRequest(
      requests.scaffolds,
      async ({ uri, locale }: Partial<DocumentParams> & { readonly locale?: Locale }) => {
        await context.ready()
        const all = [...(await profilesOf(context, uri)), ...profiles]
        return scaffoldChoices(all, locale ?? context.locale(uri ?? ''))
      },
    )
    connection.onRequest(
      requests.scaffold,
      async ({ profile, locale, uri, snippet }: ScaffoldParams): Promise<TextResult | null> => {
        await context.ready()
        const own = await profilesOf(context, uri)
        const known = [...own, ...profiles].some(({ id }) => id === profile)
        if (!known && !officialKinds.some(({ id }) => id === profile)) return null
        const wanted: Locale = locale ?? context.locale(uri ?? '')
        const kind = known ? resolveProfile(profile, own) : profile
        const write = snippet ? scaffoldSnippet : scaffold
        return { text: write(kind, wanted, new Date()) }
      },
    )
  },
}

async function profileTitle(context: Context, uri: string, id: string): Promise<string> {
  const found = [...(await profilesOf(context, uri)), ...profiles].find((each) => each.id === id)
  return found ? titleOf(found, context.locale(uri)) : id
}

function titleOf({ title }: Profile, locale: Locale): string {
  return translated(title, locale)
}

async function profilesOf(context: Context, uri: string | undefined) {
  if (!uri) return []
  return ownProfiles((await context.workspace.configuration(uri)).options.profiles)
}

async function structure(context: Context, uri: string): Promise<Structure | null> {
  const shown = await shownOf(context, uri)
  if (!shown) return null
  const { view, findings, checked, ordinary, statusOf } = shown
  const { document, version } = view
  const { title } = document.metadata
  const claims = checked ? document.claims : []
  return {
    uri,
    version,
    profile: document.profile,
    profileOrigin: document.profileOrigin,
    profileTitle: await profileTitle(context, uri, document.profile),
    language: document.language,
    ...(title && { title: { text: oneName(title.value), selectionRange: view.range(title.span) } }),
    nodes: ordinary ? [] : structureNodes(shown),
    summary: {
      checked,
      claims: claims.length,
      ...talliedClaims(claims, statusOf),
      problems: problemsOf(findings).length,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      infos: findings.filter(({ severity }) => severity === 'info').length,
    },
  }
}

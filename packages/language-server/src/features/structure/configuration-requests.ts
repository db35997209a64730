import { derive, parse, type PolicyDocument } from '@policydoc/core'
import { CONFIG_NAMES, starterConfiguration, STARTER_NAME } from '@policydoc/project/browser'
import type { Context, Feature } from '../../context.ts'
import {
  requests,
  type DeriveParams,
  type StarterParams,
  type StarterResult,
  type TextResult,
} from '../../protocol.ts'

/** `policydoc/starter` and `policydoc/derive`: what the commands `init` and `derive` do, for editors. */
export const configurationRequests: Feature = {
  capabilities: () => ({}),
  register(context) {
    const { connection } = context
    connection.onRequest(requests.starter, (params: StarterParams) => starter(context, params))
    connection.onRequest(requests.derive, (params: DeriveParams) => derived(context, params))
  },
}

async function starter(
  { workspace, locale, ready }: Context,
  { folder, profile, locale: wanted }: StarterParams,
): Promise<StarterResult> {
  await ready()
  const place = (name: string): string => `${folder.replace(/\/$/, '')}/${name}`
  // A package.json holds other things; only its own key makes a configuration of it.
  for (const name of CONFIG_NAMES) {
    const text = await workspace.read(place(name))
    if (text !== undefined && (name !== 'package.json' || text.includes('"policydoc"')))
      return { uri: place(name), text, exists: true }
  }
  const text = starterConfiguration(wanted ?? locale(folder), profile)
  return { uri: place(STARTER_NAME), text, exists: false }
}

async function derived(
  { workspace, documents, ready }: Context,
  { uris, id }: DeriveParams,
): Promise<TextResult | null> {
  await ready()
  const read = await Promise.all(
    uris.map(async (uri): Promise<PolicyDocument | undefined> => {
      const text = documents.get(uri)?.text ?? (await workspace.read(uri))
      return text === undefined
        ? undefined
        : parse(text, { uri, ...(await workspace.configuration(uri)).options })
    }),
  )
  const found = read.filter((document) => document !== undefined)
  if (found.length === 0) return null
  const { id: _, ...profile } = derive(found, { id, title: id })
  return { text: `${JSON.stringify({ profiles: { [id]: profile } }, undefined, 2)}\n` }
}

import { manifestTexts } from './manifest-texts.mjs'
import { read, write } from './place.mjs'
import { settings } from './settings.mjs'
import { traditional } from './traditional.mjs'

/** Names of configuration files that are JSON; completion in YAML is its extension's business. */
const jsonFiles = [
  '.policydocrc',
  '.policydocrc.json',
  '.policydocrc.jsonc',
  'policydoc.config.json',
  'policydoc.config.jsonc',
]

const nls = {
  'extension/package.nls.json': (text) => text.en,
  'extension/package.nls.zh-cn.json': (text) => text['zh-Hans'],
  'extension/package.nls.zh-tw.json': (text) => traditional(text['zh-Hans']),
}

/** The manifest's settings, with texts by key. */
function properties(schema) {
  const locales = schema.properties.locale.enum
  return Object.fromEntries(
    settings(locales).map(({ key, text: _, choices, labels, ...rest }, order) => {
      const id = `settings.${key}`
      const enums = choices
        ? {
            enum: Object.keys(choices),
            ...(labels && { enumItemLabels: Object.keys(choices).map((one) => labels[one] ?? one) }),
            enumDescriptions: Object.keys(choices).map((one) => `%${id}.${one}%`),
          }
        : {}
      return [`policydoc.${key}`, { ...rest, order, ...enums, description: `%${id}%` }]
    }),
  )
}

async function writeTexts(path, pick) {
  const own = settings([]).flatMap(({ key, text, choices = {} }) => [
    [`settings.${key}`, text],
    ...Object.entries(choices).map(([one, choice]) => [`settings.${key}.${one}`, choice]),
  ])
  const texts = [...Object.entries(manifestTexts), ...own].map(([key, text]) => [key, pick(text)])
  await write(path, JSON.stringify(Object.fromEntries(texts), undefined, 2) + '\n')
}

/** Writes the settings in the extension's manifest and the texts of the manifest; leaves the rest of it as it is. */
export async function writeExtensionSettings(_, schema) {
  const path = 'extension/package.json'
  const manifest = JSON.parse(await read(path))
  const contributes = {
    ...manifest.contributes,
    configuration: { title: 'policydoc', properties: properties(schema) },
    jsonValidation: jsonFiles.map((fileMatch) => ({ fileMatch, url: './dist/config.schema.json' })),
  }
  await write(path, JSON.stringify({ ...manifest, contributes }, undefined, 2) + '\n')
  for (const [file, pick] of Object.entries(nls)) await writeTexts(file, pick)
}

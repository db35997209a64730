import { manifestTexts } from './manifest-texts.mjs'
import { read, write } from './place.mjs'
import { settingGroups, settings } from './settings.mjs'
import { traditional } from './traditional.mjs'
import { pictureTexts, writeWalkthroughPictures } from './walkthrough-pictures.mjs'

/** Names of configuration files that are JSON; completion in YAML is its extension's business. */
const jsonFiles = [
  '.policydocrc',
  '.policydocrc.json',
  '.policydocrc.jsonc',
  'policydoc.config.json',
  'policydoc.config.jsonc',
]

const nls = {
  'extension/package.nls.json': { ending: 'en', pick: (text) => text.en },
  'extension/package.nls.zh-cn.json': { ending: 'zh-cn', pick: (text) => text['zh-Hans'] },
  'extension/package.nls.zh-tw.json': { ending: 'zh-tw', pick: (text) => traditional(text['zh-Hans']) },
}

/** The manifest's settings in their groups, with texts by key. */
function configuration(schema) {
  const all = settings(schema.properties.locale.enum)
  return Object.keys(settingGroups).map((group, order) => ({
    id: `policydoc.${group}`,
    title: `%settings.group.${group}%`,
    order,
    properties: Object.fromEntries(
      all
        .filter((each) => each.group === group)
        .map((each, index) => [`policydoc.${each.key}`, setting(each, index)]),
    ),
  }))
}

function setting({ key, group: _, text: __, choices, labels, ...rest }, order) {
  const id = `settings.${key}`
  const enums = choices
    ? {
        enum: Object.keys(choices),
        enumItemLabels: Object.keys(choices).map((one) =>
          typeof labels[one] === 'string' ? labels[one] : `%${id}.${one}.label%`,
        ),
        enumDescriptions: Object.keys(choices).map((one) => `%${id}.${one}%`),
      }
    : {}
  return { ...rest, order, ...enums, description: `%${id}%` }
}

async function writeTexts(path, { ending, pick }) {
  const own = settings([]).flatMap(({ key, text, choices = {}, labels = {} }) => [
    [`settings.${key}`, text],
    ...Object.entries(choices).map(([one, choice]) => [`settings.${key}.${one}`, choice]),
    ...Object.entries(labels)
      .filter(([, label]) => typeof label !== 'string')
      .map(([one, label]) => [`settings.${key}.${one}.label`, label]),
  ])
  const groups = Object.entries(settingGroups).map(([id, text]) => [`settings.group.${id}`, text])
  const texts = [...Object.entries(manifestTexts), ...groups, ...own].map(([key, text]) => [key, pick(text)])
  const pictures = Object.entries(pictureTexts).map(([key, paths]) => [key, paths[ending]])
  await write(path, JSON.stringify(Object.fromEntries([...texts, ...pictures]), undefined, 2) + '\n')
}

/** Writes the settings in the extension's manifest and the texts of the manifest; leaves the rest of it as it is. */
export async function writeExtensionSettings(_, schema) {
  const path = 'extension/package.json'
  const manifest = JSON.parse(await read(path))
  const contributes = {
    ...manifest.contributes,
    configuration: configuration(schema),
    jsonValidation: jsonFiles.map((fileMatch) => ({ fileMatch, url: './dist/config.schema.json' })),
  }
  await write(path, JSON.stringify({ ...manifest, contributes }, undefined, 2) + '\n')
  for (const [file, language] of Object.entries(nls)) await writeTexts(file, language)
  await writeWalkthroughPictures()
}

import { write } from './place.mjs'
import { configSkeleton } from './config-skeleton.mjs'
import { documentSchema } from './document-schema.mjs'
import { findingsSchema } from './findings-schema.mjs'

/** The JSON Schema of a rule's setting: a level, or a level with the rule's options. */
function settingOf(rule) {
  const known = { ...schemasLike(rule.options), ...rule.optionsSchema }
  const properties = Object.fromEntries(
    Object.entries(known).map(([name, schema]) => [
      name,
      rule.options[name] === undefined ? schema : { default: rule.options[name], ...schema },
    ]),
  )
  return {
    description: rule.summary.en,
    markdownDescription: `${rule.summary.en}\n\n${rule.summary['zh-Hans']}\n\nDefault: \`${rule.defaultSeverity}\`.`,
    default: rule.defaultSeverity,
    anyOf: [
      { $ref: '#/definitions/level' },
      {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        additionalItems: false,
        items: [
          { $ref: '#/definitions/levelThatIsOn' },
          { type: 'object', additionalProperties: false, properties },
        ],
      },
    ],
  }
}

/** Schemas of options by their defaults, where a rule gives none. */
function schemasLike(options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      Array.isArray(value) ? { type: 'array', items: { type: 'string' } } : { type: typeof value },
    ]),
  )
}

/** The JSON Schema of the configuration, with every rule and profile. */
export function configSchema({ rules, profiles }) {
  const schema = configSkeleton()
  schema.definitions.rules.properties = Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)]))
  schema.definitions.profileId.anyOf = [
    { enum: profiles.map(({ id }) => id), enumDescriptions: profiles.map(({ title }) => title.en) },
    { type: 'string', minLength: 1 },
  ]
  return schema
}

/** Writes the three schemas that ship with the package; gives the one of the configuration. */
export async function writeSchemas(core) {
  const config = configSchema(core)
  const files = { config, findings: findingsSchema(), document: documentSchema() }
  for (const [name, schema] of Object.entries(files))
    await write(`packages/core/schema/${name}.schema.json`, JSON.stringify(schema, undefined, 2) + '\n')
  return config
}

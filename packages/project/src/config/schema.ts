import { rules, severities, type Rule } from '@policydoc/core'
import type { DataNode } from './node.ts'
import type { DataProblem } from './read-data.ts'
import { mismatches, suggestion, type Shape } from './shape.ts'

const string: Shape = { type: 'string' }
const strings: Shape = { type: 'list', of: string }
const levels = ['off', 'on', ...severities]

const ruleSettings: Shape = { type: 'custom', check: checkRules }
const namedSets: Shape = { type: 'record', of: { type: 'integer', minimum: 1 } }
const title: Shape = {
  type: 'either',
  name: 'string | {en, zh-Hans}',
  of: [string, { type: 'object', keys: { en: string, 'zh-Hans': string }, required: ['en', 'zh-Hans'] }],
}
const section: Shape = {
  type: 'object',
  keys: {
    role: string,
    names: strings,
    required: { type: 'boolean' },
    fixed: { type: 'boolean' },
    beside: string,
  },
  required: ['role', 'names'],
}
const ownProfile: Shape = {
  type: 'object',
  keys: {
    extends: string,
    title,
    sections: { type: 'list', of: section },
    rules: ruleSettings,
    titles: strings,
    lines: strings,
    recogniseBy: { type: 'integer', minimum: 1 },
  },
}
const documents: Shape = { type: 'enum', values: ['all', 'recognised'] }
const override: Shape = {
  type: 'object',
  keys: {
    files: { type: 'list', of: string, orOne: true },
    profile: string,
    documents,
    rules: ruleSettings,
    namedSets,
  },
  required: ['files'],
}

/** The shape of a configuration file. */
export const configShape: Shape = {
  type: 'object',
  keys: {
    $schema: string,
    root: { type: 'boolean' },
    extends: { type: 'list', of: string, orOne: true },
    profile: string,
    documents,
    profiles: { type: 'record', of: ownProfile },
    rules: ruleSettings,
    overrides: { type: 'list', of: override },
    namedSets,
    ignore: strings,
    locale: { type: 'enum', values: ['en', 'zh-Hans', 'zh-Hant'] },
  },
}

function checkRules(node: DataNode, path: string): readonly DataProblem[] {
  if (!node.entries) return mismatches(node, { type: 'record', of: string }, path)
  const ids = rules.map(({ id }) => id)
  return node.entries.flatMap(({ key, keySpan, node: setting }) => {
    const rule = rules.find(({ id }) => id === key)
    if (!rule)
      return [{ id: 'unknownRule' as const, data: { rule: key, ...suggestion(key, ids) }, span: keySpan }]
    return checkSetting(setting, rule, `${path}.${key}`)
  })
}

function checkSetting(node: DataNode, rule: Rule, path: string): readonly DataProblem[] {
  if (!node.items) return mismatches(node, { type: 'enum', values: levels }, path)
  const [level, options, ...rest] = node.items
  if (!level || !options || rest.length)
    return [
      {
        id: 'wrongType',
        data: { key: path, expected: '[severity, options]', found: 'array' },
        span: node.span,
      },
    ]
  const ownLevels = levels.filter((one) => one !== 'off')
  return [
    ...mismatches(level, { type: 'enum', values: ownLevels }, `${path}[0]`),
    ...checkOptions(options, rule, `${path}[1]`),
  ]
}

function checkOptions(node: DataNode, rule: Rule, path: string): readonly DataProblem[] {
  if (!node.entries) return mismatches(node, { type: 'object', keys: {} }, path)
  const defaults = rule.options as Readonly<Record<string, unknown>>
  const names = [...new Set([...Object.keys(defaults), ...Object.keys(rule.optionsSchema ?? {})])]
  return node.entries.flatMap(({ key, keySpan, node: value }) => {
    if (!names.includes(key))
      return [
        {
          id: 'unknownOption' as const,
          data: { rule: rule.id, option: key, ...suggestion(key, names) },
          span: keySpan,
        },
      ]
    return mismatches(value, shapeOf(rule.optionsSchema?.[key]) ?? shapeLike(defaults[key]), `${path}.${key}`)
  })
}

/** The shape of an option by its JSON Schema, as far as options use it. */
function shapeOf(schema: object | undefined): Shape | undefined {
  if (!schema) return undefined
  const {
    type,
    enum: values,
    items,
    minimum,
  } = schema as { type?: string; enum?: readonly string[]; items?: object; minimum?: number }
  if (values) return { type: 'enum', values }
  if (type === 'string' || type === 'boolean') return { type }
  if (type === 'integer') return { type, minimum: minimum ?? Number.MIN_SAFE_INTEGER }
  if (type === 'array') return { type: 'list', of: shapeOf(items) ?? { type: 'any' } }
  return { type: 'any' }
}

/** The shape of an option by its default. */
function shapeLike(value: unknown): Shape {
  if (typeof value === 'string' || typeof value === 'boolean')
    return { type: typeof value as 'string' | 'boolean' }
  if (Number.isInteger(value)) return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER }
  return Array.isArray(value) ? strings : { type: 'any' }
}

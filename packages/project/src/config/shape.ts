import { nearest } from '@policydoc/core'
import type { DataNode } from './node.ts'
import type { DataProblem } from './read-data.ts'

/** What a value of the configuration may be. */
export type Shape =
  | { readonly type: 'string' | 'boolean' | 'any' }
  | { readonly type: 'integer'; readonly minimum: number }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape; readonly orOne?: boolean }
  | { readonly type: 'record'; readonly of: Shape }
  | {
      readonly type: 'object'
      readonly keys: Readonly<Record<string, Shape>>
      readonly required?: readonly string[]
    }
  | { readonly type: 'either'; readonly of: readonly Shape[]; readonly name: string }
  | { readonly type: 'custom'; readonly check: (node: DataNode, path: string) => readonly DataProblem[] }

/** The problems of a node that should have a shape, each at its own place. */
export function mismatches(node: DataNode, shape: Shape, path = ''): readonly DataProblem[] {
  const wrong = (expected: string): DataProblem[] => [
    { id: 'wrongType', data: { key: path, expected, found: typeName(node.value) }, span: node.span },
  ]
  switch (shape.type) {
    case 'any':
      return []
    case 'string':
    case 'boolean':
      return typeof node.value === shape.type ? [] : wrong(shape.type)
    case 'integer':
      if (!Number.isSafeInteger(node.value)) return wrong('integer')
      return (node.value as number) < shape.minimum ? wrong(`integer ≥ ${shape.minimum}`) : []
    case 'enum':
      return typeof node.value === 'string'
        ? oneOf(node, shape.values, path)
        : wrong(shape.values.join(' | '))
    case 'list':
      if (node.items)
        return node.items.flatMap((item, index) => mismatches(item, shape.of, `${path}[${index}]`))
      return shape.orOne && !node.entries ? mismatches(node, shape.of, path) : wrong('array')
    case 'record':
      if (!node.entries) return wrong('object')
      return node.entries.flatMap((entry) => mismatches(entry.node, shape.of, dotted(path, entry.key)))
    case 'object':
      return node.entries ? objectMismatches(node, shape, path) : wrong('object')
    case 'either':
      return shape.of.some((one) => mismatches(node, one, path).length === 0) ? [] : wrong(shape.name)
    case 'custom':
      return shape.check(node, path)
  }
}

function objectMismatches(
  node: DataNode,
  shape: Extract<Shape, { type: 'object' }>,
  path: string,
): readonly DataProblem[] {
  const known = Object.keys(shape.keys)
  const problems = (node.entries ?? []).flatMap(({ key, keySpan, node: value }) => {
    const expected = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined
    if (expected) return mismatches(value, expected, dotted(path, key))
    return [
      {
        id: 'unknownKey' as const,
        data: { key: dotted(path, key), ...suggestion(key, known) },
        span: keySpan,
      },
    ]
  })
  const missing = (shape.required ?? []).filter((key) => !node.entries?.some((entry) => entry.key === key))
  return [
    ...problems,
    ...missing.map((key) => ({
      id: 'missingKey' as const,
      data: { key: dotted(path, key) },
      span: node.span,
    })),
  ]
}

function oneOf(node: DataNode, values: readonly string[], path: string): readonly DataProblem[] {
  const found = String(node.value)
  if (values.includes(found)) return []
  return [
    {
      id: 'wrongValue',
      data: { key: path, found, values, ...suggestion(found, values) },
      span: node.span,
    },
  ]
}

/** The known name that a wrong one was probably meant to be, as message data; empty when none is near. */
export function suggestion(wrong: string, known: readonly string[]): { readonly suggestion?: string } {
  const near = nearest(wrong, known)
  return near === undefined ? {} : { suggestion: near }
}

const dotted = (path: string, key: string): string => (path ? `${path}.${key}` : key)

function typeName(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

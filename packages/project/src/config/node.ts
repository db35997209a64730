import type { Span } from '@policydoc/core'

/** A value of a JSON or YAML file with its place, so that every problem can point at it. */
export interface DataNode {
  readonly span: Span
  /** The plain value of the whole subtree. */
  readonly value: unknown
  readonly entries?: readonly DataEntry[]
  readonly items?: readonly DataNode[]
}

/** One key of an object with its value. */
export interface DataEntry {
  readonly key: string
  readonly keySpan: Span
  readonly node: DataNode
}

/** The value of a key; undefined when it is absent. */
export function entryOf(node: DataNode | undefined, key: string): DataEntry | undefined {
  return node?.entries?.find((entry) => entry.key === key)
}

/** A node for an object. Own properties only: `__proto__` is a key like any other. */
export function objectNode(span: Span, entries: readonly DataEntry[]): DataNode {
  return { span, entries, value: Object.fromEntries(entries.map(({ key, node }) => [key, node.value])) }
}

/** A node for an array. */
export function arrayNode(span: Span, items: readonly DataNode[]): DataNode {
  return { span, items, value: items.map(({ value }) => value) }
}

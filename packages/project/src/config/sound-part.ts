import type { DataNode } from './node.ts'
import type { DataProblem } from './read-data.ts'

/** The value of a node without what the problems stand at; undefined when that is all of it. */
export function soundPart(node: DataNode, problems: readonly DataProblem[]): unknown {
  const inside = problems.filter(({ span }) => span.start >= node.span.start && span.end <= node.span.end)
  if (inside.length === 0) return node.value
  if (inside.some(({ span }) => span.start === node.span.start && span.end === node.span.end))
    return undefined
  if (node.entries) {
    const kept = node.entries.flatMap(({ key, keySpan, node: value }) => {
      const named = inside.some(({ span }) => span.start === keySpan.start && span.end === keySpan.end)
      const sound = named ? undefined : soundPart(value, inside)
      return sound === undefined ? [] : [[key, sound] as const]
    })
    return Object.fromEntries(kept)
  }
  const items = (node.items ?? []).map((item) => ({ item, sound: soundPart(item, inside) }))
  // A list of settings goes on without one of them; a severity without its options, or a word of a list, is another thing.
  if (items.some(({ item, sound }) => sound === undefined && !item.entries)) return undefined
  return items.flatMap(({ sound }) => (sound === undefined ? [] : [sound]))
}

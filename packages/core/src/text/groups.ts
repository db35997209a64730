/** How often each key occurs. */
export function tallied(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Items by their keys, in the order in which they come. */
export function grouped<Item>(entries: Iterable<readonly [key: string, item: Item]>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const [key, item] of entries) {
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

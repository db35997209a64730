/** The rows by a key, as [key, rows], sorted by key. */
export function groups(rows, key) {
  const map = new Map()
  for (const row of rows) {
    const name = key(row)
    if (!map.has(name)) map.set(name, [])
    map.get(name).push(row)
  }
  return [...map].toSorted(([a], [b]) => a.localeCompare(b))
}

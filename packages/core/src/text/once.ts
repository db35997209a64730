/**
 * Makes a reading that is done once for each object and kept on it, where nothing sees it. A weak map as old as the program would keep what
 * is read until all memory is swept: every collection before copied the models of documents that were done with.
 */
export function once<Of extends object, T>(read: (of: Of) => T): (of: Of) => T {
  const key = Symbol('read')
  return (of) => {
    const known = (of as { readonly [key]?: { readonly value: T } })[key]
    if (known) return known.value
    const value = read(of)
    // What is frozen is read each time.
    if (Object.isExtensible(of)) Object.defineProperty(of, key, { value: { value } })
    return value
  }
}

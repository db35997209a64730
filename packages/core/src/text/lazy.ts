/** What is read of an object when it is first asked for, and what it is read from. */
interface Reading<Known> {
  readonly known: Known
  readonly made: Record<string, unknown>
}

/**
 * Makes what gives objects fields that are read when they are first asked for, from what is known of each. All objects share the getters:
 * engines would keep those that one object has for itself, and all that they know, until all memory is swept.
 */
export function lazyFields<Known>(
  fields: { readonly [name: string]: (known: Known) => unknown },
  enumerable = true,
): (object: object, known: Known) => void {
  const key = Symbol('reading')
  const properties: PropertyDescriptorMap = {}
  for (const [name, read] of Object.entries(fields))
    properties[name] = {
      enumerable,
      get(this: { readonly [key]: Reading<Known> }): unknown {
        const { known, made } = this[key]
        return (made[name] ??= read(known))
      },
    }
  return (object, known) => {
    const reading: Reading<Known> = { known, made: {} }
    Object.defineProperty(object, key, { value: reading })
    Object.defineProperties(object, properties)
  }
}

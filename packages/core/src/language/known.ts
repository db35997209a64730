import { nearest } from './nearest.ts'

/** Throws a TypeError for a name that is none of those known, with what was probably meant. */
export function known(what: string, name: unknown, names: readonly string[]): void {
  if (typeof name === 'string' && names.includes(name)) return
  const near = typeof name === 'string' ? nearest(name, names) : undefined
  const all = names.length > 0 ? ` Known: ${names.join(', ')}.` : ' There are none.'
  const hint = near === undefined ? all : ` Did you mean “${near}”?`
  throw new TypeError(`Unknown ${what} “${String(name)}”.${hint}`)
}

/** What goes before each item of a JSON array that is written piece by piece: a line end, and a comma before all but the first. */
export function separator(): () => string {
  let next = '\n'
  return () => {
    const before = next
    next = ',\n'
    return before
  }
}

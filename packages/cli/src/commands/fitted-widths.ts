import stringWidth from 'string-width'

/** A border beside each cell, and a blank on either side of it. */
const AROUND = 3
/** No column becomes narrower than this: the heads stay readable. */
const LEAST = 8

/**
 * Widths of a table's columns, blanks included, that fit into a terminal: the widest give way. Undefined where all fit,
 * null where not even the narrowest would.
 */
export function fittedWidths(
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): readonly number[] | undefined | null {
  const widths = (rows[0] ?? []).map(
    (_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))) + 2,
  )
  const room = (columns ?? Infinity) - widths.length - 1
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  if (excess <= 0) return undefined
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= LEAST + AROUND) return null
    widths[widths.indexOf(widest)] = widest - 1
    excess--
  }
  return widths
}

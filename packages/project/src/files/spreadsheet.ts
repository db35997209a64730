/** A workbook (xlsx) of one sheet: the head in bold and fixed above the rows, columns as wide as what they hold, up to a limit. */
export async function spreadsheetOf(
  sheet: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? ({ value, type: Number, alignVertical: 'top' } as const)
      : ({ value, type: String, wrap: true, alignVertical: 'top' } as const)
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF7' }) as const),
    ...rows.map((row) => row.map(cell)),
  ]
  const columns = head.map((name, at) => ({
    width: Math.min(
      48,
      Math.max(6, widthOf(name) + 2, ...rows.map((row) => widthOf(String(row[at] ?? '')) + 2)),
    ),
  }))
  // Loaded where one is written: commands that write none need not wait for it.
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const blob = await writeWorkbook(data, { sheet, columns, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Columns of a terminal: two for Chinese characters. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) >= 0x2e80 ? 2 : 1
  return width
}

import Table from 'cli-table3'
import stringWidth from 'string-width'
import { ledger, ledgerColumns, ledgerHead, profiles, type Locale } from '@policydoc/core'
import { spreadsheetOf } from '@policydoc/project'
import { printable, printableJson } from '../formats/printable.ts'
import { projectOf } from '../run/check-inputs.ts'
import { readDocuments } from '../run/documents.ts'
import type { GivenOptions, Settings } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { near } from '../messages/near.ts'
import { counted, say } from '../messages/say.ts'
import { writeError, writeOut } from '../terminal.ts'
import { fittedWidths } from './fitted-widths.ts'
import { UsageError } from '../usage-error.ts'

type Cell = string | number
type Row = ReadonlyMap<string, Cell>

/** `policydoc tasks`: the ledger of actions and key-work items of all documents. */
export default async function tasks(
  paths: readonly string[],
  given: GivenOptions & {
    readonly format: string
    readonly output?: string
    readonly role?: readonly string[]
  },
  locale: Locale,
): Promise<void> {
  const reading = readDocuments(paths, given, locale)
  await checkRoles(given.role ?? [], reading.settings, locale)
  const rows: Row[] = []
  let count = 0
  for await (const { path, document } of reading.documents()) {
    count++
    for (const row of ledger(document, given.role ? { roles: given.role } : {})) {
      const cells = Object.entries(row).map(([key, value]): [string, Cell] => [key, cellOf(value)])
      rows.push(new Map<string, Cell>([['path', path], ...cells]))
    }
  }
  // An empty table would leave open whether anything was read.
  if (rows.length === 0 && count > 0)
    writeError(say(locale, 'noTasks', { files: counted(locale, 'files', count) }))
  const columns = columnsOf(rows)
  const head = ledgerHead(columns, locale)
  const written =
    given.format === 'xlsx'
      ? await spreadsheetOf(
          say(locale, 'tasksSheet'),
          head,
          rows.map((row) => columns.map((one) => row.get(one) ?? '')),
        )
      : WRITERS[given.format as keyof typeof WRITERS](rows, columns, head)
  if (given.output !== undefined) await writeOutput(given.output, written, { locale, replace: true })
  // A workbook on a terminal would be noise.
  else if (typeof written !== 'string' && process.stdout.isTTY)
    throw new UsageError(say(locale, 'needsOutput'))
  else await writeOut(written)
  process.exitCode = reading.exitCode()
}

/** Throws UsageError for a role that no section of any profile has, built in or configured. */
async function checkRoles(given: readonly string[], settings: Settings, locale: Locale): Promise<void> {
  const { lintOptions } = await projectOf(settings).config(`${settings.cwd}/document.md`)
  const all = [...profiles, ...(lintOptions.profiles ?? [])]
  const known = ['all', ...new Set(all.flatMap(({ sections }) => sections.map(({ role }) => role)))]
  for (const value of given)
    if (!known.includes(value))
      throw new UsageError(
        say(locale, 'badValue', { option: '--role', value, known: known.join(', ') }) +
          near(value, known, locale),
      )
}

const cellOf = (value: unknown): Cell => (typeof value === 'number' ? value : String(value ?? ''))

/** The path, then what the ledger has, in its order. */
const columnsOf = (rows: readonly Row[]): readonly string[] =>
  ['path', ...ledgerColumns].filter((column) => rows.length === 0 || rows.some((row) => row.has(column)))

const PADDING = 2

/** One row where the terminal is too narrow for a table: what each column holds, line by line. */
function card(head: readonly string[], row: readonly string[], room: number): string {
  const first = Math.max(...head.map((name) => stringWidth(name))) + PADDING
  const table = new Table({
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [] },
    colWidths: [first, Math.max(room - first - 3, PADDING + 2)],
    wordWrap: true,
    wrapOnWordBoundary: false,
  })
  table.push(...row.flatMap((cell, at) => (cell === '' ? [] : [[head[at] ?? '', cell]])))
  return `${table.toString()}\n`
}

const WRITERS = {
  json: (rows: readonly Row[]) =>
    `${printableJson(
      rows.map((row) => Object.fromEntries(row)),
      2,
    )}\n`,
  table(rows: readonly Row[], all: readonly string[], names: readonly string[]) {
    const columns = all.filter((column) => rows.some((row) => row.get(column) !== ''))
    const head = columns.map((column) => names[all.indexOf(column)] ?? column)
    const cells = rows.map((row) => columns.map((column) => printable(String(row.get(column) ?? ''))))
    const room = process.stdout.isTTY ? process.stdout.columns : undefined
    const colWidths = fittedWidths([head, ...cells], room)
    if (colWidths === null) return cells.map((row) => card(head, row, room ?? 0)).join('')
    const table = new Table({
      head,
      style: { head: [], border: [] },
      ...(colWidths ? { colWidths: [...colWidths], wordWrap: true, wrapOnWordBoundary: false } : {}),
    })
    table.push(...cells.map((row) => [...row]))
    return rows.length ? `${table.toString()}\n` : ''
  },
  markdown(rows: readonly Row[], columns: readonly string[], head: readonly string[]) {
    const line = (cells: readonly Cell[]) =>
      `| ${cells.map((cell) => printable(String(cell)).replaceAll('|', '\\|')).join(' | ')} |\n`
    return (
      line(head) +
      line(columns.map(() => '---')) +
      rows.map((row) => line(columns.map((one) => row.get(one) ?? ''))).join('')
    )
  },
  csv(rows: readonly Row[], columns: readonly string[], head: readonly string[]) {
    // The mark is what makes spreadsheet programs read UTF-8.
    return `\ufeff${[head, ...rows.map((row) => columns.map((one) => row.get(one) ?? ''))].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
  },
} as const

/** A cell that no spreadsheet takes for a formula. */
function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

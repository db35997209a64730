import Table from 'cli-table3'
import stringWidth from 'string-width'
import {
  ledger,
  ledgerTable,
  ownProfiles,
  profiles,
  writeTable,
  type LedgerEntry,
  type LedgerTable,
  type Locale,
} from '@policydoc/core'
import { spreadsheetOf } from '@policydoc/project'
import { printable, printableJson } from '../formats/printable.ts'
import { projectOf } from '../run/check-inputs.ts'
import { readDocuments } from '../run/documents.ts'
import type { GivenOptions, Settings } from '../run/settings.ts'
import { writeOutput } from '../run/write-output.ts'
import { unknownValue } from '../messages/near.ts'
import { say } from '../messages/say.ts'
import { writeError, writeOut } from '../terminal.ts'
import { fittedWidths } from './fitted-widths.ts'
import { UsageError } from '../usage-error.ts'

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
  const rows: LedgerEntry[] = []
  let count = 0
  for await (const { path, document } of reading.documents()) {
    count++
    const found = ledger(document, given.role ? { roles: given.role } : {})
    rows.push(...found.map((row) => ({ path, ...row })))
  }
  // An empty table would leave open whether anything was read.
  if (rows.length === 0 && count > 0)
    writeError(say(locale, 'noTasks', { files: say(locale, 'files', { count: count }) }))
  const written = await writtenAs(given.format, rows, locale)
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
  const all = [...profiles, ...ownProfiles(lintOptions.profiles)]
  const known = ['all', ...new Set(all.flatMap(({ sections }) => sections.map(({ role }) => role)))]
  for (const value of given)
    if (!known.includes(value)) throw unknownValue('badValue', { option: '--role', value }, known, locale)
}

async function writtenAs(
  format: string,
  rows: readonly LedgerEntry[],
  locale: Locale,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${printableJson(rows, 2)}\n`
  const table = ledgerTable(rows, locale)
  if (format === 'xlsx') return spreadsheetOf(say(locale, 'tasksSheet'), table.head, table.rows)
  if (format === 'csv') return writeTable(table, 'csv')
  const safe = table.rows.map((row) => row.map((cell) => printable(String(cell))))
  return format === 'markdown' ? writeTable({ ...table, rows: safe }, 'markdown') : drawn(table.head, safe)
}

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

/** A table for a terminal, without its empty columns; nothing for no rows. */
function drawn(names: LedgerTable['head'], rows: readonly (readonly string[])[]): string {
  const isFilled = (_: unknown, column: number): boolean => rows.some((row) => row[column] !== '')
  const head = names.filter(isFilled)
  const cells = rows.map((row) => row.filter(isFilled))
  const room = process.stdout.isTTY ? process.stdout.columns : undefined
  const colWidths = fittedWidths([head, ...cells], room)
  if (colWidths === null) return cells.map((row) => card(head, row, room ?? 0)).join('')
  const table = new Table({
    head,
    style: { head: [], border: [] },
    ...(colWidths ? { colWidths: [...colWidths], wordWrap: true, wrapOnWordBoundary: false } : {}),
  })
  table.push(...cells)
  return rows.length ? `${table.toString()}\n` : ''
}

import { nameIn } from '../language/section-names.ts'
import type { ClaimStatus } from '../model/document.ts'
import { profiles } from '../profiles/index.ts'
import type { Locale } from '../report/report.ts'
import { statusText } from '../report/state-text.ts'
import { translated } from '../report/translated.ts'
import { ledgerWords } from './ledger-words.ts'
import type { LedgerRow } from './ledger.ts'

/** A row, with the path of its document where a table is made of several. */
export type LedgerEntry = LedgerRow & { readonly path?: string }

/** A ledger as people read it. */
export interface LedgerTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A ledger in the reader's language; columns that no row knows of are left out. */
export function ledgerTable(entries: readonly LedgerEntry[], locale: Locale = 'en'): LedgerTable {
  const all = Object.keys(ledgerWords) as readonly (keyof typeof ledgerWords)[]
  const columns = all.filter(
    (column) => !entries.length || entries.some((entry) => entry[column] !== undefined),
  )
  const inWords = { status: statusText, role: roleText } as const
  const cellOf = (entry: LedgerEntry, column: keyof LedgerEntry): string | number =>
    entry[column] && (column === 'status' || column === 'role')
      ? inWords[column](entry[column] as ClaimStatus, locale)
      : (entry[column] ?? '')
  return {
    head: columns.map((column) => translated(ledgerWords[column], locale)),
    rows: entries.map((entry) => columns.map((column) => cellOf(entry, column))),
  }
}

/** What sections of a role are mostly called; in English the role itself. */
function roleText(role: string, locale: Locale): string {
  const names = profiles.flatMap(({ sections }) => sections).find((schema) => schema.role === role)?.names
  return (locale === 'en' ? undefined : names && nameIn(names, locale)) ?? role
}

/** A table as CSV (RFC 4180, with a byte order mark and a head line) or in Markdown. */
export function writeTable({ head, rows }: LedgerTable, format: 'csv' | 'markdown'): string {
  const cells = rows.map((row) => row.map(String))
  // The mark is what makes spreadsheet programs read UTF-8.
  if (format === 'csv')
    return `\uFEFF${[head, ...cells].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
  const lines = [head, head.map(() => '---'), ...cells.map((row) => row.map(tableCell))]
  return lines.map((row) => `| ${row.join(' | ')} |\n`).join('')
}

/** A spreadsheet takes a cell that begins with = + - @ for a formula: it gets an apostrophe before it. */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function tableCell(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\|]/g, String.raw`\$&`)
}

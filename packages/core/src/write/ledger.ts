import type { Action, Claim, Member, PolicyDocument, Section } from '../model/document.ts'
import { allSections } from '../model/role-level.ts'
import { isLabel, sectionLabel } from '../model/label-text.ts'

/** One item of key work, or an action that names none. */
export interface LedgerRow {
  /** The heading: 二、做法. */
  readonly section: string
  readonly role: string
  /** As written: 一是; empty for a bullet. */
  readonly ordinal: string
  /** The action's headline. */
  readonly action: string
  readonly name: string
  /** The item of key work; empty when the action names none. */
  readonly item: string
  /** The item's place in its list, from 1. */
  readonly number?: number
  readonly claimed?: number
  readonly listed?: number
  readonly status?: Claim['status']
  /** From 1: of the item, else of the action. */
  readonly line: number
}

/** The columns of a ledger in the order in which they are written. */
export const ledgerColumns = [
  'section',
  'role',
  'ordinal',
  'action',
  'name',
  'item',
  'number',
  'claimed',
  'listed',
  'status',
  'line',
] as const satisfies readonly (keyof LedgerRow)[]

/** The actions of a document with their key work, one row for each item, in text order. */
export function ledger(document: PolicyDocument): readonly LedgerRow[] {
  return allSections(document.sections).flatMap((section) =>
    section.actions.flatMap((action) => rowsOf(document, section, action)),
  )
}

function rowsOf(
  { source }: PolicyDocument,
  section: Section,
  { ordinal, headline, name, span, keyWorks, items }: Action,
): readonly LedgerRow[] {
  const shared = {
    section: sectionLabel(section),
    role: section.role ?? '',
    ordinal: isLabel(ordinal) ? ordinal.text : '',
    action: headline,
    name: name ?? '',
  }
  const line = source.positionAt(span.start).line
  if (!items.length) return [{ ...shared, item: '', line }]
  const lineOf = (item: Member): number => source.positionAt(item.span.start).line
  if (!keyWorks.length)
    return items.map((item, index) => ({ ...shared, item: item.text, number: index + 1, line: lineOf(item) }))
  return keyWorks.flatMap((claim) => {
    const { claimed, listed, status } = claim
    return claim.items.map((item, index) => ({
      ...shared,
      item: item.text,
      number: index + 1,
      claimed,
      listed,
      status,
      line: lineOf(item),
    }))
  })
}

/** The rows as CSV (RFC 4180, with a head line), as a Markdown table or as JSON. */
export function writeLedger(rows: readonly LedgerRow[], format: 'csv' | 'markdown' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  const cells = rows.map((row) => ledgerColumns.map((column) => String(row[column] ?? '')))
  if (format === 'csv')
    return [ledgerColumns, ...cells].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  const lines = [ledgerColumns, ledgerColumns.map(() => '---'), ...cells.map((row) => row.map(tableCell))]
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

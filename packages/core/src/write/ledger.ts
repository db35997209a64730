import type { Action, Claim, Member, PolicyDocument, Section } from '../model/document.ts'
import { assignmentIn, firstNamedLeads, type Assignment } from '../model/assignments.ts'
import { allSections } from '../model/role-level.ts'
import { isLabel, sectionLabel } from '../model/label-text.ts'
import { contains, type Span } from '../text/span.ts'
import { assignedItems, ownSpan } from './assigned-items.ts'
import { tableTasks } from './table-tasks.ts'

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
  /** Units that lead, set apart by 、; empty where the text names none. */
  readonly lead: string
  /** Units that take part or are responsible. */
  readonly support: string
  /** By when, as written. */
  readonly due: string
  /** From 1: of the item, else of the action. */
  readonly line: number
}

/** Which sections a ledger is made of. */
export interface LedgerOptions {
  /** Roles of sections; by itself those that say what is to be done, and all where a document has none of them. */
  readonly roles?: readonly string[]
  /** The actions and items that touch this span alone, whatever their section is for. */
  readonly touching?: Span
}

const doing: ReadonlySet<string> = new Set(['practice', 'tasks', 'work', 'priorities', 'plans'])

/** True for the role of a section that says what is done or is to be done: its numbered parts are actions. */
export function isDoing(role: string): boolean {
  return doing.has(role)
}

/** The tasks of a document: its actions with their key work, items that name units or dates, and rows of tables of tasks; one row each, in text order. */
export function ledger(
  document: PolicyDocument,
  { roles, touching }: LedgerOptions = {},
): readonly LedgerRow[] {
  const firstNamed = firstNamedLeads(document.text)
  const sections = allSections(document.sections)
  const acting = sections.flatMap((section) =>
    section.actions.map((action) => ({ section, action, own: ownSpan(document, action) })),
  )
  const rows = acting.flatMap(({ section, action, own }) =>
    rowsOf(document, section, action).map((row) => ({
      row: { ...row, ...assigned(document, own, firstNamed) },
      at: action.span.start,
      span: action.span,
      section,
    })),
  )
  const assignedRows = assignedItems(
    document,
    acting.map(({ own }) => own),
    firstNamed,
  ).flatMap((item) =>
    item.parts.map((part, index) => ({
      row: {
        section: item.section ? sectionLabel(item.section) : '',
        role: item.section?.role ?? '',
        ordinal: item.ordinal,
        action: item.headline,
        name: '',
        item: item.parts.length > 1 ? part.text : '',
        ...(item.parts.length > 1 && { number: index + 1 }),
        ...written(part.assignment),
        line: document.source.positionAt(index === 0 ? item.span.start : part.span.start).line,
      },
      at: part.span.start,
      span: item.span,
      section: item.section,
    })),
  )
  const tableRows = tableTasks(document).map(({ ordinal, action, assignment, span }) => {
    const section = sections.findLast((each) => contains(each.span, span))
    const at = span.start
    const named = {
      section: section ? sectionLabel(section) : '',
      role: section?.role ?? '',
      ordinal,
      action,
    }
    const line = document.source.positionAt(at).line
    return { row: { ...named, name: '', item: '', ...written(assignment), line }, at, span, section }
  })
  const all = [...rows, ...assignedRows, ...tableRows].toSorted((a, b) => a.at - b.at)
  if (touching) {
    const isTouched = ({ span }: { readonly span: Span }): boolean =>
      span.start <= touching.end && touching.start <= span.end
    return all.filter(isTouched).map(({ row }) => row)
  }
  const rolesOf = (section: Section | undefined): readonly string[] =>
    section ? sections.filter(({ span }) => contains(span, section.span)).flatMap((each) => each.roles) : []
  const wanted = roles?.includes('all') ? undefined : (roles ?? [...doing])
  const chosen = wanted
    ? all.filter(({ section }) => rolesOf(section).some((role) => wanted.includes(role)))
    : all
  return (chosen.length > 0 || roles ? chosen : all).map(({ row }) => row)
}

function assigned(document: PolicyDocument, own: Span, firstNamed: boolean) {
  return written(assignmentIn(document.text.slice(own.start, own.end), firstNamed))
}

function written({ lead, support, due }: Assignment): Pick<LedgerRow, 'lead' | 'support' | 'due'> {
  return { lead: lead.join('、'), support: support.join('、'), due }
}

type BareRow = Omit<LedgerRow, 'lead' | 'support' | 'due'>

function rowsOf(
  { source }: PolicyDocument,
  section: Section,
  { ordinal, headline, name, span, keyWorks, items }: Action,
): readonly BareRow[] {
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

import { fold } from '../language/fold.ts'
import type { PolicyDocument, Table, TableCell } from '../model/document.ts'
import type { Assignment } from '../model/assignments.ts'
import type { Span } from '../text/span.ts'

/** A row of a table of tasks. */
export interface TableTask {
  readonly ordinal: string
  readonly action: string
  readonly assignment: Assignment
  readonly span: Span
}

/** What the head of a column says that it holds; the first that fits. */
const columns = {
  number: /^(?:no\.?|#|ref(?:erence|\.)?|number|序号|编号)$/i,
  due: /\b(?:due|deadline|when|timescale|timeframe|timeline|target date|completion)\b|时限|期限|完成时间|时间节点/i,
  lead: /\b(?:lead|owner|who|responsib\w*|assigned)\b|牵头|主办|主责/i,
  support: /\b(?:support\w*|partners?)\b|责任|负责|配合|协办|参与|承办/i,
  action:
    /\b(?:action|task|measure|activit(?:y|ie)|commitment|milestone)s?\b|任务|事项|措施|举措|行动|重点工作|工作内容/i,
} as const
type Column = keyof typeof columns

/** The rows of tables with a column of actions beside one of who answers for them or by when. */
export function tableTasks({ tables }: PolicyDocument): readonly TableTask[] {
  return tables.flatMap(tasksIn)
}

function tasksIn({ rows: [head = [], ...rows] }: Table): readonly TableTask[] {
  const kinds = head.map(({ text }) =>
    (Object.keys(columns) as Column[]).find((column) => columns[column].test(fold(text.trim()))),
  )
  if (
    !kinds.includes('action') ||
    !kinds.some((kind) => kind === 'lead' || kind === 'support' || kind === 'due')
  )
    return []
  return rows.flatMap((row) => {
    const textOf = (column: Column): string => textIn(row[kinds.indexOf(column)])
    const [first] = row
    const action = textOf('action')
    if (!action || !first) return []
    const lists = { lead: textOf('lead'), support: textOf('support') }
    return [
      {
        ordinal: textOf('number'),
        action,
        assignment: {
          lead: lists.lead ? [lists.lead] : [],
          support: lists.support ? [lists.support] : [],
          due: textOf('due'),
        },
        span: { start: first.span.start, end: row.at(-1)?.span.end ?? first.span.end },
      },
    ]
  })
}

function textIn(cell: TableCell | undefined): string {
  const text =
    cell?.text
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  return /^[-–—/]*$/.test(text) ? '' : text
}

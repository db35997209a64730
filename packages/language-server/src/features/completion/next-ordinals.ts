import { writeOrdinal, type PolicyDocument, type Run, type RunItem } from '@policydoc/core'

/** A label that could come next, as it would stand at the start of a line. */
export interface NextOrdinal {
  /** 三、 */
  readonly label: string
  /** What stands before it: marks of a heading, blanks of a nested list. */
  readonly prefix: string
  /** The blank between label and text, as in the item before. */
  readonly gap: string
}

interface Level {
  readonly key: string
  readonly item: RunItem
  readonly run: Run
  readonly prefix: string
}

const MOST = 4

/**
 * The ordinals that could come next on a line: first of all below the nearest item, where such items have had items below them
 * before, then the one after it, then those after the items that it stands under.
 */
export function nextOrdinals(document: PolicyDocument, lineStart: number): readonly NextOrdinal[] {
  const open: Level[] = []
  const below = new Map<string, Level>()
  const firsts = new Map<string, number>()
  for (const level of levelsBefore(document, lineStart)) {
    const at = open.findIndex(({ key }) => key === level.key)
    if (at >= 0) open.length = at
    const parent = open.at(-1)
    if (parent) below.set(parent.key, level)
    if (level.item === level.run.items[0] && level.item.ordinal.value === 1)
      firsts.set(level.key, (firsts.get(level.key) ?? 0) + 1)
    open.push(level)
  }
  const found: NextOrdinal[] = []
  const add = (level: Level | undefined, value: number): void => {
    if (level) found.push(written(document, level, value))
  }
  const nearest = open.at(-1)
  const child = nearest && below.get(nearest.key)
  if (child) {
    const next = child.item.ordinal.value + 1
    const runsOn = child.run.continuous
    add(child, runsOn ? next : 1)
    // Numbers that have restarted once will restart again.
    if (!runsOn && (firsts.get(child.key) ?? 0) < 2) add(child, next)
  }
  for (const level of open.toReversed()) add(level, level.item.ordinal.value + 1)
  const seen = new Set<string>()
  return found
    .filter(({ label, prefix }) => !seen.has(prefix + label) && seen.add(prefix + label))
    .slice(0, MOST)
}

/** The numbered lines before an offset in text order; what tells levels apart is the form of the label and what stands before it. */
function levelsBefore({ runs, source, text }: PolicyDocument, lineStart: number): readonly Level[] {
  return runs
    .filter(({ placement }) => placement === 'line')
    .flatMap((run) =>
      run.items.flatMap((item): Level[] => {
        const { start } = item.ordinal.span
        if (start >= lineStart) return []
        const before = text.slice(source.lineAt(start).start, start)
        const prefix = /^\uFEFF?([ \t]*(?:#{1,6}[ \t]+)?)$/.exec(before)?.[1] ?? ''
        return [{ key: `${prefix}${item.ordinal.form}`, item, run, prefix }]
      }),
    )
    .sort((a, b) => a.item.ordinal.span.start - b.item.ordinal.span.start)
}

function written({ text }: PolicyDocument, { item: { ordinal }, prefix }: Level, value: number): NextOrdinal {
  const gap = /^[ \t\u3000]*/.exec(text.slice(ordinal.span.end, ordinal.span.end + 4))?.[0] ?? ''
  return { label: writeOrdinal(value, ordinal), prefix, gap: ordinal.text.endsWith(gap) ? '' : gap }
}

/** The ordinals that could come next inside a paragraph: 三是 after `一是…；二是…；`. */
export function nextInline(document: PolicyDocument, offset: number): readonly string[] {
  const block = document.blocks.findLast(({ span }) => span.start <= offset)
  if (!block) return []
  return document.runs.flatMap(({ items, placement }) => {
    const here = items.filter(
      ({ ordinal: { span } }) => span.start >= block.span.start && span.start < offset,
    )
    const last = here.at(-1)?.ordinal
    return last && (placement === 'inline' || here.length > 1) ? [writeOrdinal(last.value + 1, last)] : []
  })
}

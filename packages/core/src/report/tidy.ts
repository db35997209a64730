import type { Suppression } from '../model/document.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Finding } from './report.ts'

/** A rule name in a directive, or a whole directive, that silenced nothing. */
export interface UnusedDirective {
  readonly span: Span
  /** Absent when the directive names no rule. */
  readonly rule?: string
}

export interface Tidied {
  readonly findings: readonly Finding[]
  readonly unused: readonly UnusedDirective[]
}

/** Drops what directives silence and what is said twice, and sorts by place. */
export function tidy(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  source: Source,
): Tidied {
  const used = new Set<string>()
  const kept = suppressions.length
    ? findings.filter((finding) => !silenced(finding, suppressions, source, used))
    : findings
  return { findings: sortFindings(unique(kept)), unused: unusedOf(suppressions, used) }
}

/** Findings by place, then by rule. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, messageId, span }) => {
    const key = `${rule} ${messageId} ${span.start} ${span.end}`
    return !seen.has(key) && seen.add(key)
  })
}

const keyOf = (directive: Suppression, rule?: string): string => `${directive.span.start} ${rule ?? ''}`

/** The last directive that speaks of the rule before the finding decides; `disable-next-line` and `disable-file` stand by themselves. */
function silenced(
  finding: Finding,
  suppressions: readonly Suppression[],
  source: Source,
  used: Set<string>,
): boolean {
  let by: string | undefined
  const line = finding.range.start.line
  for (const directive of suppressions) {
    const named = directive.rules.find(({ id }) => id === finding.rule)
    if (directive.rules.length && !named) continue
    const key = keyOf(directive, named?.id)
    if (directive.kind === 'disable-file') by = key
    else if (directive.kind === 'disable-next-line') {
      if (source.positionAt(directive.span.end).line + 1 === line) by = key
    } else if (directive.span.start <= finding.span.start) by = directive.kind === 'disable' ? key : undefined
  }
  if (by !== undefined) used.add(by)
  return by !== undefined
}

function unusedOf(
  suppressions: readonly Suppression[],
  used: ReadonlySet<string>,
): readonly UnusedDirective[] {
  return suppressions.flatMap((directive) => {
    if (directive.kind === 'enable') return []
    if (!directive.rules.length) return used.has(keyOf(directive)) ? [] : [{ span: directive.span }]
    return directive.rules
      .filter(({ id }) => !used.has(keyOf(directive, id)))
      .map(({ id, span }) => ({ span, rule: id }))
  })
}

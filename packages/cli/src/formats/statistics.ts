import { severityText, type Severity } from '@policydoc/core'
import type { CreateReporter } from './reporter.ts'

/** The number of findings and the severity of each rule, most frequent first; the findings themselves are not shown. */
const statistics: CreateReporter = ({ locale }) => {
  const counts = new Map<string, { readonly rule: string; readonly severity: Severity; count: number }>()
  return {
    id: 'statistics',
    file({ findings }) {
      for (const { rule, severity } of findings) {
        const key = `${rule} ${severity}`
        const row = counts.get(key) ?? { rule, severity, count: 0 }
        row.count++
        counts.set(key, row)
      }
      return ''
    },
    end() {
      const rows = [...counts.values()].toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
      const width = Math.max(0, ...rows.map(({ count }) => String(count).length))
      const longest = Math.max(0, ...rows.map(({ rule }) => rule.length))
      return rows
        .map(
          ({ rule, severity, count }) =>
            `${String(count).padStart(width)}  ${rule.padEnd(longest)}  ${severityText(severity, locale)}\n`,
        )
        .join('')
    },
  }
}

export default statistics

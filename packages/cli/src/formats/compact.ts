import { printable } from './printable.ts'
import type { CreateReporter } from './reporter.ts'

/** One line a finding: `path:line:column: severity message [rule]`, which editors and problem matchers read. */
const compact: CreateReporter = () => ({
  id: 'compact',
  file({ path, error, findings }) {
    const name = printable(path)
    if (error !== undefined) return `${name}:1:1: error ${printable(error)} [policydoc]\n`
    return findings
      .map(
        ({ range: { start }, severity, message, rule }) =>
          `${name}:${start.line}:${start.column}: ${severity} ${printable(message)} [${rule}]\n`,
      )
      .join('')
  },
  end: () => '',
})

export default compact

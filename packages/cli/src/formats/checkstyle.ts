import type { CreateReporter } from './reporter.ts'
import { attributes } from './xml.ts'

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const

/** Checkstyle XML, which many review tools read. */
const checkstyle: CreateReporter = () => ({
  id: 'checkstyle',
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file({ path, error, findings }) {
    const lines = findings.map(({ range: { start }, severity, message, rule }) => {
      const { line, column } = start
      const source = `policydoc.${rule}`
      return `    <error${attributes({ line, column, severity: SEVERITIES[severity], message, source })}/>\n`
    })
    if (error !== undefined)
      lines.push(
        `    <error${attributes({ line: 1, severity: 'error', message: error, source: 'policydoc' })}/>\n`,
      )
    return lines.length ? `  <file${attributes({ name: path })}>\n${lines.join('')}  </file>\n` : ''
  },
  end: () => '</checkstyle>\n',
})

export default checkstyle

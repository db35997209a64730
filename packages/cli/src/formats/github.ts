import type { CreateReporter } from './reporter.ts'
import { wellFormed } from './well-formed.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const

const data = (text: string): string =>
  wellFormed(text).replace(
    /[%\r\n]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands that GitHub shows beside the changed lines. */
const github: CreateReporter = () => ({
  id: 'github',
  inRepository: true,
  file({ path, error, findings }) {
    const file = property(path)
    if (error !== undefined) return `::error file=${file},title=policydoc::${data(error)}\n`
    return findings
      .map(({ range: { start, end }, severity, message, rule }) => {
        // Columns mean something to GitHub only when a finding stays on its line.
        const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : ''
        const place = `file=${file},line=${start.line},endLine=${end.line}${columns}`
        return `::${COMMANDS[severity]} ${place},title=${property(`policydoc ${rule}`)}::${data(message)}\n`
      })
      .join('')
  },
  end: () => '',
})

export default github

import type { Finding } from '@policydoc/core'
import type { CreateReporter, FileResult } from './reporter.ts'
import { attributes, escapeXml } from './xml.ts'

/** JUnit XML: a suite per file, a case per finding. Errors and warnings fail; info and hints pass and say so in `system-out`. */
const junit: CreateReporter = () => ({
  id: 'junit',
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="policydoc">\n',
  file: suiteOf,
  end: () => '</testsuites>\n',
})

function suiteOf({ path, error, findings }: FileResult): string {
  const failures = findings.filter(fails).length
  const counts = { tests: Math.max(findings.length, 1), failures, errors: error === undefined ? 0 : 1 }
  const open = `  <testsuite${attributes({ name: path, ...counts, time: 0 })}>\n`
  const cases =
    error !== undefined
      ? [
          `    <testcase${attributes({ name: 'read', classname: path })}><error${attributes({ message: error })}/></testcase>\n`,
        ]
      : findings.length
        ? findings.map((finding) => caseOf(path, finding))
        : [`    <testcase${attributes({ name: 'policydoc', classname: path })}/>\n`]
  return `${open}${cases.join('')}  </testsuite>\n`
}

const fails = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

function caseOf(path: string, finding: Finding): string {
  const { rule, severity, message, range, url } = finding
  const { line, column } = range.start
  const text = escapeXml(`${path}:${line}:${column} ${severity}: ${message} (${rule}) ${url}`)
  const result = fails(finding)
    ? `<failure${attributes({ type: severity, message })}>${text}</failure>`
    : `<system-out>${text}</system-out>`
  return `    <testcase${attributes({ name: `${rule} ${line}:${column}`, classname: path })}>${result}</testcase>\n`
}

export default junit

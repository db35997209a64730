import type { Finding, Range } from '@policydoc/core'
import type { CreateReporter, FileResult } from './reporter.ts'
import { printableJson } from './printable.ts'
import { separator } from './separator.ts'

const position = ({ line, column, offset }: Range['start']) => ({ line, column, offset })
const range = ({ start, end }: Range) => ({ start: position(start), end: position(end) })

/** A finding in the shape that `contract` promises: no internal spans. */
export function findingToJson(finding: Finding): object {
  return {
    rule: finding.rule,
    messageId: finding.messageId,
    severity: finding.severity,
    message: finding.message,
    data: finding.data,
    range: range(finding.range),
    related: finding.related.map((one) => ({ message: one.message, range: range(one.range) })),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: range(edit.range), newText: edit.newText })),
    })),
    url: finding.url,
  }
}

/** A file's results in the shape of `lint --format json` and `jsonl`. */
export function fileToJson(result: FileResult): object {
  return {
    path: result.path,
    profile: result.profile,
    encoding: result.encoding,
    ...(result.error === undefined ? {} : { error: result.error }),
    findings: result.findings.map(findingToJson),
  }
}

/** One JSON object over all files, written file by file. */
const json: CreateReporter = ({ version }) => {
  const separate = separator()
  return {
    id: 'json',
    begin: () =>
      `{\n"schemaVersion": 1,\n"tool": ${JSON.stringify({ name: 'policydoc', version })},\n"files": [`,
    file: (result) => separate() + printableJson(fileToJson(result)),
    end: ({ files, failed, errors, warnings, infos, hints }) =>
      `${files + failed > 0 ? '\n' : ''}],\n"summary": ${JSON.stringify({ files: files + failed, errors, warnings, infos, hints })}\n}\n`,
  }
}

export default json

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run evaluate -- DIR [options]
  DIR            a folder with documents in zh-hans/, zh-hant/, en/, labels.jsonl and gaps.jsonl
  --only TEXT    only documents whose path begins with TEXT (zh, en, zh-hant/tw …)
  --labels-only  claims and labels only: no linting, no planted faults
  --out FILE     where every disagreement is written (default: a file in the system's temporary folder)
  --report FILE  an HTML page with the sentences, the claims and the members marked`

/** Reads the command line; gives undefined when the folder is missing. */
export function readArguments(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      'labels-only': { type: 'boolean', default: false },
      out: { type: 'string', default: join(tmpdir(), 'policydoc-evaluation.txt') },
      report: { type: 'string' },
    },
  })
  const [folder] = positionals
  if (!folder) return undefined
  return {
    folder,
    only: values.only,
    labelsOnly: values['labels-only'],
    out: values.out,
    report: values.report,
  }
}

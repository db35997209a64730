import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run evaluate -- DIR... [options]
  DIR              folders with documents, and with labels.jsonl and gaps.jsonl where there are labels;
                   a document is called genre/file and ranked by the SHA-1 of that
  --labels FILE    labels of documents that lie elsewhere: in --documents
  --documents DIR  where labelled documents lie that are not beside their labels
  --only TEXT      only documents whose name begins with TEXT (zh, en, laws/ …)
  --ranks A-B      only documents of these ranks, from 0, B included
  --sample N       plant at most N faults of each kind (default 200)
  --labels-only    claims and labels only: no linting, no planted faults
  --out FILE       where every disagreement is written (default: in the system's temporary folder)
  --report FILE    an HTML page with the sentences, the claims and the members marked
  --dump FILE      write all claims and findings as JSON lines, and nothing else
  --compare A B    what differs between two dumps
First sight:
  --fresh N        the next N documents not looked at: every error and warning, to be read
  --judge FILE     take in judgements, one a line: ID real|false|echo; prints precision by rule
  --seen FILE      what was seen and judged (default: policydoc/evaluate-seen.json in the user's state folder)`

const state = process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state')

/** Reads the command line; gives undefined when help is asked for or there is nothing to work on. */
export function readArguments(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      labels: { type: 'string' },
      documents: { type: 'string' },
      only: { type: 'string', default: '' },
      ranks: { type: 'string' },
      sample: { type: 'string', default: '200' },
      'labels-only': { type: 'boolean', default: false },
      out: { type: 'string', default: join(tmpdir(), 'policydoc-evaluation.txt') },
      report: { type: 'string' },
      dump: { type: 'string' },
      compare: { type: 'boolean', default: false },
      fresh: { type: 'string' },
      judge: { type: 'string' },
      seen: { type: 'string', default: join(state, 'policydoc', 'evaluate-seen.json') },
    },
  })
  if (values.help) return undefined
  if (values.compare ? positionals.length !== 2 : !positionals.length && !values.labels && !values.judge)
    return undefined
  return {
    ...values,
    folders: positionals,
    labelsOnly: values['labels-only'],
    sample: Number(values.sample),
    fresh: values.fresh && Number(values.fresh),
    ranks: values.ranks && ranksOf(values.ranks),
  }
}

/** The bounds of `A-B` or `A` as those of `slice`. */
function ranksOf(text) {
  const [from, to = from] = text.split('-').map(Number)
  return [from, to + 1]
}

// Measures claims, numbering and findings against documents labelled by hand. Needs a built @policydoc/core.
import { writeFileSync } from 'node:fs'
import { lint, parse } from '@policydoc/core'
import { readArguments, USAGE } from './arguments.mjs'
import { readCorpus } from './corpus.mjs'
import { disagreements } from './disagreements.mjs'
import { alarmsOf, judgeGaps } from './gaps.mjs'
import { judge } from './judge.mjs'
import { reportPage } from './page.mjs'
import { plantFaults } from './plant.mjs'
import { printed } from './print.mjs'

const options = readArguments(process.argv.slice(2))
if (!options) {
  console.error(USAGE)
  process.exit(2)
}

const documents = readCorpus(options.folder, options.only)
if (!documents.length) {
  console.error(`No documents in ${options.folder}${options.only ? ` that begin with ${options.only}` : ''}.`)
  process.exit(2)
}

const result = {
  documents,
  labelsOnly: options.labelsOnly,
  rows: [],
  alarms: [],
  gaps: [],
  faults: [],
  claims: [],
}
for (const document of documents) {
  const parsed = parse(document.text, { uri: document.path })
  const rows = judge(document, parsed.claims)
  result.rows.push(...rows)
  const labelled = new Set(rows.map((row) => row.claim))
  result.claims.push(
    ...parsed.claims.filter((claim) => !labelled.has(claim)).map((claim) => ({ document, claim })),
  )
  if (options.labelsOnly) continue
  const check = (text) => lint(text, { uri: document.path })
  const findings = check(document.text)
  result.alarms.push(...alarmsOf(document, findings))
  result.gaps.push(...judgeGaps(document, findings))
  result.faults.push(...plantFaults(document, parsed, rows, check))
}

const figures = printed(result)
console.log(figures)
writeFileSync(options.out, `${disagreements(result)}\n`)
console.log(`\nDisagreements: ${options.out}`)
if (options.report) {
  writeFileSync(options.report, reportPage({ ...result, figures }))
  console.log(`Report: ${options.report}`)
}

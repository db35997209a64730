// Measures claims, numbering and findings on documents, labelled or not. Needs a built @policydoc/core.
import { writeFileSync } from 'node:fs'
import { lint, parse } from '@policydoc/core'
import { readArguments, USAGE } from './arguments.mjs'
import { isConfirmed } from './claim-faults.mjs'
import { disagreements } from './disagreements.mjs'
import { readDocuments } from './documents.mjs'
import { compareDumps, writeDump } from './dump.mjs'
import { figures } from './figures.mjs'
import { readFresh } from './fresh.mjs'
import { alarmsOf, judgeGaps } from './gaps.mjs'
import { judge } from './judge.mjs'
import { reportPage } from './page.mjs'
import { faultsOf, labelledFaults, sampled, tried } from './plant.mjs'
import { openMemory } from './memory.mjs'
import { createSpares } from './spares.mjs'

const options = readArguments(process.argv.slice(2))
if (!options) {
  console.error(USAGE)
  process.exit(2)
}

if (options.compare) console.log(compareDumps(...options.folders))
else if (options.judge) console.log(openMemory(options.seen).takeIn(options.judge))
else {
  const documents = readDocuments(options)
  if (!documents.length) {
    console.error('No documents there.')
    process.exit(2)
  }
  if (options.dump) writeDump(options.dump, documents)
  else if (options.fresh) console.log(readFresh(documents, options.fresh, openMemory(options.seen)))
  else evaluate(documents)
}

function evaluate(documents) {
  const result = {
    documents,
    labelsOnly: options.labelsOnly,
    rows: [],
    claims: [],
    alarms: [],
    gaps: [],
    faults: [],
  }
  const spares = createSpares()
  const breakable = []
  const faults = []
  for (const document of documents) {
    const parsed = parse(document.text, { uri: document.path })
    document.script ??= { 'zh-Hans': 'Hans', 'zh-Hant': 'Hant', en: 'en' }[parsed.language]
    const rows = judge(document, parsed.claims)
    const labelled = new Set(rows.map((row) => row.claim))
    result.rows.push(...rows)
    result.claims.push(...parsed.claims.map((claim) => ({ document, claim, labelled: labelled.has(claim) })))
    if (options.labelsOnly) continue
    document.findings = lint(parsed)
    result.alarms.push(...alarmsOf(document, document.findings))
    result.gaps.push(...judgeGaps(document, document.findings))
    for (const claim of parsed.claims.filter(isConfirmed)) spares.add(claim, document.script)
    faults.push(...labelledFaults(document, rows))
    const { claims, runs, profile, sections } = parsed
    breakable.push({ document, claims, runs, profile, sections })
  }
  faults.push(...breakable.flatMap(({ document, ...model }) => faultsOf(document, model, spares)))
  result.faults = sampled(faults, options.sample).map(tried)
  const text = figures(result)
  console.log(text)
  writeFileSync(options.out, `${disagreements(result)}\n`)
  console.log(`\nDisagreements: ${options.out}`)
  if (options.report) {
    writeFileSync(options.report, reportPage({ ...result, figures: text }))
    console.log(`Report: ${options.report}`)
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { groups } from './groups.mjs'

const VERDICT = /^(\S+)\s+(real|false|echo)\b/

/** What was seen and judged, kept in a file outside the project: names of documents, and findings with their verdicts. */
export function openMemory(file) {
  const memory = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { documents: [], findings: {} }
  const save = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(memory, null, 1)}\n`)
  }
  return {
    seen: new Set(memory.documents),
    remember(documents, findings) {
      memory.documents.push(...documents)
      for (const { id, rule, severity } of findings) memory.findings[id] ??= { rule, severity }
      save()
    },
    takeIn(path) {
      const unknown = []
      for (const line of readFileSync(path, 'utf8')
        .split('\n')
        .filter((one) => one.trim())) {
        const [, id, verdict] = VERDICT.exec(line.trim()) ?? []
        if (memory.findings[id]) memory.findings[id].verdict = verdict
        else unknown.push(line)
      }
      save()
      return precision(memory) + unknown.map((line) => `\nnot understood: ${line}`).join('')
    },
  }
}

/** The share of right findings by rule. */
export function precision({ documents, findings }) {
  const rows = Object.values(findings)
  const count = (some, verdict) => some.filter((row) => row.verdict === verdict).length
  const line = (name, some) => {
    const [real, wrong, echo] = ['real', 'false', 'echo'].map((verdict) => count(some, verdict))
    const judged = real + wrong + echo
    const share = judged ? `${((100 * real) / judged).toFixed(0)} %` : '–'
    return `  ${name.padEnd(34)}${share.padEnd(8)}${real} real, ${wrong} false, ${echo} echo, ${some.length - judged} not judged`
  }
  return [
    `${documents.length} documents seen, ${rows.length} errors and warnings`,
    line('all', rows),
    ...groups(rows, (row) => row.rule).map(([rule, some]) => line(rule, some)),
  ].join('\n')
}

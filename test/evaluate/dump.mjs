import { writeFileSync } from 'node:fs'
import { lint, parse } from '@policydoc/core'
import { readLines } from './documents.mjs'
import { groups } from './groups.mjs'

/** Writes a line for each claim and each finding of the documents. */
export function writeDump(file, documents) {
  const lines = documents.flatMap(({ path, text }) => {
    const parsed = parse(text, { uri: path })
    return [
      ...parsed.claims.map((claim) => ({ file: path, kind: 'claim', at: claim.numeral.span.start, claim })),
      ...lint(parsed).map((finding) => ({ file: path, kind: 'finding', at: finding.span.start, finding })),
    ]
  })
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

/** The lines that only one of two dumps has, by document and place. */
export function compareDumps(one, other) {
  const [before, after] = [one, other].map(
    (file) => new Map(readLines(file).map((row) => [JSON.stringify(row), row])),
  )
  const rows = [
    ...[...before].filter(([line]) => !after.has(line)).map(([, row]) => ({ ...row, sign: '-' })),
    ...[...after].filter(([line]) => !before.has(line)).map(([, row]) => ({ ...row, sign: '+' })),
  ]
  if (!rows.length) return `Equal: ${before.size} lines.`
  const parts = groups(rows, (row) => row.file).map(([file, some]) =>
    [file, ...some.toSorted((a, b) => a.at - b.at || (a.sign < b.sign ? 1 : -1)).map(differing)].join('\n'),
  )
  const count = (sign, kind) => rows.filter((row) => row.sign === sign && row.kind === kind).length
  const sums = ['claim', 'finding'].map((kind) => `${kind}s: −${count('-', kind)} +${count('+', kind)}`)
  return [...parts, `${sums.join(', ')}; ${before.size} lines before, ${after.size} after`].join('\n')
}

function differing({ sign, kind, at, claim, finding }) {
  const what = claim
    ? [
        `${claim.claimed} ${claim.noun} ${claim.why ?? claim.form} ${claim.status} ${claim.certainty}`,
        `${claim.closed ? 'closed' : 'open'} ${claim.listed}:`,
        claim.items.map((item) => item.text.replace(/\s+/g, ' ').slice(0, 30)).join(' | '),
      ].join(' ')
    : `${finding.severity} ${finding.rule}/${finding.messageId} ${finding.message}`
  return `  ${sign} ${kind} @${at} ${what}`
}

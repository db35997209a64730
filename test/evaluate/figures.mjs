import { groups } from './groups.mjs'
import { isConfirmed } from './claim-faults.mjs'
import { reasonOf, sharesOf } from './judge.mjs'

const NAME = 34
const CELL = 16

const constructionOf = (reason) => reason.split('/')[0]

const SLICES = [
  ['script', (row) => row.document.script],
  ['genre', (row) => row.document.genre],
  ['construction', (row) => constructionOf(row.reason)],
  ['row', (row) => (row.reason.includes('/') ? row.reason : undefined)],
]

/** The figures as text: labels, confirmed counts, alarms, gaps, planted faults; each by script, genre, construction and row. */
export function figures({ documents, rows, claims, alarms, gaps, faults, labelsOnly }) {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
  const stale = rows.filter((row) => row.kind === 'stale').length
  const parts = [
    `${documents.length} documents, ${characters} characters, ${rows.length} labels${stale ? `, ${stale} of them stale` : ''}`,
  ]
  if (rows.length) parts.push(table('labels', LABEL_COLUMNS, rows, labelCells))
  if (!labelsOnly) {
    parts.push(confirmedTable(documents, claims), alarmTable(documents, alarms))
    if (gaps.length) parts.push(`gaps found: ${share([gaps.filter((gap) => gap.found).length, gaps.length])}`)
    for (const [fault, some] of groups(faults, (row) => row.fault)) {
      parts.push(table(`planted: ${fault}`, ['found', 'at warning', 'found alone'], some, faultCells))
    }
    const numbers = faults.filter((row) => row.fault.startsWith('number'))
    if (numbers.length)
      parts.push(table('planted: number ±1', ['found', 'at warning', 'found alone'], numbers, faultCells))
  }
  return parts.join('\n\n')
}

const LABEL_COLUMNS = [
  '3 and more',
  'of two',
  'right number',
  'first exact',
  'last exact',
  'both exact',
  'both alike',
  'false of none',
  'open',
]

function labelCells(rows) {
  const { three, two, right, first, last, both, alike, falseClaims, open } = sharesOf(rows)
  return [three, two, right, first, last, both, alike, falseClaims, open].map(share)
}

function faultCells(rows) {
  const tests = [(row) => row.found, (row) => row.loud, (row) => row.alone]
  return tests.map((test) => share([rows.filter(test).length, rows.length]))
}

/** How many counts are confirmed: a checker that confirms little breaks little. */
function confirmedTable(documents, claims) {
  const rows = claims
    .filter(({ claim }) => claim.status === 'match')
    .map((row) => ({ ...row, reason: reasonOf(row.claim) }))
  const lengths = new Map()
  const add = (key, length) => lengths.set(key, (lengths.get(key) ?? 0) + length)
  for (const { script, genre, text } of documents) {
    for (const key of ['all', `script ${script}`, `genre ${genre}`]) add(key, text.length)
  }
  const cells = (some, key) => {
    const broken = some.filter((row) => isConfirmed(row.claim))
    const length = lengths.get(key) ?? lengths.get('all')
    const rate = (list) => `${list.length} ${((list.length * 100_000) / length).toFixed(2)}`.padEnd(CELL)
    return [rate(broken), rate(some)]
  }
  return table('confirmed counts and how many per 100,000 characters', ['3 closed', 'all'], rows, cells)
}

function alarmTable(documents, alarms) {
  const lines = ['errors and warnings not accounted for by a label: number, one in so many characters']
  const line = (name, some, count) => {
    const length = some.reduce((sum, { text }) => sum + text.length, 0)
    lines.push(`  ${name.padEnd(NAME)}${String(count).padEnd(8)}${count ? Math.round(length / count) : '–'}`)
  }
  const unknown = alarms.filter((alarm) => !alarm.known)
  line('all', documents, unknown.length)
  for (const kind of ['script', 'genre']) {
    for (const [name, some] of groups(documents, (document) => document[kind])) {
      line(`${kind} ${name}`, some, unknown.filter((alarm) => alarm.document[kind] === name).length)
    }
  }
  for (const [rule, some] of groups(alarms, ({ finding }) => `${finding.rule} ${finding.severity}`)) {
    const known = some.filter((alarm) => alarm.known).length
    lines.push(`  ${rule.padEnd(NAME)}${some.length - known}${known ? ` (and ${known} labelled)` : ''}`)
  }
  return lines.join('\n')
}

/** One table: all rows, then by script, genre, construction and row; slices that say nothing more than the last are left out. */
function table(title, columns, rows, cells) {
  const lines = [title, `  ${''.padEnd(NAME)}${columns.map((name) => name.padEnd(CELL)).join('')}`.trimEnd()]
  const line = (name, some) => lines.push(`  ${name.padEnd(NAME)}${cells(some, name).join('')}`.trimEnd())
  line('all', rows)
  for (const [kind, key] of SLICES) {
    for (const [name, some] of groups(rows.filter(key), key)) line(`${kind} ${name}`, some)
  }
  return lines.join('\n')
}

function share([part, whole]) {
  return (whole ? `${part}/${whole} ${((100 * part) / whole).toFixed(1)}%` : '–').padEnd(CELL)
}

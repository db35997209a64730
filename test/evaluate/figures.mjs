import { groups } from './groups.mjs'
import { isConfirmed } from './claim-faults.mjs'
import { reasonOf, sharesOf } from './judge.mjs'

const NAME = 34
const CELL = 17
/** A slice is printed when it holds this share of the rows. */
const LEAST = 0.01

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
    for (const [place, kinds] of Object.entries(FAULTS)) parts.push(...plantedTables(faults, place, kinds))
  }
  return parts.join('\n\n')
}

const LABEL_COLUMNS = [
  ...['3 and more', 'of two', 'right number', 'first exact', 'last exact', 'both exact', 'both alike'],
  ...['false of none', 'open'],
]

function labelCells(rows) {
  const { three, two, right, first, last, both, alike, falseClaims, open } = sharesOf(rows)
  return [three, two, right, first, last, both, alike, falseClaims, open].map(share)
}

const FAULTS = {
  'labelled counts': ['labelled −1', 'labelled +1'],
  'confirmed counts': ['number −1', 'number +1', 'member out', 'member in'],
  numbering: ['ordinal skipped', 'ordinal repeated', 'ordinals swapped'],
  totals: ['total +1 digit', 'total −1 digit', 'part +1 digit', 'part −1 digit'],
  dates: ['month 13', 'day too late', 'another weekday', 'hour 25', 'period reversed'],
  sections: ['section dropped', 'sections swapped'],
}

/** What was found of the planted faults: at any severity, at warning or above, and with no other error or warning. */
function plantedTables(faults, place, kinds) {
  const rows = faults.filter((row) => kinds.includes(row.fault))
  if (!rows.length) return []
  const tests = {
    'at any severity': (row) => row.found,
    'at warning or above': (row) => row.loud,
    'at warning or above and alone': (row) => row.alone,
  }
  return Object.entries(tests).map(([how, test]) => {
    const counted = (some) => share([some.filter(test).length, some.length])
    return table(`planted in ${place}, found ${how}`, ['all', ...kinds], rows, (some) => [
      counted(some),
      ...kinds.map((kind) => counted(some.filter((row) => row.fault === kind))),
    ])
  })
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
      if (some.length < documents.length * LEAST) continue
      line(`${kind} ${name}`, some, unknown.filter((alarm) => alarm.document[kind] === name).length)
    }
  }
  for (const [rule, some] of groups(alarms, ({ finding }) => `${finding.rule} ${finding.severity}`)) {
    const known = some.filter((alarm) => alarm.known).length
    lines.push(`  ${rule.padEnd(NAME)}${some.length - known}${known ? ` (and ${known} labelled)` : ''}`)
  }
  return lines.join('\n')
}

/** One table: all rows, then by script, genre, construction and row, without slices too thin to say anything. */
function table(title, columns, rows, cells) {
  const lines = [title, `  ${''.padEnd(NAME)}${columns.map((name) => name.padEnd(CELL)).join('')}`.trimEnd()]
  const line = (name, some) => lines.push(`  ${name.padEnd(NAME)}${cells(some, name).join('')}`.trimEnd())
  line('all', rows)
  for (const [kind, key] of SLICES) {
    for (const [name, some] of groups(rows.filter(key), key)) {
      if (some.length >= rows.length * LEAST) line(`${kind} ${name}`, some)
    }
  }
  return lines.join('\n')
}

function share([part, whole]) {
  return (whole ? `${part}/${whole} ${((100 * part) / whole).toFixed(1)}%` : '–').padEnd(CELL)
}

import { sharesOf } from './judge.mjs'

const SCRIPTS = ['Hans', 'Hant', 'en']
const FORMS = ['before', 'after', 'outline']

const share = ([part, whole]) =>
  whole ? `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`.padEnd(16) : '–'.padEnd(16)

/** The figures as text: claims by script and form, alarms by script and rule, gaps, planted faults. */
export function printed({ documents, rows, alarms, gaps, faults, labelsOnly }) {
  const lines = []
  const stale = rows.filter((row) => row.kind === 'stale').length
  lines.push(
    `${documents.length} documents, ${rows.length} labels${stale ? `, ${stale} of them stale` : ''}`,
    '',
  )
  lines.push('                 found of match   exact of found   false of none    open')
  for (const [name, some] of slices(rows)) lines.push(`  ${name.padEnd(14)} ${sharesLine(sharesOf(some))}`)
  if (labelsOnly) return lines.join('\n')
  lines.push('', ...alarmLines(documents, alarms))
  lines.push('', `gaps found       ${share([gaps.filter((gap) => gap.found).length, gaps.length])}`)
  lines.push('', ...faultLines(faults))
  return lines.join('\n')
}

function sharesLine({ recall, exact, falseClaims, open }) {
  return [recall, exact, falseClaims, open].map(share).join(' ')
}

function slices(rows) {
  const chinese = rows.filter((row) => row.document.script !== 'en')
  const list = [['all', rows]]
  if (chinese.length) list.push(['Chinese', chinese])
  for (const script of SCRIPTS) {
    const some = rows.filter((row) => row.document.script === script)
    if (!some.length) continue
    list.push([script, some])
    for (const form of FORMS) list.push([`  ${form}`, some.filter((row) => row.label.where === form)])
  }
  return list
}

function alarmLines(documents, alarms) {
  const lines = ['errors and warnings not accounted for by a label']
  for (const script of SCRIPTS) {
    const some = documents.filter((document) => document.script === script)
    const characters = some.reduce((sum, document) => sum + document.text.length, 0)
    const count = alarms.filter((alarm) => alarm.document.script === script && !alarm.known).length
    if (!some.length) continue
    const rate = ((count * 100_000) / characters).toFixed(2)
    lines.push(
      `  ${script.padEnd(14)} ${count} in ${some.length} documents (${(count / some.length).toFixed(2)} each), ${rate} per 100,000 characters`,
    )
  }
  for (const [rule, some] of groups(alarms, (alarm) => `${alarm.finding.rule} ${alarm.finding.severity}`)) {
    const known = some.filter((alarm) => alarm.known).length
    lines.push(`    ${rule.padEnd(32)} ${some.length - known}${known ? ` (and ${known} labelled)` : ''}`)
  }
  return lines
}

function faultLines(faults) {
  const lines = ['planted faults found               reported         at warning or above']
  const wrong = faults.filter(({ fault, form }) => /^number [−+]1$/.test(fault) && !form.endsWith('等'))
  for (const [name, some] of groups(wrong, (row) => (row.document.script === 'en' ? 'English' : 'Chinese')))
    lines.push(`  ${`wrong by one, without 等, ${name}`.padEnd(31)} ${faultShares(some)}`)
  for (const [fault, some] of groups(faults, (row) => row.fault)) {
    lines.push(`  ${fault.padEnd(32)} ${faultShares(some)}`)
    for (const [kind, few] of groups(some, (row) => `${row.document.script} ${row.form}`)) {
      lines.push(`    ${kind.padEnd(30)} ${faultShares(few)}`)
    }
  }
  return lines
}

function faultShares(rows) {
  const grave = rows.filter((row) => row.found === 'error' || row.found === 'warning')
  const found = rows.filter((row) => row.found)
  return `${share([found.length, rows.length])} ${share([grave.length, rows.length])}`
}

function groups(rows, key) {
  const map = new Map()
  for (const row of rows) map.set(key(row), [...(map.get(key(row)) ?? []), row])
  return [...map].toSorted(([a], [b]) => a.localeCompare(b))
}

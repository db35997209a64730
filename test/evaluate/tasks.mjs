// How many of the tasks that name units or dates a task breakdown has right: node test/evaluate/tasks.mjs FOLDER…
// The answer is read from the brackets that end a task, （甲局、乙局负责）, and from dates with 前, by nothing but their commas.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ledger, parse } from '@policydoc/core'

const bracket = /[（(]([^（()）]*(?:负责|牵头|配合|责任单位|牵头单位|负责部门)[^（()）]*)[）)]/g
const deadline =
  /(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?|每年\d{1,2}月(?:底|\d{1,2}日))前(?!已|的|后)/g
const roles = /(?:责任|牵头|配合|负责)(?:单位|部门)[：:]/g
const between =
  /[、，,；;]|(?:等(?:有关|相关)?(?:部门|单位)?(?:和单位)?)?(?:按职责)?(?:分工)?(?:牵头|配合|参与|负责|指导|落实)|会同|等?和(?=各)|等(?:部门)?/

/** What a bracket names: its words between commas, without the sentence on who leads that follows once. */
function namedIn(inside) {
  return inside
    .replace(/[。，](?:列|排|以下).*|[；，]适用范围.*/, '')
    .replaceAll(roles, '')
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
}

const total = { units: 0, rightUnits: 0, dates: 0, rightDates: 0 }
for (const folder of process.argv.slice(2))
  for (const name of readdirSync(folder).filter((each) => /\.(?:md|txt)$/.test(each)))
    evaluate(join(folder, name))
const { units, rightUnits, dates, rightDates } = total
console.log(`units ${rightUnits} of ${units}, dates ${rightDates} of ${dates}`)

function evaluate(path) {
  const document = parse(readFileSync(path, 'utf8'))
  const { text, source } = document
  const rows = ledger(document, { roles: ['all'] })
  const brackets = [...text.matchAll(bracket)].filter(([, inside]) => namedIn(inside).length > 0)
  const wrong = brackets.filter(({ 1: inside, index }) => {
    const { line } = source.positionAt(index)
    const names = namedIn(inside)
    return !rows.some(
      (row) =>
        Math.abs(row.line - line) <= 3 &&
        [row.lead, row.support].filter(Boolean).join('、').split('、').toSorted().join() ===
          names.toSorted().join(),
    )
  })
  const due = rows.map((row) => row.due).join('；')
  const deadlines = [...text.matchAll(deadline)]
  const late = deadlines.filter(([words]) => !due.includes(words))
  total.units += brackets.length
  total.rightUnits += brackets.length - wrong.length
  total.dates += deadlines.length
  total.rightDates += deadlines.length - late.length
  if (brackets.length + deadlines.length === 0) return
  console.log(
    `${basename(path)}: units ${brackets.length - wrong.length} of ${brackets.length}, ` +
      `dates ${deadlines.length - late.length} of ${deadlines.length}`,
  )
  for (const { 1: inside, index } of wrong) console.log(`  ${source.positionAt(index).line}: ${inside}`)
  for (const { 0: words, index } of late) console.log(`  ${source.positionAt(index).line}: ${words}`)
}

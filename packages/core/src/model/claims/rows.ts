import { none } from '../../text/none.ts'
import type { Certainty } from '../document.ts'
import { FLAGS, type Doubt, type Evidence, type Verdict } from './candidate.ts'

/** A question about the evidence. */
export type Test = (evidence: Evidence) => boolean

/** What a table of rows by construction makes of evidence: the first row that holds decides; undefined: nothing is said. */
export function decider(
  table: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, Test>>,
): (evidence: Evidence) => Verdict | undefined {
  const rules = new Map(
    Object.entries(table).map(([construction, rows]) => [construction, rulesOf(rows, facts)]),
  )
  return (evidence) => {
    const { construction } = evidence
    const rows = rules.get(construction.startsWith('english-') ? 'english' : construction)
    for (const { name, certainty, holds } of rows ?? none)
      if (holds(evidence))
        return certainty === 'silent' ? undefined : { certainty, why: `${construction}/${name}` }
    return undefined
  }
}

/** The rows of a construction, whose tests are made when they are first asked. */
function rulesOf(rows: string, facts: Readonly<Record<string, Test>>) {
  const lines = rows.split('\n').filter((line) => line.trim() && !line.trim().startsWith('#'))
  return lines.map((line) => {
    const [name = '', certainty, ...words] = line.trim().split(/\s+/)
    let tests: readonly Test[] | undefined
    const holds: Test = (evidence) => {
      tests ??= words.map((word) => testOf(word, facts))
      return tests.every((test) => test(evidence))
    }
    return { name, certainty: certainty as Certainty | 'silent', holds }
  })
}

/** The test that a word of a row stands for: what holds, what must not (`!`), or one of several (`a|b`). */
function testOf(word: string, facts: Readonly<Record<string, Test>>): Test {
  const [name = '', ...others] = word.split('|')
  if (others.length) {
    const tests = [name, ...others].map((one) => testOf(one, facts))
    return (evidence) => tests.some((test) => test(evidence))
  }
  if (name.startsWith('!')) {
    const test = testOf(name.slice(1), facts)
    return (evidence) => !test(evidence)
  }
  const [field, value] = name.split(':')
  if (field === 'doubts') return ({ doubts }) => doubts.includes(value as Doubt)
  const wanted = Number(value) || value
  if (wanted) return (evidence) => evidence[field as keyof Evidence] === wanted
  const test = facts[name]
  const flag = FLAGS.find((one) => one === name)
  if (!test && !flag) throw new Error(`The table of claims asks for “${name}”, which nothing measures.`)
  return test ?? ((evidence) => evidence[flag as (typeof FLAGS)[number]] === true)
}

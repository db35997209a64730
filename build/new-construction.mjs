// `npm run new-construction my-list`: a construction that proposes a list for a number, its row in the table that decides, and a test.
import { at, read, write } from './place.mjs'

const [id = ''] = process.argv.slice(2)
const claims = 'packages/core/src/model/claims'
const file = `${claims}/constructions/${id}.ts`
const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

if (!/^[a-z]+(-[a-z]+)*$/.test(id))
  fail('Name the construction in lower case with hyphens: npm run new-construction list-in-brackets')
if ((await read(file)) !== undefined) fail(`${file} is there already.`)

await write(
  file,
  `import type { Counted } from '../candidate.ts'
import { proposal, type Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import type { Scan } from '../scan.ts'
import { split } from '../stretches.ts'

/** 【甲、乙、丙】三项: the list stands in brackets right before its number. Say here what yours looks like. */
export function* ${name}(scan: Scan, counted: Counted): Generator<Proposal> {
  const { start, value } = counted.numeral
  const close = start - 1
  const open = scan.text.lastIndexOf('【', close)
  if (scan.text.charAt(close) !== '】' || open < 0) return
  const items = membersAs(readList(scan, split(scan, { start: open + 1, end: close }, '、')), value)
  yield proposal(counted, items, { construction: '${id}', form: 'before', tie: 'adjacent', edge: 'clean' })
}
`,
)
await write(
  `${claims}/constructions/${id}.test.ts`,
  `import { expect, test } from 'vitest'
import { parse } from '../../model.ts'

test.each([
  ['【清淤、护岸、绿化】三项工程。', ['三 3/3 match ${id}/exact']],
  ['【清淤、护岸、绿化、亮化】三项工程。', ['三 3/4 mismatch ${id}/listed']],
  ['【清淤】三项工程。', []],
])('%s', (text, claims) => {
  expect(
    parse(text).claims.map(
      ({ numeral, claimed, listed, status, why }) => \`\${numeral.text} \${claimed}/\${listed} \${status} \${why}\`,
    ),
  ).toEqual(claims)
})
`,
)
await insert(
  `${claims}/decide.ts`,
  "  'formula-term': `",
  `  '${id}': \`
    exact   certain   fits
    listed  possible  three\`,
`,
)
await insert(
  `${claims}/inline.ts`,
  'import { listBefore } from',
  `import { ${name} } from './constructions/${id}.ts'\n`,
)
await insert(`${claims}/inline.ts`, '  listAbove,\n', `  ${name},\n`)
process.stdout
  .write(`Next: edit ${file} and its rows in decide.ts, then npx vitest run ${claims}/constructions
Order in inline.ts counts: the likeliest place comes first. Say nothing where a reading saves the number.
`)

/** Puts a text before a mark that a file holds once. */
async function insert(path, mark, text) {
  const before = await read(path)
  if (before?.split(mark).length !== 2) fail(`${path} does not hold “${mark}” once: ${at(path)}`)
  await write(
    path,
    before.replace(mark, () => text + mark),
  )
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

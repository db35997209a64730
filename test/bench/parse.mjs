// Characters per second of `parse` and of `parse` + all rules, beside remark-parse alone on the same text in the same
// run. Usage: npm run build && node test/bench/parse.mjs [--sizes 5000,50000] [--remark-limit 1000000]
import { createCache, lint, parse } from '@policydoc/core'
import remarkParse from 'remark-parse'
import { Bench } from 'tinybench'
import { unified } from 'unified'
import { parseArgs } from 'node:util'
import { documentOf } from './documents.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5000,50000,500000,5000000' },
    'remark-limit': { type: 'string', default: '5000000' },
  },
})
const remark = unified().use(remarkParse)

/** Milliseconds of the median run of each task; the larger the text, the fewer runs. */
async function measure(size, tasks) {
  const large = size >= 200_000
  const bench = new Bench(
    large ? { time: 0, iterations: size > 1_000_000 ? 1 : 3, warmup: false } : { time: 600, warmupTime: 200 },
  )
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run)
  await bench.run()
  return Object.fromEntries(
    bench.tasks.map((task) => [task.name, task.result.latency.p50 ?? task.result.latency.mean]),
  )
}

const rows = []
for (const size of values.sizes.split(',').map(Number)) {
  const text = documentOf(size)
  const tasks = {
    parse: () => parse(text),
    rules: () => lint(text),
    ...(size <= Number(values['remark-limit']) ? { remark: () => remark.parse(text) } : {}),
  }
  const took = await measure(size, tasks)
  const rate = (ms) => (ms === undefined ? '–' : `${(text.length / ms / 1000).toFixed(2)} M/s`)
  rows.push({
    characters: text.length,
    parse: rate(took.parse),
    'parse + rules': rate(took.rules),
    'remark-parse': rate(took.remark),
    'parse : remark': took.remark ? (took.parse / took.remark).toFixed(2) : '–',
    'parse + rules : remark': took.remark ? (took.rules / took.remark).toFixed(2) : '–',
  })
}
console.table(rows)

// A keystroke: the same document with one character more, through the cache of the last parse.
const strokes = []
for (const size of [100_000, 1_000_000]) {
  const text = documentOf(size)
  const middle = text.indexOf('一渠一册', text.length / 2)
  const cache = createCache()
  lint(text, { cache })
  const bench = new Bench({ time: 0, iterations: 10, warmup: false })
  let typed = 0
  bench.add('keystroke', () => {
    const edited = text.slice(0, middle) + '渠'.repeat(++typed) + text.slice(middle)
    lint(edited, { cache })
  })
  bench.add('parse', () => {
    parse(text.slice(0, middle) + '册'.repeat(++typed) + text.slice(middle), { cache })
  })
  await bench.run()
  const [stroke, parsed] = bench.tasks.map((task) => task.result.latency.p50 ?? task.result.latency.mean)
  strokes.push({
    characters: text.length,
    'keystroke, parse (ms)': parsed.toFixed(1),
    'keystroke, parse + rules (ms)': stroke.toFixed(1),
  })
}
console.table(strokes)

// Measures in one process what is warm: `node warm.mjs speed|allocation|kinds ROUNDS [FOLDER]` prints JSON. Run by ratios.mjs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { lint, parse } from '@policydoc/core'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { documentOf } from './documents.mjs'
import { kinds } from './kinds.mjs'

const [mode, given, folder] = process.argv.slice(2)
const rounds = Number(given)
const remark = unified().use(remarkParse)
const check = (text) => lint(parse(text))
const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

function time(run) {
  const before = performance.now()
  run()
  return performance.now() - before
}

/** How many times as fast as remark-parse the texts are read and checked. */
function speedOn(texts) {
  const ratios = []
  for (let round = -1; round < rounds; round++) {
    const own = time(() => texts.forEach(check))
    const other = time(() => texts.forEach((text) => remark.parse(text)))
    if (round >= 0) ratios.push(other / own)
  }
  return middle(ratios)
}

const modes = {
  speed() {
    const speed = {}
    for (const size of [5_000, 50_000, 500_000])
      speed[size] = speedOn(Array(Math.ceil(1_000_000 / size)).fill(documentOf(size)))
    if (!folder) return { speed }
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const documents = names.filter((name) => /\.(?:md|txt)$/.test(name)).sort()
    return { speed, real: speedOn(documents.map((name) => readFileSync(join(folder, name), 'utf8'))) }
  },
  allocation() {
    const text = documentOf(5_000)
    for (let n = 0; n < 300; n++) check(text)
    const costs = []
    for (let round = 0; round < rounds; round++) {
      globalThis.gc()
      const before = process.memoryUsage().heapUsed
      for (let n = 0; n < 20; n++) check(text)
      costs.push((process.memoryUsage().heapUsed - before) / 20 / 2 ** 20)
    }
    return { allocated: middle(costs) }
  },
  kinds() {
    const size = 200_000
    const costs = {}
    for (const [kind, make] of Object.entries(kinds)) {
      const text = make(size)
      costs[kind] = (middle(Array.from({ length: 3 }, () => time(() => check(text)))) / size) * 1000
    }
    return { costs }
  },
}

process.stdout.write(JSON.stringify(modes[mode]()))

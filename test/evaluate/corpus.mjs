import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sourceOf } from '@policydoc/core'

const DOCUMENT = /\.(md|markdown|txt|rst)$/i

/** Reads a folder of documents with their labels and gaps; `only` keeps the paths that begin with it. */
export function readCorpus(folder, only) {
  const labels = grouped(readLines(join(folder, 'labels.jsonl')))
  const gaps = grouped(readLines(join(folder, 'gaps.jsonl')))
  return pathsIn(folder)
    .filter((path) => path.includes('/') && path.startsWith(only))
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const source = sourceOf(text)
      return {
        path,
        text,
        source,
        script: scriptOf(path),
        labels: (labels.get(path) ?? []).map((label) => placed(label, source)),
        gaps: gaps.get(path) ?? [],
      }
    })
}

function placed(label, source) {
  const start = source.offsetAt(label.line, label.col)
  return {
    ...label,
    span: { start, end: start + label.numeral.length },
    // A label that no longer stands where it says would be counted as a miss of ours.
    stale: source.text.slice(start, start + label.numeral.length) !== label.numeral,
  }
}

function scriptOf(path) {
  if (path.startsWith('zh-hans/')) return 'Hans'
  if (path.startsWith('zh-hant/')) return 'Hant'
  return 'en'
}

function pathsIn(folder, prefix = '') {
  const paths = []
  for (const name of readdirSync(join(folder, prefix)).toSorted()) {
    const path = prefix ? `${prefix}/${name}` : name
    if (statSync(join(folder, path)).isDirectory()) paths.push(...pathsIn(folder, path))
    else if (DOCUMENT.test(name)) paths.push(path)
  }
  return paths
}

function readLines(path) {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

function grouped(rows) {
  const groups = new Map()
  for (const row of rows) groups.set(row.file, [...(groups.get(row.file) ?? []), row])
  return groups
}

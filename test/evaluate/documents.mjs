import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sourceOf } from '@policydoc/core'

const DOCUMENT = /\.(md|markdown|txt|rst)$/i
const SCRIPT_FOLDER = { 'zh-hans': 'Hans', 'zh-hant': 'Hant', en: 'en' }

/** The documents of all folders in the order of the SHA-1 of their names, with the labels and gaps that belong to them. */
export function readDocuments({ folders, labels, documents, only, ranks }) {
  const files = new Map()
  for (const folder of folders) {
    for (const path of pathsIn(folder)) files.set(join(folder, path), nameOf(folder, path))
  }
  const labelled = rowsByFile(folders, labels, documents, 'labels.jsonl')
  for (const [file, { folder, path }] of labelled) files.set(file, nameOf(folder, path))
  const gaps = rowsByFile(folders, undefined, documents, 'gaps.jsonl')
  return [...files]
    .filter(([, name]) => name.startsWith(only))
    .map(([file, name]) => ({ file, name, hash: createHash('sha1').update(name).digest('hex') }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(...(ranks ?? []))
    .map((one) => documentOf(one, labelled.get(one.file)?.rows ?? [], gaps.get(one.file)?.rows ?? []))
}

function documentOf({ file, name }, labels, gaps) {
  const text = readFileSync(file, 'utf8')
  const source = sourceOf(text)
  const [folder, base] = [name.split('/')[0], basename(name)]
  return {
    path: name,
    text,
    source,
    script: SCRIPT_FOLDER[folder],
    genre: SCRIPT_FOLDER[folder] ? base.split(/[-.]/)[0] : folder,
    labels: labels.map((label) => placed(label, source)),
    gaps,
  }
}

/** What a document is called and ranked by: `genre/file`, its folder's name where it lies in no sub-folder. */
function nameOf(folder, path) {
  return path.includes('/') ? path : `${basename(folder)}/${path}`
}

/** The rows of a file of labels by the document they speak of, which lies beside it or in the folder of documents. */
function rowsByFile(folders, extra, documents, file) {
  const lists = folders.map((folder) => ({ list: join(folder, file), homes: [folder, documents] }))
  if (extra) lists.push({ list: extra, homes: [documents, ...folders] })
  const groups = new Map()
  for (const { list, homes } of lists) {
    for (const row of existsSync(list) ? readLines(list) : []) {
      const folder = homes.find((home) => home && existsSync(join(home, row.file)))
      if (!folder) continue
      const path = join(folder, row.file)
      if (!groups.has(path)) groups.set(path, { folder, path: row.file, rows: [] })
      groups.get(path).rows.push(row)
    }
  }
  return groups
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

function pathsIn(folder, prefix = '') {
  const paths = []
  for (const name of readdirSync(join(folder, prefix)).toSorted()) {
    const path = prefix ? `${prefix}/${name}` : name
    if (statSync(join(folder, path)).isDirectory()) paths.push(...pathsIn(folder, path))
    else if (DOCUMENT.test(name) && !/^(README|PATTERNS)\./.test(name)) paths.push(path)
  }
  return paths
}

/** The objects of a file of JSON lines. */
export function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

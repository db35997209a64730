import { readFileSync, statSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch/posix.js'
import { below, folderOf, joined } from '../config/location.ts'
import { codeOf } from './read-document.ts'

/** What to look for. */
export interface Search {
  /** Absolute folder that inputs are seen from. */
  readonly cwd: string
  /** Files, folders and globs as the user gave them; `!pattern` leaves out, as in `.gitignore`. Nothing else: the current folder. */
  readonly inputs: readonly string[]
  /** Says that a file, or a folder (ends with `/`), is left out. */
  readonly ignored?: (location: string) => Promise<boolean>
}

/** A document that was found, or an input that gave none. */
export type Found =
  | { readonly path: string; readonly named: boolean }
  | { readonly path: string; readonly failed: string }
  /** `ignored`: there is such a file, but ignore files or the configuration leave it out. */
  | { readonly unmatched: string; readonly ignored?: true }

const DOCUMENT = /\.(?:md|markdown)$/i
/** Folders that are never searched, whatever the ignore files say: they hold installed packages. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn'])
const IGNORE_FILES = ['.gitignore', '.policydocignore']

/**
 * Finds documents, one by one, in the order of the inputs and sorted within each; none twice. Own walk instead of a glob library:
 * ignored folders must not be entered at all, and results must come while the walk goes on. Folders behind symbolic links
 * are not entered (so loops end nowhere), linked files are found. Files that are named are found whatever `.gitignore` says.
 */
export async function* discover({ cwd, inputs, ignored = async () => false }: Search): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const home = slashed(cwd)
  const wanted = inputs.filter((input) => !input.startsWith('!'))
  const leftOut = exclusion(home, inputs)
  const leaves: Ignored = async (location) => leftOut(location) || (await ignored(location))
  for (const input of wanted.length ? wanted : ['.']) {
    let any = false
    for await (const found of search(home, input, leaves)) {
      any = true
      if ('unmatched' in found) yield found
      else if (!seen.has(found.path)) {
        seen.add(found.path)
        yield found
      }
    }
    if (!any) yield { unmatched: input }
  }
}

/** `/` between folders on every system. */
export function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

type Ignored = (location: string) => Promise<boolean>

/** Says what inputs such as `!archive/` leave out. */
function exclusion(cwd: string, inputs: readonly string[]): (location: string) => boolean {
  const patterns = inputs.flatMap((input) =>
    input.startsWith('!') ? slashed(input.slice(1)).replace(/^\.\//, '/') : [],
  )
  if (!patterns.length) return () => false
  const matcher = ignore().add(patterns)
  return (location) => {
    const path = below(cwd, location)
    return path !== undefined && path !== '' && matcher.ignores(path)
  }
}

/** Says that a named file is left out: by the configuration, or by `.policydocignore` (hooks and editors name every file they touch). */
export async function ignoresNamed(path: string, ignored: Ignored): Promise<boolean> {
  return (await ignored(path)) || policyIgnored(path)
}

/** What is found in a folder: documents, but not hidden ones, as folders that are hidden are not entered either. */
export const isDocument = (location: string): boolean =>
  DOCUMENT.test(location) && !basename(location).startsWith('.')

async function* search(cwd: string, input: string, ignored: Ignored): AsyncGenerator<Found> {
  // An empty argument (`"$UNSET"`) names nothing; it does not mean the current folder.
  if (input === '') return
  const path = slashed(resolve(cwd, input))
  const named = statsOf(path)
  if (typeof named !== 'string') {
    if (named.isDirectory()) yield* walk(path, layersAbove(path), isDocument, ignored)
    else if (await ignoresNamed(path, ignored)) yield { unmatched: input, ignored: true }
    else yield { path, named: true }
    return
  }
  const { base, glob, isGlob } = picomatch.scan(slashed(input).replace(/^\.\//, ''))
  if (isGlob && named === 'ENOENT') {
    const folder = slashed(resolve(cwd, base))
    const match = picomatch(glob, { dot: false })
    // `drafts/**` means the documents there, not the pictures beside them; `drafts/*.txt` says what it means.
    const saysEnding = /\.[^/]*$/.test(glob)
    const accepts = (location: string) =>
      match(below(folder, location) ?? basename(location)) && (saysEnding || DOCUMENT.test(location))
    yield* walk(folder, layersAbove(folder), accepts, ignored)
  } else if (named !== 'ENOENT') yield { path, failed: named }
}

/** Patterns of one ignore file, seen from its folder. */
interface IgnoreLayer {
  readonly folder: string
  readonly matcher: Ignore
}

async function* walk(
  folder: string,
  layers: readonly IgnoreLayer[],
  accepts: (location: string) => boolean,
  ignored: Ignored,
): AsyncGenerator<Found> {
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT') yield { path: folder, failed: code }
    return
  }
  const own = [...layers, ...layersIn(folder, new Set(entries.map(({ name }) => name)))]
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const location = joined(folder, entry.name)
    if (entry.isDirectory()) {
      if (NEVER.has(entry.name) || entry.name.startsWith('.')) continue
      if (isIgnored(own, `${location}/`) || (await ignored(`${location}/`))) continue
      yield* walk(location, own, accepts, ignored)
    } else if (accepts(location) && (entry.isFile() || (entry.isSymbolicLink() && isFile(location)))) {
      if (!isIgnored(own, location) && !(await ignored(location))) yield { path: location, named: false }
    }
  }
}

/** What lies at a path, or the code of an error. Asked without waiting, as in `readBytes`: a named file needs no more. */
function statsOf(path: string): Stats | string {
  try {
    return statSync(path)
  } catch (error) {
    return codeOf(error)
  }
}

function isFile(path: string): boolean {
  const found = statsOf(path)
  return typeof found !== 'string' && found.isFile()
}

function layersIn(folder: string, names?: ReadonlySet<string>): readonly IgnoreLayer[] {
  const present = IGNORE_FILES.filter((name) => !names || names.has(name))
  return present.flatMap((name) => layerOf(folder, name) ?? [])
}

function layerOf(folder: string, name: string): IgnoreLayer | undefined {
  try {
    return { folder, matcher: ignore().add(readFileSync(joined(folder, name), 'utf8')) }
  } catch {
    return undefined
  }
}

/** Ignore files above a folder, up to the repository's root, farthest first; none when there is no repository. */
function layersAbove(folder: string): readonly IgnoreLayer[] {
  const above: IgnoreLayer[] = []
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    if (at !== folder) above.unshift(...layersIn(at))
    if (typeof statsOf(joined(at, '.git')) !== 'string') return above
  }
  return []
}

function policyIgnored(path: string): boolean {
  const layers: IgnoreLayer[] = []
  for (let at = folderOf(path); at !== undefined; at = folderOf(at)) {
    const layer = layerOf(at, '.policydocignore')
    if (layer) layers.unshift(layer)
  }
  return isIgnored(layers, path)
}

/** The nearest ignore file that says anything decides, as git has it. */
function isIgnored(layers: readonly IgnoreLayer[], location: string): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const { folder, matcher } = layers[index] as IgnoreLayer
    const path = below(folder, location)
    if (path === undefined || path === '') continue
    const verdict = matcher.test(path)
    if (verdict.ignored) return true
    if (verdict.unignored) return false
  }
  return false
}

import type { ConfigProblem } from './config.ts'
import type { ConfigFile, ConfigFiles } from './config-files.ts'
import { folderOf, joined } from './location.ts'
import { entryOf, type DataNode } from './node.ts'

/** A configuration in force, with the folder that its globs and ignore patterns are seen from. */
export interface Layer {
  readonly file: ConfigFile
  /** The folder of the configuration that was found; for an extended one, of that which extends it. */
  readonly folder: string
}

export interface Layers {
  /** From the farthest to the nearest: later ones win. */
  readonly layers: readonly Layer[]
  readonly problems: readonly ConfigProblem[]
}

/** The configurations above a file, up to one with `root: true`, each after those that it extends. */
export async function cascade(files: ConfigFiles, location: string): Promise<Layers> {
  const result: Layers[] = []
  for (let folder = folderOf(location); folder !== undefined; folder = folderOf(folder)) {
    const file = await files.inFolder(folder)
    if (!file) continue
    result.unshift(await withExtended(files, file))
    if (file.config.root) break
  }
  return {
    layers: result.flatMap(({ layers }) => layers),
    problems: result.flatMap(({ problems }) => problems),
  }
}

/** A configuration after those that it extends. */
export async function withExtended(files: ConfigFiles, file: ConfigFile): Promise<Layers> {
  const problems: ConfigProblem[] = []
  const layers: Layer[] = []
  const add = async (one: ConfigFile, chain: readonly string[]): Promise<void> => {
    problems.push(...one.problems)
    for (const target of extendsOf(one)) {
      const name = String(target.value)
      const found = await find(files, one.folder, name)
      if (!found)
        problems.push({ id: 'missingExtends', partial: true, data: { target: name }, ...one.place(target) })
      else if ([...chain, one.location].includes(found.location)) {
        const whole = [...chain, one.location, found.location]
        const cycle = whole.slice(whole.indexOf(found.location))
        problems.push({
          id: 'cycle',
          partial: false,
          data: { chain: cycle.join(' → ') },
          ...one.place(target),
        })
      } else if (chain.length < 100) await add(found, [...chain, one.location])
    }
    layers.push({ file: one, folder: file.folder })
  }
  await add(file, [])
  return { layers, problems }
}

function extendsOf(file: ConfigFile): readonly DataNode[] {
  if (file.config.extends === undefined) return []
  const node = entryOf(file.node, 'extends')?.node
  return node?.items ?? (node ? [node] : [])
}

/** `./x.json` from the folder; `name` or `@scope/name/file.json` from `node_modules` there or above. Never runs anything. */
async function find(files: ConfigFiles, folder: string, target: string): Promise<ConfigFile | undefined> {
  if (/^\.{0,2}\//.test(target) || /^[A-Za-z][\w+.-]*:/.test(target))
    return files.read(joined(folder, target))
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    const path = joined(at, `node_modules/${target}`)
    const found = /\.(?:jsonc?|ya?ml)$/.test(target) ? await files.read(path) : await files.inFolder(path)
    if (found) return found
  }
  // Lenient: `base.json` beside the configuration, written without `./`.
  return /\.(?:jsonc?|ya?ml)$/.test(target) ? files.read(joined(folder, target)) : undefined
}

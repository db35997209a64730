import { sourceOf, type Source } from '@policydoc/core'
import { CONFIG_NAMES, type Config, type ConfigPlace, type ConfigProblem } from './config.ts'
import type { FileSystem } from './file-system.ts'
import { folderOf, joined, nameOf } from './location.ts'
import { entryOf, type DataNode } from './node.ts'
import { readData, type DataProblem } from './read-data.ts'
import { configShape } from './schema.ts'
import { mismatches } from './shape.ts'
import { soundPart } from './sound-part.ts'

/** A configuration file that was read; `config` holds what is sound in it when there are problems. */
export interface ConfigFile {
  readonly location: string
  /** The folder that its globs are seen from. */
  readonly folder: string
  readonly config: Config
  readonly node: DataNode | undefined
  readonly problems: readonly ConfigProblem[]
  /** Where a node of the file stands. */
  place(node: { readonly span: DataNode['span'] }): ConfigPlace
}

/** Reads configuration files, each once until `forget` is called. */
export interface ConfigFiles {
  /** The configuration of a folder itself, without those above it. */
  inFolder(folder: string): Promise<ConfigFile | undefined>
  /** A named file; undefined when there is none. */
  read(location: string): Promise<ConfigFile | undefined>
  forget(): void
}

/** Configuration files of a file system. */
export function configFilesOf(fs: FileSystem): ConfigFiles {
  const files = new Map<string, Promise<ConfigFile | undefined>>()
  const folders = new Map<string, Promise<ConfigFile | undefined>>()
  const read = (location: string) => remember(files, location, () => load(fs, location))
  return {
    read,
    inFolder: (folder) =>
      remember(folders, folder, async () => {
        const found = await Promise.all(CONFIG_NAMES.map((name) => read(joined(folder, name))))
        return found.find((file) => file !== undefined)
      }),
    forget() {
      files.clear()
      folders.clear()
    },
  }
}

async function remember<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = map.get(key)
  if (!value) map.set(key, (value = make()))
  return value
}

async function load(fs: FileSystem, location: string): Promise<ConfigFile | undefined> {
  const folder = folderOf(location) ?? location
  let text: string | undefined
  try {
    text = await fs.readFile(location)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return configFile(location, folder, '', undefined, [
      { id: 'unreadable', data: { detail }, span: { start: 0, end: 0 } },
    ])
  }
  if (text === undefined) return undefined
  const { node, problems } = readData(location, text)
  if (nameOf(location) !== 'package.json') return configFile(location, folder, text, node, problems)
  // Only the key of a package.json is a configuration; its other mistakes are not reported.
  const own = entryOf(node, 'policydoc')?.node
  return own ? configFile(location, folder, text, own, problems) : undefined
}

function configFile(
  location: string,
  folder: string,
  text: string,
  node: DataNode | undefined,
  syntax: readonly DataProblem[],
): ConfigFile {
  let source: Source | undefined
  const place = ({ span }: { readonly span: DataNode['span'] }): ConfigPlace => ({
    location,
    range: (source ??= sourceOf(text)).rangeOf(span),
  })
  const empty = node === undefined || (node.value === null && syntax.length === 0)
  // What a text that is not JSON or YAML seems to say is not what its writer meant.
  const wrong = empty || syntax.some(({ id }) => id === 'syntax') ? [] : mismatches(node, configShape)
  const usable = !empty && syntax.length === 0
  return {
    location,
    folder,
    node,
    place,
    config: usable ? ((soundPart(node, wrong) ?? {}) as Config) : {},
    problems: [
      ...syntax.map(({ id, data, span }) => ({ id, data, partial: false, ...place({ span }) })),
      ...wrong.map(({ id, data, span }) => ({ id, data, partial: usable, ...place({ span }) })),
    ],
  }
}

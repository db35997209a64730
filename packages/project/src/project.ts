import { configFilesOf } from './config/config-files.ts'
import type { Layers } from './config/layers.ts'
import { folderOf } from './config/location.ts'
import {
  ignoredBy,
  layersFor,
  resolveLayers,
  type ResolvedConfig,
  type ResolveOptions,
} from './config/resolve-config.ts'
import { discover, ignoresNamed, type Found } from './files/discover.ts'
import { nodeFileSystem } from './files/node-file-system.ts'

/** Configuration and documents on disk, as terminal and editor both see them. */
export interface Project {
  /** The configuration in force for an absolute path; the same object for files that share one. */
  config(path: string): Promise<ResolvedConfig>
  /** Documents by files, folders and globs, without ignored ones. */
  documents(cwd: string, inputs?: readonly string[]): AsyncGenerator<Found>
  /** Says that a file would be left out even if it were named. */
  ignores(path: string): Promise<boolean>
  /** Forgets configuration files that were read. */
  forget(): void
}

/** Opens a project; configuration is looked up from each file upwards unless `options` says otherwise. */
export function openProject(options: ResolveOptions = {}): Project {
  const files = configFilesOf(nodeFileSystem)
  const folders = new Map<string, Promise<Layers>>()
  const shared = new Map<string, ResolvedConfig>()
  const layersOf = (location: string): Promise<Layers> => {
    const folder = folderOf(location) ?? location
    let layers = folders.get(folder)
    if (!layers) folders.set(folder, (layers = layersFor(location, files, options)))
    return layers
  }
  const ignored = async (location: string): Promise<boolean> =>
    ignoredBy((await layersOf(location)).layers, location)
  return {
    async config(path) {
      const found = await layersOf(path)
      // With overrides each file may differ; without, all files of a folder share one configuration.
      if (found.layers.some(({ file }) => file.config.overrides?.length)) return resolveLayers(found, path)
      const folder = folderOf(path) ?? path
      let resolved = shared.get(folder)
      if (!resolved) shared.set(folder, (resolved = resolveLayers(found, path)))
      const isIgnored = ignoredBy(found.layers, path)
      return resolved.ignored === isIgnored ? resolved : { ...resolved, ignored: isIgnored }
    },
    documents: (cwd, inputs = []) => discover({ cwd, inputs, ignored }),
    ignores: (path) => ignoresNamed(path, ignored),
    forget() {
      files.forget()
      folders.clear()
      shared.clear()
    },
  }
}

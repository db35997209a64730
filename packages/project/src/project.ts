import { configFilesOf } from './config/config-files.ts'
import {
  ignoredBy,
  layersFor,
  resolveConfig,
  type ResolvedConfig,
  type ResolveOptions,
} from './config/resolve-config.ts'
import { discover, type Found } from './files/discover.ts'
import { nodeFileSystem } from './files/node-file-system.ts'

/** Configuration and documents on disk, as terminal and editor both see them. */
export interface Project {
  /** The configuration in force for an absolute path. */
  config(path: string): Promise<ResolvedConfig>
  /** Documents by files, folders and globs, without ignored ones. */
  documents(cwd: string, inputs?: readonly string[]): AsyncGenerator<Found>
  /** Forgets configuration files that were read. */
  forget(): void
}

/** Opens a project; configuration is looked up from each file upwards unless `options` says otherwise. */
export function openProject(options: ResolveOptions = {}): Project {
  const files = configFilesOf(nodeFileSystem)
  const ignored = async (location: string): Promise<boolean> =>
    ignoredBy((await layersFor(location.replace(/\/$/, ''), files, options)).layers, location)
  return {
    config: (path) => resolveConfig(path, files, options),
    documents: (cwd, inputs = []) => discover({ cwd, inputs, ignored }),
    forget: files.forget,
  }
}

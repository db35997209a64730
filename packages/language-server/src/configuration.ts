import type { LintOptions } from '@policydoc/core'
import type { Range } from 'vscode-languageserver'
import type { Host } from './host.ts'

/** The configuration in force for one document. */
export interface Configuration {
  readonly options: Pick<LintOptions, 'profile' | 'profiles' | 'rules' | 'namedSets'>
  /** True when the configuration says to leave this document alone. */
  readonly ignored: boolean
  /** URIs of the configuration files in force, nearest first. */
  readonly files: readonly string[]
  readonly problems: readonly ConfigurationProblem[]
}

/** An error in a configuration file. */
export interface ConfigurationProblem {
  readonly uri: string
  readonly message: string
  readonly range: Range
  readonly severity: 'error' | 'warning'
}

/** The configuration of documents for which there are no files. */
export const noConfiguration: Configuration = { options: {}, ignored: false, files: [], problems: [] }

/** Finds configurations and keeps them until told that files changed. */
export interface Configurations {
  of(uri: string): Promise<Configuration>
  /** Forgets what was read. The last good configuration of a document stays in use while a new one has errors. */
  changed(): void
}

/** Reads one configuration; the browser and Node give different ones. */
export type ReadConfiguration = (uri: string, host: Host) => Promise<Configuration>

/** Configurations read through a host. */
export function configurationsOf(host: Host, read: ReadConfiguration): Configurations {
  const current = new Map<string, Promise<Configuration>>()
  const good = new Map<string, Configuration>()
  const load = async (uri: string): Promise<Configuration> => {
    const found = await read(uri, host)
    if (!found.problems.some(({ severity }) => severity === 'error')) {
      good.set(uri, found)
      return found
    }
    const last = good.get(uri)
    return last ? { ...last, problems: found.problems } : found
  }
  return {
    of(uri) {
      let configuration = current.get(uri)
      if (!configuration) current.set(uri, (configuration = load(uri)))
      return configuration
    },
    changed: () => current.clear(),
  }
}

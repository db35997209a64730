import type { LintOptions, Locale, Span } from '@policydoc/core'
import type { Host } from '../workspace/host.ts'

/** The configuration in force for one document. */
export interface Configuration {
  readonly options: Pick<LintOptions, 'defaultProfile' | 'documents' | 'profiles' | 'rules' | 'namedSets'>
  /** True when the configuration says to leave this document alone. */
  readonly ignored: boolean
  /** URIs of the configuration files in force, nearest first. */
  readonly files: readonly string[]
  /** What is wrong with them; a configuration with problems is not used while there is a good one. */
  readonly problems: readonly ConfigurationProblem[]
}

/** An error in a configuration file. */
export interface ConfigurationProblem {
  readonly uri: string
  readonly span: Span
  /** The text of the file that `span` points into. */
  readonly text: string
  message(locale: Locale): string
  /** True when only what it stands at is left out of the configuration. */
  readonly partial: boolean
  /** True while the last configuration without errors is in force; absent when none is. */
  readonly kept?: boolean
}

/** The configuration of documents for which there are no files. */
export const noConfiguration: Configuration = { options: {}, ignored: false, files: [], problems: [] }

/** Finds configurations and keeps them until files change. */
export interface Configurations {
  of(uri: string): Promise<Configuration>
  /** The configuration of a document if a file had this text; nothing of it is kept. */
  with(uri: string, file: string, text: string): Promise<Configuration>
  /** Forgets what was read. The last good configuration of a document stays in use while a new one has errors. */
  changed(): void
}

/** Reads configurations through a host; may keep the files it has read. */
export type ConfigurationReader = (host: Host) => (uri: string) => Promise<Configuration>

/** Configurations read through a host. */
export function configurationsOf(host: Host, reader: ConfigurationReader): Configurations {
  let read = reader(host)
  const current = new Map<string, Promise<Configuration>>()
  const good = new Map<string, Configuration>()
  const load = async (uri: string): Promise<Configuration> => {
    const found = await read(uri)
    if (found.problems.every(({ partial }) => partial)) {
      good.set(uri, found)
      return found
    }
    const last = good.get(uri)
    return last ? { ...last, problems: found.problems.map((each) => ({ ...each, kept: true })) } : found
  }
  return {
    of(uri) {
      let configuration = current.get(uri)
      if (!configuration) current.set(uri, (configuration = load(uri)))
      return configuration
    },
    with: (uri, file, text) =>
      reader({ ...host, readFile: async (each) => (each === file ? text : host.readFile(each)) })(uri),
    changed: () => {
      read = reader(host)
      current.clear()
    },
  }
}

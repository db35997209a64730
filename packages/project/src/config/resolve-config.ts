import ignore from 'ignore'
import picomatch from 'picomatch/posix.js'
import {
  ownProfiles,
  profiles as builtIn,
  type LintOptions,
  type Locale,
  type OwnProfile,
  type Profile,
  type RuleSetting,
} from '@policydoc/core'
import type { Config, ConfigProblem, ConfigSource } from './config.ts'
import type { ConfigFile, ConfigFiles } from './config-files.ts'
import { cascade, withExtended, type Layer, type Layers } from './layers.ts'
import { below } from './location.ts'
import { entryOf, type DataNode } from './node.ts'
import { suggestion } from './shape.ts'

/** The configuration in force for one file. */
export interface ResolvedConfig {
  readonly lintOptions: LintOptions
  /** True when `ignore` in a configuration names the file or a folder it is in. */
  readonly ignored: boolean
  /** Where each value came from, sorted by key. */
  readonly sources: readonly ConfigSource[]
  /** Locations of the configuration files, nearest first. */
  readonly files: readonly string[]
  /** What is wrong; where all of them are partial, `lintOptions` hold the sound rest, else they must not be used. */
  readonly problems: readonly ConfigProblem[]
}

/** What the host says above all files. */
export interface ResolveOptions {
  /** Take this configuration file and no other. */
  readonly configFile?: string
  /** Take no configuration file at all. */
  readonly noConfig?: boolean
}

/** The configuration in force for a file: what lies above it, farthest first, each with its overrides. */
export async function resolveConfig(
  location: string,
  files: ConfigFiles,
  options: ResolveOptions = {},
): Promise<ResolvedConfig> {
  return resolveLayers(await layersFor(location, files, options), location)
}

/** The configuration in force for a file, of the layers above it. */
export function resolveLayers({ layers, problems }: Layers, location: string): ResolvedConfig {
  const merged = merge(layers, location)
  const found = [...problems, ...merged.problems]
  return { ...merged, problems: unique(found), files: layers.map(({ file }) => file.location).reverse() }
}

/** True when a configuration in force for a file or folder (ends with `/`) ignores it. */
export function ignoredBy(layers: readonly Layer[], location: string): boolean {
  return layers.some(({ file: { config }, folder }) => {
    const path = below(folder, location)
    return (
      path !== undefined &&
      path !== '' &&
      config.ignore !== undefined &&
      matcherOf(config.ignore).ignores(path)
    )
  })
}

const matchers = new WeakMap<readonly string[], ReturnType<typeof ignore>>()

function matcherOf(patterns: readonly string[]): ReturnType<typeof ignore> {
  let matcher = matchers.get(patterns)
  if (!matcher) matchers.set(patterns, (matcher = ignore({ allowRelativePaths: true }).add([...patterns])))
  return matcher
}

/** The configuration files in force for a location, farthest first. */
export async function layersFor(
  location: string,
  files: ConfigFiles,
  options: ResolveOptions,
): Promise<Layers> {
  if (options.noConfig) return { layers: [], problems: [] }
  if (options.configFile === undefined) return cascade(files, location)
  const file = await files.read(options.configFile)
  return file ? withExtended(files, file) : { layers: [], problems: [] }
}

type Merged = Pick<ResolvedConfig, 'lintOptions' | 'ignored' | 'sources'> & {
  problems: readonly ConfigProblem[]
}

function merge(layers: readonly Layer[], location: string): Merged {
  const sources = new Map<string, ConfigSource>()
  const problems: ConfigProblem[] = []
  const set = (file: ConfigFile, key: string, value: unknown, node: DataNode | undefined): void => {
    if (value === undefined) return
    const place = file.place(node ?? { span: { start: 0, end: 0 } })
    const before = sources.get(key)
    const overruled = before
      ? [...before.overruled, { location: before.location, range: before.range, value: before.value }]
      : []
    sources.set(key, {
      key,
      value: key === 'ignore' && before ? [...(before.value as string[]), ...(value as string[])] : value,
      overruled,
      ...place,
    })
  }
  const take = (file: ConfigFile, config: Config, node: DataNode | undefined): void => {
    for (const key of ['profile', 'documents', 'locale', 'ignore'] as const)
      set(file, key, config[key], entryOf(node, key)?.node)
    for (const group of ['rules', 'namedSets', 'profiles'] as const)
      for (const [name, value] of Object.entries(config[group] ?? {}))
        set(file, `${group}.${name}`, value, entryOf(entryOf(node, group)?.node, name)?.node)
  }
  for (const { file, folder } of layers) {
    take(file, file.config, file.node)
    const path = below(folder, location)
    file.config.overrides?.forEach((override, index) => {
      const node = entryOf(file.node, 'overrides')?.node.items?.[index]
      if (path !== undefined && matches(override.files, path)) take(file, override, node)
    })
  }
  const group = <T>(name: string): Record<string, T> =>
    Object.fromEntries(
      [...sources].flatMap(([key, { value }]) =>
        key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value as T]] : [],
      ),
    )
  const own = ownProfiles(group<OwnProfile>('profiles'))
  problems.push(...profileProblems(sources, own))
  const chosen = sources.get('profile')?.value as string | undefined
  const defaultProfile = chosen !== undefined && isKnown(chosen, own) ? chosen : undefined
  const documents = sources.get('documents')?.value as LintOptions['documents']
  const locale = sources.get('locale')?.value as Locale | undefined
  return {
    lintOptions: {
      ...(defaultProfile === undefined ? {} : { defaultProfile }),
      ...(documents === undefined ? {} : { documents }),
      ...(locale === undefined ? {} : { locale }),
      profiles: own.map(({ extends: base, ...rest }) =>
        base === undefined || base === 'auto' || !isKnown(base, own) ? rest : { ...rest, extends: base },
      ),
      rules: group<RuleSetting>('rules'),
      namedSets: group<number>('namedSets'),
    },
    ignored: ignoredBy(layers, location),
    sources: [...sources.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    problems,
  }
}

/** Globs without `/` match the file's name in any folder, as in `.gitignore`. */
function matches(globs: string | readonly string[], path: string): boolean {
  return [globs].flat().some((glob) => {
    const bare = glob.replace(/^\.\//, '')
    return picomatch(bare, { dot: true, basename: !bare.includes('/') })(path)
  })
}

const isKnown = (id: string, own: readonly Profile[]): boolean =>
  id === 'auto' || [...own, ...builtIn].some((profile) => profile.id === id)

function profileProblems(
  sources: ReadonlyMap<string, ConfigSource>,
  own: readonly Profile[],
): readonly ConfigProblem[] {
  const known = [...own, ...builtIn].map(({ id }) => id)
  const problems: ConfigProblem[] = []
  const missing = (name: string, { location, range }: ConfigSource) =>
    problems.push({
      id: 'unknownProfile',
      partial: true,
      data: { profile: name, ...suggestion(name, known) },
      location,
      range,
    })
  const chosen = sources.get('profile')
  if (chosen && !isKnown(String(chosen.value), own)) missing(String(chosen.value), chosen)
  for (const { id, extends: parent } of own) {
    const place = sources.get(`profiles.${id}`)
    if (!place || parent === undefined) continue
    if (!known.includes(parent)) missing(parent, place)
    const chain = [id]
    let next: string | undefined = parent
    while (next !== undefined && !chain.includes(next)) {
      chain.push(next)
      const current: string = next
      next = own.find((profile) => profile.id === current)?.extends
    }
    if (next !== undefined && next === id)
      problems.push({
        id: 'profileCycle',
        partial: true,
        data: { chain: [...chain, next].join(' → ') },
        location: place.location,
        range: place.range,
      })
  }
  return problems
}

function unique(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const keyOf = ({ id, location, range, data }: ConfigProblem) =>
    `${location}:${range.start.offset}:${id}:${Object.values(data).join()}`
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()]
}

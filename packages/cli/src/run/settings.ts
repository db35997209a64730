import { resolve } from 'node:path'
import {
  nearest,
  profiles,
  rules,
  severities,
  type Locale,
  type RuleSetting,
  type Severity,
} from '@policydoc/core'
import { slashed, type Encoding } from '@policydoc/project'
import { formats } from '../formats/index.ts'
import { noSuchRule, unknownValue } from '../messages/near.ts'
import { say } from '../messages/say.ts'
import { UsageError } from '../usage-error.ts'

/** Options as the command line gives them; those with fixed values are checked already. */
export interface GivenOptions {
  readonly targets?: readonly Target[]
  readonly profile?: string
  readonly config?: string | false
  readonly locale?: Locale
  readonly maxWarnings?: string
  readonly failOn?: Severity | 'never'
  readonly quiet?: boolean
  readonly sort?: 'place' | 'severity'
  readonly statistics?: boolean
  /** `id:severity`, as often as given. */
  readonly rule?: readonly string[]
  readonly encoding?: Encoding
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly watch?: boolean
  readonly concurrency?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly changed?: string
  readonly errorOnUnmatched?: boolean
  readonly color?: string
  readonly stdinFilename?: string
  readonly stdinJsonl?: boolean
  readonly fix?: boolean
  readonly unsafe?: boolean
  readonly dryRun?: boolean
}

/** An output: a format and the file it goes to; without one, standard output. */
export interface Target {
  readonly format: string
  readonly output?: string
}

/** What a run of lint or fix is to do, checked. */
export interface Settings {
  readonly cwd: string
  readonly inputs: readonly string[]
  readonly targets: readonly Target[]
  readonly profile?: string
  readonly configFile?: string
  readonly noConfig: boolean
  /** The language asked for; configuration, then `fallbackLocale` otherwise. */
  readonly locale?: Locale
  readonly fallbackLocale: Locale
  readonly maxWarnings: number
  readonly failOn: Severity | 'never'
  readonly quiet: boolean
  readonly sort: 'place' | 'severity'
  /** What the command line says of rules; it goes before every configuration. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly encoding?: Encoding
  readonly cache?: string
  readonly watch: boolean
  /** 0: by the amount of work. */
  readonly concurrency: number
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly changed?: string
  readonly errorOnUnmatched: boolean
  readonly color?: string
  readonly stdinFilename?: string
  readonly fix?: { readonly unsafe: boolean; readonly dry: boolean; readonly tree: string }
}

/** Checks options. Throws UsageError with what is wrong, in the reader's language. */
export function settingsOf(paths: readonly string[], given: GivenOptions, locale: Locale): Settings {
  // A name for standard input says that it is meant.
  const inputs = paths.length || given.stdinFilename === undefined ? paths : ['-']
  const whole = (
    option: string,
    value: string | undefined,
    ...others: readonly string[]
  ): number | undefined => {
    if (value === undefined || others.includes(value)) return undefined
    if (!/^\d{1,9}$/.test(value))
      throw unknownValue('badValue', { option, value }, [...others, '0', '1', '2 …'], locale, others)
    return Number(value)
  }
  const cwd = slashed(process.cwd())
  const at = (path: string) => slashed(resolve(cwd, path))
  refuseTogether(inputs, given, locale)
  const baseline = given.baseline ?? (given.updateBaseline ? '.policydoc-baseline.json' : undefined)
  const isFix = given.fix || given.unsafe || given.dryRun
  return {
    cwd,
    inputs,
    targets: targetsOf(
      [...(given.targets ?? []), ...(given.statistics ? [{ format: 'statistics' }] : [])],
      locale,
    ),
    noConfig: given.config === false,
    fallbackLocale: locale,
    maxWarnings: whole('--max-warnings', given.maxWarnings) ?? Infinity,
    failOn: given.failOn ?? 'error',
    quiet: given.quiet ?? false,
    sort: given.sort ?? 'place',
    rules: rulesOf(given.rule ?? [], locale),
    watch: given.watch ?? false,
    concurrency: whole('--concurrency', given.concurrency, 'auto') ?? 0,
    updateBaseline: given.updateBaseline ?? false,
    errorOnUnmatched: given.errorOnUnmatched ?? true,
    ...(given.locale === undefined ? {} : { locale: given.locale }),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.profile === undefined ? {} : { profile: given.profile }),
    ...(typeof given.config === 'string' ? { configFile: at(given.config) } : {}),
    ...(given.cache || given.cacheLocation !== undefined
      ? { cache: at(given.cacheLocation ?? 'node_modules/.cache/policydoc/results.jsonl') }
      : {}),
    ...(baseline === undefined ? {} : { baseline: at(baseline) }),
    ...(given.changed === undefined ? {} : { changed: given.changed }),
    ...(given.color === undefined ? {} : { color: given.color }),
    ...(given.stdinFilename === undefined ? {} : { stdinFilename: given.stdinFilename }),
    ...(isFix ? { fix: { unsafe: given.unsafe ?? false, dry: given.dryRun ?? false, tree: cwd } } : {}),
  }
}

/** Options that have no effect together are refused instead of ignored. */
function refuseTogether(inputs: readonly string[], given: GivenOptions, locale: Locale): void {
  const stdin = inputs.includes('-')
  const path = inputs.find((input) => input !== '-')
  const others: readonly (readonly [unknown, string])[] = [
    [inputs.length && !stdin, inputs[0] ?? ''],
    [stdin, given.stdinFilename === undefined ? '-' : '--stdin-filename'],
    [given.watch, '--watch'],
    [given.fix, '--fix'],
    [given.unsafe, '--unsafe'],
    [given.dryRun, '--dry-run'],
    [given.baseline !== undefined, '--baseline'],
    [given.updateBaseline, '--update-baseline'],
    [given.changed !== undefined, '--changed'],
    [given.targets?.some(({ output }) => output !== undefined), '--output'],
    [given.targets?.some(({ format }) => format !== 'jsonl'), '--format'],
  ]
  const pairs: readonly (readonly [unknown, string, string])[] = [
    [given.watch && stdin, '--watch', '-'],
    [given.stdinFilename !== undefined && path !== undefined, '--stdin-filename', path ?? ''],
    [given.updateBaseline && given.changed !== undefined, '--update-baseline', '--changed'],
    ...others.map(([set, name]) => [given.stdinJsonl && set, '--stdin-jsonl', name] as const),
  ]
  for (const [both, first, second] of pairs)
    if (both) throw new UsageError(say(locale, 'exclusive', { first, second }))
}

/** What `--rule id:severity` says; throws UsageError for what names no rule or no severity. */
function rulesOf(given: readonly string[], locale: Locale): Readonly<Record<string, RuleSetting>> {
  const ids = rules.map(({ id }) => id)
  const levels = ['off', 'on', ...severities]
  return Object.fromEntries(
    given.map((one) => {
      const [id = '', level = ''] = one.split(/[:=]/)
      if (!ids.includes(id)) throw new UsageError(noSuchRule(id, locale))
      if (!levels.includes(level)) {
        const settingOf = (known: string): string => `${id}:${known}`
        const meant = levels.filter((known) => known === nearest(level, levels))
        const data = { option: '--rule', value: one }
        throw unknownValue('badValue', data, levels.map(settingOf), locale, meant.map(settingOf))
      }
      return [id, level as RuleSetting]
    }),
  )
}

/** Throws UsageError when no profile has this id, built in or configured. */
export function checkProfile(
  id: string | undefined,
  own: readonly { readonly id: string }[],
  locale: Locale,
  others: readonly string[] = ['auto'],
): void {
  const known = [...others, ...[...own, ...profiles].map((profile) => profile.id)]
  if (id !== undefined && !known.includes(id))
    throw unknownValue('unknownProfile', { value: id }, known, locale)
}

function targetsOf(given: readonly Target[], locale: Locale): readonly Target[] {
  const known = Object.keys(formats)
  if (given.some(({ format }) => format === '')) throw new UsageError(say(locale, 'twoOutputs'))
  for (const { format } of given)
    if (!known.includes(format)) throw unknownValue('unknownFormat', { value: format }, known, locale)
  if (given.filter(({ output }) => output === undefined).length > 1)
    throw new UsageError(say(locale, 'twoOutputs'))
  const files = given.flatMap(({ output }) => (output === undefined ? [] : resolve(output)))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw new UsageError(say(locale, 'sameOutput', { path: twice }))
  if (given.length) return given
  // Under GitHub Actions the findings also appear beside the lines of the pull request.
  return process.env['GITHUB_ACTIONS'] === 'true'
    ? [{ format: 'stylish' }, { format: 'github' }]
    : [{ format: 'stylish' }]
}

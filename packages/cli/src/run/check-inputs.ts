import { resolve } from 'node:path'
import { statSync } from 'node:fs'
import type { LintOptions, Locale } from '@policydoc/core'
import {
  codeOf,
  cacheKey,
  changedFiles,
  checkBytes,
  failed,
  localChecker,
  MAX_BYTES,
  openCache,
  openProject,
  ordered,
  poolChecker,
  POOL_BYTES,
  readBytes,
  slashed,
  type Checked,
  type CheckJob,
  type ConfigProblem,
  type Found,
  type Project,
  type ResultCache,
} from '@policydoc/project'
import { say } from '../messages/say.ts'
import { readInput, writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '../version.ts'
import { outputFailed } from './failure-text.ts'
import { lintOptionsFor } from './lint-options.ts'
import type { Settings } from './settings.ts'

/** One input, checked; or what kept it from being checked. */
export type Outcome =
  | {
      readonly kind: 'checked'
      readonly path: string
      readonly checked: Checked
      readonly locale: Locale
      /** What is wrong in its configuration and was left out of it. */
      readonly problems?: readonly ConfigProblem[]
      /** What standard input held. */
      readonly stdin?: Uint8Array
    }
  | { readonly kind: 'misconfigured'; readonly path: string; readonly problems: readonly ConfigProblem[] }
  | {
      readonly kind: 'unmatched'
      readonly input: string
      readonly ignored: boolean
      /** What standard input held, whose name is ignored. */
      readonly stdin?: Uint8Array
    }

/** Documents looked at before deciding whether threads are worth their start. */
const LOOKAHEAD = 500

/** Opens the project that the settings mean. */
export function projectOf({ configFile, noConfig }: Pick<Settings, 'configFile' | 'noConfig'>): Project {
  return openProject({ noConfig, ...(configFile === undefined ? {} : { configFile }) })
}

/** Checks all inputs, in order; memory does not grow with their number. */
export async function* checkInputs(
  settings: Settings,
  project: Project,
  wantsText: boolean,
): AsyncGenerator<Outcome> {
  const { cwd, inputs } = settings
  const stdin = inputs.includes('-')
  if (stdin) yield await checkStdin(settings, project, wantsText)
  const paths = inputs.filter((input) => input !== '-')
  if (stdin && !paths.length) return
  const changed = settings.changed === undefined ? undefined : await changes(settings)
  const found = only(project.documents(cwd, paths), changed)
  const [first, rest] = await peek(found, LOOKAHEAD)
  const checker = checkerFor(first, settings)
  const cache = settings.fix ? undefined : await cacheOf(settings)
  const contexts = new WeakMap<LintOptions, string>()

  const check = async (one: Found): Promise<Outcome> => {
    if ('unmatched' in one) return { kind: 'unmatched', input: one.unmatched, ignored: one.ignored ?? false }
    if ('failed' in one)
      return {
        kind: 'checked',
        path: one.path,
        checked: failed({ code: one.failed }),
        locale: settings.locale ?? settings.fallbackLocale,
      }
    const config = await project.config(one.path)
    if (config.problems.some(({ partial }) => !partial))
      return { kind: 'misconfigured', path: one.path, problems: config.problems }
    const { job, locale } = jobFor(one.path, config.lintOptions, settings, wantsText)
    const { problems } = config
    const done = (checked: Checked): Outcome => ({
      kind: 'checked',
      path: one.path,
      checked,
      locale,
      problems,
    })
    if (!cache) return done(await checker.check(job))
    const bytes = await readBytes(one.path)
    if (!(bytes instanceof Uint8Array)) return done(failed(bytes))
    let context = contexts.get(config.lintOptions)
    if (context === undefined) {
      context = JSON.stringify([version(), job.options, job.encoding ?? ''])
      contexts.set(config.lintOptions, context)
    }
    const key = cacheKey(bytes, context)
    const known = cache.get(one.path, key)
    // What quotes the text needs it; a clean file's text is needed by few.
    if (known && !known.findings.length && !wantsText) return done(known)
    if (known) {
      const text = new TextDecoder(known.encoding || 'utf-8', { ignoreBOM: false }).decode(bytes)
      return done({ ...known, text })
    }
    const checked = checker.threads > 1 ? await checker.check(job) : await checkBytes(bytes, job)
    if (!checked.failure) cache.set(one.path, key, checked)
    return done(checked)
  }

  try {
    // In this thread reading runs ahead a little; with threads each has its next document waiting.
    yield* ordered(chain(first, rest), checker.threads > 1 ? checker.threads * 24 : 4, check)
    // The results are complete: a cache that cannot be written must not fail the run.
    await cache?.save().catch((error: unknown) => {
      const { locale = settings.fallbackLocale } = settings
      writeError(`policydoc: ${outputFailed(settings.cache ?? '', error, locale).message}`)
    })
  } finally {
    await checker.close()
  }
}

/** The cache that the settings name, if any. Throws UsageError when another kind of file lies there. */
async function cacheOf({ cache, locale, fallbackLocale }: Settings): Promise<ResultCache | undefined> {
  if (cache === undefined) return undefined
  const opened = await openCache(cache)
  if (!opened) throw new UsageError(say(locale ?? fallbackLocale, 'noCache', { path: cache }))
  return opened
}

/** The job of one document. */
function jobFor(
  path: string,
  config: LintOptions,
  settings: Settings,
  wantsText: boolean,
): { job: CheckJob; locale: Locale } {
  const { options, locale } = lintOptionsFor(config, settings)
  const { encoding, fix } = settings
  return {
    job: { path, options, wantsText, ...(encoding ? { encoding } : {}), ...(fix ? { fix } : {}) },
    locale,
  }
}

/** Standard input as a document; never written, so its fixes are always a dry run. */
async function checkStdin(settings: Settings, project: Project, wantsText: boolean): Promise<Outcome> {
  const path = slashed(resolve(settings.cwd, settings.stdinFilename ?? 'stdin.md'))
  const config = await project.config(path)
  if (config.problems.some(({ partial }) => !partial))
    return { kind: 'misconfigured', path, problems: config.problems }
  const { job, locale } = jobFor(path, config.lintOptions, settings, wantsText)
  const name = settings.stdinFilename === undefined ? '-' : path
  const stdin = await readInput(MAX_BYTES)
  if (!(stdin instanceof Uint8Array)) return { kind: 'checked', path: name, checked: failed(stdin), locale }
  if (name !== '-' && (await project.ignores(path)))
    return { kind: 'unmatched', input: settings.stdinFilename ?? name, ignored: true, stdin }
  const checked = await checkBytes(stdin, job.fix ? { ...job, fix: { ...job.fix, dry: true } } : job)
  return { kind: 'checked', path: name, checked, locale, problems: config.problems, stdin }
}

async function changes({ cwd, changed, ...settings }: Settings): Promise<ReadonlySet<string>> {
  const locale = settings.locale ?? settings.fallbackLocale
  let found: ReadonlySet<string> | undefined
  try {
    found = await changedFiles(cwd, changed)
  } catch (error) {
    const { message, cause } = error as Error
    const missing = codeOf(cause) === 'ENOENT' ? 'noGit' : undefined
    const why = missing ?? (/not a git repository/i.test(message) ? 'noRepository' : undefined)
    throw new UsageError(say(locale, 'git', { detail: why ? say(locale, why) : message }))
  }
  if (!found) throw new UsageError(say(locale, 'noCommit', { name: changed }))
  return found
}

async function* only(found: AsyncIterable<Found>, changed?: ReadonlySet<string>): AsyncGenerator<Found> {
  for await (const one of found) if (!changed || !('path' in one) || changed.has(one.path)) yield one
}

function checkerFor(first: readonly Found[], { concurrency }: Settings) {
  if (concurrency === 1) return localChecker
  if (concurrency > 1 || first.length >= LOOKAHEAD) return poolChecker(concurrency)
  const isWork = first.length > 8 && first.reduce((sum, one) => sum + sizeOf(one), 0) > POOL_BYTES
  return isWork ? poolChecker() : localChecker
}

function sizeOf(found: Found): number {
  try {
    return 'path' in found && !('failed' in found) ? statSync(found.path).size : 0
  } catch {
    return 0
  }
}

async function peek<T>(inputs: AsyncGenerator<T>, count: number): Promise<[readonly T[], AsyncGenerator<T>]> {
  const first: T[] = []
  while (first.length < count) {
    const next = await inputs.next()
    if (next.done) break
    first.push(next.value)
  }
  return [first, inputs]
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

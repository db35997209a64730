import { dirname, relative } from 'node:path'
import { severityText, type Locale } from '@policydoc/core'
import {
  fingerprintOf,
  problemText,
  rewritten,
  slashed,
  withoutKnown,
  type ConfigProblem,
  type Project,
} from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import type { FileResult } from '../formats/reporter.ts'
import { say } from '../messages/say.ts'
import { writeError, writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { oldBaseline, readBaseline, writeBaseline } from './baseline-file.ts'
import { checkInputs, projectOf, type Outcome } from './check-inputs.ts'
import { diffOf } from './diff.ts'
import { readFailureText, unmatchedText, writeFailureText } from './failure-text.ts'
import { openOutputs } from './outputs.ts'
import { newProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import { findingsText, unsafeText } from './summary-text.ts'
import { bySeverity, exitCode, fails, newTally } from './tally.ts'

/** Checks (and repairs) what the settings name, reports it, and gives the exit code. */
export async function run(settings: Settings, project: Project = projectOf(settings)): Promise<0 | 1 | 2> {
  const locale = await localeFor(settings, project)
  const known =
    settings.baseline === undefined || settings.updateBaseline
      ? undefined
      : await readBaseline(settings.baseline, locale)
  const old =
    settings.baseline !== undefined && settings.updateBaseline
      ? await oldBaseline(settings.baseline, locale)
      : undefined
  const progress = newProgress(say(locale, 'checking'))
  const passing = settings.fix && !settings.fix.dry && settings.inputs.includes('-')
  const patching = settings.fix?.dry || passing
  const outputs = await openOutputs(
    patching ? settings.targets.filter(({ output }) => output !== undefined) : settings.targets,
    {
      ...settings,
      locale,
      before: progress.clear,
    },
  )
  const home = dirname(settings.baseline ?? settings.cwd)
  const prints = new Map<string, readonly string[]>()
  const told = new Set<string>()
  const tally = newTally()
  let misconfigured = false
  let unchecked = false
  let unmatched = false
  let leftOut = false
  let hidden = 0
  let patched = 0

  const take = async (outcome: Outcome): Promise<void> => {
    if (outcome.kind === 'unmatched') {
      const { input, ignored, stdin } = outcome
      // An editor hands over whatever it saves: what is ignored comes back as it was.
      if (stdin && passing) await writeOut(stdin)
      if (ignored) leftOut ||= !stdin
      else unmatched = true
      const hint = settings.changed === 'HEAD' && !ignored ? say(locale, 'changedHint', { input }) : ''
      if (settings.errorOnUnmatched) writeError(`policydoc: ${unmatchedText(input, ignored, locale)}${hint}`)
      return
    }
    if (outcome.problems?.length) {
      misconfigured = true
      tellProblems(outcome.problems, settings.cwd, locale, told)
    }
    if (outcome.kind === 'misconfigured') {
      unchecked = true
      return
    }
    const result = await resultOf(outcome, settings)
    const { checked } = outcome
    if (patching && result.error !== undefined)
      writeError(`policydoc: ${printable(result.path)}: ${printable(result.error)}`)
    else if (passing && outcome.stdin) await writeOut(result.bytes ?? outcome.stdin)
    else if (checked.fixed && settings.fix?.dry) {
      patched++
      await writeOut(await diffOf(result.path, checked.fixed.before, checked.fixed.after))
    }
    const name = outcome.path === '-' ? '-' : slashed(relative(home, outcome.path))
    if (old)
      prints.set(
        name,
        result.findings.map((finding) => fingerprintOf(finding, result.text)),
      )
    const fresh = known ? withoutKnown(result.findings, result.text, known.files[name]) : result.findings
    hidden += result.findings.length - fresh.length
    const shown = settings.quiet ? fresh.filter((finding) => fails(finding, settings)) : fresh
    tally.add({ ...result, findings: fresh }, checked.fixed?.applied ?? 0)
    await outputs.file({ ...result, findings: settings.sort === 'severity' ? bySeverity(shown) : shown })
  }

  try {
    for await (const outcome of checkInputs(settings, project, outputs.needsText)) {
      await take(outcome)
      progress.step()
    }
    await outputs.end(tally.summary)
  } catch (error) {
    await outputs.abandon()
    throw error
  } finally {
    progress.stop()
  }
  const { summary } = tally
  if (hidden) writeError(say(locale, 'known', { count: hidden }))
  if (settings.fix?.dry) {
    const files = say(locale, 'files', { count: patched })
    writeError(say(locale, 'wouldFix', { count: summary.fixed, files }))
    // The exit code is about the findings that remain.
    if (exitCode(summary, settings) === 1)
      writeError(
        say(locale, 'remaining', { findings: findingsText(summary, locale) }) + unsafeText(summary, locale),
      )
  }
  if (old && settings.baseline !== undefined) {
    await writeBaseline(settings.baseline, old, prints, { cwd: settings.cwd, locale })
    return misconfigured || summary.failed ? 2 : 0
  }
  const some = summary.files + summary.failed > 0
  if (settings.changed !== undefined && !some && !unmatched && !unchecked)
    writeError(say(locale, 'nothingChanged', { ref: settings.changed }))
  if (unchecked) writeError(`policydoc: ${say(locale, 'badConfig')}`)
  // An ignored file among others is intended; alone it leaves the command nothing to do.
  const idle = unmatched || (leftOut && !summary.files && !summary.failed)
  if (misconfigured || (idle && settings.errorOnUnmatched)) return 2
  return exitCode(summary, settings)
}

/** The language of the run: as asked, as configured for the working folder, as the environment says. */
export async function localeFor(
  settings: Pick<Settings, 'cwd' | 'locale' | 'fallbackLocale' | 'configFile'>,
  project: Project,
): Promise<Locale> {
  const { lintOptions, files } = await project.config(`${settings.cwd}/document.md`)
  if (settings.configFile !== undefined && !files.length)
    throw new UsageError(say(settings.fallbackLocale, 'noConfigFile', { path: settings.configFile }))
  return settings.locale ?? lintOptions.locale ?? settings.fallbackLocale
}

/** Problems of configurations as `path:line:column: message`, each once. */
export function tellProblems(
  problems: readonly ConfigProblem[],
  cwd: string,
  locale: Locale,
  told = new Set<string>(),
): void {
  for (const problem of problems) {
    const { line, column } = problem.range.start
    const text =
      `${printable(slashed(relative(cwd, problem.location)))}:${line}:${column}: ` +
      `${severityText('error', locale)}: ${printable(problemText(problem, locale))}`
    if (!told.has(text)) writeError(text)
    told.add(text)
  }
}

/** A result as reporters take it, and what standard input is to become. */
async function resultOf(
  { path, checked, locale, stdin }: Extract<Outcome, { kind: 'checked' }>,
  { cwd, encoding: asked }: Settings,
): Promise<FileResult & { readonly bytes?: Uint8Array }> {
  const { profile, encoding, text, findings, claims, failure, fixed } = checked
  let { writeFailure } = checked
  const bytes = stdin && fixed ? await rewritten(stdin, fixed.after, asked) : undefined
  if (stdin && fixed && !bytes) writeFailure = 'unencodable'
  const error = failure
    ? readFailureText(failure, locale)
    : writeFailure === undefined
      ? undefined
      : writeFailureText(writeFailure, encoding, locale)
  return {
    path: path === '-' ? '-' : slashed(relative(cwd, path)) || '.',
    profile,
    encoding,
    text,
    findings: failure ? [] : findings,
    claims,
    ...(error === undefined ? {} : { error }),
    ...(bytes ? { bytes } : {}),
  }
}

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import type { Locale } from '@policydoc/core'
import { baselineOf, baselineText, codeOf, slashed, type Baseline } from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { readFailureText } from './failure-text.ts'
import { writeOutput } from './write-output.ts'

/** Reads a baseline. Throws UsageError when there is none. */
export async function readBaseline(path: string, locale: Locale): Promise<Baseline> {
  const fail = (detail: string) => new UsageError(say(locale, 'badBaseline', { path, detail }))
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fail(readFailureText({ code: codeOf(error) }, locale))
  })
  const baseline = baselineOf(text)
  if (!baseline) throw fail(say(locale, 'noBaseline'))
  return baseline
}

/**
 * The findings of the baseline that is being updated; empty when there is none yet. Throws UsageError when the file is not a baseline,
 * so that no other file is overwritten.
 */
export async function oldBaseline(path: string, locale: Locale): Promise<Baseline> {
  return existsSync(path) ? readBaseline(path, locale) : { schemaVersion: 1, files: {} }
}

/** Writes fingerprints of findings by file. Files that this run did not check keep what was known of them, as long as they exist. */
export async function writeBaseline(
  path: string,
  old: Baseline,
  prints: ReadonlyMap<string, readonly string[]>,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<void> {
  const kept = Object.entries(old.files).filter(
    ([name]) => prints.has(name) || name === '-' || existsSync(resolve(dirname(path), name)),
  )
  await writeOutput(path, baselineText(new Map([...kept, ...prints])), { locale, replace: true })
  const count = [...prints.values()].reduce((sum, list) => sum + list.length, 0)
  const name = printable(slashed(relative(cwd, path)))
  writeError(
    say(locale, 'baselineWritten', { path: name, findings: say(locale, 'findings', { count: count }) }),
  )
}

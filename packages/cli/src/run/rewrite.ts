import type { Cleaned, Locale } from '@policydoc/core'
import { encode, writeDocument, type WriteFailure } from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { readDocuments } from './documents.ts'
import { writeFailureText } from './failure-text.ts'
import { diffOf } from './diff.ts'
import type { GivenOptions } from './settings.ts'
import { writeError, writeOut } from '../terminal.ts'

/** Options of the commands that write documents anew. */
export type RewriteOptions = GivenOptions & { readonly check?: boolean }

/** Rewrites documents, prints a diff or only reports what would change; lines that `rewrite` removes are listed. */
export async function rewriteDocuments(
  paths: readonly string[],
  given: RewriteOptions,
  fallback: Locale,
  rewrite: (text: string) => Cleaned,
): Promise<void> {
  const { dryRun, ...options } = given
  const reading = readDocuments(paths, options, fallback)
  let changed = 0
  let failed = false
  for await (const { path, absolute, file, locale, stdin } of reading.documents()) {
    const { text, dropped } = stdin?.ignored ? { text: file.text, dropped: [] } : rewrite(file.text)
    const name = printable(path)
    const fail = (failure: WriteFailure): void => {
      failed = true
      writeError(`policydoc: ${name}: ${writeFailureText(failure, file.encoding, locale)}`)
    }
    // Standard input comes out whether or not there is anything to change.
    if (stdin && !given.check && !dryRun) {
      const bytes = text === file.text ? file.bytes : await encode(text, file)
      if (bytes) await writeOut(bytes)
      else fail('unencodable')
    }
    if (text === file.text) continue
    changed++
    if (given.check) writeError(say(locale, 'wouldChange', { path: name }))
    else if (dryRun) await writeOut(await diffOf(path, file.text, text))
    else if (!stdin) {
      const failure = await writeDocument(absolute, text, file, reading.settings.cwd)
      if (failure !== undefined) {
        fail(failure)
        continue
      }
      writeError(say(locale, 'written', { path: name }))
    }
    // Removed lines are always listed.
    for (const { text: line } of dropped)
      writeError(`  ${say(locale, 'dropped', { text: printable(line.trim()) })}`)
  }
  process.exitCode = failed ? 2 : reading.exitCode() || (given.check && changed ? 1 : 0)
}

import { format as formatted, type Locale } from '@policydoc/core'
import { encode, writeDocument, type WriteFailure } from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { readDocuments } from '../run/documents.ts'
import { writeFailureText } from '../run/failure-text.ts'
import { diffOf } from '../run/diff.ts'
import type { GivenOptions } from '../run/settings.ts'
import { writeError, writeOut } from '../terminal.ts'

/** `policydoc format`: bare headings become Markdown ones, head lines become front matter, what a web page left goes. */
export default async function format(
  paths: readonly string[],
  given: GivenOptions & { readonly check?: boolean },
  fallback: Locale,
): Promise<void> {
  const { dryRun, ...options } = given
  const reading = readDocuments(paths, options, fallback)
  let changed = 0
  let failed = false
  for await (const { path, absolute, file, locale, stdin } of reading.documents()) {
    const { text, dropped } = stdin?.ignored ? { text: file.text, dropped: [] } : formatted(file.text)
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
    // What is left out is never left out silently.
    for (const { text: line } of dropped)
      writeError(`  ${say(locale, 'dropped', { text: printable(line.trim()) })}`)
  }
  process.exitCode = failed ? 2 : reading.exitCode() || (given.check && changed ? 1 : 0)
}

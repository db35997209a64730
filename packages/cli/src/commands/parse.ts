import type { Locale } from '@policydoc/core'
import { readDocuments, type ReadDocument } from '../run/documents.ts'
import type { GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { printableJson } from '../formats/printable.ts'

/** `policydoc parse`: one document as one object, several as lines of `{path, document}`. */
export default async function parse(
  paths: readonly string[],
  given: GivenOptions,
  locale: Locale,
): Promise<void> {
  const reading = readDocuments(paths, given, locale)
  const asLine = ({ path, document }: ReadDocument) => `${printableJson({ path, document })}\n`
  let first: ReadDocument | undefined
  let several = reading.settings.inputs.length !== 1
  for await (const one of reading.documents()) {
    if (several) await writeOut(asLine(one))
    else if (first) {
      await writeOut(asLine(first) + asLine(one))
      several = true
    } else first = one
  }
  if (first && !several) await writeOut(`${printableJson(first.document, 2)}\n`)
  process.exitCode = reading.exitCode()
}

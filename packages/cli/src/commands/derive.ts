import type { Locale, PolicyDocument } from '@policydoc/core'
import { writers } from '../core-later.ts'
import { readDocuments } from '../run/documents.ts'
import type { GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'

/** `policydoc derive`: a profile learnt from good documents, ready to be put into a configuration. */
export default async function derive(
  paths: readonly string[],
  given: GivenOptions & { readonly id: string },
  locale: Locale,
): Promise<void> {
  const reading = readDocuments(paths, given, locale)
  const documents: PolicyDocument[] = []
  for await (const { document } of reading.documents()) documents.push(document)
  if (documents.length && writers.derive) {
    const { id: _, ...profile } = writers.derive(documents)
    await writeOut(`${JSON.stringify({ profiles: { [given.id]: profile } }, null, 2)}\n`)
  }
  process.exitCode = reading.exitCode()
}

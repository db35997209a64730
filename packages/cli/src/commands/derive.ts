import { derive as learn, type Locale, type PolicyDocument } from '@policydoc/core'
import { readDocuments } from '../run/documents.ts'
import type { GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { printableJson } from '../formats/printable.ts'

/** `policydoc derive`: a profile learnt from good documents, ready to be put into a configuration. */
export default async function derive(
  paths: readonly string[],
  given: GivenOptions & { readonly id: string },
  locale: Locale,
): Promise<void> {
  const reading = readDocuments(paths, given, locale)
  const documents: PolicyDocument[] = []
  for await (const { document } of reading.documents()) documents.push(document)
  if (documents.length) {
    const { id: _, ...profile } = learn(documents, { id: given.id, title: given.id })
    await writeOut(`${printableJson({ profiles: { [given.id]: profile } }, 2)}\n`)
  }
  process.exitCode = reading.exitCode()
}

import { statSync } from 'node:fs'
import type { Locale } from '@policydoc/core'
import { codeOf, MAX_BYTES, type ReadFailure, type WriteFailure } from '@policydoc/project'
import { messages, type MessageId } from '../messages/messages.ts'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { UsageError } from '../usage-error.ts'

const known = (id: string): id is MessageId => Object.hasOwn(messages, id)

/** Why a file was not checked, in the reader's language. */
export function readFailureText({ code, size, detail }: ReadFailure, locale: Locale): string {
  return known(code)
    ? say(locale, code, { size, detail, limit: MAX_BYTES })
    : say(locale, 'otherRead', { code })
}

/** Why a file was not written, in the reader's language. */
export function writeFailureText(code: WriteFailure, encoding: string, locale: Locale): string {
  if (['changed', 'unencodable', 'outside', 'ENOSPC', 'EROFS'].includes(code) && known(code))
    return say(locale, code, { encoding })
  if (['EACCES', 'EPERM'].includes(code)) return say(locale, 'writeDenied')
  return say(locale, 'otherWrite', { code })
}

/** Why an input gave no document, in the reader's language. */
export function unmatchedText(input: string, ignored: boolean, locale: Locale): string {
  return say(locale, ignored ? 'ignoredInput' : whyUnmatched(input), { input: printable(input) })
}

function whyUnmatched(input: string): MessageId {
  try {
    const found = statSync(input, { throwIfNoEntry: false })
    if (found) return found.isDirectory() ? 'emptyFolder' : 'unmatched'
    return input && !/[*?[\]{}!]/.test(input) ? 'missingInput' : 'unmatched'
  } catch {
    return 'unmatched'
  }
}

const WHY: Readonly<Record<string, MessageId>> = {
  ENOSPC: 'diskFull',
  EROFS: 'diskReadOnly',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'isFolder',
  ENOTDIR: 'notADirectory',
  // The path of the folder is that of a file.
  EEXIST: 'notADirectory',
  ENOENT: 'noFolder',
}

/** The error of an output that cannot be written, in the reader's language. */
export function outputFailed(path: string, error: unknown, locale: Locale): UsageError {
  const why = WHY[codeOf(error)]
  const detail = why ? say(locale, why) : error instanceof Error ? error.message : String(error)
  return new UsageError(say(locale, 'outputFailed', { path: printable(path), detail }))
}

import type { Locale } from '@policydoc/core'
import { MAX_BYTES, type ReadFailure, type WriteFailure } from '@policydoc/project'
import { messages, type MessageId } from '../messages/messages.ts'
import { say } from '../messages/say.ts'

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
  return say(locale, 'otherWrite', { code })
}

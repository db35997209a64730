import { localeOf, speaker, type Locale, type Say } from '@policydoc/core'
import { env, workspace } from 'vscode'
import { messages, type MessageId } from './messages.ts'

const speak = speaker<MessageId>(messages)

/**
 * The language that `policydoc.locale` names, else that of the editor. `vscode.l10n` would know the editor's language
 * only, and the same person may write English and Chinese documents.
 */
export function locale(): Locale {
  const set = workspace.getConfiguration('policydoc').get<string>('locale', 'auto')
  return localeOf(set === 'auto' ? env.language : set) ?? 'en'
}

/** A message in the language in force. */
export function say(id: MessageId, data?: Parameters<Say<MessageId>>[2]): string {
  return speak(locale(), id, data)
}

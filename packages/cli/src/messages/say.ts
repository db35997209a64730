import { localeOf, speaker, type Locale } from '@policydoc/core'
import { messages as helpTexts } from './help.ts'
import { messages, type MessageId } from './messages.ts'
import { messages as placeholders } from './placeholders.ts'
import { messages as words } from './words.ts'

/** Puts a message of the command in words. */
export const say = speaker<MessageId>(messages)

/** A line of `--help` in the reader's language. */
export const help = speaker<keyof typeof helpTexts>(helpTexts)

const placeholder = speaker<keyof typeof placeholders>(placeholders)

/** `[paths...]` and `<file>` in the reader's language. */
export function placed(locale: Locale, usage: string): string {
  return usage.replace(/(?<=[<[]=?)[\w:]+(?=(?:\.\.\.)?[>\]])/g, (name) =>
    name in placeholders ? placeholder(locale, name as keyof typeof placeholders) : name,
  )
}

/** A word in the reader's language. */
export const word = speaker<keyof typeof words>(words)

/** The language of the command before any configuration is known: `--locale`, then the environment as POSIX reads it. */
export function environmentLocale(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const at = argv.indexOf('--locale')
  const flag = at >= 0 ? argv[at + 1] : argv.find((one) => one.startsWith('--locale='))?.slice(9)
  return localeOf(flag) ?? localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']) ?? 'en'
}

import { existsSync } from 'node:fs'
import { CommanderError, type Command } from 'commander'
import type { Locale } from '@policydoc/core'
import { near } from './messages/near.ts'
import { environmentLocale, placed, say } from './messages/say.ts'
import type { MessageId } from './messages/messages.ts'
import { printable } from './formats/printable.ts'
import { programOf } from './program.ts'
import { closeOutput, writeError } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const ISSUES = 'https://github.com/policydoc/policydoc/issues'

/** Runs the command; sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const locale = environmentLocale(argv, process.env)
  watchStreams(locale)
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  try {
    const program = programOf(locale)
    checkHelp(argv, program, locale)
    await program.parseAsync(argv.map(withValue))
  } catch (error) {
    process.exitCode = failure(error, argv, locale)
  }
}

/** `--changed` alone means HEAD: its value comes behind `=` only, so that it never takes a path for it. */
const withValue = (argument: string): string => (argument === '--changed' ? '--changed=HEAD' : argument)

/** `help` of what is not a command would print the help of all of them, and not say why. */
function checkHelp([, , command, name]: readonly string[], { commands }: Command, locale: Locale): void {
  const names = ['help', ...commands.map((one) => one.name())]
  if (command === 'help' && name !== undefined && !name.startsWith('-') && !names.includes(name))
    throw new UsageError(say(locale, 'unknownCommand', { name }) + near(name, names, locale))
}

/** Says what went wrong; gives the exit code. */
function failure(error: unknown, argv: readonly string[], locale: Locale): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage(error, argv, locale)
  if (error instanceof UsageError) writeError(`policydoc: ${printable(error.message)}`)
  else {
    const detail = process.env['POLICYDOC_DEBUG'] && error instanceof Error ? error.stack : String(error)
    writeError(`policydoc: ${say(locale, 'internal', { detail: detail ?? '', url: ISSUES })}`)
  }
  return 2
}

const CODES: Readonly<Record<string, MessageId>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excessArguments',
}

function usage(error: CommanderError, argv: readonly string[], locale: Locale): number {
  if (error.code === 'commander.help') return 2
  const id = CODES[error.code]
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name =
    id === 'missingArgument'
      ? placed(locale, `<${given}>`)
      : id === 'missingValue'
        ? placed(locale, given)
        : given
  const meant = /Did you mean (?:one of )?([^?]+)/.exec(error.message)?.[1]?.split(', ')
  const hint = meant ? say(locale, 'didYouMean', { suggestion: meant.join(say(locale, 'orElse')) }) : ''
  // A file given without a command is meant to be checked.
  const file = id === 'unknownCommand' && existsSync(name) ? say(locale, 'lintIt', { name }) : ''
  const text = id ? say(locale, id, { name }) + (file || hint) : error.message.replace(/^error: /, '')
  const known = programOf(locale).commands.some((one) => one.name() === argv[2])
  const command = known ? ` ${argv[2]}` : ''
  writeError(`policydoc: ${printable(text)}\n${say(locale, 'seeHelp', { command })}`)
  return 2
}

/** A reader that has seen enough (`| head`) is not an error; a full disk is one, and must not end in a stack. */
function watchStreams(locale: Locale): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The work goes on: `lint | head` fails where `lint` does.
    if (error.code === 'EPIPE') return closeOutput()
    const detail = error.code === 'ENOSPC' ? say(locale, 'diskFull') : error.message
    writeError(`policydoc: ${say(locale, 'outputFailed', { path: 'stdout', detail })}`)
    process.exit(2)
  })
  process.stderr.on('error', () => undefined)
}

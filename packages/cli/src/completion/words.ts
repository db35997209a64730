import type { Command } from 'commander'
import { officialKinds, profiles, rules } from '@policydoc/core'
import { shells } from './shells.ts'

/** A command as completion scripts need it. */
export interface CommandWords {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionWords[]
  /** What may stand behind the command; empty: files. */
  readonly arguments: readonly string[]
}

/** An option as completion scripts need it. */
export interface OptionWords {
  readonly long: string
  /** `-f`; absent for most. */
  readonly short?: string
  readonly summary: string
  readonly takesValue: boolean
  /** Empty for an option that takes any value, or none. */
  readonly values: readonly string[]
}

/** Every command with its options, as the program defines them. */
export function wordsOf(program: Command): readonly CommandWords[] {
  const commands = program.commands.map((command) => command.name())
  const argumentsOf: Readonly<Record<string, readonly string[]>> = {
    explain: rules.map(({ id }) => id),
    new: [...profiles, ...officialKinds].map(({ id }) => id),
    completion: shells,
  }
  const help = program.createHelp()
  const own = program.commands.map((command): CommandWords => ({
    name: command.name(),
    summary: command.description(),
    options: help
      .visibleOptions(command)
      .map(({ long, short, description, required, optional, argChoices }): OptionWords => ({
        long: long ?? '',
        ...(short === undefined ? {} : { short }),
        summary: description,
        takesValue: required || optional,
        values: argChoices ?? (long === '--profile' ? profiles.map(({ id }) => id) : []),
      })),
    arguments: argumentsOf[command.name()] ?? [],
  }))
  const summary =
    help
      .visibleCommands(program)
      .find((command) => command.name() === 'help')
      ?.description() ?? ''
  return [...own, { name: 'help', summary, options: [], arguments: commands }]
}

/** Commands and options of which each takes the same values, so that a script says them once. */
export function valueGroups(
  commands: readonly CommandWords[],
): readonly { readonly places: readonly string[]; readonly values: readonly string[] }[] {
  const groups = new Map<string, { places: string[]; values: readonly string[] }>()
  for (const { name, options } of commands)
    for (const { long, short, takesValue, values } of options) {
      if (!takesValue) continue
      const key = values.join(' ')
      const group = groups.get(key) ?? { places: [], values }
      group.places.push(...[long, ...(short === undefined ? [] : [short])].map((flag) => `${name} ${flag}`))
      groups.set(key, group)
    }
  return [...groups.values()]
}

/** The flags of a command, long and short. */
export const flagsOf = ({ options }: CommandWords): readonly string[] =>
  options.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short]))

/** A text within single quotes of a POSIX shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

import type { Command, HelpConfiguration, Option } from 'commander'
import type { Locale } from '@policydoc/core'
import { help } from './messages/say.ts'

/** How help reads: headings in the reader's language, values and defaults behind each option, nothing said twice. */
export function helpStyle(locale: Locale): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help(locale, 'usageTitle'),
    'Options:': help(locale, 'optionsTitle'),
    'Commands:': help(locale, 'commandsTitle'),
  }
  const usage = (command: Command): string =>
    command
      .usage()
      .replace('[options]', help(locale, 'options'))
      .replace('[command]', help(locale, 'command'))
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) =>
      [command.parent?.name(), command.name(), usage(command)].filter(Boolean).join(' '),
    // Nearly every command has options: saying so would tell nothing.
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command
          .usage()
          .split(' ')
          .filter((word) => word !== '[options]'),
      ].join(' '),
    optionTerm: ({ flags }) => flags.replace(' [ref]', '[=ref]'),
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const values = argChoices?.every((one) => description.includes(one)) ? undefined : argChoices
      const initial =
        typeof defaultValue === 'string' ? help(locale, 'initial', { value: defaultValue }) : undefined
      const more =
        values && initial ? help(locale, 'valuesInitial', { values, initial }) : (values ?? initial)
      return more ? help(locale, 'optionValues', { description, values: more }) : description
    },
  }
}

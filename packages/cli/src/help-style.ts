import type { HelpConfiguration, Option } from 'commander'
import { inLines, type Locale } from '@policydoc/core'
import { columns } from './formats/line-view.ts'
import { help, placed } from './messages/say.ts'

/** How help reads: headings in the reader's language, values and defaults behind each option, nothing said twice. */
export function helpStyle(locale: Locale): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help(locale, 'usageTitle'),
    'Options:': help(locale, 'optionsTitle'),
    'Commands:': help(locale, 'commandsTitle'),
  }
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) =>
      [command.parent?.name(), command.name(), placed(locale, command.usage())].filter(Boolean).join(' '),
    displayWidth: columns,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .map((line) => wrapped(line, width))
        .join('\n'),
    // Nearly every command has options: saying so would tell nothing.
    subcommandTerm: (command) =>
      `${command.name()} ${placed(locale, command.usage().replace('[options]', '').trim())}`.trim(),
    optionTerm: ({ flags }) => placed(locale, flags.replace(' [ref]', '[=ref]')),
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

function wrapped(line: string, width: number): string {
  return inLines(line, width, columns)
    .map((each) => each.trimEnd())
    .join('\n')
}

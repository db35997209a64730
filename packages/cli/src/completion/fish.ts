import { quoted, type CommandWords } from './words.ts'

/** The completion script for fish. */
export function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, summary, options, arguments: following }) => {
    const within = `complete -c policydoc -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`
    return [
      `complete -c policydoc -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...options.map((option) =>
        [
          `${within} -l ${option.long.slice(2)}`,
          ...(option.short === undefined ? [] : [`-s ${option.short.slice(1)}`]),
          ...(option.values.length ? [`-x -a ${quoted(option.values.join(' '))}`] : []),
          ...(option.takesValue && !option.values.length ? ['-r'] : []),
          `-d ${quoted(option.summary)}`,
        ].join(' '),
      ),
      ...(following.length ? [`${within} -f -a ${quoted(following.join(' '))}`] : []),
    ]
  })
  return `${lines.join('\n')}\n`
}

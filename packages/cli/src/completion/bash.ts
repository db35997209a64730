import { flagsOf, quoted, valueGroups, type CommandWords } from './words.ts'

const reply = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current"))`

/** The completion script for bash. */
export function bash(commands: readonly CommandWords[]): string {
  const values = valueGroups(commands).map(
    (group) =>
      `    ${group.places.map(quoted).join('|')}) ${group.values.length ? `${reply(group.values)}; ` : ''}return ;;`,
  )
  const options = commands
    .filter((command) => command.options.length)
    .map((command) => `    ${command.name}:-*) ${reply(flagsOf(command))} ;;`)
  const following = commands
    .filter((command) => command.arguments.length)
    .map((command) => `    ${command.name}:*) ${reply(command.arguments)} ;;`)
  return `_policydoc() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${reply([...commands.map(({ name }) => name), '--help', '--version'])}
    return
  fi
  # bash takes --option=value for three words.
  if [ "$current" = "=" ]; then current=""
  elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "\${COMP_WORDS[1]} $previous" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}:$current" in
${[...options, ...following].join('\n')}
  esac
}
complete -o default -F _policydoc policydoc
`
}

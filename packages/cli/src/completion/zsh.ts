import { flagsOf, quoted, valueGroups, type CommandWords } from './words.ts'

/** The completion script for zsh. */
export function zsh(commands: readonly CommandWords[]): string {
  const summaries = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const values = valueGroups(commands).map(
    (group) =>
      `    ${group.places.map(quoted).join('|')}) ${group.values.length ? `compadd -- ${group.values.join(' ')}` : '_files'}; return ;;`,
  )
  const options = commands.map((command) => `    ${command.name}) options=(${flagsOf(command).join(' ')}) ;;`)
  const following = commands
    .filter((command) => command.arguments.length)
    .map((command) => `    ${command.name}) compadd -- ${command.arguments.join(' ')} ;;`)
  return `#compdef policydoc
_policydoc() {
  local -a commands options
  local previous="\${words[CURRENT-1]}"
  commands=(
${summaries.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  if [[ "\${words[CURRENT]}" == --*=* ]]; then previous="\${words[CURRENT]%%=*}"; compset -P '*='; fi
  case "\${words[2]} $previous" in
${values.join('\n')}
  esac
  case "\${words[2]}" in
${options.join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then compadd -- $options; return; fi
  case "\${words[2]}" in
${following.join('\n')}
    *) _files ;;
  esac
}
compdef _policydoc policydoc
`
}

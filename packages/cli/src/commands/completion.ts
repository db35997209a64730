import type { Command } from 'commander'
import { profiles, rules, type Locale } from '@policydoc/core'
import { formats } from '../formats/index.ts'
import { say } from '../messages/say.ts'
import { writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** `policydoc completion`: a script for a shell, made from the commands as they are. */
export default async function completion(shell: string, program: Command, locale: Locale): Promise<void> {
  const known = SHELLS.find((one) => one === shell)
  if (!known)
    throw new UsageError(
      say(locale, 'badValue', { option: 'completion', value: shell, known: SHELLS.join(', ') }),
    )
  await writeOut(SCRIPTS[known](commandsOf(program)))
}

interface Words {
  readonly name: string
  readonly summary: string
  readonly options: readonly string[]
  readonly arguments: readonly string[]
}

function commandsOf(program: Command): readonly Words[] {
  const values: Readonly<Record<string, readonly string[]>> = {
    explain: rules.map(({ id }) => id),
    new: profiles.map(({ id }) => id),
    completion: SHELLS,
  }
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    options: command.options.flatMap(({ long }) => long ?? []),
    arguments: values[command.name()] ?? [],
  }))
}

const VALUES = (): readonly (readonly [string, readonly string[]])[] => [
  ['--format', Object.keys(formats)],
  ['--profile', profiles.map(({ id }) => id)],
  ['--locale', ['en', 'zh-Hans', 'zh-Hant']],
  ['--fail-on', ['error', 'warning', 'info', 'never']],
  ['--color', ['auto', 'always', 'never']],
  ['--encoding', ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']],
]

const quoted = (text: string): string => text.replaceAll("'", `'\\''`)

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly Words[]) => string>> = {
  bash: (commands) => `_policydoc() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$previous" in
${VALUES()
  .map(
    ([option, values]) =>
      `    ${option}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")); return ;;`,
  )
  .join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$current")); return
  fi
  case "\${COMP_WORDS[1]}:$current" in
${commands.map(({ name, options }) => `    ${name}:-*) COMPREPLY=($(compgen -W '${options.join(' ')}' -- "$current")) ;;`).join('\n')}
${commands
  .filter((one) => one.arguments.length)
  .map((one) => `    ${one.name}:*) COMPREPLY=($(compgen -W '${one.arguments.join(' ')}' -- "$current")) ;;`)
  .join('\n')}
  esac
}
complete -o default -F _policydoc policydoc
`,
  zsh: (commands) => `#compdef policydoc
_policydoc() {
  local -a commands options
  commands=(
${commands.map(({ name, summary }) => `    '${quoted(name)}:${quoted(summary)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "\${words[CURRENT-1]}" in
${VALUES()
  .map(([option, values]) => `    ${option}) compadd ${values.join(' ')}; return ;;`)
  .join('\n')}
  esac
  case "\${words[2]}" in
${commands.map((one) => `    ${one.name}) options=(${one.options.join(' ')}); ${one.arguments.length ? `compadd ${one.arguments.join(' ')}; ` : ''};;`).join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then compadd -- $options; else _files; fi
}
compdef _policydoc policydoc
`,
  fish: (commands) =>
    [
      ...commands.map(
        ({ name, summary }) =>
          `complete -c policydoc -n __fish_use_subcommand -a ${name} -d '${quoted(summary)}'`,
      ),
      ...commands.flatMap(({ name, options }) =>
        options.map((option) => {
          const values = VALUES().find(([one]) => one === option)?.[1]
          return `complete -c policydoc -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}${values ? ` -x -a '${values.join(' ')}'` : ''}`
        }),
      ),
      ...commands.flatMap((one) =>
        one.arguments.length
          ? [
              `complete -c policydoc -n '__fish_seen_subcommand_from ${one.name}' -f -a '${one.arguments.join(' ')}'`,
            ]
          : [],
      ),
      '',
    ].join('\n'),
  powershell: (commands) => `Register-ArgumentCompleter -Native -CommandName policydoc -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${commands.map(({ name, options }) => `    '${name}' = '${options.join(' ')}'`).join('\n')}
  }
  $arguments = @{
${commands
  .filter((one) => one.arguments.length)
  .map((one) => `    '${one.name}' = '${one.arguments.join(' ')}'`)
  .join('\n')}
  }
  $command = $ast.CommandElements | Select-Object -Skip 1 -First 1
  $words = if ($word -like '-*' -and $command) { $options["$command"] -split ' ' } elseif ($command -and $arguments["$command"] -and "$command" -ne $word) { $arguments["$command"] -split ' ' } else { $options.Keys }
  $words | Where-Object { $_ -like "$word*" } | Sort-Object | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}

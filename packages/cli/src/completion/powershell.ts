import { flagsOf, valueGroups, type CommandWords } from './words.ts'

const table = (entries: readonly (readonly [string, readonly string[]])[]): string =>
  entries.map(([key, words]) => `    '${key}' = '${words.join(' ')}'`).join('\n')

/** The completion script for PowerShell. */
export function powershell(commands: readonly CommandWords[]): string {
  const values = valueGroups(commands).flatMap((group) =>
    // Its tables know no difference between -f and -F, and neither does this command.
    group.values.length ? group.places.map((place) => [place, group.values] as const) : [],
  )
  return `Register-ArgumentCompleter -Native -CommandName policydoc -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${table(commands.map((command) => [command.name, flagsOf(command)] as const))}
  }
  $arguments = @{
${table(commands.filter((command) => command.arguments.length).map((command) => [command.name, command.arguments] as const))}
  }
  $values = @{
${table(values)}
  }
  $given = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $command = if ($given.Count -gt 2 -or ($given.Count -eq 2 -and -not $word)) { $given[1] }
  $previous = if ($word) { $given[-2] } else { $given[-1] }
  $words = if (-not $command) { $options.Keys | Sort-Object }
    elseif ($values["$command $previous"]) { $values["$command $previous"] -split ' ' }
    elseif ($word -like '-*') { $options["$command"] -split ' ' }
    elseif ($arguments["$command"]) { $arguments["$command"] -split ' ' }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
}

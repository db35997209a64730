import { Command, Option } from 'commander'
import type { Locale } from '@policydoc/core'
import { help } from './messages/help.ts'
import type { GivenOptions, Target } from './run/settings.ts'
import { version } from './version.ts'

/** The command line: every command with its options. What a command does is loaded when it is called. */
export function programOf(locale: Locale): Command {
  const program = new Command('policydoc')
  const line = (id: Parameters<typeof help>[1]) => help(locale, id)
  program
    .description(line('policydoc'))
    .version(version(), '-V, --version', line('version'))
    .helpOption('-h, --help', line('help'))
    .helpCommand('help [command]', line('help'))
    .addHelpText('after', line('exitCodes'))
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
  const command = (name: string, id: Parameters<typeof help>[1]): Command =>
    program
      .command(name)
      .description(line(id))
      .helpOption('-h, --help', line('help'))
      .copyInheritedSettings(program)

  const check = (one: Command): Command => {
    const targets: Target[] = []
    return withDocuments(one, locale)
      .addOption(
        new Option('-f, --format <name>', line('format')).argParser((format: string) =>
          targets.push({ format }),
        ),
      )
      .addOption(
        new Option('-o, --output <file>', line('output')).argParser((output: string) =>
          addOutput(targets, output),
        ),
      )
      .option('--max-warnings <n>', line('maxWarnings'))
      .option('--fail-on <severity>', line('failOn'))
      .option('-q, --quiet', line('quiet'))
      .option('--cache', line('cache'))
      .option('--cache-location <file>', line('cacheLocation'))
      .option('-w, --watch', line('watch'))
      .option('--concurrency <n>', line('concurrency'))
      .option('--baseline <file>', line('baseline'))
      .option('--update-baseline', line('updateBaseline'))
      .option('--changed [ref]', line('changed'))
      .option('--unsafe', line('unsafe'))
      .option('--dry-run', line('dryRun'))
      .option('--stdin-jsonl', line('stdinJsonl'))
      .hook('preAction', (_, action) => {
        action.setOptionValue('targets', targets)
      })
  }
  check(command('lint [paths...]', 'lint').option('--fix', line('fixOption'))).action(
    async (paths: string[], options: GivenOptions) =>
      (await import('./commands/lint.ts')).default(paths, options, locale),
  )
  check(command('fix [paths...]', 'fix')).action(async (paths: string[], options: GivenOptions) =>
    (await import('./commands/lint.ts')).default(paths, { ...options, fix: true }, locale),
  )
  withDocuments(command('parse [paths...]', 'parse'), locale).action(
    async (paths: string[], options: GivenOptions) =>
      (await import('./commands/parse.ts')).default(paths, options, locale),
  )
  withDocuments(command('outline <file>', 'outline'), locale)
    .addOption(
      new Option('-f, --format <name>', line('format')).choices(['tree', 'json', 'mermaid']).default('tree'),
    )
    .action(async (path: string, options) =>
      (await import('./commands/outline.ts')).default(path, options, locale),
    )
  withDocuments(command('tasks [paths...]', 'tasks'), locale)
    .addOption(
      new Option('-f, --format <name>', line('format'))
        .choices(['table', 'csv', 'markdown', 'json'])
        .default('table'),
    )
    .option('-o, --output <file>', line('outputFile'))
    .action(async (paths: string[], options) =>
      (await import('./commands/tasks.ts')).default(paths, options, locale),
    )
  withDocuments(command('format [paths...]', 'formatCommand'), locale)
    .option('--check', line('check'))
    .option('--dry-run', line('dryRun'))
    .action(async (paths: string[], options) =>
      (await import('./commands/format.ts')).default(paths, options, locale),
    )
  withConfig(command('new <profile>', 'new'), locale)
    .option('-o, --output <file>', line('outputFile'))
    .option('--force', line('force'))
    .action(async (profile: string, options) =>
      (await import('./commands/new.ts')).default(profile, options, locale),
    )
  withDocuments(command('derive <files...>', 'derive'), locale)
    .option('--id <id>', line('id'), 'own')
    .action(async (paths: string[], options) =>
      (await import('./commands/derive.ts')).default(paths, options, locale),
    )
  withConfig(command('rules', 'rules'), locale)
    .addOption(new Option('-f, --format <name>', line('format')).choices(['table', 'json']).default('table'))
    .action(async (options) => (await import('./commands/rules.ts')).default(options, locale))
  withConfig(command('explain <rule>', 'explain'), locale).action(
    async (rule: string, options: GivenOptions) =>
      (await import('./commands/explain.ts')).default(rule, options, locale),
  )
  withConfig(command('config <file>', 'config'), locale)
    .addOption(new Option('-f, --format <name>', line('format')).choices(['text', 'json']).default('text'))
    .option('--explain', line('explainOption'))
    .action(async (path: string, options) =>
      (await import('./commands/config.ts')).default(path, options, locale),
    )
  command('init', 'init')
    .option('--locale <locale>', line('locale'))
    .option('--profile <id>', line('profile'))
    .option('--force', line('force'))
    .action(async (options) => (await import('./commands/init.ts')).default(options, locale))
  command('completion <shell>', 'completion')
    .option('--locale <locale>', line('locale'))
    .action(async (shell: string) =>
      (await import('./commands/completion.ts')).default(shell, program, locale),
    )
  return program
}

/** Options of every command that asks the configuration. */
function withConfig(command: Command, locale: Locale): Command {
  return command
    .option('--profile <id>', help(locale, 'profile'))
    .option('-c, --config <file>', help(locale, 'configFile'))
    .option('--no-config', help(locale, 'noConfig'))
    .option('--locale <locale>', help(locale, 'locale'))
    .option('--color <when>', help(locale, 'color'))
}

/** Options of every command that reads documents. */
function withDocuments(command: Command, locale: Locale): Command {
  return withConfig(command, locale)
    .option('--encoding <name>', help(locale, 'encoding'))
    .option('--no-error-on-unmatched', help(locale, 'noErrorOnUnmatched'))
    .option('--stdin-filename <path>', help(locale, 'stdinFilename'))
}

const BY_ENDING: Readonly<Record<string, string>> = {
  sarif: 'sarif',
  json: 'json',
  jsonl: 'jsonl',
  html: 'html',
  htm: 'html',
  xml: 'junit',
  txt: 'stylish',
}

/** Gives a file to the format before it; without one, the file's ending names the format. */
function addOutput(targets: Target[], output: string): void {
  const last = targets.at(-1)
  if (last && last.output === undefined) targets[targets.length - 1] = { ...last, output }
  else targets.push({ format: BY_ENDING[/\.(\w+)$/.exec(output)?.[1]?.toLowerCase() ?? ''] ?? '', output })
}

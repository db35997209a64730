import { Command, Option } from 'commander'
import type { Locale } from '@policydoc/core'
import { localeOf, officialKinds, profiles, scaffoldChoices, severities } from '@policydoc/core'
import { ENCODINGS } from '@policydoc/project/browser'
import { choice } from './choice.ts'
import { formats } from './formats/index.ts'
import { helpStyle } from './help-style.ts'
import { help, say } from './messages/say.ts'
import type { GivenOptions, Target } from './run/settings.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

type Line = (id: Parameters<typeof help>[1]) => string

/** The command line: every command with its options. What a command does is loaded when it is called. */
export function programOf(locale: Locale): Command {
  const program = new Command('policydoc')
  const line: Line = (id) => help(locale, id)
  program
    .description(line('policydoc'))
    .version(version(), '-V, --version', line('version'))
    .helpOption('-h, --help', line('help'))
    .helpCommand('help [command]', line('help'))
    .configureHelp(helpStyle(locale))
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
  const format = (values: readonly string[], initial: string): Option =>
    choice('-f, --format <name>', { description: line('oneFormat'), values, locale, initial })

  withChecks(command('lint [paths...]', 'lint'), line, locale)
    .option('--fix', line('fixOption'))
    .addHelpText('after', line('lintExamples'))
    .action(async (paths: string[], options: GivenOptions) =>
      (await import('./commands/lint.ts')).default(paths, options, locale),
    )
  withChecks(command('fix [paths...]', 'fix'), line, locale)
    .addHelpText('after', line('fixExamples'))
    .action(async (paths: string[], options: GivenOptions) =>
      (await import('./commands/lint.ts')).default(paths, { ...options, fix: true }, locale),
    )
  withDocuments(command('parse [paths...]', 'parse'), line, locale).action(
    async (paths: string[], options: GivenOptions) =>
      (await import('./commands/parse.ts')).default(paths, options, locale),
  )
  withDocuments(command('outline <file>', 'outline'), line, locale)
    .addOption(format(['tree', 'json', 'mermaid'], 'tree'))
    .action(async (path: string, options) =>
      (await import('./commands/outline.ts')).default(path, options, locale),
    )
  withDocuments(command('tasks [paths...]', 'tasks'), line, locale)
    .addOption(format(['table', 'csv', 'markdown', 'json', 'xlsx'], 'table'))
    .option('--role <role>', line('role'), (one: string, all: readonly string[] = []) => [...all, one])
    .option('-o, --output <file>', line('outputFile'))
    .action(async (paths: string[], options) =>
      (await import('./commands/tasks.ts')).default(paths, options, locale),
    )
  withDocuments(command('format [paths...]', 'formatCommand'), line, locale)
    .option('--check', line('check'))
    .option('--dry-run', line('dryRun'))
    .action(async (paths: string[], options) =>
      (await import('./commands/format.ts')).default(paths, options, locale),
    )
  withDocuments(command('clean [paths...]', 'clean'), line, locale)
    .option('--check', line('check'))
    .option('--dry-run', line('dryRun'))
    .action(async (paths: string[], options) =>
      (await import('./commands/clean.ts')).default(paths, options, locale),
    )
  withConfig(command('new <profile>', 'new'), line, locale)
    .option('-o, --output <file>', line('outputFile'))
    .option('--force', line('force'))
    .addHelpText('after', () => `\n${help(locale, 'newKinds', newKinds(locale))}\n`)
    .action(async (profile: string, options) =>
      (await import('./commands/new.ts')).default(profile, options, locale),
    )
  withDocuments(command('derive <files...>', 'derive'), line, locale)
    .option('--id <id>', line('id'), 'own')
    .addHelpText('after', line('deriveExamples'))
    .action(async (paths: string[], options) =>
      (await import('./commands/derive.ts')).default(paths, options, locale),
    )
  withConfig(command('rules [file]', 'rules'), line, locale)
    .addOption(format(['table', 'json'], 'table'))
    .action(async (path: string | undefined, options) =>
      (await import('./commands/rules.ts')).default(path, options, locale),
    )
  withConfig(command('explain <rule>', 'explain'), line, locale).action(
    async (rule: string, options: GivenOptions) =>
      (await import('./commands/explain.ts')).default(rule, options, locale),
  )
  withConfig(command('config <file>', 'config'), line, locale)
    .addOption(format(['text', 'json'], 'text'))
    .option('--explain', line('explainOption'))
    .action(async (path: string, options) =>
      (await import('./commands/config.ts')).default(path, options, locale),
    )
  command('init', 'init')
    .addOption(localeOption(line, locale))
    .option('--profile <id>', line('profile'))
    .option('--force', line('force'))
    .action(async (options) => (await import('./commands/init.ts')).default(options, locale))
  command('completion <shell>', 'completion')
    .addOption(localeOption(line, locale))
    .addHelpText('after', line('completionExamples'))
    .action(async (shell: string) =>
      (await import('./commands/completion.ts')).default(shell, program, locale),
    )
  return program
}

/** The kinds of new documents by the languages that they are written in. */
function newKinds(
  locale: Locale,
): Readonly<Record<'both' | 'english' | 'chinese' | 'kinds', readonly string[]>> {
  const official = officialKinds.map(({ id }) => id)
  const choices = scaffoldChoices(profiles, locale).filter(({ id }) => !official.includes(id))
  const inThese = (...wanted: readonly string[]): readonly string[] =>
    choices
      .filter(({ languages }) =>
        ['en', 'zh-Hans'].every((one) => wanted.includes(one) === languages.some((each) => each === one)),
      )
      .map(({ id }) => id)
  return {
    both: inThese('en', 'zh-Hans'),
    english: inThese('en'),
    chinese: inThese('zh-Hans'),
    kinds: official,
  }
}

/** Options of lint and fix. */
function withChecks(command: Command, line: Line, locale: Locale): Command {
  const targets: Target[] = []
  const format = new Option('-f, --format <name>', line('format'))
    .choices(Object.keys(formats))
    .argParser((name: string) => targets.push({ format: name }))
  const output = new Option('-o, --output <file>', line('output')).argParser((path: string) =>
    addOutput(targets, path),
  )
  return withDocuments(command, line, locale)
    .option('--changed [ref]', line('changed'))
    .option('--stdin-jsonl', line('stdinJsonl'))
    .optionsGroup(line('outputGroup'))
    .addOption(format)
    .addOption(output)
    .option('-q, --quiet', line('quiet'))
    .addOption(choice('--sort <order>', { description: line('sort'), values: ['place', 'severity'], locale }))
    .option('--statistics', line('statistics'))
    .option('--baseline <file>', line('baseline'))
    .option('--update-baseline', line('updateBaseline'))
    .optionsGroup(line('exitGroup'))
    .addOption(
      choice('--fail-on <severity>', {
        description: line('failOn'),
        values: [...severities, 'never'],
        locale,
      }),
    )
    .option('--max-warnings <n>', line('maxWarnings'))
    .optionsGroup(line('speedGroup'))
    .option('--cache', line('cache'))
    .option('--cache-location <file>', line('cacheLocation'))
    .option('--concurrency <n>', line('concurrency'))
    .option('-w, --watch', line('watch'))
    .optionsGroup(line('fixGroup'))
    .option('--unsafe', line('unsafe'))
    .option('--dry-run', line('dryRun'))
    .hook('preAction', (_, action) => {
      action.setOptionValue('targets', targets)
    })
}

/** Options of every command that asks the configuration. */
function withConfig(command: Command, line: Line, locale: Locale): Command {
  // One option is the opposite of the other: the later would win silently.
  const given = new Set<string>()
  for (const name of ['config', 'no-config']) command.on(`option:${name}`, () => given.add(`--${name}`))
  const [first, second] = ['--config', '--no-config']
  return command
    .hook('preAction', () => {
      if (given.size > 1) throw new UsageError(say(locale, 'exclusive', { first, second }))
    })
    .option('--profile <id>', line('profile'))
    .option('--rule <id:severity>', line('rule'), (one: string, all: readonly string[] = []) => [...all, one])
    .option('-c, --config <file>', line('configFile'))
    .option('--no-config', line('noConfig'))
    .addOption(localeOption(line, locale))
    .addOption(
      choice('--color <when>', {
        description: line('color'),
        values: ['auto', 'always', 'never'],
        locale,
      }),
    )
}

/** Options of every command that reads documents. */
function withDocuments(command: Command, line: Line, locale: Locale): Command {
  return withConfig(command, line, locale)
    .addOption(
      choice('--encoding <name>', {
        description: line('encoding'),
        values: ENCODINGS,
        locale,
        normal: normalEncoding,
      }),
    )
    .option('--no-error-on-unmatched', line('noErrorOnUnmatched'))
    .option('--stdin-filename <path>', line('stdinFilename'))
}

const localeOption = (line: Line, locale: Locale): Option =>
  choice('--locale <locale>', {
    description: line('locale'),
    values: ['en', 'zh-Hans', 'zh-Hant'],
    locale,
    // `zh-TW` and `zh_CN.UTF-8` name a language of ours; `fr` does not, whatever it falls back to elsewhere.
    normal: (value) => (/^(?:en|zh)(?:[-_.]|$)/i.test(value) ? (localeOf(value) ?? value) : value),
  })

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'big-5': 'big5',
  cp950: 'big5',
}

const normalEncoding = (name: string): string => ENCODING_NAMES[name.toLowerCase()] ?? name.toLowerCase()

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

import type { Locale } from '@policydoc/core'
import { say } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { run } from '../run/run.ts'
import { settingsOf, type GivenOptions, type Settings } from '../run/settings.ts'
import { writeError } from '../terminal.ts'

/** `policydoc lint` and `policydoc fix`. */
export default async function lint(
  paths: readonly string[],
  given: GivenOptions,
  locale: Locale,
): Promise<void> {
  const settings = settingsOf(paths, given, locale)
  if (given.stdinJsonl) process.exitCode = await (await import('../run/stdin-jsonl.ts')).lintLines(settings)
  else if (settings.watch) await watch(settings)
  else process.exitCode = await run(settings)
}

/** Files that come in a burst (a checkout, a save of all) are checked together, in milliseconds. */
const CALM = 100

/** Checks, and checks again whenever a document or a configuration changes; ends with the process. */
async function watch(settings: Settings): Promise<void> {
  const { watch: watcherOf } = await import('chokidar')
  const { cwd, inputs, locale, fallbackLocale } = settings
  const language = locale ?? fallbackLocale
  const project = projectOf(settings)
  const again = async (): Promise<void> => {
    project.forget()
    await run(settings, project).catch((error: Error) => writeError(`policydoc: ${error.message}`))
    writeError(say(language, 'watching'))
  }
  await again()
  const places = inputs.length
    ? inputs.map((input) => input.replace(/(^|\/)[^/]*[*?[{].*$/, '$1') || '.')
    : ['.']
  const watcher = watcherOf(places, {
    cwd,
    ignoreInitial: true,
    ignored: (path) => /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)|policydoc-tmp$/.test(path),
  })
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  watcher.on('all', (_, path) => {
    if (!/\.(?:md|markdown|txt)$|policydoc|package\.json$|ignore$/i.test(path)) return
    clearTimeout(timer)
    timer = setTimeout(() => (last = last.then(again)), CALM)
  })
  watcher.on('error', (error) => writeError(`policydoc: ${String(error)}`))
}

import { basename, resolve } from 'node:path'
import { watch as watcherOf, type FSWatcher } from 'chokidar'
import { CONFIG_NAMES, folderOf, isDocument, joined, slashed } from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { writeError, writeOut } from '../terminal.ts'
import { projectOf } from './check-inputs.ts'
import { localeFor, run } from './run.ts'
import type { Settings } from './settings.ts'

/** Files that come in a burst (a checkout, a save of all) are checked together, in milliseconds. */
const CALM = 100

/** Files that decide what is checked, and how. */
const SETTINGS: readonly string[] = [...CONFIG_NAMES, '.gitignore', '.policydocignore']
const NEVER = /(?:^|[/\\])(?:node_modules|\.git)(?:[/\\]|$)|policydoc-tmp$/
const TEXT = /\.txt$/i

/** Checks, and checks again whenever a document or a configuration changes; ends with the process. */
export async function watch(settings: Settings): Promise<void> {
  const { cwd, inputs } = settings
  const project = projectOf(settings)
  let watcher: FSWatcher | undefined
  const settled = new Set(settingPlaces(cwd))
  const again = async (paths: readonly string[] = []): Promise<void> => {
    project.forget()
    const screen = process.stdout.isTTY && settings.targets.some(({ output }) => output === undefined)
    // Only the output of this run matters: the screen and its scrollback are cleared.
    if (paths.length && screen) await writeOut('\u001b[2J\u001b[3J\u001b[H')
    const locale = await localeFor(settings, project).catch(() => settings.fallbackLocale)
    if (paths.length)
      writeError(say(locale, 'changedFiles', { paths: paths.map(printable).join(say(locale, 'comma')) }))
    await run(settings, project).catch((error: Error) => writeError(`policydoc: ${printable(error.message)}`))
    // What a configuration extends may have any name.
    for (const file of (await project.config(`${cwd}/document.md`)).files) settled.add(file)
    watcher?.add([...settled])
    writeError(say(locale, 'watching'))
  }
  await again()
  const places = inputs.filter((input) => !input.startsWith('!')).map(folderOfGlob)
  // What a run writes must not start the next.
  const written = new Set([
    ...settings.targets.flatMap(({ output }) => (output === undefined ? [] : slashed(resolve(cwd, output)))),
    ...(settings.updateBaseline && settings.baseline !== undefined ? [settings.baseline] : []),
    ...(settings.cache === undefined ? [] : [settings.cache]),
  ])
  watcher = watcherOf([...(places.length ? places : ['.']), ...settled], {
    cwd,
    ignoreInitial: true,
    ignored: (path) => NEVER.test(path),
  })
  // Other texts are documents only where they are named: what is said may be on its way into one of these.
  const texts = inputs.some((input) => TEXT.test(input))
  const counts = (path: string): boolean =>
    isDocument(path) || (texts && TEXT.test(path)) || SETTINGS.includes(basename(path))
  const changes = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  watcher.on('all', (_, path) => {
    const changed = slashed(resolve(cwd, path))
    if (written.has(changed)) return
    if (!counts(path) && !settled.has(changed)) return
    changes.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...changes]
      changes.clear()
      last = last.then(() => again(paths))
    }, CALM)
  })
  watcher.on('error', (error) => writeError(`policydoc: ${printable(String(error))}`))
}

/** The folder that a glob starts in; another input as it is. */
const folderOfGlob = (input: string): string => input.replace(/(^|\/)[^/]*[*?[{].*$/, '$1') || '.'

/** Where configuration and ignore files of a folder may lie, in it and above. */
function settingPlaces(cwd: string): readonly string[] {
  const places: string[] = []
  for (let folder: string | undefined = slashed(cwd); folder !== undefined; folder = folderOf(folder))
    for (const name of SETTINGS) places.push(joined(folder, name))
  return places
}

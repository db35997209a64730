import { basename, resolve } from 'node:path'
import {
  ownProfiles,
  rules as all,
  rulesInForce,
  severityText,
  translated,
  type Locale,
} from '@policydoc/core'
import { slashed } from '@policydoc/project'
import Table from 'cli-table3'
import { printableJson } from '../formats/printable.ts'
import { word } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor, tellProblems } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { profileFor } from './profile-for.ts'

/** `policydoc rules`: every rule with the severity in force for a document, or for new ones in the working folder. */
export default async function rules(
  path: string | undefined,
  given: GivenOptions & { readonly format: string },
  fallback: Locale,
): Promise<void> {
  const settings = settingsOf([], given, fallback)
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const location = slashed(resolve(settings.cwd, path ?? 'document.md'))
  const { lintOptions, problems } = await project.config(location)
  tellProblems(problems, settings.cwd, locale)
  if (problems.length) {
    process.exitCode = 2
    if (problems.some(({ partial }) => !partial)) return
  }
  checkProfile(settings.profile, ownProfiles(lintOptions.profiles), locale)
  const document = await profileFor(location, lintOptions, settings, { path, locale })
  const states = rulesInForce(document, {
    ...lintOptions,
    rules: { ...lintOptions.rules, ...settings.rules },
  })
  const rows = all.map((rule, index) => ({
    id: rule.id,
    state: states[index]?.severity ?? 'off',
    origin: states[index]?.origin ?? 'default',
    fixable: rule.examples.some(({ fixed }) => fixed !== undefined),
    summary: translated(rule.summary, locale),
  }))
  if (given.format === 'json') return writeOut(`${printableJson(rows, 2)}\n`)
  const table = new Table({
    chars: PLAIN,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  })
  for (const { id, state, fixable, summary } of rows)
    table.push([id, severityText(state, locale), fixable ? '✎' : ' ', summary])
  const kind = path === undefined ? '' : `${basename(path)}  (${document.profile})\n\n`
  await writeOut(`${kind}${table.toString().replace(/ +$/gm, '')}\n\n${word(locale, 'fixable')}\n`)
}

const lines = ['top', 'bottom', 'left', 'mid', 'right'].flatMap((side) => [
  side,
  `${side}-mid`,
  `${side}-left`,
])

/** No borders: easier to read and to copy. */
const PLAIN = Object.fromEntries(
  [...lines, 'top-right', 'bottom-right', 'right-mid', 'middle'].map((name) => [name, '']),
)

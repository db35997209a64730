import Table from 'cli-table3'
import { resolveProfile, rules as all, type Locale, type RuleSetting } from '@policydoc/core'
import { translated } from '@policydoc/core'
import { word } from '../messages/say.ts'
import { projectOf } from '../run/check-inputs.ts'
import { localeFor, tellProblems } from '../run/run.ts'
import { checkProfile, settingsOf, type GivenOptions } from '../run/settings.ts'
import { writeOut } from '../terminal.ts'
import { printableJson } from '../formats/printable.ts'

/** `policydoc rules`: every rule with its severity under the configuration of the working folder. */
export default async function rules(
  given: GivenOptions & { readonly format: string },
  fallback: Locale,
): Promise<void> {
  const settings = settingsOf([], given, fallback)
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const { lintOptions, problems } = await project.config(`${settings.cwd}/document.md`)
  tellProblems(problems, settings.cwd, locale)
  if (problems.length) {
    process.exitCode = 2
    return
  }
  const chosen = settings.profile ?? lintOptions.defaultProfile
  checkProfile(chosen, lintOptions.profiles ?? [], locale)
  const profile =
    chosen === undefined || chosen === 'auto' ? undefined : resolveProfile(chosen, lintOptions.profiles)
  const rows = all.map((rule) => ({
    id: rule.id,
    state: stateOf(rule.severity, rule.recommended, [profile?.rules[rule.id], lintOptions.rules?.[rule.id]]),
    fixable: rule.examples.some(({ fixed }) => fixed !== undefined),
    summary: translated(rule.summary, locale, `${rule.id}.summary`),
  }))
  if (given.format === 'json') return writeOut(`${printableJson(rows, 2)}\n`)
  const table = new Table({
    chars: PLAIN,
    style: { 'padding-left': 0, 'padding-right': 2, head: [], border: [] },
  })
  for (const { id, state, fixable, summary } of rows) table.push([id, state, fixable ? '✎' : ' ', summary])
  await writeOut(`${table.toString().replace(/ +$/gm, '')}\n\n${word(locale, 'fixable')}\n`)
}

/** No lines: easy to read, easy to cut. */
const PLAIN = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)

/** `off` or the severity in force; the last setting speaks. */
export function stateOf(
  severity: string,
  recommended: boolean,
  settings: readonly (RuleSetting | undefined)[],
): string {
  let state = recommended ? severity : 'off'
  for (const setting of settings) {
    if (setting === undefined) continue
    const level = typeof setting === 'string' ? setting : setting[0]
    state = level === 'on' ? (state === 'off' ? severity : state) : level
  }
  return state
}

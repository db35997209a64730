import { resolve } from 'node:path'
import type { LintOptions } from '@policydoc/core'
import { checkText, failed, slashed, type Checked } from '@policydoc/project'
import { fileToJson } from '../formats/json.ts'
import { say } from '../messages/say.ts'
import { writeError, writeOut } from '../terminal.ts'
import { projectOf } from './check-inputs.ts'
import { localeFor, tellProblems } from './run.ts'
import { readFailureText } from './failure-text.ts'
import { lintOptionsFor } from './lint-options.ts'
import type { Settings } from './settings.ts'
import { exitCode, fails, newTally } from './tally.ts'
import { printableJson } from '../formats/printable.ts'

/** A line longer than this is refused, in code units: a stream without line ends must not fill the memory. */
const LONGEST = 128 * 1024 * 1024

/**
 * Reads `{"path","text"}` lines from standard input and writes findings as lines, one for each, in the same order.
 * A line is read only when the one before is written: a slow reader slows the writer down. Gives the exit code.
 */
export async function lintLines(settings: Settings): Promise<0 | 1 | 2> {
  const project = projectOf(settings)
  const locale = await localeFor(settings, project)
  const tally = newTally()
  const told = new Set<string>()
  let number = 0
  const answer = async (path: string, checked: Checked, error?: string): Promise<void> => {
    const findings = settings.quiet
      ? checked.findings.filter((one) => fails(one, settings))
      : checked.findings
    const result = { ...checked, path, ...(error === undefined ? {} : { error }) }
    tally.add(result, 0)
    await writeOut(`${printableJson(fileToJson({ ...result, findings }))}\n`)
  }
  const nothing = failed({ code: '' })
  for await (const line of linesOf(process.stdin)) {
    number++
    if (!line.trim()) continue
    const given = documentOf(line)
    if (!given) {
      const error = say(locale, 'badLine', { line: number })
      writeError(`policydoc: ${error}`)
      await answer('', nothing, error)
      continue
    }
    const config = await project.config(slashed(resolve(settings.cwd, given.path)))
    if (config.problems.length) {
      tellProblems(config.problems, settings.cwd, locale, told)
      if (config.problems.some(({ partial }) => !partial)) {
        await answer(given.path, nothing, say(locale, 'badConfig'))
        continue
      }
    }
    const { options, locale: own } = lintOptionsFor(config.lintOptions, settings)
    const checked = check(given.text, options)
    const { failure } = checked
    await answer(given.path, checked, failure ? readFailureText(failure, own) : undefined)
  }
  return exitCode(tally.summary, settings)
}

/** An internal error ends the check of one document, not the stream. */
function check(text: string, options: LintOptions): Checked {
  try {
    return checkText(text, 'utf-8', options)
  } catch (error) {
    return failed({ code: 'crashed', detail: String(error) })
  }
}

function documentOf(line: string): { readonly path: string; readonly text: string } | undefined {
  try {
    const value = JSON.parse(line) as { path?: unknown; text?: unknown } | null
    if (typeof value?.path !== 'string' || typeof value.text !== 'string') return undefined
    return { path: value.path, text: value.text }
  } catch {
    return undefined
  }
}

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let length = 0
  for await (const chunk of stream) {
    const pieces = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
    for (const [index, piece] of pieces.entries()) {
      if (index) {
        yield parts.join('')
        parts = []
        length = 0
      }
      length += piece.length
      // A line that is too long is dropped and reported as invalid.
      if (length <= LONGEST) parts.push(piece)
      else parts = ['too long']
    }
  }
  const last = parts.join('') + decoder.decode()
  if (last) yield last
}

import { relative } from 'node:path'
import { ownProfiles, parse, type Locale, type PolicyDocument } from '@policydoc/core'
import {
  documentOf,
  MAX_BYTES,
  readDocument,
  slashed,
  type DocumentFile,
  type ReadFailure,
} from '@policydoc/project'
import { printable } from '../formats/printable.ts'
import { say } from '../messages/say.ts'
import { readInput, writeError } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { projectOf } from './check-inputs.ts'
import { readFailureText, unmatchedText } from './failure-text.ts'
import { localeFor, tellProblems } from './run.ts'
import { checkProfile, settingsOf, type GivenOptions, type Settings } from './settings.ts'

/** A document that was read for a command other than lint. */
export interface ReadDocument {
  /** As the user would name it. */
  readonly path: string
  readonly absolute: string
  /** Set for standard input: `ignored` when its name is left out by ignore files or the configuration. */
  readonly stdin?: { readonly ignored: boolean }
  readonly file: DocumentFile
  readonly document: PolicyDocument
  readonly locale: Locale
}

/** How reading documents ended. */
export interface Reading {
  readonly settings: Settings
  documents(): AsyncGenerator<ReadDocument>
  /** 2 when a file could not be read, a configuration is faulty or nothing matched; else 0. Known when all are read. */
  exitCode(): 0 | 2
}

/** Reads the documents that paths name; says on standard error what cannot be read, and goes on. */
export function readDocuments(paths: readonly string[], given: GivenOptions, fallback: Locale): Reading {
  const settings = settingsOf(paths, given, fallback)
  let code: 0 | 2 = 0
  const fail = (text: string): void => {
    code = 2
    writeError(`policydoc: ${text}`)
  }
  return { settings, exitCode: () => code, documents }

  async function* documents(): AsyncGenerator<ReadDocument> {
    const project = projectOf(settings)
    const { cwd, encoding, profile } = settings
    const locale = await localeFor(settings, project)
    const told = new Set<string>()
    let any = false
    let leftOut = false
    for await (const found of sources(project.documents.bind(project))) {
      if ('unmatched' in found) {
        const { unmatched, ignored = false } = found
        if (settings.errorOnUnmatched) writeError(`policydoc: ${unmatchedText(unmatched, ignored, locale)}`)
        if (ignored) leftOut = true
        else if (settings.errorOnUnmatched) code = 2
        continue
      }
      const stdin = found.path === '-'
      const path = stdin ? (settings.stdinFilename ?? '-') : slashed(relative(cwd, found.path))
      const absolute = stdin ? slashed(`${cwd}/${settings.stdinFilename ?? 'stdin.md'}`) : found.path
      const config = await project.config(absolute)
      if (config.problems.length) {
        code = 2
        tellProblems(config.problems, cwd, locale, told)
        if (config.problems.some(({ partial }) => !partial)) continue
      }
      checkProfile(profile, ownProfiles(config.lintOptions.profiles), locale)
      const file: DocumentFile | ReadFailure =
        'failed' in found
          ? { code: found.failed }
          : stdin
            ? await inputDocument(encoding)
            : await readDocument(found.path, encoding)
      if ('code' in file) {
        fail(`${printable(path)}: ${readFailureText(file, locale)}`)
        continue
      }
      any = true
      const document = parse(file.text, {
        ...config.lintOptions,
        uri: absolute,
        ...(profile === undefined ? {} : { profile }),
      })
      const input = stdin ? { stdin: { ignored: await project.ignores(absolute) } } : {}
      yield { path, absolute, file, document, locale, ...input }
    }
    // An ignored file among others is intended; alone it leaves the command nothing to do.
    if (leftOut && !any && settings.errorOnUnmatched) code = 2
  }

  async function* sources(
    found: (
      cwd: string,
      inputs: readonly string[],
    ) => AsyncGenerator<
      | { readonly path: string; readonly named?: boolean; readonly failed?: string }
      | { readonly unmatched: string; readonly ignored?: true }
    >,
  ) {
    if (settings.inputs.includes('-')) yield { path: '-' }
    const rest = settings.inputs.filter((input) => input !== '-')
    if (rest.length || !settings.inputs.length) yield* found(settings.cwd, rest)
  }
}

async function inputDocument(encoding: Settings['encoding']): Promise<DocumentFile | ReadFailure> {
  const bytes = await readInput(MAX_BYTES)
  return bytes instanceof Uint8Array ? documentOf(bytes, encoding) : bytes
}

/** The one document that a path names. Throws UsageError when it names another number of them. */
export async function readOne(
  path: string,
  given: GivenOptions,
  fallback: Locale,
): Promise<ReadDocument | undefined> {
  const reading = readDocuments([path], given, fallback)
  const all: ReadDocument[] = []
  for await (const one of reading.documents()) {
    all.push(one)
    if (all.length > 1) throw new UsageError(say(one.locale, 'oneFile'))
  }
  process.exitCode = reading.exitCode()
  return all[0]
}

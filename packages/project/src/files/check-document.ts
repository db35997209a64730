import {
  createCache,
  fix,
  isChecked,
  lint,
  parse,
  withoutHarm,
  type Finding,
  type LintOptions,
} from '@policydoc/core'
import type { Encoding } from './decode.ts'
import { documentOf, readBytes, type DocumentFile, type ReadFailure } from './read-document.ts'
import { writeDocument, type WriteFailure } from './write-document.ts'

/** What to do with one document; plain data, so that it can be sent to a worker. */
export interface CheckJob {
  readonly path: string
  readonly options: LintOptions
  readonly encoding?: Encoding
  /** Absent: check only. `dry`: give the fixed text, write nothing. */
  readonly fix?: { readonly unsafe: boolean; readonly dry: boolean; readonly tree: string }
  /** Give the text of documents without findings, too. */
  readonly wantsText: boolean
}

/** What was found in one document. */
export interface Checked {
  readonly profile: string
  readonly encoding: string
  readonly text: string
  readonly findings: readonly Finding[]
  readonly claims: { readonly checked: number; readonly hold: number }
  readonly failure?: ReadFailure
  readonly writeFailure?: WriteFailure
  /** Fixes applied and the text before them. */
  readonly fixed?: { readonly applied: number; readonly before: string; readonly after: string }
}

/** Reads, checks and, when asked, fixes a document. Never throws for what a file may hold. */
export async function checkFile(job: CheckJob): Promise<Checked> {
  const bytes = await readBytes(job.path)
  return bytes instanceof Uint8Array ? checkBytes(bytes, job) : failed(bytes)
}

/** Checks a document whose bytes are at hand. An internal error ends the check of this document, not the run. */
export async function checkBytes(bytes: Uint8Array, job: CheckJob): Promise<Checked> {
  try {
    return await checked(bytes, job)
  } catch (error) {
    return failed({ code: 'crashed', detail: String(error) })
  }
}

async function checked(bytes: Uint8Array, job: CheckJob): Promise<Checked> {
  const file = documentOf(bytes, job.encoding)
  if ('code' in file) return failed(file)
  if (!job.fix) return trimmed(checkText(file.text, file.encoding, job.options), job.wantsText)
  const fixed = fix(file.text, { ...job.options, unsafe: job.fix.unsafe })
  if (!fixed.applied) return trimmed(checkText(file.text, file.encoding, job.options), job.wantsText)
  const writeFailure = job.fix.dry ? undefined : await write(job, file, fixed.text)
  if (writeFailure !== undefined) return { ...checkText(file.text, file.encoding, job.options), writeFailure }
  return {
    ...checkText(fixed.text, file.encoding, job.options),
    fixed: {
      applied: fixed.applied,
      before: job.fix.dry ? file.text : '',
      after: job.fix.dry ? fixed.text : '',
    },
  }
}

const write = (job: CheckJob, file: DocumentFile, text: string): Promise<WriteFailure | undefined> =>
  writeDocument(job.path, text, file, job.fix?.tree ?? '.')

/** Checks a text. */
export function checkText(text: string, encoding: string, given: LintOptions): Checked {
  // Trying a fix reads again what it changes, not the whole text.
  const options = { ...given, cache: createCache() }
  const document = parse(text, options)
  const claims = isChecked(document, options) ? document.claims : []
  const hold = claims.filter(({ status }) => status !== 'mismatch').length
  return {
    profile: document.profile,
    encoding,
    text,
    findings: withoutHarm(text, lint(document, options), options),
    claims: { checked: claims.length, hold },
  }
}

/** The result of a document that could not be read. */
export function failed(failure: ReadFailure): Checked {
  return { profile: '', encoding: '', text: '', findings: [], claims: { checked: 0, hold: 0 }, failure }
}

/** Texts that no format quotes need not be kept or sent between threads. */
function trimmed(result: Checked, wantsText: boolean): Checked {
  return result.findings.length || wantsText ? result : { ...result, text: '' }
}

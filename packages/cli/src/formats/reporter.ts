import type { Finding, Locale } from '@policydoc/core'

/** What was found in one file, in the order of the inputs. */
export interface FileResult {
  /** As the user would name it: relative to the working directory, `/` between folders; may hold any character. */
  readonly path: string
  /** The id of the profile in force; empty when the file could not be read. */
  readonly profile: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or `big5`; empty when the file could not be read. */
  readonly encoding: string
  /** The decoded text; empty for a file without findings unless the reporter asks for it by `needsText`. */
  readonly text: string
  readonly findings: readonly Finding[]
  /** Why the file could not be checked, in the reader's language; then there are no findings. */
  readonly error?: string
  readonly claims: { readonly checked: number; readonly hold: number }
}

/** Totals over all files of a run. */
export interface Summary {
  /** Files checked, without those that failed. */
  readonly files: number
  /** Files that could not be read, decoded or written. */
  readonly failed: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly hints: number
  /** Findings of these that `fix` can repair safely. */
  readonly fixable: number
  /** Findings of these that only an unsafe fix repairs. */
  readonly unsafe: number
  /** Edits that this run wrote. */
  readonly fixed: number
  readonly claims: { readonly checked: number; readonly hold: number }
}

/** What a reporter may know of the run. */
export interface ReporterContext {
  readonly locale: Locale
  readonly color: boolean
  /** Absolute; `path` of a result is relative to it. */
  readonly cwd: string
  /** Version of policydoc. */
  readonly version: string
}

/** Turns results into text, file by file, so that no run has to be held in memory. */
export interface Reporter {
  readonly id: string
  /** True when `text` is wanted for files without findings too. */
  readonly needsText?: boolean
  /** True when a service reads it that knows files by their path in the repository, wherever the command ran. */
  readonly inRepository?: boolean
  /** The text before the first file. */
  begin?(): string
  /** The text of one file, line ends included; empty to stay silent. */
  file(result: FileResult): string
  /** The text after the last file, line end included. */
  end(summary: Summary): string
}

/** The default export of every file that writes a format. */
export type CreateReporter = (context: ReporterContext) => Reporter

import { mkdir, open, rename, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Locale } from '@policydoc/core'
import { begun, codeOf, finished } from '@policydoc/project'
import { formats } from '../formats/index.ts'
import { printable } from '../formats/printable.ts'
import type { FileResult, Reporter, Summary } from '../formats/reporter.ts'
import { say } from '../messages/say.ts'
import { wantsColor, writeOut } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { version } from '../version.ts'
import type { Target } from './settings.ts'

/** Reporters with the places they write to. */
export interface Outputs {
  /** True when a reporter wants texts of clean files, too. */
  readonly needsText: boolean
  file(result: FileResult): Promise<void>
  end(summary: Summary): Promise<void>
  /** Drops unfinished output files. */
  abandon(): Promise<void>
}

interface Place {
  write(text: string): Promise<void>
  close(): Promise<void>
  abandon(): Promise<void>
}

/** Opens the outputs of a run. Throws UsageError when a file cannot be written. */
export async function openOutputs(
  targets: readonly Target[],
  context: {
    readonly cwd: string
    readonly locale: Locale
    readonly color?: string
    readonly before?: () => void
  },
): Promise<Outputs> {
  const { cwd, locale, before } = context
  const pairs: { reporter: Reporter; place: Place }[] = []
  for (const { format, output } of targets) {
    const load = formats[format]
    if (!load)
      throw new UsageError(
        say(locale, 'unknownFormat', { name: format, known: Object.keys(formats).join(', ') }),
      )
    const { default: create } = await load()
    const color = output === undefined && wantsColor(context.color)
    const reporter = create({ locale, color, cwd, version: version() })
    const place = output === undefined ? screen(before) : await file(resolve(cwd, output), locale)
    pairs.push({ reporter, place })
  }
  for (const { reporter, place } of pairs) if (reporter.begin) await place.write(reporter.begin())
  return {
    needsText: pairs.some(({ reporter }) => reporter.needsText),
    async file(result) {
      for (const { reporter, place } of pairs) await place.write(reporter.file(result))
    },
    async end(summary) {
      for (const { reporter, place } of pairs) {
        await place.write(reporter.end(summary))
        await place.close()
      }
    },
    async abandon() {
      for (const { place } of pairs) await place.abandon()
    },
  }
}

function screen(before: () => void = () => undefined): Place {
  return {
    async write(text) {
      if (!text) return
      before()
      await writeOut(text)
    },
    close: async () => undefined,
    abandon: async () => undefined,
  }
}

/** A file that appears when it is complete: a reader never sees half a report. */
async function file(path: string, locale: Locale): Promise<Place> {
  const temporary = `${path}.${process.pid}.policydoc-tmp`
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const detail = codeOf(error) === 'ENOSPC' ? say(locale, 'diskFull') : (error as Error).message
      await unlink(temporary).catch(() => undefined)
      throw new UsageError(say(locale, 'outputFailed', { path: printable(path), detail }))
    }
  }
  const handle: FileHandle = await attempt(async () => {
    await mkdir(dirname(path), { recursive: true })
    begun(temporary)
    return open(temporary, 'w')
  })
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (text) await attempt(() => handle.appendFile(text))
  }
  return {
    async write(text) {
      waiting += text
      if (waiting.length > 65_536) await flush()
    },
    async close() {
      await flush()
      await attempt(async () => {
        await handle.close()
        await rename(temporary, path)
        finished(temporary)
      })
    },
    async abandon() {
      await handle.close().catch(() => undefined)
      await unlink(temporary).catch(() => undefined)
      finished(temporary)
    },
  }
}

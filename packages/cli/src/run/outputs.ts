import { mkdir, open, rename, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Locale } from '@policydoc/core'
import { begun, finished, outputTarget } from '@policydoc/project'
import { formats } from '../formats/index.ts'
import type { FileResult, Reporter, Summary } from '../formats/reporter.ts'
import { unknownValue } from '../messages/near.ts'
import { wantsColor, writeOut } from '../terminal.ts'
import { version } from '../version.ts'
import { outputFailed } from './failure-text.ts'
import { repositoryPath, repositoryRoot } from './repository-path.ts'
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
  const root = repositoryRoot(process.env)
  const pairs: { reporter: Reporter; place: Place }[] = []
  for (const { format, output } of targets) {
    const load = formats[format]
    if (!load) throw unknownValue('unknownFormat', { value: format }, Object.keys(formats), locale)
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
      const moved = root === undefined ? result : { ...result, path: repositoryPath(result.path, cwd, root) }
      for (const { reporter, place } of pairs)
        await place.write(reporter.file(reporter.inRepository ? moved : result))
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

/** A file that appears when it is complete: a reader never sees half a report. Pipes and devices are written to as it grows. */
async function file(path: string, locale: Locale): Promise<Place> {
  let temporary: string | undefined
  const discard = async (): Promise<void> => {
    if (temporary === undefined) return
    await unlink(temporary).catch(() => undefined)
    finished(temporary)
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      await discard()
      throw outputFailed(path, error, locale)
    }
  }
  const target = await attempt(async () => {
    await mkdir(dirname(path), { recursive: true })
    return outputTarget(path)
  })
  const handle: FileHandle = await attempt(async () => {
    if (!target.replaceable) return open(target.path, 'a')
    temporary = `${target.path}.${process.pid}.policydoc-tmp`
    begun(temporary)
    return open(temporary, 'w', target.mode)
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
        if (temporary === undefined) return
        await rename(temporary, target.path)
        finished(temporary)
      })
    },
    async abandon() {
      await handle.close().catch(() => undefined)
      await discard()
    },
  }
}

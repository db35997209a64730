import { lstat, mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Locale } from '@policydoc/core'
import { replaceFile } from '@policydoc/project'
import { say } from '../messages/say.ts'
import { UsageError } from '../usage-error.ts'
import { outputFailed } from './failure-text.ts'

/**
 * Writes what a command gives to a file, whole or not at all, and makes its folder. Throws UsageError when that fails, or when a
 * file is there that must not be replaced.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { locale, replace }: { readonly locale: Locale; readonly replace: boolean },
): Promise<void> {
  const target = resolve(path)
  if (!replace && (await lstat(target).catch(() => undefined)))
    throw new UsageError(say(locale, 'exists', { path }))
  try {
    await mkdir(dirname(target), { recursive: true })
    await replaceFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  } catch (error) {
    throw outputFailed(path, error, locale)
  }
}

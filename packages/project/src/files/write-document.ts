import { randomBytes } from 'node:crypto'
import {
  access,
  constants,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join, relative, isAbsolute } from 'node:path'
import { encode } from './encode.ts'
import { outputTarget } from './output-target.ts'
import { codeOf, type DocumentFile } from './read-document.ts'
import { begun, finished } from './unfinished.ts'

/** The permissions to write, of owner, group and others. */
const ANY_WRITE = 0o222

/** Why nothing was written: one of ours, or a code of the system (`ENOSPC`, `EACCES` …). */
export type WriteFailure = 'changed' | 'unencodable' | 'outside' | (string & {})

/**
 * Puts a new text in place of a document, whole or not at all: a temporary file beside it is filled, flushed and renamed over
 * it. Encoding, byte order mark and mode stay. Refused when the file changed since it was read, when its encoding cannot
 * hold the text, when it may not be written, or when it is a symbolic link that leads out of `tree`. Gives undefined when it was
 * written.
 */
export async function writeDocument(
  path: string,
  text: string,
  was: Omit<DocumentFile, 'text'>,
  tree: string,
): Promise<WriteFailure | undefined> {
  const bytes = await encode(text, was)
  if (!bytes) return 'unencodable'
  try {
    const target = await realpath(path)
    if (!(await staysInside(path, target, tree))) return 'outside'
    // A new file could take the place of one that is read-only: what its owner protects stays, even from the superuser.
    await access(target, constants.W_OK)
    if (!((await stat(target)).mode & ANY_WRITE)) return 'EACCES'
    return await replaceFile(target, bytes, was.bytes)
  } catch (error) {
    return codeOf(error)
  }
}

/** A file named plainly may lie anywhere; one reached through a link of the tree must stay in the tree. */
async function staysInside(path: string, target: string, tree: string): Promise<boolean> {
  const [home, folder] = await Promise.all([realpath(tree), realpath(dirname(path))])
  const linked = target !== join(folder, basename(path)) || (inside(tree, path) && !inside(home, folder))
  return !linked || inside(home, target)
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !/^\.\.[/\\]/.test(way))
}

/**
 * Replaces a file whole or not at all; with `expected`, only while its bytes are those. A link stays and leads to the new file; what
 * is not a file (`/dev/stdout`, a pipe) is written to. Throws what the system throws.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  expected?: Uint8Array,
): Promise<'changed' | undefined> {
  const { path: target, replaceable, mode } = await outputTarget(path)
  if (!replaceable) {
    await writeFile(target, bytes, { flag: 'a' })
    return undefined
  }
  const folder = dirname(target)
  const temporary = join(
    folder,
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.policydoc-tmp`,
  )
  const file = await open(temporary, 'wx', mode)
  begun(temporary)
  try {
    try {
      if (expected) await file.chmod(mode)
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (expected && !(await readFile(target)).equals(expected)) {
      await unlink(temporary)
      return 'changed'
    }
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    finished(temporary)
  }
  await flushFolder(folder)
  return undefined
}

/** The rename itself must reach the disk; some systems cannot flush a folder, and then it is up to them. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Not supported here (Windows, some network file systems).
  }
}

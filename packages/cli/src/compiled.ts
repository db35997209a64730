import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** The hash of what is bundled; written in by `build/bundle.mjs`. */
declare const BUNDLE: string

/** A code cache older than this belongs to a version that is no longer installed. */
const MONTH = 30 * 24 * 3600 * 1000

type Run = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

/**
 * Loads the bundle (`file`, CommonJS in ASCII) without compiling it anew each time, which is most of a short run. V8's code cache lies in
 * the user's cache folder, made when a process ends that was told to `keep` it: then the functions that a run needs are compiled, while
 * Node's own cache (`module.enableCompileCache`) holds what loading compiles, and saves a third as much. It is left alone when another
 * build or V8 made it, when it is broken and where others may write; and nothing fails without it.
 */
export function compiled<Exports>(file: string, keep: boolean): Exports {
  const require = createRequire(file)
  const folder = process.env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : ownFolder()
  if (folder === undefined) return require(file) as Exports
  const path = join(folder, `${BUNDLE}-${cachedDataVersionTag()}`)
  const source = readFileSync(file, 'latin1')
  const cachedData = keptIn(path)
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  })
  const module = { exports: {} }
  ;(script.runInThisContext() as Run)(module.exports, require, module, file, dirname(file))
  if (keep && (!cachedData || script.cachedDataRejected))
    process.once('exit', (code) => {
      // A command that could not do its work (2) has compiled little of it.
      if (code < 2) save(path, script)
    })
  return module.exports as Exports
}

/** The folder of the code caches, created if missing; undefined where others may write, or where it cannot be created. */
function ownFolder(): string | undefined {
  const { env, platform } = process
  try {
    const base =
      platform === 'win32'
        ? env['LOCALAPPDATA']
        : env['XDG_CACHE_HOME'] || join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache')
    if (base === undefined || !isAbsolute(base)) return undefined
    const folder = join(base, 'policydoc')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stats = lstatSync(folder)
    return stats.isDirectory() && isOwn(stats) ? folder : undefined
  } catch {
    return undefined
  }
}

/** Whether this user alone may write; on Windows the user's own folder says so. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)

/** What a file holds before its checksum: V8 looks at its length alone. */
function keptIn(path: string): Buffer | undefined {
  let file: number | undefined
  try {
    // Opening a pipe would wait for who writes to it.
    if (!lstatSync(path).isFile()) return undefined
    file = openSync(path, 'r')
    const bytes = isOwn(fstatSync(file)) ? readFileSync(file) : Buffer.alloc(0)
    const data = bytes.subarray(0, -4)
    return data.length > 0 && crc32(data) === bytes.readUInt32LE(data.length) ? data : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Writes a file of its own and renames it: two processes may end at once. */
function save(path: string, script: Script): void {
  const own = `${path}.${process.pid}`
  try {
    const data = script.createCachedData()
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32(data))
    writeFileSync(own, Buffer.concat([data, sum]), { mode: 0o600, flag: 'wx' })
    renameSync(own, path)
    for (const name of readdirSync(dirname(path))) {
      const other = join(dirname(path), name)
      const stats = lstatSync(other)
      if (stats.isFile() && Date.now() - stats.mtimeMs > MONTH) rmSync(other)
    }
  } catch {
    rmSync(own, { force: true })
  }
}

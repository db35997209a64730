import { realpath, stat } from 'node:fs/promises'

/** Where a path that is written to really leads. */
export interface OutputTarget {
  /** Without links: what a link leads to is replaced, the link stays. */
  readonly path: string
  /** False for pipes, terminals and devices: they can be written to, but another file put in their place would break them. */
  readonly replaceable: boolean
  /** The mode that a new file in its place has, before the mask of the process. */
  readonly mode: number
}

/** Names of open streams (`/dev/stdout`, `/proc/self/fd/3`): what they lead to at the moment must not be replaced. */
const STREAM = /^\/(?:dev|proc)\//

/** Looks where a path leads; it need not exist. */
export async function outputTarget(path: string): Promise<OutputTarget> {
  const found = await stat(path).catch(() => undefined)
  const replaceable = !STREAM.test(path) && (!found || found.isFile() || found.isDirectory())
  return {
    path: replaceable ? await realpath(path).catch(() => path) : path,
    replaceable,
    mode: found?.isFile() ? found.mode & 0o7777 : 0o666,
  }
}

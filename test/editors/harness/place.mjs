import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url))
export const extension = join(repository, 'extension')
export const vsix = join(extension, 'vscode-policydoc.vsix')
/** Screenshots and logs; not kept in the repository. */
export const out = join(repository, 'test/out/editors')

/** A new folder with the documents of these tests in `workspace`; `remove` deletes all of it. */
export function freshPlace() {
  const root = mkdtempSync(join(tmpdir(), 'policydoc-run-'))
  const workspace = join(root, 'drafts')
  cpSync(fileURLToPath(new URL('../documents', import.meta.url)), workspace, { recursive: true })
  mkdirSync(out, { recursive: true })
  return { root, workspace, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Resolves when `url` answers. */
export async function answers(url) {
  for (let tries = 0; tries < 200; tries++) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}

/** Ends a process that was started as the head of its own group, and all that it started. */
export async function end(child) {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const signal = (name) => {
    try {
      process.kill(-child.pid, name)
    } catch {
      // It has ended by itself.
    }
  }
  signal('SIGTERM')
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 4000))])
  signal('SIGKILL')
}

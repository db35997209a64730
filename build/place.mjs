import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as prettier from 'prettier'

/** The folder of the repository. */
export const root = new URL('../', import.meta.url)

/** The path of a file named from the repository's folder. */
export const at = (path) => fileURLToPath(new URL(path, root))

const checking = process.argv.includes('--check')

/**
 * Writes a file as the formatter would, and only when it changes: watchers and builds stay quiet.
 * With `--check` it writes nothing and fails the run instead.
 */
export async function write(path, text) {
  const file = at(path)
  const options = { ...(await prettier.resolveConfig(file)), filepath: file }
  const ready = /\.(ts|mjs|json)$/.test(path) ? await prettier.format(text, options) : text
  if ((await readFile(file, 'utf8').catch(() => undefined)) === ready) return
  if (checking) {
    process.stderr.write(
      `${path} is not what it is generated from: run \`npm run generate\` and commit it.\n`,
    )
    process.exitCode = 1
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, ready)
  process.stdout.write(`wrote ${path}\n`)
}

/** The text of a file named from the repository's folder; undefined when there is none. */
export const read = (path) => readFile(at(path), 'utf8').catch(() => undefined)

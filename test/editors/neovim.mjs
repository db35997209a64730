import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { checks } from './harness/checks.mjs'
import { extension, freshPlace, repository } from './harness/place.mjs'

/** Neovim as a second, independent client: diagnostics and a code action, over stdio. */
export async function neovim() {
  const check = checks('neovim')
  const place = freshPlace()
  try {
    const script = join(repository, 'test/editors/neovim.lua')
    const output = execFileSync('nvim', ['--headless', '-u', 'NONE', 'draft.md', '-c', `luafile ${script}`], {
      cwd: place.workspace,
      env: { ...process.env, SERVER: join(extension, 'dist/server.cjs'), LINE: '15', CHARACTER: '40' },
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString()
    const lines = (label) => output.split('\n').filter((line) => line.startsWith(`${label} `))
    const named = (label, rule) => lines(label).filter((line) => line.includes(` ${rule} `)).length
    // Neovim counts columns in bytes: 41 characters in, each of three bytes but the digit.
    check.equal(
      'one wrong count, as an error',
      lines('diagnostic').filter((line) => line.endsWith(' list-count 1')).length,
      1,
    )
    check.equal('one gap in the numbering', named('diagnostic', 'ordinal-sequence'), 1)
    check.record(
      lines('action').some((line) => line.includes('4')),
      'a code action at the number',
      lines('action').join('; '),
    )
    check.record(
      lines('text')[0]?.includes('等4项重点工作') === true,
      'the action changed the number',
      lines('text')[0],
    )
    check.equal('the problem is gone', named('left', 'list-count'), 0)
    check.equal('the other problem is still there', named('left', 'ordinal-sequence'), 1)
  } catch (error) {
    check.record(false, 'neovim ran', String(error).slice(0, 600))
  } finally {
    place.remove()
  }
  return check.result
}

import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.mjs'
import { startCodeServer } from './code-server.mjs'
import { extension, freshPlace, repository } from './place.mjs'

/**
 * Runs `<name>/index.cjs` inside the extension host of VS Code, with the whole `vscode` API. `prepare` lays out the
 * place and gives the folder or `.code-workspace` file to open; by itself the folder of documents.
 */
export async function inside(check, name, prepare = ({ workspace }) => workspace) {
  const place = freshPlace()
  let server
  let browser
  try {
    const opened = prepare(place)
    server = await startCodeServer({ ...place, name, install: false })
    browser = await openBrowser(name)
    const { page } = browser
    let finish
    const finished = new Promise((resolve) => (finish = resolve))
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      for (const line of args.map(String)) {
        const match = /^policydoc-test (ok|failed) ([^\n]*)([^]*)$/.exec(line)
        if (match) check.record(match[1] === 'ok', match[2], match[3].trim())
      }
    })
    await page.exposeFunction('codeAutomationExit', (code) => finish(code))
    const development = ['extensionDevelopmentPath', server.file(extension)]
    const tests = ['extensionTestsPath', server.file(join(repository, `test/editors/${name}/index.cjs`))]
    await page.goto(server.page(opened, development, tests))
    const code = await Promise.race([finished, sleep(240_000, 'no answer in four minutes')])
    // The lines come over another channel than the exit code.
    await sleep(300)
    check.record(code === 0, 'the extension host reports success', code === 0 ? '' : String(code))
  } catch (error) {
    check.record(false, `${name} ran`, String(error).slice(0, 600))
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
}

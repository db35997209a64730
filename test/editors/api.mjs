import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { extension, freshPlace, repository } from './harness/place.mjs'

/** Runs `api/index.cjs` inside the extension host of VS Code, with the whole `vscode` API. */
export async function api() {
  const check = checks('api')
  const place = freshPlace()
  let server
  let browser
  try {
    server = await startCodeServer({ ...place, name: 'api', install: false })
    browser = await openBrowser('api')
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
    const tests = ['extensionTestsPath', server.file(join(repository, 'test/editors/api/index.cjs'))]
    await page.goto(server.page(place.workspace, development, tests))
    const code = await Promise.race([finished, sleep(120_000, 'no answer in two minutes')])
    // The lines come over another channel than the exit code.
    await sleep(300)
    check.record(code === 0, 'the extension host reports success', code === 0 ? '' : String(code))
  } catch (error) {
    check.record(false, 'api ran', String(error).slice(0, 600))
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
  return check.result
}

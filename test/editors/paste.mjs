import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { copyPage, fromWord } from './harness/clipboard.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { freshPlace } from './harness/place.mjs'
import { serveExtension } from './harness/served.mjs'
import { workbench } from './harness/workbench.mjs'

/**
 * What was copied in Word, pasted where the extension runs in a worker of the browser. The builds of VS Code for the web that npm has
 * are older than pasting by extensions: the host for web extensions of code-server is asked, with the extension installed from an address.
 */
export async function paste() {
  const check = checks('paste')
  const place = freshPlace()
  const files = await serveExtension()
  let server
  let browser
  try {
    const settings = { 'remote.extensionKind': { 'policydoc.vscode-policydoc': ['web'] } }
    server = await startCodeServer({ ...place, name: 'paste', install: false, settings })
    browser = await openBrowser('paste')
    const { page } = browser
    const bench = workbench(page, 'paste')
    await page.goto(
      server.page(place.workspace, ['openFile', server.file(join(place.workspace, 'draft.md'))]),
    )
    await check.step('the document opens', () => bench.line('云溪镇').waitFor())
    await check.step('the extension is installed from an address', async () => {
      await bench.command('Developer: Install Extension from Location')
      // The box of the command, which was not empty, has become the one that asks for an address.
      await page.waitForFunction(() => {
        const box = document.querySelector('.quick-input-widget .quick-input-box input')
        return box === document.activeElement && box.value === ''
      })
      await page.keyboard.insertText(`${server.origin}/proxy/${files.port}`)
      await page.keyboard.press('Enter')
    })
    await check.step('a wrong count is underlined', () => page.locator('.squiggly-error').first().waitFor())
    await check.step('what was copied from Word is pasted as Markdown', async () => {
      await copyPage(page, fromWord)
      await bench.editor.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+v')
      await bench.line('# 一、背景').waitFor()
      await bench.line('4. 配好厨师').waitFor()
    })
    await bench.screenshot('pasted')
  } catch (error) {
    check.record(false, 'paste ran', String(error).slice(0, 600))
    await browser?.page.screenshot({ path: 'test/out/editors/paste-failed.png' }).catch(() => {})
  } finally {
    await browser?.close()
    await server?.stop()
    files.stop()
    place.remove()
  }
  return check.result
}

import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { freshPlace } from './harness/place.mjs'
import { startTestWeb } from './harness/test-web.mjs'
import { workbench } from './harness/workbench.mjs'

/** The web extension host: a virtual workspace, and the server in a worker of the browser. */
export async function web() {
  const check = checks('web')
  const place = freshPlace()
  let server
  let browser
  try {
    server = await startTestWeb({ ...place, name: 'web', settings: { 'policydoc.locale': 'zh-Hans' } })
    browser = await openBrowser('web')
    const { page } = browser
    const bench = workbench(page, 'web')
    await page.goto(server.page('draft.md'))
    await check.step('the document opens', () => bench.line('云溪镇').waitFor())
    await check.step('a wrong count is underlined', () => page.locator('.squiggly-error').first().waitFor())
    await bench.command('Problems: Focus on Problems View')
    const problem = bench.problem('列出了 4 项')
    await check.step('the Problems panel says what was counted', () => problem.waitFor())
    await check.step('the status bar shows the counts', () =>
      page
        .locator('#policydoc\\.vscode-policydoc\\.policydoc\\.status', { hasText: '7/8 · 2 个问题' })
        .waitFor(),
    )
    await check.step('the view shows the structure', async () => {
      await bench.command('Focus on Policy structure View')
      await bench.treeRow('做法').waitFor()
    })
    await bench.screenshot('problems')
    await check.step('a quick fix mends it', async () => {
      await problem.dblclick()
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor()
      await bench.quickFixes('将“3”改为“4”')
      await page.keyboard.press('Enter')
      await bench.line('等4项重点工作').waitFor()
      await problem.waitFor({ state: 'detached' })
    })
    await bench.screenshot('fixed')
    const workers = page.workers().length
    check.record(workers > 0, `the server is a worker (${workers} workers)`)
  } catch (error) {
    check.record(false, 'web ran', String(error).slice(0, 600))
    await browser?.page.screenshot({ path: 'test/out/editors/web-failed.png' }).catch(() => {})
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
  return check.result
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { freshPlace } from './harness/place.mjs'
import { workbench } from './harness/workbench.mjs'

const trust = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
}
/** What a folder that is not trusted asks for: its language and rules are data; reading all its files is not for it to ask. */
const asked = { 'policydoc.locale': 'zh-Hans', 'policydoc.scope': 'workspace' }

/** A workspace that is not trusted: the open document is checked, and nothing more is read until it is trusted. */
export async function restricted() {
  const check = checks('restricted')
  const place = freshPlace()
  const write = (name, text) => writeFileSync(join(place.workspace, name), text)
  mkdirSync(join(place.workspace, '.vscode'))
  write('.vscode/settings.json', JSON.stringify(asked))
  write('.policydocrc', '{ "rules": { "ordinal-sequence": "off" } }\n')
  write('unopened.md', '包括甲类、乙类、丙类等2项重点工作。\n')
  let server
  let browser
  try {
    server = await startCodeServer({ ...place, name: 'restricted', settings: trust, trust: true })
    browser = await openBrowser('restricted', { width: 1400, height: 1000 })
    const { page } = browser
    const bench = workbench(page, 'restricted')
    const draft = join(place.workspace, 'draft.md')
    await page.goto(server.page(place.workspace, ['openFile', server.file(draft)]))
    await check.step('the workspace is not trusted', () =>
      page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor(),
    )
    const status = page.locator('#policydoc\\.vscode-policydoc\\.policydoc\\.status')
    await check.step('the document is checked, with the rules of its folder', async () => {
      await bench.editor.locator('.squiggly-error').first().waitFor()
      await status.filter({ hasText: '7/8 · 1 个问题' }).waitFor()
    })
    await bench.command('Problems: Focus on Problems View')
    await check.step('in the language of its folder', () => bench.problem('列出了 4 项').waitFor())
    // Whatever was going to be read has been by now.
    await sleep(1500)
    check.equal('documents that are not open are not', await bench.problem('3 项').count(), 0)
    await bench.screenshot('untrusted')
    await check.step('a quick fix mends it', async () => {
      await bench.editor.click()
      await bench.goToLine(15, 41)
      await bench.quickFixes('将“3”改为“4”')
      await page.keyboard.press('Enter')
      await bench.line('等4项重点工作').waitFor()
      await status.filter({ hasText: '8/8 · 没有问题' }).waitFor()
    })
    await check.step('once it is trusted all documents are checked', async () => {
      await bench.command('Workspaces: Manage Workspace Trust')
      await page
        .locator('.workspace-trust-buttons-row .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click()
      await bench.problem('列出了 3 项').waitFor()
    })
    await bench.screenshot('trusted')
  } catch (error) {
    check.record(false, 'restricted ran', String(error).slice(0, 600))
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
  return check.result
}

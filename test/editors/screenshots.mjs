// Makes the picture of the README from a document of this project: npm run screenshots
import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { extension, freshPlace } from './harness/place.mjs'
import { workbench } from './harness/workbench.mjs'
import { setup } from './setup.mjs'

setup()
execFileSync('npm', ['run', '--silent', 'package'], { cwd: extension, stdio: 'ignore' })
const place = freshPlace()
const settings = {
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.stickyScroll.enabled': false,
}
const server = await startCodeServer({ ...place, name: 'screenshots', settings })
const { page, close } = await openBrowser('screenshots', { width: 1240, height: 900, scale: 1.5 })
try {
  const bench = workbench(page, 'screenshots')
  const draft = join(place.workspace, 'draft.md')
  await page.goto(server.page(place.workspace, ['openFile', server.file(draft)]))
  await bench.editor.locator('.squiggly-error').first().waitFor()
  await page.locator('.pane-header', { hasText: /^drafts$/i }).click()
  await bench.command('Focus on Policy structure View')
  await bench.treeRow('村级代办行动').waitFor()
  await bench.command('Problems: Focus on Problems View')
  await bench.problem('4 are listed').waitFor()
  await bench.editor.click()
  await bench.goToLine(15, 41)
  // Going to a line scrolls, and would cut the title in half.
  for (let line = 0; line < 5; line++) await page.keyboard.press('Control+ArrowUp')
  await bench.quickFixes('Change “3” to “4”')
  await sleep(800)
  await page.screenshot({ path: join(extension, 'images/editor.png') })
} finally {
  await close()
  await server.stop()
  place.remove()
}

import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { freshPlace, out } from './harness/place.mjs'
import { workbench } from './harness/workbench.mjs'

const times = 20
/** Far above what is usual, in milliseconds: it fails for a pause that someone built in, not for a busy machine. */
const limit = 1000

/** From a keystroke to the squiggle on the screen, in the whole of VS Code. */
export async function speed() {
  const check = checks('speed')
  const place = freshPlace()
  let server
  let browser
  try {
    // Without the wait for unfinished clauses, which would hide what the machinery takes.
    server = await startCodeServer({ ...place, name: 'speed', settings: { 'policydoc.quietDelay': 0 } })
    browser = await openBrowser('speed')
    const { page } = browser
    const bench = workbench(page, 'speed')
    await page.goto(
      server.page(place.workspace, ['openFile', server.file(join(place.workspace, 'clean.md'))]),
    )
    await bench.line('清溪街道').waitFor()
    await page.locator('.statusbar-item', { hasText: '2/2' }).waitFor()
    await bench.editor.click()
    await bench.goToLine(9, 37)
    const taken = []
    for (let time = 0; time < times; time++) {
      await page.keyboard.press('Backspace')
      await bench.editor.locator('.squiggly-error').waitFor({ state: 'detached' })
      await sleep(150)
      await page.evaluate(watchForSquiggle)
      await page.keyboard.press('2')
      taken.push(await page.evaluate(() => globalThis.squiggle))
    }
    taken.sort((a, b) => a - b)
    const median = (taken[times / 2 - 1] + taken[times / 2]) / 2
    const [least, most] = [taken[0], taken.at(-1)].map(Math.round)
    check.record(
      median < limit,
      `keystroke to squiggle: median ${Math.round(median)} ms of ${times} (${least} to ${most})`,
    )
  } catch (error) {
    await browser?.page.screenshot({ path: join(out, 'speed-failed.png') }).catch(() => {})
    check.record(false, 'speed ran', String(error).slice(0, 600))
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
  return check.result
}

/** Runs in the page: leaves a promise of the time from the next key to the frame in which a squiggle stands. */
function watchForSquiggle() {
  globalThis.squiggle = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no squiggle in 10 s')), 10_000)
    const onKey = () => {
      removeEventListener('keydown', onKey, true)
      const start = performance.now()
      const look = () => {
        if (document.querySelector('.editor-instance .squiggly-error')) resolve(performance.now() - start)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', onKey, true)
  })
}

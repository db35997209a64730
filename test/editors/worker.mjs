import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { freshPlace } from './harness/place.mjs'
import { startTestWeb } from './harness/test-web.mjs'
import { workbench } from './harness/workbench.mjs'

/** The server in a browser's worker: what a reader sees when it fails, and that it can be started again. */
export async function worker() {
  const check = checks('worker')
  const place = freshPlace()
  let server
  let browser
  try {
    server = await startTestWeb({ ...place, name: 'worker' })
    browser = await openBrowser('worker')
    await crashes(check, browser.page, server.page('draft.md'))
    await browser.close()
    browser = await openBrowser('worker-start')
    await failsToStart(check, browser.page, server.page('draft.md'))
  } catch (error) {
    check.record(false, 'worker ran', String(error).slice(0, 600))
    await browser?.page.screenshot({ path: 'test/out/editors/worker-failed.png' }).catch(() => {})
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
  return check.result
}

const squiggle = (page) => page.locator('.squiggly-error').first()
const toasts = (page, text) => page.locator('.notification-toast', { hasText: text })

async function crashes(check, page, address) {
  const bench = workbench(page, 'worker')
  await page.goto(address)
  await check.step('the document opens', () => bench.line('云溪镇').waitFor())
  await check.step('a wrong count is underlined', () => squiggle(page).waitFor())

  let last = await newWorker(page)
  const fail = async (how) => {
    // An evaluation that ends the worker never answers.
    void last.evaluate(how).catch(() => {})
    last = await newWorker(page, last)
  }
  await check.step('an uncaught error ends the worker, and another one takes over', () =>
    fail(() => void setTimeout(() => { throw new Error('planned') })),
  ) // prettier-ignore
  await check.step('that is said', () => toasts(page, 'stopped unexpectedly and was restarted').waitFor())
  await bench.screenshot('restarted')
  await check.step('findings and structure come from the new one', async () => {
    await squiggle(page).waitFor()
    await bench.goToLine(15, 41)
    await bench.quickFixes('Change “3” to “4”')
    await page.keyboard.press('Enter')
    await bench.line('等4项重点工作').waitFor()
    await page.locator('[id*="policydoc.status"]', { hasText: '8/8 · 1 problem' }).waitFor()
  })
  // A retry above may have hidden what was said: only without it does a second saying show.
  const restarted = toasts(page, 'stopped unexpectedly and was restarted')
  await bench.command('Notifications: Clear All Notifications')
  await restarted.waitFor({ state: 'hidden' })
  await check.step('a rejected promise that nobody looks at ends it, too', () =>
    fail(() => void Promise.reject(new Error('planned'))),
  )
  await squiggle(page).waitFor({ state: 'attached' })
  await page.waitForTimeout(500)
  check.equal('but nothing is said twice', await restarted.count(), 0)
  for (let more = 0; more < 2; more++) await fail(() => void Promise.reject(new Error('planned')))
  void last.evaluate(() => void Promise.reject(new Error('planned'))).catch(() => {})
  const given = toasts(page, 'stopped repeatedly and was not restarted')
  await check.step('after many it is left to the reader to start it', () => given.waitFor())
  await bench.screenshot('given-up')
  await check.step('and the message does', async () => {
    await given.getByText('Restart', { exact: true }).click()
    last = await newWorker(page, last)
    await page.locator('[id*="policydoc.status"]', { hasText: '8/8 · 1 problem' }).waitFor()
  })
}

async function failsToStart(check, page, address) {
  const bench = workbench(page, 'worker-start')
  await page.context().route('**/server.worker.js', (route) => route.abort())
  await page.goto(address)
  const told = toasts(page, 'The policydoc server did not start')
  await check.step('a server that cannot be loaded is told', () => told.waitFor())
  await bench.screenshot('failed')
  check.equal('once', await toasts(page, 'policydoc').count(), 1)
  await check.step('and it starts when it can be', async () => {
    await page.context().unroute('**/server.worker.js')
    await told.getByText('Restart', { exact: true }).click()
    await squiggle(page).waitFor()
  })
}

/** The worker that the server runs in, once it is another one than `before`. */
async function newWorker(page, before) {
  for (let tries = 0; tries < 100; tries++) {
    for (const each of page.workers()) {
      if (each === before) continue
      const name = await Promise.race([each.evaluate(() => self.name), new Promise((resolve) => setTimeout(resolve, 500))]).catch(() => '') // prettier-ignore
      if (name?.includes('server.worker.js')) return each
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no worker of the server')
}

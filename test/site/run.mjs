// Builds the documentation site and uses it in Chromium: node test/site/run.mjs [--built]. Prints sizes and what held.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openBrowser } from '../editors/harness/browser.mjs'
import { checks } from '../editors/harness/checks.mjs'
import { out } from '../editors/harness/place.mjs'
import { setupBrowser } from '../editors/setup.mjs'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'docs/.vitepress/dist')
const site = checks('site')

setupBrowser()
if (!process.argv.includes('--built'))
  execFileSync('npm', ['run', 'build', '-w', 'docs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const assets = readdirSync(join(dist, 'assets'), { recursive: true }).map(String)
const size = (pattern) =>
  assets
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, 'assets', name))).length, 0)
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
site.note(
  `worker ${kilobytes(size(/^worker.*\.js$/))}, page ${kilobytes(size(/Playground.*\.js$/))}, gzipped`,
)

mkdirSync(out, { recursive: true })
const { url, close } = await serve(dist)
const browser = await openBrowser('site', { width: 1280, height: 900 })
const { page } = browser
page.setDefaultTimeout(8_000)
const asked = new Set()
const complaints = []
page.on('request', (request) => asked.add(request.url()))
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
page.on('pageerror', (error) => complaints.push(String(error)))

const open = (path) => page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
const text = (selector) => page.locator(selector).innerText()
const until = (what, condition, value) =>
  page.waitForFunction(condition, value).catch(() => Promise.reject(new Error(`never: ${what}`)))
const write = async (value) => {
  await page.locator('.editor textarea').evaluate((area, text) => {
    area.value = text
    area.dispatchEvent(new Event('input'))
  }, value)
  // The summary names the length of what was checked.
  await until(
    `${value.length} characters checked`,
    (length) => {
      const summary = document.querySelector('[data-test=summary]')?.textContent ?? ''
      return summary.includes(String(length)) && !document.querySelector('.stale')
    },
    value.length,
  )
}

for (const [path, heading] of [
  ['/', 'policydoc'],
  ['/guide', 'policydoc'],
  ['/rules/', 'Rules'],
  ['/rules/list-count', 'list-count'],
  ['/zh-Hans/', 'policydoc'],
  ['/zh-Hans/rules/list-count', 'list-count'],
  ['/zh-Hans/library', ''],
])
  await site.step(`${path} is there`, async () => {
    await open(path)
    const shown = await text('h1')
    if (!shown.includes(heading)) throw new Error(`its heading is ${shown}`)
  })

await site.step('a search finds a rule by a Chinese word', async () => {
  await open('/zh-Hans/')
  await page.locator('.VPNavBarSearchButton, .DocSearch-Button').first().click()
  await page.locator('#localsearch-input').fill('发文字号')
  await page.locator('.results a').first().waitFor()
})

await open('/playground')
await site.step('the sample is checked as the page opens', async () => {
  await until('findings', () => document.querySelectorAll('[data-test=findings] > li.error').length > 0)
  await page.screenshot({ path: join(out, 'playground.png') })
})
await site.step('a wrong number is found while typing, and marked', async () => {
  await write('要把握好三个原则：公开、便民、高效、节俭。\n')
  const found = await text('[data-test=findings]')
  if (!found.includes('list-count') || !found.includes('4 are listed')) throw new Error(found)
  if ((await page.locator('.marks mark').allInnerTexts()).join() !== '三') throw new Error('it is not marked')
})
await site.step('a click on a finding selects its place', async () => {
  await page.locator('[data-test=findings] .place').first().click()
  const at = await page.evaluate(() => {
    const { selectionStart, selectionEnd, value } = document.querySelector('.editor textarea')
    return value.slice(selectionStart, selectionEnd)
  })
  if (at !== '三') throw new Error(`selected: ${at}`)
})
await site.step('its fix is applied, and can be undone', async () => {
  const value = () => page.locator('.editor textarea').inputValue()
  await page.locator('[data-test=findings] .fix').first().click()
  if (!(await value()).includes('四个原则')) throw new Error(await value())
  await until('silence', () => document.querySelectorAll('[data-test=findings] .error').length === 0)
  await page.locator('[data-test=undo]').click()
  if (!(await value()).includes('三个原则')) throw new Error(await value())
})
await site.step('all safe fixes are applied at once', async () => {
  await write('关于办好食堂的通知\n\n各街道办事处:\n\n现将有关事项通知如下。\n')
  await page.locator('[data-test=profile]').selectOption('official-document')
  await page.locator('[data-test=fix-all]').click()
  const value = await page.locator('.editor textarea').inputValue()
  if (!value.includes('各街道办事处：')) throw new Error(value)
})
await page.locator('[data-test=profile]').selectOption('auto')
await site.step('counts name their members', async () => {
  await write('包括清淤、护岸、绿化等3项重点工作。\n')
  await page.locator('[data-test=tab-counts]').click()
  const counts = await text('[data-test=counts]')
  for (const part of ['3/3', '清淤', '护岸', '绿化']) if (!counts.includes(part)) throw new Error(counts)
})
await site.step('an answer to an older text is not taken for one to the newer', async () => {
  await write('包括清淤、护岸、绿化等3项重点工作。\n')
  const early = await page.evaluate(async () => {
    const area = document.querySelector('.editor textarea')
    const profile = document.querySelector('[data-test=profile]')
    const set = (element, value, event) => {
      element.value = value
      element.dispatchEvent(new Event(event))
    }
    // The choice of a kind asks at once; the text changes before the answer is there.
    set(profile, 'any', 'change')
    set(area, '甲乙丙。\n'.repeat(20), 'input')
    const wrong = []
    for (let turn = 0; turn < 60; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const fresh = !document.querySelector('.stale')
      if (fresh && document.querySelector('[data-test=counts]').textContent.includes('清淤')) wrong.push(turn)
    }
    set(profile, 'auto', 'change')
    return wrong
  })
  if (early.length) throw new Error(`shown as fresh in turns ${early}`)
})
await site.step('the structure is drawn', async () => {
  await write('# 甲案例\n\n## 一、背景\n\n乙。\n\n## 二、做法\n\n一是丙。\n')
  await page.locator('[data-test=tab-structure]').click()
  const structure = await text('[data-test=structure]')
  for (const part of ['一、背景', '二、做法']) if (!structure.includes(part)) throw new Error(structure)
})
await site.step('the kind of document can be chosen', async () => {
  await write('# 甲案例\n\n乙。\n')
  await page.locator('[data-test=profile]').selectOption('case-report')
  await page.locator('[data-test=tab-findings]').click()
  await until('required-sections', () => document.body.innerText.includes('required-sections'))
})
await site.step('long texts are checked, and typing into them stays quick', async () => {
  const long = '要把握三个原则：公开、便民、高效。经费共计120万元，惠及群众3万人次。\n\n'.repeat(800)
  await write(long)
  const start = Date.now()
  await write(`${long}甲。\n`)
  site.note(`${long.length} characters, checked again in ${Date.now() - start} ms, drawing included`)
})
await site.step('what a text holds never becomes markup', async () => {
  await write('包括<img src=x onerror=alert(1)>、<b>乙</b>等3项重点工作。\n')
  if (await page.locator('.playground img, .playground .answers b b').count()) throw new Error('it did')
})
await site.step('the Chinese page speaks Chinese', async () => {
  await open('/zh-Hans/playground')
  await write('要把握好三个原则：公开、便民、高效、节俭。\n')
  const found = await text('[data-test=findings]')
  if (!found.includes('列出了 4 项')) throw new Error(found)
  await page.screenshot({ path: join(out, 'playground-zh-Hans.png') })
})
await site.step('the page fits a telephone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open('/zh-Hans/playground')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
  if (wide) throw new Error('it scrolls sideways')
  await page.screenshot({ path: join(out, 'playground-narrow.png') })
})
site.equal(
  'nothing is asked of any other host',
  [...asked].filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each)),
  [],
)
site.equal('the browser has no complaint', complaints, [])

await browser.close()
close()
const { passed, failed } = site.result
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

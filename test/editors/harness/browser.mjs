import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromiumPath, home } from '../setup.mjs'
import { out } from './place.mjs'

/** Opens a page in headless Chromium; `language` is the one that extensions find VS Code in, its own texts stay English. */
export async function openBrowser(name, { width = 1280, height = 800, scale = 1, language = 'en' } = {}) {
  const { chromium } = createRequire(join(home, 'driver/package.json'))('playwright-core')
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ]
  const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args })
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  if (language !== 'en') await context.addInitScript((id) => (globalThis._VSCODE_NLS_LANGUAGE = id), language)
  const page = await context.newPage()
  const log = createWriteStream(join(out, `${name}-console.log`))
  page.on('console', (message) => log.write(`${message.type()}: ${message.text()}\n`))
  page.on('pageerror', (error) => log.write(`pageerror: ${error}\n`))
  page.setDefaultTimeout(60_000)
  return { page, close: () => browser.close() }
}

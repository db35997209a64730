// Draws extension/images/icon.png from icon.svg: node test/editors/icon.mjs
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { extension, freshPlace } from './harness/place.mjs'
import { setup } from './setup.mjs'

setup()
freshPlace().remove()
const { page, close } = await openBrowser('icon', { width: 128, height: 128 })
const svg = readFileSync(join(extension, 'images/icon.svg'), 'utf8')
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
await page.screenshot({ path: join(extension, 'images/icon.png'), omitBackground: true })
await close()

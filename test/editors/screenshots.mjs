// Pictures of every feature, English and Chinese, in dark, light and high contrast, for looking at (test/out/screenshots):
// npm run screenshots -- [scene…]. With --page those of the extension's page are written, and no others (extension/images).
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { extension, freshPlace, repository } from './harness/place.mjs'
import { workbench } from './harness/workbench.mjs'
import { scenes } from './scenes/scenes.mjs'
import { setup } from './setup.mjs'

const out = join(repository, 'test/out/screenshots')
/** Each pair in one window: the editor follows the browser's wish for light or dark. */
const themes = [
  { light: 'Default Light Modern', dark: 'Default Dark Modern' },
  { light: 'Default High Contrast Light', dark: 'Default High Contrast' },
]
const languages = {
  en: { texts: 'package.nls.json', words: { fix: 'Change “3” to “4”', insert: 'Insert', official: '(' } },
  'zh-cn': {
    texts: 'package.nls.zh-cn.json',
    words: { fix: '将“3”改为“4”', insert: '插入', official: '公文' },
  },
}
/** What the extension's page shows. */
const onPage = ['quick-fix', 'diagram']

const given = process.argv.slice(2)
const isPage = given.includes('--page')
const named = given.filter((each) => !each.startsWith('-'))
const wanted = isPage ? onPage : named.length > 0 ? named : Object.keys(scenes)
/** Each scene goes on from the one before: all up to the last that is wanted are played. */
const played = Object.entries(scenes).slice(
  0,
  Math.max(...wanted.map((each) => Object.keys(scenes).indexOf(each))) + 1,
)

setup()
execFileSync('npm', ['run', '--silent', 'package'], { cwd: extension, stdio: 'ignore' })
mkdirSync(out, { recursive: true })
for (const language of Object.keys(languages))
  for (const pair of isPage ? themes.slice(0, 1) : themes) await picture(language, pair)

/** A picture a third as large, for the package. */
async function compact(page, png, target) {
  const data = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    })
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.25).split(',')[1]
  }, readFileSync(png).toString('base64'))
  writeFileSync(target, Buffer.from(data, 'base64'))
}

async function picture(language, { light, dark }) {
  const signs = Object.entries(
    light.includes('Contrast') ? { light: 'hc-light', dark: 'hc-black' } : { light: 'vs', dark: 'vs-dark' },
  )
  const { words } = languages[language]
  const texts = JSON.parse(readFileSync(join(extension, languages[language].texts), 'utf8'))
  const place = freshPlace()
  for (const name of ['missing.md', 'page.md', 'unnumbered.md'])
    copyFileSync(join(repository, 'test/editors/scenes', name), join(place.workspace, name))
  const settings = {
    'workbench.activityBar.location': 'hidden',
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'window.autoDetectColorScheme': true,
    'workbench.preferredLightColorTheme': light,
    'workbench.preferredDarkColorTheme': dark,
    'editor.fontSize': 15,
    'editor.stickyScroll.enabled': false,
    'policydoc.preview.enabled': true,
  }
  const server = await startCodeServer({ ...place, name: `screenshots-${language}`, settings })
  const { page, close } = await openBrowser('screenshots', { width: 1240, height: 820, language })
  try {
    const bench = workbench(page, 'screenshots')
    const open = (name) =>
      page.goto(server.page(place.workspace, ['openFile', server.file(join(place.workspace, name))]))
    const command = (name) => bench.command(`policydoc: ${texts[`command.${name}`]}`)
    const draft = async (name) => {
      await open(name)
      await page.locator('.tab.active', { hasText: name }).waitFor()
      await bench.editor.locator('.codelens-decoration').first().waitFor({ state: 'attached' })
    }
    page.setDefaultTimeout(60_000)
    await open('draft.md')
    for (const [name, show] of played) {
      try {
        await show({ bench, page, texts, words, command, draft })
      } catch (error) {
        console.log(`FAILED ${language} ${name}: ${String(error).slice(0, 300)}`)
        process.exitCode = 1
      }
      if (!wanted.includes(name)) continue
      for (const [scheme, sign] of signs) {
        await page.emulateMedia({ colorScheme: scheme })
        await page.locator(`.monaco-workbench.${sign}`).waitFor()
        await sleep(700)
        const file = join(out, `${name}-${language}-${sign}.png`)
        await page.screenshot({ path: file })
        if (isPage && sign === 'vs' && onPage.includes(name))
          await compact(page, file, join(extension, `images/${name}-${language}.webp`))
      }
      console.log(`${language} ${signs[0][1]} ${name}`)
    }
  } finally {
    await close()
    await server.stop()
    place.remove()
  }
}

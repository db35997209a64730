import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { openBrowser } from './harness/browser.mjs'
import { checks } from './harness/checks.mjs'
import { startCodeServer } from './harness/code-server.mjs'
import { copyPage, fromWord } from './harness/clipboard.mjs'
import { freshPlace } from './harness/place.mjs'
import { workbench } from './harness/workbench.mjs'

const languages = {
  en: {
    locale: 'auto',
    message: '4 are listed',
    fix: 'Change “3” to “4”',
    status: '7/8 · 2 problems',
    fixed: '8/8 · 1 problem',
    action: '4/3 · 1 problem',
    title: 'Structure of draft.md',
    empty: 'has no sections',
  },
  'zh-Hans': {
    locale: 'zh-Hans',
    message: '列出了 4 项',
    fix: '将“3”改为“4”',
    status: '7/8 · 2 个问题',
    fixed: '8/8 · 1 个问题',
    action: '4/3 · 1 个问题',
    title: 'draft.md 的结构',
    empty: '没有 policydoc 可识别的章节',
  },
  'zh-Hant': {
    locale: 'zh-Hant',
    message: '列出了 4 項',
    fix: '將“3”改為“4”',
    status: '7/8 · 2 個問題',
    fixed: '8/8 · 1 個問題',
    action: '4/3 · 1 個問題',
    title: 'draft.md 的結構',
    empty: '沒有 policydoc 可識別的章節',
  },
}

const counted = '包括甲类、乙类等2项重点工作。\n\n'
async function until(holds) {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 60) throw new Error('not saved')
    await sleep(100)
  }
}

/** Through the user interface of VS Code, as a drafter would, in English and in Chinese of both scripts. */
export async function ui() {
  const check = checks('ui')
  // One language alone: POLICYDOC_CASE=zh-Hans.
  for (const [name, texts] of Object.entries(languages))
    if (name.includes(process.env.POLICYDOC_CASE ?? '')) await inLanguage(check, name, texts)
  return check.result
}

async function inLanguage(check, name, texts) {
  const place = freshPlace()
  const step = (text, work) => check.step(`${name}: ${text}`, work)
  let server
  let browser
  try {
    server = await startCodeServer({
      ...place,
      name: `ui-${name}`,
      settings: { 'policydoc.locale': texts.locale },
    })
    browser = await openBrowser(`ui-${name}`, { width: 1400, height: 1000 })
    const { page } = browser
    const bench = workbench(page, `ui-${name}`)
    const status = page.locator('#policydoc\\.vscode-policydoc\\.policydoc\\.status')
    const draft = join(place.workspace, 'draft.md')
    writeFileSync(join(place.workspace, 'pasted.md'), counted)
    await page.goto(server.page(place.workspace, ['openFile', server.file(draft)]))

    await step('the wrong number is underlined', async () => {
      await bench.line('云溪镇').waitFor()
      await bench.editor.locator('.squiggly-error').first().waitFor()
    })
    await step('the status bar shows the counts', () => status.filter({ hasText: texts.status }).waitFor())
    await step('inlay hints stand beside the numbers', async () => {
      await bench.editor.locator('.view-line', { hasText: '3∕3' }).first().waitFor()
    })
    await step('the view shows sections, actions and key work', async () => {
      await bench.command('Focus on Policy structure View')
      // Room for the view: the list of files is folded.
      await page.locator('.pane-header', { hasText: /^drafts$/i }).click()
      await bench.treeRow('做法').waitFor()
      await bench.treeRow('村级代办行动').filter({ hasText: texts.action }).waitFor()
    })
    await step('the Problems panel lists the count', async () => {
      await bench.command('Problems: Focus on Problems View')
      await bench.problem(texts.message).waitFor()
    })
    await sleep(600)
    await bench.screenshot('1-overview')

    await step('a click in the view goes to the place', async () => {
      await bench.treeRow('探讨').click()
      await page.locator('.statusbar-item', { hasText: /Ln 23,/ }).waitFor()
    })
    await step('hover lists what was counted', async () => {
      await page.locator('.editor-instance .monaco-editor').first().click()
      await bench.goToLine(15, 41)
      await bench.command('Show or Focus Hover')
      await page.locator('.monaco-hover', { hasText: '跟踪回访' }).first().waitFor()
      await sleep(300)
      await bench.screenshot('2-hover')
      await page.keyboard.press('Escape')
    })
    await step('a quick fix by keyboard mends the number', async () => {
      await bench.goToLine(15, 41)
      await bench.quickFixes(texts.fix)
      await bench.screenshot('3-quick-fix')
      await page.keyboard.press('Enter')
      await bench.line('等4项重点工作').or(bench.line('等4')).first().waitFor()
      await bench.problem(texts.message).waitFor({ state: 'detached' })
    })
    await step('the status bar follows', () => status.filter({ hasText: texts.fixed }).waitFor())
    await step('the code lens follows, and undoing it', async () => {
      const lens = (text) => bench.editor.locator('.codelens-decoration', { hasText: text }).first().waitFor()
      await lens('6/6')
      await page.keyboard.press('Control+z')
      await lens('5/6')
      await page.keyboard.press('Control+y')
      await lens('6/6')
    })
    await step('the file is saved', async () => {
      await page.keyboard.press('Control+s')
      await until(() => readFileSync(draft, 'utf8').includes('跟踪回访等4项'))
    })
    await step('the diagram is drawn, and a click goes to the place', async () => {
      await bench.command('policydoc: Show structure as diagram')
      await page.locator('.tab', { hasText: texts.title }).waitFor()
      const inner = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      const node = inner.locator('g.node', { hasText: '一网通办行动' }).first()
      await node.waitFor()
      await sleep(400)
      await bench.screenshot('4-diagram')
      await node.click()
      await page.locator('.statusbar-item', { hasText: /Ln 17,/ }).waitFor()
    })
    await step('the diagram has a root, is whole in half a window, and folds', async () => {
      const inner = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      await inner.locator('g.document', { hasText: '云溪镇' }).waitFor()
      const cut = await inner.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
      if (cut > 0) throw new Error(`${cut} pixels are cut off`)
      await inner.locator('[data-ask=fold]').click()
      await inner.locator('g.node', { hasText: '一网通办行动' }).first().waitFor({ state: 'detached' })
      await inner.locator('[data-zoom=in]').click()
      await inner.locator('[data-zoom="1"]', { hasText: '125 %' }).waitFor()
    })
    await step('the diagram comes back after a reload, folded as it was', async () => {
      // Without a file in the address: a window that is told what to open restores nothing. The editor's own command keeps its state.
      await page.evaluate((address) => history.replaceState(null, '', address), server.page(place.workspace))
      await Promise.all([page.waitForEvent('load'), bench.command('Developer: Reload Window')])
      const inner = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
      await inner.locator('g.node', { hasText: '做法' }).first().waitFor()
      if (await inner.locator('g.node', { hasText: '一网通办行动' }).count()) throw new Error('unfolded')
      await inner.locator('[data-zoom="1"]', { hasText: '125 %' }).waitFor()
      await inner.locator('[data-ask=unfold]').click()
      await inner.locator('g.node', { hasText: '一网通办行动' }).first().waitFor()
      await bench.command('View: Close All Editors')
    })
    await step('a document without sections is said to have none, not to be missing', async () => {
      writeFileSync(join(place.workspace, 'plain.md'), '请按时报送材料。\n')
      await page.goto(
        server.page(place.workspace, ['openFile', server.file(join(place.workspace, 'plain.md'))]),
      )
      await bench.command('Focus on Policy structure View')
      await page.locator('.pane-body .message', { hasText: texts.empty }).waitFor()
      await page.locator('.pane-body .welcome-view-content a').first().waitFor({ state: 'hidden' })
    })
    await step('what was copied from Word is pasted as Markdown', async () => {
      await page.goto(
        server.page(place.workspace, ['openFile', server.file(join(place.workspace, 'pasted.md'))]),
      )
      await page.locator('.tab.active', { hasText: 'pasted.md' }).waitFor()
      // Before the extension runs, the editor pastes plain text.
      await status.filter({ hasText: '1/1' }).waitFor()
      await copyPage(page, fromWord)
      await page.locator('.editor-instance .monaco-editor').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Control+v')
      await bench.line('# 一、背景').waitFor()
      await page.keyboard.press('Control+s')
      await until(
        () =>
          readFileSync(join(place.workspace, 'pasted.md'), 'utf8') ===
          counted + '# 一、背景\n\n2. 建好食堂\n4. 配好厨师',
      )
      await bench.screenshot('9-pasted')
    })
    await step('the walkthrough shows its steps, and their buttons work', async () => {
      await bench.command('Welcome: Open Walkthrough')
      await page.keyboard.insertText('Write policy documents')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'that add up' }).first().waitFor()
      await page.keyboard.press('Enter')
      const steps = page.locator('.getting-started-step')
      await steps.filter({ hasText: 'Make it yours' }).waitFor()
      await steps.filter({ hasText: 'See what does not add up' }).click()
      await sleep(600)
      await bench.screenshot('5-walkthrough')
      await steps.getByText('New document', { exact: true }).click()
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'case-report' }).first().waitFor()
      await bench.screenshot('6-kinds')
      await page.keyboard.insertText('case-report')
      await page.keyboard.press('Enter')
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '简体中文' }).first().waitFor()
      await page.keyboard.insertText('简体')
      await page.keyboard.press('Enter')
      await page.locator('.tab.active', { hasText: '.md' }).waitFor()
    })
    await step('a new document is still Markdown, and checked, after a reload', async () => {
      await page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor()
      await page.keyboard.insertText('河长制案例')
      await page.locator('.view-line', { hasText: '河长制案例' }).first().waitFor()
      await sleep(1500)
      await page.reload()
      await page.locator('.tab.active', { hasText: '.md' }).waitFor()
      await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor()
      await status.waitFor()
      await bench.screenshot('8-reloaded')
    })
    await bench.screenshot('7-end')
  } catch (error) {
    check.record(false, `${name}: ran`, String(error).slice(0, 600))
  } finally {
    await browser?.close()
    await server?.stop()
    place.remove()
  }
}

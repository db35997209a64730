import { setTimeout as sleep } from 'node:timers/promises'

const webviewFrame = (page) => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')

/** Each feature as a drafter sees it: what is done before its picture is taken, in this order, in one window. */
export const scenes = {
  async overview({ bench, page, texts }) {
    await bench.editor.locator('.squiggly-error').first().waitFor()
    await page.locator('.pane-header', { hasText: /^drafts$/i }).click()
    await bench.command(`${texts['view.structure']}`)
    await bench.treeRow('村级代办行动').waitFor()
    await bench.command('Problems: Focus on Problems View')
    await bench.problem('4').waitFor()
    await bench.editor.click()
    await bench.goToLine(1)
  },
  async 'quick-fix'({ bench, page, words }) {
    await bench.goToLine(15, 41)
    // Going to a line scrolls, and would cut the title in half.
    for (let line = 0; line < 5; line++) await page.keyboard.press('Control+ArrowUp')
    await bench.quickFixes(words.fix)
  },
  async hover({ bench, page }) {
    await page.keyboard.press('Escape')
    await bench.goToLine(13, 41)
    await bench.command('Show or Focus Hover')
    await page.locator('.monaco-hover', { hasText: '压减材料' }).first().waitFor()
  },
  async outline({ bench, page }) {
    await page.keyboard.press('Escape')
    await bench.command('Explorer: Focus on Outline View')
    await bench.treeRow('云溪镇').waitFor()
  },
  async diagram({ bench, page, command }) {
    await bench.command('View: Hide Panel')
    await command('showDiagram')
    await webviewFrame(page).locator('g.node', { hasText: '一网通办行动' }).first().waitFor()
  },
  async 'diagram-folded'({ page }) {
    await webviewFrame(page).locator('[data-ask=fold]').click()
    await webviewFrame(page)
      .locator('g.node', { hasText: '一网通办行动' })
      .first()
      .waitFor({ state: 'detached' })
  },
  async 'preview-fix-all'({ bench, page, command, draft }) {
    await bench.command('View: Close All Editors')
    await draft('unnumbered.md')
    await command('previewFixAll')
    await page
      .locator('.tab.active', { hasText: '↔' })
      .or(page.locator('.diff-editor, .monaco-diff-editor'))
      .first()
      .waitFor()
  },
  async clean({ bench, page, command, draft }) {
    await command('discardPreview')
    await bench.command('View: Close All Editors')
    await draft('page.md')
    await command('clean')
    await page.locator('.monaco-diff-editor').first().waitFor()
  },
  async tasks({ bench, page, command, draft }) {
    await command('discardPreview')
    await bench.command('View: Close All Editors')
    await draft('draft.md')
    await command('exportTasks')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSV' }).first().waitFor()
  },
  async 'change-kind'({ page, command }) {
    await page.keyboard.press('Escape')
    await command('changeKind')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'minutes' }).first().waitFor()
  },
  async 'missing-section'({ bench, page, draft, words }) {
    await page.keyboard.press('Escape')
    await draft('missing.md')
    await bench.command('Problems: Focus on Problems View')
    await bench.problem('“').waitFor()
    await bench.goToLine(13, 3)
    await bench.quickFixes(words.insert)
  },
  async completion({ bench, page, draft }) {
    await page.keyboard.press('Escape')
    await draft('draft.md')
    await bench.goToLine(24)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor()
  },
  async 'markdown-preview'({ bench, page, draft }) {
    await page.keyboard.press('Escape')
    await bench.command('File: Revert File')
    await page.locator('.tab.dirty').first().waitFor({ state: 'detached' })
    await draft('draft.md')
    await bench.command('Markdown: Open Preview to the Side')
    await webviewFrame(page).locator('.policydoc-mismatch').first().waitFor()
    await webviewFrame(page).locator('.policydoc-mismatch').first().scrollIntoViewIfNeeded()
  },
  async rules({ page, command }) {
    await page.keyboard.press('Escape')
    await command('showRule')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'addressee-colon' }).first().waitFor()
  },
  async rule({ bench, page, command }) {
    await page.keyboard.press('Escape')
    await bench.command('View: Close All Editors')
    await command('showRule')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'addressee-colon' }).first().waitFor()
    await page.keyboard.insertText('list-count')
    await page.keyboard.press('Enter')
    await webviewFrame(page).locator('h1', { hasText: 'list-count' }).waitFor()
  },
  async settings({ bench, page }) {
    await bench.command('View: Close All Editors')
    if (await page.locator('.part.panel').isVisible()) await bench.command('View: Hide Panel')
    await bench.command('Preferences: Open Settings (UI)')
    await page.locator('.settings-editor .settings-header').waitFor()
    await page.keyboard.insertText('@ext:policydoc.vscode-policydoc')
    await page.locator('.settings-editor .setting-item-contents').first().waitFor()
  },
  async walkthrough({ bench, page, texts }) {
    await bench.command('View: Close All Editors')
    await bench.command('Welcome: Open Walkthrough')
    await page.keyboard.insertText(texts['walk.title'].slice(0, 8))
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: texts['walk.title'] })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.getting-started-step', { hasText: texts['walk.structure.title'] }).click()
    await sleep(500)
  },
  async kinds({ bench, page, command }) {
    await bench.command('View: Close All Editors')
    await command('newDocument')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'case-report' }).first().waitFor()
  },
  async 'official-kinds'({ page, words }) {
    await page.keyboard.insertText(words.official)
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'letter' }).first().waitFor()
  },
  async 'new-document'({ page }) {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('notice')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'notice' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '简体中文' }).first().click()
    await page.locator('.view-line', { hasText: '的通知' }).first().waitFor()
  },
}

import { join } from 'node:path'
import { out } from './place.mjs'

/** What a person does in the workbench. */
export function workbench(page, suite) {
  const editor = page.locator('.editor-instance .monaco-editor').first()
  const screenshot = (name) => page.screenshot({ path: join(out, `${suite}-${name}.png`) })
  /** Runs a command from the palette; a late part of the workbench may close that, so it tries again. */
  const command = async (title) => {
    const box = page.locator('.quick-input-widget .quick-input-box input').first()
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first()
    for (let tries = 1; ; tries++) {
      await page.keyboard.press('F1')
      try {
        await box.fill(`>${title}`, { timeout: 3000 })
        await row.waitFor({ timeout: 5000 })
        // Into the box, not into whatever has the focus when the palette has closed by itself.
        await box.press('Enter', { timeout: 3000 })
        return
      } catch (error) {
        if (tries === 6) throw error
        await page.keyboard.press('Escape')
      }
    }
  }
  const goToLine = async (line, column = 1) => {
    await page.keyboard.press('Control+g')
    await page.locator('.quick-input-widget .quick-input-box input').first().waitFor()
    await page.keyboard.insertText(`:${line}:${column}`)
    await page.keyboard.press('Enter')
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor()
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor()
  }
  /** Opens the menu of quick fixes at the caret; a late part of the workbench may close it, so it tries again. */
  const quickFixes = async (title) => {
    const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first()
    for (let tries = 1; ; tries++) {
      await page.keyboard.press('Control+.')
      try {
        await row.waitFor({ timeout: 3000 })
        return row
      } catch (error) {
        if (tries === 6) throw error
        await page.keyboard.press('Escape')
      }
    }
  }
  const line = (text) => editor.locator('.view-line', { hasText: text }).first()
  const problem = (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text }).first()
  const treeRow = (text) =>
    page.locator('.pane-body .monaco-list-row[role=treeitem]', { hasText: text }).first()
  return { page, editor, screenshot, command, goToLine, quickFixes, line, problem, treeRow }
}

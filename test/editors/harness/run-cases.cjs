// Runs inside the extension host: every `*.test.cjs` of a folder, each an object of cases.
const { readdirSync } = require('node:fs')
const { join } = require('node:path')
const vscode = require('vscode')

exports.runCases = async function runCases(folder) {
  await vscode.extensions.getExtension('policydoc.vscode-policydoc').activate()
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.cjs'))
    .sort()
  let failed = 0
  for (const file of files)
    for (const [name, work] of Object.entries(require(join(folder, file)))) {
      const label = `${file.replace('.test.cjs', '')}: ${name}`
      // One case alone: POLICYDOC_CASE='closing a document'.
      if (!label.includes(process.env.POLICYDOC_CASE ?? '')) continue
      try {
        await withTime(work())
        console.log(`policydoc-test ok ${label}`)
      } catch (error) {
        failed++
        console.log(`policydoc-test failed ${label}\n${String(error?.stack ?? error).slice(0, 800)}`)
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    }
  if (failed > 0) throw new Error(`${failed} failed`)
}

function withTime(work) {
  let timer
  const late = new Promise(
    (_, reject) => (timer = setTimeout(() => reject(new Error('took more than 20 s')), 20_000)),
  )
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

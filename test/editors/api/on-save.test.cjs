const {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  remove,
  findings,
  placed,
  at,
  api,
} = require('../harness/tools.cjs')

const draft = ['15:41 list-count', '17:1 ordinal-sequence']
const run = (value) => vscode.workspace.getConfiguration('policydoc').update('run', value, true)

/** The text of the status bar once it says this. */
const status = (expected) =>
  until(
    () => api().status.text,
    (text) => text.endsWith(expected),
    `status bar: ${expected}`,
  )
const problemsInView = () =>
  api()
    .tree.getChildren()
    .reduce((sum, { node }) => sum + node.problems, 0)

async function replace(document, from, to) {
  const edit = new vscode.WorkspaceEdit()
  const start = at(document, from)
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, from.length)), to)
  await vscode.workspace.applyEdit(edit)
}

exports['with run: onSave, Problems, status bar and view say the same, before and after saving'] =
  async () => {
    const { document } = await open('draft.md')
    const before = document.getText()
    await findings(document.uri, draft)
    await status('7/8 · 2 problems')
    try {
      await run('onSave')
      await replace(document, '3项重点工作。各村', '4项重点工作。各村')
      await replace(document, '## 一、背景', '\n## 一、背景')
      // The marks move along with the text; nothing else changes until the document is saved.
      await findings(document.uri, ['16:41 list-count', '18:1 ordinal-sequence'])
      await new Promise((resolve) => setTimeout(resolve, 600))
      assert.deepEqual(placed(document.uri), ['16:41 list-count', '18:1 ordinal-sequence'])
      await status('7/8 · 2 problems')
      assert.equal(problemsInView(), 2)
      await document.save()
      await findings(document.uri, ['18:1 ordinal-sequence'])
      await status('8/8 · 1 problem')
      assert.equal(problemsInView(), 1)
    } finally {
      await run(undefined)
      const whole = new vscode.Range(0, 0, document.lineCount, 0)
      const edit = new vscode.WorkspaceEdit()
      edit.replace(document.uri, whole, before)
      await vscode.workspace.applyEdit(edit)
      await document.save()
    }
  }
exports['what waited for a pause is shown when the document is saved before it'] = async () => {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'soon.md')
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# 方案\n\n'))
  const quiet = vscode.workspace.getConfiguration('policydoc')
  try {
    await quiet.update('quietDelay', 20_000, true)
    const { document } = await open('soon.md')
    const edit = new vscode.WorkspaceEdit()
    edit.insert(uri, new vscode.Position(2, 0), '建立巡河、护河、评河、宣河三支队伍')
    await vscode.workspace.applyEdit(edit)
    await new Promise((resolve) => setTimeout(resolve, 600))
    assert.deepEqual(placed(uri), [])
    await document.save()
    await findings(uri, ['3:14 list-count'])
    await status('0/1 · 1 problem')
  } finally {
    await quiet.update('quietDelay', undefined, true)
    await executeCommand('workbench.action.closeAllEditors')
    await remove(uri)
  }
}
exports['with scope: off nothing is checked, and the status bar says so'] = async () => {
  const scope = vscode.workspace.getConfiguration('policydoc')
  const { document } = await open('draft.md')
  await findings(document.uri, draft)
  try {
    await scope.update('scope', 'off', true)
    await findings(document.uri, [])
    await status('not checked')
  } finally {
    await scope.update('scope', undefined, true)
  }
  await findings(document.uri, draft)
}

const { assert, vscode, executeCommand, open, remove } = require('../harness/tools.cjs')

const place = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name)

exports['a configuration is written once, with its comments, and opened'] = async () => {
  const file = place('.policydocrc.jsonc')
  const uri = await executeCommand('policydoc.init', 'case-report')
  try {
    assert.equal(uri, file.toString())
    const written = vscode.window.activeTextEditor.document
    assert.match(written.getText(), /^ {2}"profile": "case-report",$/m)
    assert.equal(await executeCommand('policydoc.init', ''), uri)
    assert.match(vscode.window.activeTextEditor.document.getText(), /"case-report",/)
  } finally {
    await remove(file)
  }
}
exports['a kind of document is learnt from good ones'] = async () => {
  await open('draft.md')
  assert.equal(await executeCommand('policydoc.derive', place('draft.md'), undefined, 'our-cases'), true)
  const learnt = JSON.parse(vscode.window.activeTextEditor.document.getText())
  assert.ok(learnt.profiles['our-cases'].sections.length > 2)
}

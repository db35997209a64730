const { assert, vscode, executeCommand, until, pick, api } = require('../harness/tools.cjs')

const active = () => vscode.window.activeTextEditor?.document
const profiles = () => api().client.sendRequest('policydoc/profiles', {})

const choose = (index) => pick(index, 'policydoc.newDocument')

exports['a new document of every kind has its headings and nothing at error'] = async () => {
  const kinds = await profiles()
  assert.ok(kinds.length > 3)
  for (const [index, { id }] of kinds.entries()) {
    await choose(index)
    const document = active()
    assert.ok(document?.isUntitled && document.languageId === 'markdown', id)
    const scaffold = await api().client.sendRequest('policydoc/scaffold', { profile: id, locale: 'en' })
    assert.equal(document.getText(), scaffold.text, id)
    const headings = document.getText().match(/^#+ .+$/gm) ?? []
    assert.ok(headings.length > 0, id)
    await until(() => api().structure.current?.uri === document.uri.toString(), Boolean, `structure of ${id}`)
    // Asked for, as what the editor shows may still be on its way.
    const { items } = await api().client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: document.uri.toString() },
    })
    const errors = items.filter(({ severity }) => severity === 1).map(({ message }) => message)
    assert.deepEqual(errors, [], id)
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}
exports['headings are in the language that is set'] = async () => {
  const settings = vscode.workspace.getConfiguration('policydoc')
  await settings.update('locale', 'zh-Hans', vscode.ConfigurationTarget.Global)
  try {
    await choose(0)
    assert.match(active().getText(), /^#+ .*[一-龥]/m)
  } finally {
    await settings.update('locale', undefined, vscode.ConfigurationTarget.Global)
  }
}

const { assert, vscode, executeCommand, until, api } = require('../harness/tools.cjs')

const active = () => vscode.window.activeTextEditor?.document
const choices = (locale) => api().client.sendRequest('policydoc/scaffolds', { locale })

const create = (kind, language) => executeCommand('policydoc.newDocument', { kind, language })

exports['a new document of every kind is Markdown by its name, has its headings and nothing at error'] =
  async () => {
    for (const { id, languages } of await choices('en')) {
      const language = languages.includes('en') ? 'en' : 'zh-Hans'
      await create(id, language)
      const document = active()
      assert.ok(
        document.isUntitled && document.languageId === 'markdown' && document.uri.path.endsWith('.md'),
        id,
      )
      const scaffold = await api().client.sendRequest('policydoc/scaffold', { profile: id, locale: language })
      assert.equal(document.getText(), scaffold.text, id)
      // Asked for, as what the editor shows may still be on its way.
      const { items } = await api().client.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: document.uri.toString() },
      })
      assert.deepEqual(
        items.filter(({ severity }) => severity < 3).map(({ message }) => message),
        [],
        id,
      )
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
  }
exports['the caret stands in the title, and Tab leads on'] = async () => {
  await create('case-report', 'zh-Hans')
  const { selection, document } = vscode.window.activeTextEditor
  assert.equal(document.getText(selection), '标题')
  await executeCommand('jumpToNextSnippetPlaceholder')
  await until(
    () => document.getText(vscode.window.activeTextEditor.selection),
    (text) => text === '（待撰写）',
    'the next place',
  )
}
exports['an official document has addressee, attachment and signature'] = async () => {
  const all = await choices('zh-Hans')
  const notice = all.find(({ id }) => id === 'notice')
  assert.deepEqual(notice.parts, ['主送', '正文', '附件', '落款'])
  for (const name of ['通知', '请示', '报告', '函', '纪要', '意见', '决定', '批复', '通报'])
    assert.ok(
      all.some(({ title }) => title === `公文：${name}`),
      name,
    )
}
exports['nothing is offered in the title of a new document'] = async () => {
  for (const [kind, language] of [
    ['case-report', 'zh-Hans'],
    ['notice', 'zh-Hans'],
    ['policy-paper', 'en'],
  ]) {
    await create(kind, language)
    const { document, selection } = vscode.window.activeTextEditor
    // Longer than findings wait for a pause.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const found = await executeCommand('vscode.executeCodeActionProvider', document.uri, selection)
    // The editor's own offers, such as bold text, are not ours.
    const ours = found.filter(
      ({ kind: of }) => of && (vscode.CodeActionKind.QuickFix.contains(of) || of.value.includes('policydoc')),
    )
    assert.deepEqual(
      ours.map(({ title }) => title),
      [],
      kind,
    )
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}

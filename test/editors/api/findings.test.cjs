const {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  untitled,
  ours,
  ruleOf,
  findings,
  at,
} = require('../harness/tools.cjs')

const draft = ['15:41 list-count', '17:1 ordinal-sequence']
const actions = (document, range, kind) =>
  executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 20)

exports['a draft with two faults has two findings'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, draft)
}
exports['a finding names rule, source, page and the members it counted'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, draft)
  const count = ours(document.uri).find((each) => ruleOf(each) === 'list-count')
  assert.equal(count.severity, vscode.DiagnosticSeverity.Error)
  assert.equal(document.getText(count.range), '3')
  assert.match(count.code.target.toString(), /list-count/)
  const members = count.relatedInformation.map(({ location }) => document.getText(location.range))
  assert.deepEqual(members, ['选聘专员', '建立台账', '上门服务', '跟踪回访'])
}
exports['a document without faults has no findings'] = async () => {
  const { document } = await open('clean.md')
  const tokens = await until(
    () => executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
    (found) => found?.length > 0,
    'symbols',
  )
  assert.ok(tokens)
  assert.deepEqual(ours(document.uri), [])
}
exports['an English document is checked too'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
}
exports['findings follow typing'] = async () => {
  const { document } = await open('clean.md')
  const edit = new vscode.WorkspaceEdit()
  const start = at(document, '3项重点工作')
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, 1)), '2')
  await vscode.workspace.applyEdit(edit)
  await findings(document.uri, ['9:36 list-count'])
  await executeCommand('undo')
  await findings(document.uri, [])
}
exports['nothing is said of the list that is being written, key by key; then what is wrong is'] =
  async () => {
    const editor = await open('clean.md')
    const { document } = editor
    await findings(document.uri, [])
    const line = document.lineAt(8).text
    const place = document.positionAt(
      document.getText().indexOf('等', document.offsetAt(new vscode.Position(8, 0))),
    )
    assert.match(line, /等/)
    editor.selection = new vscode.Selection(place, place)
    for (const key of '、上门办') {
      await executeCommand('type', { text: key })
      await new Promise((resolve) => setTimeout(resolve, 250))
      assert.deepEqual(
        ours(document.uri).map(({ message }) => message),
        [],
        key,
      )
    }
    await until(
      () => ours(document.uri),
      (found) => found.length === 1,
      'the count',
    )
  }
exports['an untitled document is checked'] = async () => {
  const { document } = await untitled(
    '## 二、做法\n\n一是坚持共建，实施惠民行动。包括甲类、乙类、丙类等2项重点工作。\n',
  )
  await until(
    () => ours(document.uri).map(ruleOf),
    (rules) => rules.includes('list-count'),
    'list-count',
  )
}
exports['plain text is left alone'] = async () => {
  const { document } = await untitled('包括甲类、乙类、丙类等2项重点工作。\n', 'plaintext')
  await new Promise((resolve) => setTimeout(resolve, 800))
  assert.deepEqual(ours(document.uri), [])
}
exports['closing a document takes its findings away'] = async () => {
  // Not through openTextDocument, which keeps a document for minutes.
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'lone.md')
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('包括甲类、乙类、丙类等2项重点工作。\n'))
  await executeCommand('vscode.open', uri)
  await findings(uri, ['1:12 list-count'])
  await executeCommand('workbench.action.closeAllEditors')
  await findings(uri, [])
}
exports['a document whose tab is closed and opened again at once has its findings'] = async () => {
  for (let times = 0; times < 8; times++) {
    const { document } = await open('draft.md')
    await findings(document.uri, draft)
    await executeCommand('workbench.action.closeAllEditors')
    await new Promise((resolve) => setTimeout(resolve, times * 20))
  }
}
exports['findings go with a document that is renamed, and away with one that is deleted'] = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri
  const [from, to] = ['passing.md', 'renamed.md'].map((name) => vscode.Uri.joinPath(folder, name))
  const text = '包括甲类、乙类、丙类等2项重点工作。\n'
  await vscode.workspace.fs.writeFile(from, new TextEncoder().encode(text))
  await open('passing.md')
  await findings(from, ['1:12 list-count'])
  const rename = new vscode.WorkspaceEdit()
  rename.renameFile(from, to)
  await vscode.workspace.applyEdit(rename)
  await findings(to, ['1:12 list-count'])
  await findings(from, [])
  const remove = new vscode.WorkspaceEdit()
  remove.deleteFile(to)
  await vscode.workspace.applyEdit(remove)
  await findings(to, [])
}
exports['a quick fix writes the number that was listed'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, draft)
  const [finding] = ours(document.uri).filter((each) => ruleOf(each) === 'list-count')
  const offered = await until(
    () => actions(document, finding.range, 'quickfix'),
    (found) => found?.length > 0,
    'quick fixes',
  )
  const fix = offered.find(({ title }) => title.includes('4'))
  assert.ok(fix, offered.map(({ title }) => title).join(', '))
  await vscode.workspace.applyEdit(fix.edit)
  assert.match(document.getText(), /跟踪回访等4项重点工作/)
  await findings(document.uri, ['17:1 ordinal-sequence'])
}
exports['a rule can be disabled at a place'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, draft)
  const [finding] = ours(document.uri).filter((each) => ruleOf(each) === 'list-count')
  const offered = await until(
    () => actions(document, finding.range, 'quickfix'),
    (found) => found?.length > 1,
    'quick fixes',
  )
  const disable = offered.find(({ title }) => title === 'Do not check “Count of a list” here')
  await vscode.workspace.applyEdit(disable.edit)
  assert.match(document.getText(), /<!-- policydoc-disable-next-line list-count/)
  await findings(document.uri, ['18:1 ordinal-sequence'])
}
exports['a finding is silenced by a directive'] = async () => {
  const { document } = await untitled(
    '<!-- policydoc-disable-file list-count -- sample -->\n\n包括甲类、乙类、丙类等2项重点工作。\n',
  )
  await new Promise((resolve) => setTimeout(resolve, 800))
  assert.deepEqual(ours(document.uri), [])
}

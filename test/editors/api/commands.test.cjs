const {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  remove,
  untitled,
  findings,
  at,
  api,
} = require('../harness/tools.cjs')

const structure = (name) =>
  until(
    () => api().structure.current,
    (current) => current?.uri.endsWith(name),
    `structure of ${name}`,
  )

exports['every command of the manifest is registered'] = async () => {
  const { contributes } = vscode.extensions.getExtension('policydoc.vscode-policydoc').packageJSON
  const known = await vscode.commands.getCommands(true)
  assert.deepEqual(
    contributes.commands.map(({ command }) => command).filter((each) => !known.includes(each)),
    [],
  )
}
exports['the status bar shows what holds and how many problems there are'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, ['15:41 list-count', '17:1 ordinal-sequence'])
  await until(
    () => api().status.text,
    (text) => text === '$(error) 7/8 · 2 problems',
    'status',
  )
  await open('clean.md')
  await until(
    () => api().status.text,
    (text) => text === '$(pass) 2/2 · no problems',
    'status',
  )
}
exports['the status bar follows typing'] = async () => {
  const { document } = await open('clean.md')
  await until(
    () => api().status.text,
    (text) => text === '$(pass) 2/2 · no problems',
    'status',
  )
  const start = at(document, '3项重点工作')
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, 1)), '2')
  await vscode.workspace.applyEdit(edit)
  await until(
    () => api().status.text,
    (text) => text === '$(error) 1/2 · 1 problem',
    'status',
  )
}
exports['the tree holds sections, actions and key work'] = async () => {
  await open('draft.md')
  await structure('draft.md')
  const { tree } = api()
  const sections = tree.getChildren()
  assert.equal(sections.length > 0, true)
  const all = (nodes) => nodes.flatMap((each) => [each, ...all(tree.getChildren(each))])
  const items = all(sections).map((each) => tree.getTreeItem(each))
  const practice = items.find(({ label }) => String(label).includes('做法'))
  assert.equal(practice.description, '3 actions · 2 problems')
  const wrong = items.find(
    ({ label, contextValue }) => contextValue === 'action' && String(label).includes('村级代办行动'),
  )
  assert.equal(wrong.description, '4/3 · 1 problem')
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
}
exports['a click in the tree goes to the place'] = async () => {
  const editor = await open('draft.md')
  await structure('draft.md')
  const { tree } = api()
  const outcomes = tree
    .getChildren()
    .flatMap((each) => [each, ...tree.getChildren(each)])
    .find(({ node }) => node.label.includes('成效'))
  const { command } = tree.getTreeItem(outcomes)
  await executeCommand(command.command, ...command.arguments)
  assert.equal(
    editor.document.lineAt(vscode.window.activeTextEditor.selection.active.line).text.includes('成效'),
    true,
  )
}
exports['fix all applies what is safe, and says so when there is nothing'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, ['15:41 list-count', '17:1 ordinal-sequence'])
  const before = document.getText()
  const changed = await executeCommand('policydoc.fixAll')
  assert.equal(changed, before !== document.getText())
  // A number is never changed without a look: the list may be what is wrong.
  assert.match(document.getText(), /跟踪回访等3项重点工作/)
}
exports['fix all leaves a missing section to its writer'] = async () => {
  const text = '一、背景\n\n村里老人多。\n\n二、做法\n\n办起食堂。\n\n四、探讨\n\n贵在坚持。\n'
  const { document } = await untitled(text)
  await findings(document.uri, ['9:1 required-sections'])
  assert.equal(await executeCommand('policydoc.fixAll'), false)
  assert.equal(document.getText(), text)
}
exports['renumber closes the gap'] = async () => {
  const editor = await open('draft.md')
  const { document } = editor
  await findings(document.uri, ['15:41 list-count', '17:1 ordinal-sequence'])
  const start = at(document, '四是坚持数据共享')
  editor.selection = new vscode.Selection(start, start)
  assert.equal(await executeCommand('policydoc.renumber'), true)
  assert.match(document.getText(), /^三是坚持数据共享/m)
  await findings(document.uri, ['15:41 list-count'])
}
exports['insert missing section writes its heading'] = async () => {
  const { document } = await untitled(
    '# 社区案例\n\n## 一、背景\n\n居民反映办事慢。\n\n## 二、做法\n\n一是坚持共建，实施惠民行动。\n\n## 三、探讨\n\n要坚持群众路线。\n',
  )
  await until(
    () => vscode.languages.getDiagnostics(document.uri).length,
    (count) => count > 0,
    'the missing section',
  )
  assert.equal(await executeCommand('policydoc.insertSection'), true)
  assert.match(document.getText(), /^## .*成效$/m)
}
exports['the structure is drawn in a panel'] = async () => {
  await open('draft.md')
  await structure('draft.md')
  await executeCommand('policydoc.showDiagram')
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  await until(
    () => tabs().map(({ label }) => label),
    (labels) => labels.includes('Structure of draft.md'),
    'panel',
  )
  await vscode.window.tabGroups.close(tabs().filter(({ label }) => label.startsWith('Structure')))
}
exports['tasks are saved as xlsx, csv, markdown and json, in the place that is given'] = async () => {
  await open('draft.md')
  await structure('draft.md')
  const folder = vscode.workspace.workspaceFolders[0].uri
  for (const [format, pattern] of [
    ['csv', /^\uFEFFSection,Role,No\.,/],
    ['markdown', /^\| Section \| Role/],
    ['json', /^\[\n/],
    ['xlsx', /^PK/],
  ]) {
    const target = vscode.Uri.joinPath(folder, `tasks.${format}`)
    assert.equal(await executeCommand('policydoc.exportTasks', format, target.toString()), target.toString())
    const bytes = await vscode.workspace.fs.readFile(target)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    assert.match(text, pattern)
    if (format !== 'xlsx') assert.ok(text.includes('梳理事项'), format)
    await remove(target)
  }
}
exports['a document without tasks has none, and nothing is asked'] = async () => {
  await untitled('只有一段话。\n')
  assert.equal(await executeCommand('policydoc.exportTasks', 'csv'), undefined)
}
exports['the structure is copied as Mermaid'] = async () => {
  await open('draft.md')
  await executeCommand('policydoc.copyMermaid')
  assert.match(await vscode.env.clipboard.readText(), /^(flowchart|graph|mindmap)/)
}
exports['a restart brings the findings back'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  await executeCommand('policydoc.restart')
  await findings(document.uri, ['5:22 list-count'])
  await structure('report.md')
}
exports['a server that crashes is started again'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  const { client } = api()
  const process = client.serverProcess ?? client._serverProcess
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
  await until(
    () => client.isRunning() && (client.serverProcess ?? client._serverProcess)?.pid,
    (pid) => pid && pid !== process.pid,
    'a new server',
  )
  await findings(document.uri, ['5:22 list-count'])
}

const { assert, vscode, executeCommand, until, open, untitled, api } = require('../harness/tools.cjs')

const kind = (id) =>
  until(
    () => api().structure.current?.profile,
    (found) => found === id,
    'the kind',
  )

exports['the kind of a document is changed in its front matter, whatever stands there'] = async () => {
  for (const [before, after] of [
    ['# 方案\n', '---\npolicydoc:\n  profile: work-report\n---\n\n# 方案\n'],
    [
      '---\ntitle: 甲\n---\n\n# 方案\n',
      '---\ntitle: 甲\npolicydoc:\n  profile: work-report\n---\n\n# 方案\n',
    ],
    [
      '---\npolicydoc:\n  profile: any\n---\n\n# 方案\n',
      '---\npolicydoc:\n  profile: work-report\n---\n\n# 方案\n',
    ],
  ]) {
    const { document } = await untitled(before)
    assert.equal(await executeCommand('policydoc.changeKind', 'work-report'), true)
    assert.equal(document.getText(), after)
    await kind('work-report')
    assert.equal(api().structure.current.profileOrigin, 'front-matter')
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
}
exports['the page of a rule is shown without a network'] = async () => {
  await open('draft.md')
  await executeCommand('policydoc.showRule', 'list-count')
  await until(
    () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label),
    (labels) => labels.some((label) => label.includes('list-count')),
    'the page',
  )
  const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('policydoc-rule:/list-count.md'))
  assert.match(page.getText(), /^# Count of a list \(list-count\)/)
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.includes('list-count')))
}
exports['Fix all is shown before it is done'] = async () => {
  const { document } = await untitled(
    '# 案例\n\n## 一、背景\n\n甲。\n\n## 二、做法\n\n乙。\n\n## 二、成效\n\n丙。\n\n## 四、探讨\n\n丁。\n',
  )
  const running = executeCommand('policydoc.previewFixAll')
  await until(
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
    (input) => input instanceof vscode.TabInputTextDiff,
    'comparison',
  )
  assert.ok(!document.getText().includes('三、'))
  await until(
    () => vscode.window.activeTextEditor?.document.uri.scheme,
    (scheme) => scheme === 'policydoc-preview',
    'focus in the comparison',
  )
  // Longer than view and status bar wait for a pause.
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.equal(api().structure.current?.uri, document.uri.toString())
  await executeCommand('policydoc.applyPreview')
  assert.equal(await running, true)
  assert.match(document.getText(), /## 三、成效/)
}
exports['the members of a number are highlighted'] = async () => {
  const { document } = await open('clean.md')
  const found = await until(
    () =>
      executeCommand(
        'vscode.executeDocumentHighlights',
        document.uri,
        document.positionAt(document.getText().indexOf('3项重点工作')),
      ),
    (all) => all?.length > 3,
    'highlights',
  )
  assert.equal(found.length, 4)
}

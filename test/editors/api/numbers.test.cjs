const { assert, vscode, until, open, untitled, ours, api } = require('../harness/tools.cjs')

const summary = async (document) => {
  const { current } = api().structure
  return current?.uri === document.uri.toString() && current.version === document.version
    ? current.summary
    : undefined
}
const shownIn = (document) =>
  ours(document.uri).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length

exports['Problems, status bar, view and its sections say the same number'] = async () => {
  const { document } = await open('draft.md')
  await until(
    async () => [(await summary(document))?.problems, shownIn(document)],
    ([a, b]) => a === 2 && b === 2,
    'two',
  )
  assert.match(api().status.text, /2 problems$/)
  const { tree } = api()
  const sum = tree.getChildren().reduce((total, { node }) => total + node.problems, 0)
  assert.equal(sum, 2)
}
exports['a list that does not name all is shown as such: neither right nor wrong'] = async () => {
  const { document } = await untitled(
    '# 方案\n\n## 一、做法\n\n一是暖巢行动。包括新建食堂、改造楼道等3项重点工作。\n\n二是敬老。开展探访。\n',
  )
  const found = await until(
    () => summary(document),
    (each) => each?.claims === 1,
    'summary',
  )
  assert.deepEqual([found.hold, found.open], [0, 1])
  await until(
    () => api().status.text,
    (text) => text.includes('1 not all named') && !text.includes('0/'),
    'status',
  )
  const lenses = await until(
    () => vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 9),
    (all) => all?.some(({ command }) => command?.title.includes('not all named')),
    'lens',
  )
  assert.ok(lenses.every(({ command }) => !/counts hold/.test(command?.title)))
}
exports['an action with one list shows its count, and its members hang on it'] = async () => {
  await open('clean.md')
  await until(() => api().structure.current?.uri.endsWith('clean.md'), Boolean, 'structure')
  const { tree } = api()
  const all = (nodes) => nodes.flatMap((each) => [each, ...all(tree.getChildren(each))])
  const nodes = all(tree.getChildren())
  const action = nodes.find(({ node }) => node.kind === 'action' && node.count)
  assert.ok(action)
  assert.deepEqual([...new Set(tree.getChildren(action).map(({ node }) => node.kind))], ['member'])
}
exports['a problem changes the colour of a row, not its icon'] = async () => {
  await open('draft.md')
  await until(() => api().structure.current?.summary.problems === 2, Boolean, 'structure')
  const { tree } = api()
  const all = (nodes) => nodes.flatMap((each) => [each, ...all(tree.getChildren(each))])
  const wrong = all(tree.getChildren()).find(
    ({ node }) => node.kind === 'action' && node.severity === 'error',
  )
  const { iconPath } = tree.getTreeItem(wrong)
  assert.equal(iconPath.id, 'target')
  assert.equal(iconPath.color.id, 'problemsErrorIcon.foreground')
}

const { assert, vscode, executeCommand, until, open, at, api } = require('../harness/tools.cjs')

const actions = async () => {
  const { tree, structure } = api()
  await until(
    () => structure.current?.uri ?? '',
    (uri) => uri.endsWith('draft.md'),
    'structure',
  )
  const all = (nodes) => nodes.flatMap((each) => [each, ...all(tree.getChildren(each))])
  return all(tree.getChildren()).filter(({ node }) => node.kind === 'action')
}
const order = ({ document }) => document.getText().match(/^[一二三四五]是[^，。\n]*/gm)

exports['an action moves from its row of the tree, and the caret goes with it'] = async () => {
  const editor = await open('draft.md')
  const [first, second] = order(editor)
  const rows = await actions()
  assert.equal(await executeCommand('policydoc.moveDown', rows[0]), true)
  assert.deepEqual(order(editor).slice(0, 2), [`一${second.slice(1)}`, `二${first.slice(1)}`])
  assert.ok(first.includes(editor.document.getText(editor.selection).slice(0, 4)))
  assert.equal(await executeCommand('policydoc.moveUp'), true)
  assert.deepEqual(order(editor).slice(0, 2), [first, second])
}
exports['a new action is put behind, and the caret stands behind its label'] = async () => {
  const editor = await open('draft.md')
  const [first] = order(editor)
  const place = at(editor.document, first)
  editor.selection = new vscode.Selection(place, place)
  assert.equal(await executeCommand('policydoc.insertAction'), true)
  assert.equal(order(editor)[1], '二是')
  const { active } = editor.selection
  assert.equal(editor.document.lineAt(active.line).text.slice(0, active.character), '二是')
}
exports['tasks of a row are copied as a table'] = async () => {
  await open('draft.md')
  const [row] = await actions()
  await executeCommand('policydoc.copyTable', row)
  const text = await vscode.env.clipboard.readText()
  assert.match(text, /^\| Section \|/)
  assert.ok(text.trim().split('\n').length < 7, text)
}
exports['an action is renamed through the document'] = async () => {
  const { document } = await open('draft.md')
  const place = at(document, '村级代办行动', 1)
  const asked = await executeCommand('vscode.prepareRename', document.uri, place)
  assert.equal(asked.placeholder, '村级代办行动')
  const edit = await executeCommand(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    place,
    '镇村代办行动',
  )
  const uses = document.getText().split('村级代办行动').length - 1
  assert.equal(edit.get(document.uri).length, uses)
}

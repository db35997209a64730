const { assert, vscode, executeCommand, until, ours, findings, remove } = require('../harness/tools.cjs')

const folder = (name) => vscode.workspace.workspaceFolders.find((each) => each.name === name).uri
const open = async (name, file = 'roads.md') => {
  const uri = vscode.Uri.joinPath(folder(name), file)
  // As a preview it would give way to the next one.
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false })
  return uri
}
const messages = (uri) =>
  ours(uri)
    .map(({ message }) => message)
    .join(' ')
const count = '5:25 list-count'
const gap = '5:1 ordinal-sequence'

exports['each document has the rules of its own folder'] = async () => {
  await findings(await open('town'), [gap, count])
  await findings(await open('county'), [gap])
}
exports['each document has the settings of its own folder'] = async () => {
  const [town, county] = [await open('town'), await open('county')]
  await until(
    () => messages(town),
    (text) => text.includes('列出'),
    'Chinese',
  )
  await until(
    () => messages(county),
    (text) => text.includes('is missing'),
    'English',
  )
  const hints = async (uri) => {
    const whole = new vscode.Range(0, 0, 100, 0)
    return ((await executeCommand('vscode.executeInlayHintProvider', uri, whole)) ?? []).length
  }
  await until(
    () => hints(town),
    (found) => found > 0,
    'hints in town',
  )
  assert.equal(await hints(county), 0)
}
exports['a setting of one folder changes that folder alone, without a restart'] = async () => {
  const [town, county] = [await open('town'), await open('county')]
  await findings(town, [gap, count])
  const settings = vscode.workspace.getConfiguration('policydoc', county)
  await settings.update('scope', 'off', vscode.ConfigurationTarget.WorkspaceFolder)
  try {
    await findings(county, [])
    await findings(town, [gap, count])
  } finally {
    await settings.update('scope', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
  }
  await findings(county, [gap])
}
exports['a configuration file of one folder counts there alone'] = async () => {
  const [town, county] = [await open('town'), await open('county')]
  const file = vscode.Uri.joinPath(folder('town'), '.policydocrc.json')
  const text = '{ "rules": { "ordinal-sequence": "off" } }'
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
  try {
    await findings(town, [count])
    await findings(county, [gap])
  } finally {
    await remove(file)
  }
  await findings(town, [gap, count])
}
exports['symbols of the workspace come from both folders'] = async () => {
  await open('county')
  const found = await until(
    () => executeCommand('vscode.executeWorkspaceSymbolProvider', '三年行动'),
    (all) => all?.length >= 2,
    'symbols',
  )
  assert.equal(new Set(found.map(({ location }) => location.uri.toString())).size, 2)
}
exports['a folder that is added is checked by its own rules'] = async () => {
  const { workspaceFolders } = vscode.workspace
  const nested = vscode.Uri.joinPath(folder('town'), 'village')
  const draft = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder('town'), 'roads.md'))
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(nested, 'roads.md'), draft)
  const rules = '{ "root": true, "rules": { "list-count": "off", "ordinal-sequence": "off" } }'
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(nested, '.policydocrc'),
    new TextEncoder().encode(rules),
  )
  vscode.workspace.updateWorkspaceFolders(workspaceFolders.length, 0, { uri: nested, name: 'village' })
  await until(
    () => vscode.workspace.workspaceFolders.length,
    (length) => length === 3,
    'folder',
  )
  const settings = vscode.workspace.getConfiguration('policydoc', nested)
  await settings.update('scope', 'workspace', vscode.ConfigurationTarget.WorkspaceFolder)
  try {
    await findings(await open('village'), [])
    await findings(await open('town'), [gap, count])
  } finally {
    await settings.update('scope', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    vscode.workspace.updateWorkspaceFolders(2, 1)
  }
}

const { assert, vscode, until, open, ours, ruleOf, findings } = require('../harness/tools.cjs')

const folder = () => vscode.workspace.workspaceFolders[0].uri
const file = (name) => vscode.Uri.joinPath(folder(), name)
const write = (name, text) => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text))
const set = (key, value) =>
  vscode.workspace.getConfiguration('policydoc').update(key, value, vscode.ConfigurationTarget.Global)

async function withFile(name, text, work) {
  await write(name, text)
  try {
    await work()
  } finally {
    await vscode.workspace.fs.delete(file(name))
  }
}

exports['a configuration file counts at once, and so does its removal'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  await withFile('.policydocrc', '{ "rules": { "list-count": "off" } }', () => findings(document.uri, []))
  await findings(document.uri, ['5:22 list-count'])
}
exports['a configuration decides the severity'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  await withFile('.policydocrc.json', '{ "rules": { "list-count": "info" } }', () =>
    until(
      () => ours(document.uri).map(({ severity }) => severity),
      ([severity]) => severity === vscode.DiagnosticSeverity.Information,
      'severity',
    ),
  )
}
exports['an error in a configuration file has its own diagnostic'] = async () => {
  await withFile('.policydocrc.json', '{ "rules": { "list-cuont": "off" } }', async () => {
    const { document } = await open('.policydocrc.json')
    const found = await until(
      () => ours(document.uri),
      (all) => all.length > 0,
      'diagnostic',
    )
    assert.match(found[0].message, /list-count/)
  })
}
exports['keys of a configuration file are completed'] = async () => {
  await withFile('.policydocrc.json', '{\n  \n}\n', async () => {
    const { document } = await open('.policydocrc.json')
    await until(
      () =>
        vscode.commands.executeCommand(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(1, 2),
        ),
      ({ items }) => items.some(({ label }) => /namedSets/.test(String(label.label ?? label))),
      'completion',
    )
  })
}
exports['messages follow policydoc.locale without a restart'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  const message = (pattern) =>
    until(
      () => ours(document.uri)[0]?.message,
      (text) => pattern.test(text ?? ''),
      String(pattern),
    )
  try {
    await set('locale', 'zh-Hans')
    await message(/项/)
    await set('locale', 'zh-Hant')
    await message(/項/)
  } finally {
    await set('locale', undefined)
  }
  await message(/^[^\u4e00-\u9fff]*$/)
}
exports['scope off takes the findings away'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  try {
    await set('scope', 'off')
    await findings(document.uri, [])
  } finally {
    await set('scope', undefined)
  }
  await findings(document.uri, ['5:22 list-count'])
}
exports['scope workspace finds faults in documents that are not open'] = async () => {
  await open('clean.md')
  await withFile('unopened.md', '包括甲类、乙类、丙类等2项重点工作。\n', async () => {
    try {
      await set('scope', 'workspace')
      await until(
        () => ours(file('unopened.md')).map(ruleOf),
        (rules) => rules.includes('list-count'),
        'workspace findings',
      )
    } finally {
      await set('scope', undefined)
    }
  })
}

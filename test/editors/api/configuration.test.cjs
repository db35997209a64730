const {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  remove,
  untitled,
  ours,
  ruleOf,
  placed,
  findings,
} = require('../harness/tools.cjs')

const folder = () => vscode.workspace.workspaceFolders[0].uri
const file = (name) => vscode.Uri.joinPath(folder(), name)
const write = (name, text) => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text))
/** The text of a file; empty while there is none. */
const read = (uri) =>
  vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  )
const set = (key, value) =>
  vscode.workspace.getConfiguration('policydoc').update(key, value, vscode.ConfigurationTarget.Global)

async function withFile(name, text, work) {
  await write(name, text)
  try {
    await work()
  } finally {
    await remove(file(name))
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
exports['scope recognised leaves an ordinary document alone'] = async () => {
  const { document } = await untitled('# 使用说明\n\n包括甲类、乙类、丙类等2项重点工作。\n')
  await findings(document.uri, ['3:12 list-count'])
  try {
    await set('scope', 'recognised')
    await findings(document.uri, [])
    const report = await open('draft.md')
    await findings(report.document.uri, ['15:41 list-count', '17:1 ordinal-sequence'])
  } finally {
    await set('scope', undefined)
  }
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
exports['a configuration that is wrong in part says that the rest counts'] = async () => {
  const folder = vscode.workspace.workspaceFolders[0].uri
  const file = vscode.Uri.joinPath(folder, '.policydocrc.json')
  await open('draft.md')
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "list-count": "of" } }'))
  try {
    const [problem] = await until(
      () => ours(file),
      (found) => found.length > 0,
      'problem',
    )
    assert.match(problem.message, /“of”.*The rest of the configuration is applied\./)
  } finally {
    await remove(file)
  }
}
for (const [how, show] of [
  ['that nobody opened', async () => {}],
  ['that is open', () => open('.policydocrc.json')],
])
  exports[`errors of a configuration file ${how} go when it is deleted`] = async () => {
    await open('draft.md')
    await withFile('.policydocrc.json', '{ "rules": { "list-cuont": "off" } }', async () => {
      await show()
      await until(
        () => ours(file('.policydocrc.json')),
        (found) => found.length === 1,
        'the error',
      )
    })
    await until(
      () => ours(file('.policydocrc.json')),
      (found) => found.length === 0,
      'no error',
    )
  }
exports['a set name is written to the configuration, saved, and counts'] = async () => {
  const { document } = await untitled(
    '# 方案\n\n全市“四惠”企业（工业、建筑业、批发业、零售业、房地产业）稳步增长。\n',
  )
  await until(
    () => placed(document.uri),
    (found) => found.some((each) => each.endsWith('list-count')),
    'finding',
  )
  const [finding] = ours(document.uri)
  const offered = await until(
    () => executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix'),
    (found) => found?.some(({ title }) => title.includes('四惠')),
    'the fix',
  )
  const action = offered.find(({ title }) => title.includes('四惠') && title.includes('set of'))
  await vscode.workspace.applyEdit(action.edit)
  void executeCommand(action.command.command, ...action.command.arguments)
  const [{ uri }] = action.command.arguments
  const file = vscode.Uri.parse(uri)
  await until(
    () => read(file),
    (text) => /"四惠": 5/.test(text),
    'saved',
  )
  await until(
    () => placed(document.uri),
    (found) => found.length === 0,
    'no finding',
  )
  await executeCommand('workbench.action.revertAndCloseActiveEditor')
  await remove(file)
}
exports['a rule is turned off in the configuration, which is saved, and counts'] = async () => {
  const { document } = await open('report.md')
  await findings(document.uri, ['5:22 list-count'])
  const [finding] = ours(document.uri)
  const offered = await until(
    () => executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix'),
    (found) => found?.some(({ title }) => title.startsWith('Turn')),
    'the fix',
  )
  const action = offered.find(({ title }) => title.startsWith('Turn'))
  await vscode.workspace.applyEdit(action.edit)
  void executeCommand(action.command.command, ...action.command.arguments)
  const written = file('.policydocrc.json')
  try {
    await findings(document.uri, [])
    await until(
      () => read(written),
      (text) => /"list-count": "off"/.test(text),
      'saved',
    )
  } finally {
    await remove(written)
  }
  await findings(document.uri, ['5:22 list-count'])
}

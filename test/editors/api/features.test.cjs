const {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  untitled,
  findings,
  ours,
  at,
} = require('../harness/tools.cjs')

const whole = ({ lineCount }) => new vscode.Range(0, 0, lineCount, 0)
const provide = (command, good, ...values) => until(() => executeCommand(command, ...values), good, command)
const some = (found) => found?.length > 0
const text = (contents) => contents.map((each) => (typeof each === 'string' ? each : each.value)).join('\n')

exports['document symbols are the title, sections and their actions, once; counts are left to the view'] =
  async () => {
    const { document } = await open('draft.md')
    const symbols = await provide('vscode.executeDocumentSymbolProvider', some, document.uri)
    const flat = (list) => list.flatMap((each) => [each.name, ...flat(each.children ?? [])])
    const own = symbols.filter(({ kind }) => kind === vscode.SymbolKind.File)
    assert.deepEqual(
      own.map(({ name }) => name),
      [document.lineAt(0).text.replace('# ', '')],
    )
    const names = flat(own)
    for (const wanted of ['背景', '做法', '成效', '探讨', '村级代办行动'])
      assert.ok(
        names.some((name) => name.includes(wanted)),
        `${wanted} in ${names.join(' | ')}`,
      )
    assert.ok(!names.includes('跟踪回访') && !names.includes('重点工作'), names.join(' | '))
    assert.equal(new Set(names).size, names.length)
  }
exports['bare lines are symbols as headings are'] = async () => {
  const { document } = await untitled(
    '一、背景\n\n居民反映办事慢。\n\n二、做法\n\n一是坚持共建，实施惠民行动。\n\n二是坚持共享，实施便民行动。\n\n三、成效\n\n办理提速。\n',
  )
  const symbols = await provide('vscode.executeDocumentSymbolProvider', some, document.uri)
  const names = symbols.map(({ name }) => name).join('|')
  for (const wanted of ['背景', '做法', '成效']) assert.ok(names.includes(wanted), names)
}
exports['workspace symbols find a section'] = async () => {
  await open('clean.md')
  const found = await provide('vscode.executeWorkspaceSymbolProvider', some, '做法')
  assert.ok(found.some(({ name }) => name.includes('做法')))
}
exports['hover on a wrong number leaves its members to the message'] = async () => {
  const { document } = await open('draft.md')
  await findings(document.uri, ['15:41 list-count', '17:1 ordinal-sequence'])
  const hovers = await provide(
    'vscode.executeHoverProvider',
    some,
    document.uri,
    at(document, '3项重点工作。各村'),
  )
  const shown = hovers.map(({ contents }) => text(contents)).join('\n')
  assert.ok(!shown.includes('跟踪回访'), shown)
  const [finding] = ours(document.uri)
  assert.ok(finding.message.includes('跟踪回访'), finding.message)
}
exports['hover on a number that holds lists what was counted'] = async () => {
  const { document } = await open('clean.md')
  const hovers = await provide('vscode.executeHoverProvider', some, document.uri, at(document, '3项重点工作'))
  assert.match(hovers.map(({ contents }) => text(contents)).join('\n'), /1\. .+\n2\. .+\n3\. /)
}
exports['inlay hints say listed of claimed'] = async () => {
  const { document } = await open('clean.md')
  const hints = await provide('vscode.executeInlayHintProvider', some, document.uri, whole(document))
  const labels = hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  )
  assert.deepEqual(
    labels.map((label) => label.trim()),
    ['3∕3', '2∕2'],
  )
}
exports['inlay hints can be turned off'] = async () => {
  const { document } = await open('clean.md')
  const settings = vscode.workspace.getConfiguration('policydoc')
  await settings.update('inlayHints.enabled', false, vscode.ConfigurationTarget.Global)
  try {
    await provide('vscode.executeInlayHintProvider', (found) => !some(found), document.uri, whole(document))
  } finally {
    await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global)
  }
  await provide('vscode.executeInlayHintProvider', some, document.uri, whole(document))
}
exports['definition leads from a number to its members'] = async () => {
  const { document } = await open('clean.md')
  const targets = await provide(
    'vscode.executeDefinitionProvider',
    some,
    document.uri,
    at(document, '3项重点工作'),
  )
  const texts = targets.map((each) =>
    document.getText(each.targetSelectionRange ?? each.targetRange ?? each.range),
  )
  assert.deepEqual(texts, ['入户访谈', '方案公示', '投票表决'])
}
exports['references lead from a member to its number'] = async () => {
  const { document } = await open('clean.md')
  const found = await provide(
    'vscode.executeReferenceProvider',
    some,
    document.uri,
    at(document, '方案公示', 1),
  )
  assert.ok(
    found.some(({ range }) => document.getText(range).startsWith('3项')),
    found.map(({ range }) => document.getText(range)).join('|'),
  )
}
exports['completion proposes the missing section'] = async () => {
  const editor = await untitled(
    '# 案例\n\n## 一、背景\n\n居民反映办事慢。\n\n## 二、做法\n\n一是坚持共建，实施惠民行动。\n\n\n\n## 四、探讨\n\n一是要坚持。\n',
  )
  const position = new vscode.Position(10, 0)
  const list = await provide(
    'vscode.executeCompletionItemProvider',
    ({ items }) => items.some(({ label }) => String(label.label ?? label).includes('成效')),
    editor.document.uri,
    position,
  )
  assert.ok(list.items.length > 0)
}
exports['folding ranges cover the sections'] = async () => {
  const { document } = await open('draft.md')
  const ranges = await provide('vscode.executeFoldingRangeProvider', some, document.uri)
  assert.ok(
    ranges.some(({ start, end }) => start === 8 && end >= 16),
    JSON.stringify(ranges),
  )
}
exports['selection grows by the parts of the document'] = async () => {
  const { document } = await open('draft.md')
  const [first] = await provide('vscode.executeSelectionRangeProvider', some, document.uri, [
    at(document, '建立台账', 1),
  ])
  const texts = []
  for (let range = first; range; range = range.parent) texts.push(document.getText(range.range))
  assert.ok(texts.includes('建立台账'), texts.map((each) => each.slice(0, 12)).join('|'))
}
exports['code lenses count what holds in a section'] = async () => {
  const { document } = await open('draft.md')
  const lenses = await provide('vscode.executeCodeLensProvider', some, document.uri, 50)
  assert.ok(
    lenses.some(({ command }) => /\d\/\d|\d actions/.test(command?.title ?? '')),
    lenses.map(({ command }) => command?.title).join('|'),
  )
}

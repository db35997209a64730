const { assert, vscode, executeCommand, until, untitled } = require('../harness/tools.cjs')

const page =
  '首页 > 党建\n\n食堂暖了老人心\n\n2024年9月3日　来源：柳河日报\n\n一、背景\n老人多，做饭难。\n\n二、做法\n\n三家联办。\n\n(责编:林甲)\n相关专题\n'
const words = (text) => text.replace(/[\s#]/g, '')

/** Starts Clean up and waits until it shows what it would do; `ended` tells whether it did. */
async function cleaning() {
  const ended = executeCommand('policydoc.clean')
  await until(
    () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
    (input) => input instanceof vscode.TabInputTextDiff,
    'comparison',
  )
  return { ended }
}

exports['Format Document keeps every word of a pasted page'] = async () => {
  const { document } = await untitled(page)
  await until(
    async () => {
      await executeCommand('editor.action.formatDocument')
      return document.getText()
    },
    (text) => text.includes('## 一、背景\n\n老人多'),
    'formatted',
  )
  assert.equal(words(document.getText()), words(page))
  assert.match(document.getText(), /^# 食堂暖了老人心$/m)
}
exports['clean up shows what it would do, and does nothing when it is discarded'] = async () => {
  const { document } = await untitled(page)
  const running = await cleaning()
  await executeCommand('policydoc.discardPreview')
  assert.equal(await running.ended, false)
  assert.equal(document.getText(), page)
}
exports['clean up makes a document of a page, and one undo gives the page back'] = async () => {
  const { document } = await untitled(page)
  const running = await cleaning()
  await executeCommand('policydoc.applyPreview')
  assert.equal(await running.ended, true)
  assert.match(document.getText(), /^---\n(?:.+\n)+---\n\n# 食堂暖了老人心\n/)
  assert.doesNotMatch(document.getText(), /首页|相关专题/)
  await until(
    () => vscode.window.activeTextEditor?.document === document,
    Boolean,
    'the document has the focus',
  )
  await executeCommand('undo')
  await until(
    () => document.getText(),
    (text) => text === page,
    'undone',
  )
}

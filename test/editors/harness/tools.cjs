const assert = require('node:assert/strict')
const vscode = require('vscode')

const { executeCommand } = vscode.commands

/** Asks again until `ask` gives something that `good` accepts; fails with the last answer. */
async function until(ask, good, what) {
  let last
  for (let tries = 0; tries < 120; tries++) {
    last = await ask()
    if (good(last)) return last
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`${what}: ${JSON.stringify(last)?.slice(0, 500)}`)
}

/** Opens a document of the workspace. */
async function open(name) {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name)
  const document = await vscode.workspace.openTextDocument(uri)
  return vscode.window.showTextDocument(document)
}

/** Opens an untitled Markdown document with this text: on a busy machine the name may still be that of one that is being closed. */
async function untitled(content, language = 'markdown') {
  const document = await until(
    () => vscode.workspace.openTextDocument({ language, content }),
    (opened) => opened.getText() === content,
    'a new document',
  )
  return vscode.window.showTextDocument(document)
}

/** Deletes a file as the explorer does: the editor tells of it, though its watcher saw the file come and go at once. */
async function remove(uri) {
  const edit = new vscode.WorkspaceEdit()
  edit.deleteFile(uri)
  assert.ok(await vscode.workspace.applyEdit(edit), `${uri} is deleted`)
}

/** Runs a command that asks, and takes the choice at this place of its list, from 0. */
async function pick(index, command, ...values) {
  let done = false
  const running = executeCommand(command, ...values).then(() => (done = true))
  // Nothing tells when the list is there; before that there is nothing to accept.
  for (let tries = 0; !done && tries < 10; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 400))
    for (let down = 0; !done && down < index; down++)
      await executeCommand('workbench.action.quickOpenSelectNext')
    if (!done) await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 400))])
  }
  assert.ok(done, `${command} still asks`)
}

const ours = (uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'policydoc')
const ruleOf = ({ code }) => (typeof code === 'object' ? code.value : code)
/** `line:column rule` of each finding, from 1. */
const placed = (uri) =>
  ours(uri)
    .map((each) => `${each.range.start.line + 1}:${each.range.start.character + 1} ${ruleOf(each)}`)
    .sort()

/** Waits for exactly these findings. */
const findings = (uri, expected) =>
  until(
    () => placed(uri),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
    `expected ${expected.join(', ') || 'nothing'}`,
  )

/** The place where `text` begins in a document, plus `offset`. */
function at(document, text, offset = 0) {
  const index = document.getText().indexOf(text)
  assert.notEqual(index, -1, `${text} is not in the document`)
  return document.positionAt(index + offset)
}

const api = () => vscode.extensions.getExtension('policydoc.vscode-policydoc').exports

module.exports = {
  assert,
  vscode,
  executeCommand,
  until,
  open,
  untitled,
  remove,
  pick,
  ours,
  ruleOf,
  placed,
  findings,
  at,
  api,
}

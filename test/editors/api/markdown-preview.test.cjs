const { assert, vscode, executeCommand, until, open } = require('../harness/tools.cjs')

const set = (value) =>
  vscode.workspace
    .getConfiguration('policydoc')
    .update('preview.enabled', value, vscode.ConfigurationTarget.Global)
const rendered = (document) => executeCommand('markdown.api.render', document)

exports['the Markdown preview marks counts, members and problems, where it is asked to'] = async () => {
  const { document } = await open('draft.md')
  const plain = await rendered(document)
  assert.ok(!plain.includes('policydoc'), plain)
  try {
    await set(true)
    const html = await until(
      () => rendered(document),
      (text) => text.includes('policydoc-count'),
      'marks',
    )
    assert.match(html, /class="policydoc-mark policydoc-member" data-policydoc="4"[^>]*>跟踪回访</)
    assert.match(html, /class="policydoc-mark policydoc-count policydoc-mismatch" data-policydoc="4∕3"/)
    assert.match(html, /class="policydoc-mark policydoc-problem policydoc-error"[^>]*>3</)
    // Nothing but the marks is new.
    assert.equal(html.replaceAll(/<span class="policydoc-mark[^>]*>|<\/span>/g, ''), plain)
  } finally {
    await set(undefined)
  }
  await until(
    () => rendered(document),
    (text) => !text.includes('policydoc'),
    'no marks',
  )
}

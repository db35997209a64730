const { assert, vscode, executeCommand, until, open, remove } = require('../harness/tools.cjs')

const place = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name)
const saved = async (format) => {
  const target = place(`draft-structure.${format}`)
  assert.equal(await executeCommand('policydoc.exportDiagram', format, target.toString()), target.toString())
  const bytes = await vscode.workspace.fs.readFile(target)
  await remove(target)
  return Buffer.from(bytes)
}

exports['is saved as SVG, which stands alone'] = async () => {
  await open('draft.md')
  const svg = (await saved('svg')).toString('utf8')
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  for (const label of ['云溪镇', '一、背景', '村级代办行动', '4/3', '跟踪回访'])
    assert.ok(svg.includes(label), label)
  assert.doesNotMatch(svg, /--vscode|<script/)
}
exports['is saved as PNG, drawn by its page'] = async () => {
  await open('draft.md')
  const png = await saved('png')
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  assert.ok(png.readUInt32BE(16) > 1000, `${png.readUInt32BE(16)} pixels wide`)
  await until(
    () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
    (labels) => labels.includes('Structure of draft.md'),
    'panel',
  )
}

const { readFileSync, existsSync } = require('node:fs')
const { join } = require('node:path')
const { assert, vscode, executeCommand, until } = require('../harness/tools.cjs')

const extension = () => vscode.extensions.getExtension('policydoc.vscode-policydoc')
const manifest = (name) => JSON.parse(readFileSync(join(extension().extensionPath, name), 'utf8'))
const steps = () => manifest('package.json').contributes.walkthroughs[0].steps
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)

exports['opens'] = async () => {
  await executeCommand('workbench.action.openWalkthrough', 'policydoc.vscode-policydoc#policydoc.start')
  await until(
    () => tabs().map(({ label }) => label),
    (labels) => labels.some((label) => /Walkthrough|Welcome/.test(label)),
    'tab',
  )
}
exports['the commands of its steps exist, in every language'] = async () => {
  const known = new Set(await vscode.commands.getCommands(true))
  for (const texts of ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json'].map(manifest))
    for (const { id, description } of steps()) {
      const text = texts[description.replaceAll('%', '')]
      const used = [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command)
      assert.ok(used.length > 0, `${id} has no button`)
      assert.deepEqual(
        used.filter((command) => !known.has(command)),
        [],
        id,
      )
    }
}
exports['what completes its steps exists, and so do their pages'] = async () => {
  const known = new Set(await vscode.commands.getCommands(true))
  const views = Object.values(manifest('package.json').contributes.views)
    .flat()
    .map(({ id }) => id)
  const settings = manifest('package.json').contributes.configuration.flatMap(({ properties }) =>
    Object.keys(properties),
  )
  const languages = ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json'].map(manifest)
  for (const { id, completionEvents, media } of steps()) {
    for (const texts of languages) {
      const picture = texts[media.svg.replaceAll('%', '')]
      assert.ok(existsSync(join(extension().extensionPath, picture)), picture)
    }
    for (const event of completionEvents) {
      const [kind, name] = event.split(':')
      if (kind === 'onCommand') assert.ok(known.has(name), `${id}: ${event}`)
      else if (kind === 'onView') assert.ok(views.includes(name), `${id}: ${event}`)
      else if (kind === 'onSettingChanged') assert.ok(settings.includes(name), `${id}: ${event}`)
      else assert.match(event, /^onContext:policydoc\.(?:found|improved)$/, id)
    }
  }
}

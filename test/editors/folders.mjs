import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from './harness/checks.mjs'
import { inside } from './harness/inside.mjs'

/** A workspace of two folders that set different things. */
export async function folders() {
  const check = checks('folders')
  await inside(check, 'folders', twoFolders)
  return check.result
}

/** `town` is set in Chinese and has no configuration; `county` hides the hints and turns a rule off. */
function twoFolders({ root, workspace }) {
  const [town, county] = [join(root, 'town'), join(root, 'county')]
  renameSync(workspace, town)
  for (const [folder, settings] of [
    [town, { 'policydoc.locale': 'zh-Hans' }],
    [county, { 'policydoc.inlayHints.enabled': false }],
  ]) {
    mkdirSync(join(folder, '.vscode'), { recursive: true })
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings))
  }
  const draft =
    '## 三年行动\n\n一是加快修路。\n\n三是抓好引水。包括选聘专员、建立台账、上门服务等2项重点工作。\n'
  for (const folder of [town, county]) writeFileSync(join(folder, 'roads.md'), draft)
  writeFileSync(join(county, '.policydocrc'), '{ "root": true, "rules": { "list-count": "off" } }\n')
  const file = join(root, 'both.code-workspace')
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'town' }, { path: 'county' }] }))
  return file
}

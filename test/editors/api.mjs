import { checks } from './harness/checks.mjs'
import { inside } from './harness/inside.mjs'

/** Every feature through the whole `vscode` API, in a workspace of one folder. */
export async function api() {
  const check = checks('api')
  await inside(check, 'api')
  return check.result
}

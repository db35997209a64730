import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The licences of the packages that were bundled from `inputs` (paths relative to `root`). */
export function noticesOf(inputs, root) {
  const folders = new Set()
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (match) folders.add(resolve(root, match[1]))
  }
  const parts = [...folders].sort().flatMap((folder) => {
    const manifest = `${folder}/package.json`
    if (!existsSync(manifest)) return []
    const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'))
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${license}`
    return [`${name} ${version}\n\n${text}\n`]
  })
  return `This bundle contains the following packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

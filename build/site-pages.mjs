// Writes docs/pages: the documentation that lies beside the packages, with its links turned into those of the site.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, posix } from 'node:path'
import { at } from './place.mjs'

const REPOSITORY = 'https://github.com/policydoc/policydoc/blob/main'
const out = 'docs/pages'

/** Pages of the site by the file each is made from. */
async function pages() {
  const map = new Map([
    ['README.md', 'guide.md'],
    ['.github/CONTRIBUTING.md', 'contributing.md'],
    ['extension/README.md', 'packages/extension.md'],
    ['packages/core/docs/zh-Hans/README.md', 'zh-Hans/guide.md'],
  ])
  for (const name of ['cli', 'core', 'project', 'language-server', 'remark-lint-policydoc'])
    map.set(`packages/${name}/README.md`, `packages/${name}.md`)
  for (const locale of ['', 'zh-Hans/']) {
    const folder = `packages/core/docs/${locale}`
    for (const file of await readdir(at(folder)))
      if (file.endsWith('.md') && file !== 'README.md') map.set(folder + file, locale + file)
    for (const file of await readdir(at(`${folder}rules`)))
      map.set(`${folder}rules/${file}`, `${locale}rules/${file}`)
  }
  return map
}

/** A text with its links as they lead from its page of the site; what has no page is looked up in the repository. */
function linked(text, from, to, map) {
  return text.replace(
    /(\]\()(?!https?:|#|mailto:)([^)\s#]+)(#[^)]*)?(?=\))/g,
    (_, open, target, hash = '') => {
      const path = posix.join(dirname(from), target).replace(/\/$/, '')
      const page = map.get(path) ?? map.get(`${path}/README.md`)
      if (page === undefined) return `${open}${REPOSITORY}/${path}${hash}`
      const relative = posix.relative(dirname(to), page)
      return `${open}${relative.startsWith('.') ? relative : `./${relative}`}${hash}`
    },
  )
}

async function write(path, text) {
  await mkdir(at(dirname(`${out}/${path}`)), { recursive: true })
  await writeFile(at(`${out}/${path}`), text)
}

/** The part of a page between `<!-- generated: name -->` and its end. */
function generated(text, name) {
  const start = `<!-- generated: ${name} -->`
  const from = text.indexOf(start)
  if (from < 0) throw new Error(`No generated part “${name}”.`)
  return text.slice(from + start.length, text.indexOf('<!-- /generated -->', from)).trim()
}

const homes = {
  '': {
    source: 'README.md',
    rules: [
      'Rules',
      'Every rule with its default. Each page says why, and shows texts with what is found in them.',
    ],
    tagline: 'Policy documents that add up',
    text: 'Counts, numbering, sections and figures of policy documents in Markdown, checked while you write.',
    actions: ['Try it', 'Guide'],
    features: [
      ['Counts that hold', '“3项重点工作” lists three, 1+3+6 is spelled out, parts add up to their totals.'],
      [
        'Silent where nothing is wrong',
        'A finding is reported only where no acceptable reading saves the sentence.',
      ],
      ['One engine everywhere', 'Command line, editors, CI, library and this page report the same findings.'],
    ],
  },
  'zh-Hans/': {
    source: 'packages/core/docs/zh-Hans/README.md',
    rules: ['规则', '全部规则及默认级别。每页说明缘由，并附示例文本和检查结果。'],
    tagline: '让政策文档经得起核对',
    text: '核对 Markdown 政策文档的计数、编号、章节与数据，边写边查。',
    actions: ['在线试用', '指南'],
    features: [
      ['数目对得上', '“3项重点工作”确有三项，1+3+6 逐项展开，分项之和等于总数。'],
      ['无误则不响', '只要有一种说得通的读法，就不报告。'],
      ['处处同一引擎', '命令行、编辑器、持续集成、程序库和本页面结果一致。'],
    ],
  },
}

const map = await pages()
await rm(at(out), { recursive: true, force: true })
for (const [from, to] of map) await write(to, linked(await readFile(at(from), 'utf8'), from, to, map))
for (const [base, { source, rules, tagline, text, actions, features }] of Object.entries(homes)) {
  const quoted = (value) => JSON.stringify(value)
  const home = [
    '---',
    'layout: home',
    `hero: { name: policydoc, text: ${quoted(tagline)}, tagline: ${quoted(text)}, actions: [`,
    `  { theme: brand, text: ${quoted(actions[0])}, link: ${quoted(`/${base}playground`)} },`,
    `  { theme: alt, text: ${quoted(actions[1])}, link: ${quoted(`/${base}guide`)} }] }`,
    `features: ${JSON.stringify(features.map(([title, details]) => ({ title, details })))}`,
    '---',
    '',
  ]
  await write(`${base}index.md`, home.join('\n'))
  const table = generated(await readFile(at(source), 'utf8'), 'rules')
  const page = `${base}rules/index.md`
  await write(page, `# ${rules[0]}\n\n${rules[1]}\n\n${linked(table, source, page, map)}\n`)
  const locale = base === '' ? 'en' : 'zh-Hans'
  await write(
    `${base}playground.md`,
    `---\nlayout: page\nsidebar: false\ntitle: ${actions[0]}\n---\n\n<ClientOnly><Playground locale="${locale}" /></ClientOnly>\n`,
  )
}
await mkdir(at(`${out}/public`), { recursive: true })
await copyFile(at('extension/images/icon.png'), at(`${out}/public/icon.png`))
process.stdout.write(`${map.size + 6} pages in ${out}\n`)

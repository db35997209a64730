// `npm run new-rule my-rule`: a rule that finds something, with an example that shows it.
import { spawnSync } from 'node:child_process'
import { read, write } from './place.mjs'

const [id = ''] = process.argv.slice(2)
const path = `packages/core/src/rules/${id}.ts`

if (!/^[a-z]+(-[a-z]+)*$/.test(id))
  fail('Name the rule in lower case with hyphens: npm run new-rule date-order')
if ((await read(path)) !== undefined) fail(`${path} is there already.`)

await write(
  path,
  `import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Issuing body', 'zh-Hans': '发文机关' },
  summary: {
    en: 'The document names who issued it.',
    'zh-Hans': '文档写明发文机关。',
  },
  why: {
    en: 'Say why it matters to the reader, and the standard and clause where there is one.',
    'zh-Hans': '写明为什么重要；有标准条款的，写明条款。',
  },
  examples: [
    { title: 'A document without an issuing body', markdown: '# Plan\\n', expect: ['1:1-1:1 missing'] },
    { title: 'Front matter names it', markdown: '---\\nissuer: 某市人民政府\\n---\\n\\n# Plan\\n' },
  ],
}

export default defineRule({
  id: '${id}',
  severity: 'hint',
  recommended: false,
  messages: {
    missing: { en: 'No issuing body is named.', 'zh-Hans': '没有写明发文机关。' },
  },
  *check({ metadata }) {
    if (!metadata.issuer) yield { messageId: 'missing', span: { start: 0, end: 0 } }
  },
})
`,
)
spawnSync(process.execPath, [new URL('generate.mjs', import.meta.url).pathname], { stdio: 'inherit' })
process.stdout.write(`Next: edit ${path}, npx vitest run packages/core/src/rules, then npm run generate\n`)

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

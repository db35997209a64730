import { frontMatterOf } from '../model/front-matter.ts'
import { unreadIn } from '../model/unread.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../tree/block.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Text that is not read', 'zh-Hans': '未读取的内容' },
  summary: {
    en: 'Nothing is passed over: neither a paragraph too long to be analysed nor a setting in front matter.',
    'zh-Hans': '没有被略过的内容：段落不过长，文前信息中的设置均能读取。',
  },
  why: {
    en:
      'A paragraph of more than 100,000 characters (front matter of more than 65,536) is not analysed, and a setting ' +
      'that is not understood does nothing: the document is checked as if it were not there, and nobody ' +
      'notices. Front matter sets the profile alone; rules are set in the configuration. To let a check fail on it, raise this rule ' +
      '(`--rule unread-text:error`).',
    'zh-Hans':
      '超过 100,000 字符的段落（文前信息超过 65,536 字符）不作分析；读不懂的设置不起作用，文稿按没有设置检查，却无人察觉。' +
      '文前信息只能指定文件类型，规则须在配置中设置。如需据此判为不通过，可提高本规则的级别（`--rule unread-text:error`），' +
      '或使用 `--fail-on warning`。',
  },
  examples: [
    {
      title: 'The profile without its key',
      markdown: '---\npolicydoc: case-report\n---\n\n# 案例\n',
      expect: ['2:12-2:23 value'],
      fixed: '---\npolicydoc: { profile: case-report }\n---\n\n# 案例\n',
    },
    {
      title: 'A setting that front matter does not have',
      markdown: '---\npolicydoc:\n  profile: case-report\n  rules: { list-count: off }\n---\n\n# 案例\n',
      expect: ['4:24-4:27 key'],
    },
    {
      title: 'Brackets that do not end',
      markdown: '---\ntitle: 案例\npolicydoc: {profile: [\n---\n\n# 案例\n',
      expect: ['3:1-3:23 broken'],
    },
    {
      title: 'What is read, and what is another program’s',
      markdown: '---\nrules: { list-count: off }\npolicydoc: { profile: case-report }\n---\n\n# 案例\n',
    },
    { title: 'Nothing set', markdown: '---\npolicydoc: {} # 待定\ntitle: 案例\n---\n\n# 案例\n' },
  ],
}

const expected = (profile: string): string => `policydoc: { profile: ${profile} }`

export default defineRule({
  id: 'unread-text',
  severity: 'info',
  messages: {
    long: {
      en: 'This paragraph is too long and was not analysed.',
      'zh-Hans': '此段过长，未作分析。',
    },
    longMatter: {
      en: 'This front matter is too long and was not read.',
      'zh-Hans': '文前信息过长，未作读取。',
    },
    value: {
      en: '“policydoc: {value}” is not read; expected “{expected}”.',
      'zh-Hans': '“policydoc: {value}”不起作用，应写作“{expected}”。',
    },
    key: {
      en: '“{key}” is not read in front matter; expected “{expected}” alone.',
      'zh-Hans': '文前信息中的“{key}”不起作用，只能写“{expected}”。',
    },
    broken: {
      en: 'What “policydoc” is set to cannot be read; expected “{expected}”.',
      'zh-Hans': '“policydoc”的值无法读取，应写作“{expected}”。',
    },
    change: { en: 'Change to “{to}”', 'zh-Hans': '改为“{to}”' },
  },
  *check({ blocks, text }, { profiles }) {
    const [block] = blocks
    for (const { start } of unreadIn({ blocks })) {
      const [first = ''] = text.slice(start, start + 2)
      const isMatter = block?.kind === 'frontmatter' && block.span.start === start
      yield { messageId: isMatter ? 'longMatter' : 'long', span: { start, end: start + first.length } }
    }
    if (block?.kind === 'frontmatter')
      yield* settingFindings(
        block,
        profiles.map(({ id }) => id),
      )
  },
})

/** What stands under `policydoc:` and is not read. */
function* settingFindings(block: Block, profiles: readonly string[]): Iterable<RuleFinding> {
  const settings = [...frontMatterOf([block])].filter(([key]) => /^policydoc(?:\.|$)/.test(key))
  for (const [key, { value, span }] of settings) {
    if (key === 'policydoc.profile') continue
    const known = profiles.includes(value) ? value : 'case-report'
    const data = { key, value, expected: expected(known) }
    const to = `{ profile: ${known} }`
    const change = replacement('change', span, to, { data: { to } })
    if (key !== 'policydoc') yield { messageId: 'key', span, data }
    else yield { messageId: 'value', span, data, fixes: known === value ? [change] : [] }
  }
  const unread = settings.length > 0 ? undefined : unreadSetting(block.prose)
  if (unread)
    yield {
      messageId: 'broken',
      span: block.spanOf(unread.start, unread.end),
      data: { expected: expected('case-report') },
    }
}

/** The line that sets `policydoc`, in offsets of the front matter, where it or what stands below it sets anything. */
function unreadSetting(prose: string): Span | undefined {
  const line = /^policydoc[ \t]*:(?=[ \t\r\n])([^\r\n]*)/m.exec(prose)
  if (!line) return undefined
  const end = line.index + line[0].length
  // The next key, or the fence, stands where a line begins.
  const [below = ''] = prose.slice(end).split(/\n(?=---|\.\.\.|[\p{L}\d"'])/u, 1)
  const held = `${line[1]}${below}`.replace(/(^|[ \t])#[^\r\n]*/gm, '').trim()
  if (/^(?:\{\s*\}|~|null)?$/i.test(held)) return undefined
  return { start: line.index, end: line.index + line[0].trimEnd().length }
}

import { nearest } from '../language/nearest.ts'
import { frontMatterOf } from '../model/front-matter.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Unknown profiles', 'zh-Hans': '未知文件类型' },
  summary: { en: 'Front matter names a profile that exists.', 'zh-Hans': '文前信息中的文件类型应当存在。' },
  why: {
    en:
      'A misspelt profile is not applied: the document is checked as if it named none, and nobody ' +
      'notices. `profile` outside `policydoc:` may belong to another program and is only looked at ' +
      'where a profile of nearly that name exists.',
    'zh-Hans':
      '文件类型写错即不起作用，文稿按未指定类型检查，却无人察觉。`policydoc:` 之外的 `profile` 可能属于其他程序，只有与某个文件类型相近时才报告。',
  },
  examples: [
    {
      title: 'Misspelt',
      markdown: '---\npolicydoc:\n  profile: case-reprot\n---\n\n# 案例\n',
      expect: ['3:12-3:23 unknownNear'],
      fixed: '---\npolicydoc:\n  profile: case-report\n---\n\n# 案例\n',
    },
    {
      title: 'By its title',
      markdown: '---\npolicydoc:\n  profile: 工作总结\n---\n\n# 总结\n',
      expect: ['3:12-3:16 unknownNear'],
      fixed: '---\npolicydoc:\n  profile: work-summary\n---\n\n# 总结\n',
    },
    {
      title: 'Like none',
      markdown: '---\npolicydoc:\n  profile: 汇编\n---\n\n# 案例\n',
      expect: ['3:12-3:14 unknown'],
    },
    {
      title: 'One that exists, and one that is another program’s',
      markdown: '---\nprofile: jane\npolicydoc:\n  profile: case-report\n---\n\n# 案例\n',
    },
  ],
}

export default defineRule({
  id: 'unknown-profile',
  severity: 'warning',
  messages: {
    unknown: {
      en: 'Unknown profile “{name}”; available: {known}.',
      'zh-Hans': '没有名为“{name}”的文件类型，可用的有{known}。',
    },
    unknownNear: {
      en: 'Unknown profile “{name}”. Did you mean “{near}”?',
      'zh-Hans': '没有名为“{name}”的文件类型，是否指“{near}”？',
    },
    rename: { en: 'Change to “{near}”', 'zh-Hans': '改为“{near}”' },
  },
  *check({ blocks }, { profiles }) {
    const matter = frontMatterOf(blocks)
    const known = [...new Set(profiles.map(({ id }) => id))]
    for (const key of ['policydoc.profile', 'profile']) {
      const entry = matter.get(key)
      const name = entry?.value.trim()
      if (!entry || !name || name === 'auto' || known.includes(name)) continue
      const titled = profiles.find(({ title }) =>
        Object.values(title).some((each) => each.toLowerCase() === name.toLowerCase()),
      )
      // A bare `profile` may be another program’s: a name that only resembles one of ours is not reported.
      const near = titled?.id ?? nearest(name, known, 1)
      const { span } = entry
      if (near !== undefined)
        yield {
          messageId: 'unknownNear',
          span,
          data: { name, near },
          fixes: [replacement('rename', span, near)],
        }
      else if (key !== 'profile') yield { messageId: 'unknown', span, data: { name, known } }
    }
  },
})

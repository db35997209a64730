import { nearest } from '../language/nearest.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Unknown rule', 'zh-Hans': '未知规则' },
  summary: { en: 'Directives name rules that exist.', 'zh-Hans': '指令中的规则名应当存在。' },
  why: {
    en: 'A misspelt name silences nothing, without any notice.',
    'zh-Hans': '规则名写错，指令不起作用，却无人察觉。',
  },
  examples: [
    {
      title: 'a rule that exists',
      markdown:
        '<!-- policydoc-disable-next-line list-count -->\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
    },
    {
      title: 'misspelt',
      markdown:
        '<!-- policydoc-disable-next-line list-cuont -->\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
      expect: ['1:34-1:44 unknownNear'],
      fixed:
        '<!-- policydoc-disable-next-line list-count -->\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
    },
    { title: 'like none', markdown: '<!-- policydoc-enable 数数 -->\n', expect: ['1:23-1:25 unknown'] },
  ],
}

export default defineRule({
  id: 'unknown-rule',
  severity: 'warning',
  afterwards: true,
  messages: {
    unknown: { en: 'Unknown rule “{name}”.', 'zh-Hans': '没有名为“{name}”的规则。' },
    unknownNear: {
      en: 'Unknown rule “{name}”. Did you mean “{near}”?',
      'zh-Hans': '没有名为“{name}”的规则，是否指“{near}”？',
    },
    rename: { en: 'Change to “{near}”', 'zh-Hans': '改为“{near}”' },
  },
  *check({ suppressions }, { ruleIds }) {
    for (const { rules } of suppressions)
      for (const { id: name, span } of rules) {
        if (ruleIds.includes(name)) continue
        const near = nearest(name, ruleIds)
        if (near === undefined) yield { messageId: 'unknown', span, data: { name } }
        else
          yield {
            messageId: 'unknownNear',
            span,
            data: { name, near },
            fixes: [replacement('rename', span, near)],
          }
      }
  },
})

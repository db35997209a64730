import type { Span } from '../text/span.ts'
import type { Suppression } from '../model/document.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

/** What to delete: the name, or the comment where it names nothing else, with its line where it stands alone. */
function removal(text: string, directive: Suppression, named: Span): Span {
  if (directive.rules.length > 1) {
    let { start } = named
    while (/[\s,，、]/.test(text[start - 1] ?? 'x')) start--
    return { start, end: named.end }
  }
  const { start, end } = directive.span
  const before = /(?:^|[\n\r])$/.test(text.slice(Math.max(0, start - 1), start))
  const after = /^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))
  return { start, end: before && after ? end + after[0].length : end }
}

export const page: RulePage = {
  title: { en: 'Directive without effect', 'zh-Hans': '多余指令' },
  summary: {
    en: 'A directive that silences nothing should go.',
    'zh-Hans': '没有屏蔽任何问题的指令应当删除。',
  },
  why: {
    en: 'A directive that outlives its finding hides the next one in the same place.',
    'zh-Hans': '问题已不存在而指令仍在，以后同一处出现的新问题就会被悄悄放过。',
  },
  examples: [
    {
      title: 'silences a finding',
      markdown:
        '<!-- policydoc-disable-next-line list-count -- 引用原文 -->\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
    },
    {
      title: 'silences nothing',
      markdown:
        '<!-- policydoc-disable-next-line list-count -->\n包括建章立制、选优配强、严管厚爱等3项重点工作。\n',
      expect: ['1:34-1:44 unusedRule'],
      fixed: '包括建章立制、选优配强、严管厚爱等3项重点工作。\n',
    },
    {
      title: 'names no rule',
      markdown: '正文一切正常。<!-- policydoc-disable -->\n',
      expect: ['1:8-1:34 unused'],
      fixed: '正文一切正常。\n',
    },
    {
      title: 'one name of two',
      markdown:
        '<!-- policydoc-disable list-count, empty-section -->\n\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
      expect: ['1:36-1:49 unusedRule'],
      fixed: '<!-- policydoc-disable list-count -->\n\n包括建章立制、选优配强、严管厚爱等2项重点工作。\n',
    },
  ],
}

export default defineRule({
  id: 'unused-directive',
  severity: 'warning',
  afterwards: true,
  messages: {
    unusedRule: {
      en: 'Nothing here is reported by “{rule}”: the directive silences nothing.',
      'zh-Hans': '此处“{rule}”没有报告任何问题，这条指令不起作用。',
    },
    unused: {
      en: 'Nothing is reported here: the directive silences nothing.',
      'zh-Hans': '此处没有任何问题，这条指令不起作用。',
    },
    remove: { en: 'Delete the directive', 'zh-Hans': '删除这条指令' },
  },
  *check({ suppressions, text }, { unused, ruleIds }) {
    for (const { span, rule } of unused) {
      // A name that no rule has is reported as such.
      if (rule !== undefined && !ruleIds.includes(rule)) continue
      const directive = suppressions.find((one) => one.span.start <= span.start && span.end <= one.span.end)
      if (!directive) continue
      yield {
        messageId: rule === undefined ? 'unused' : 'unusedRule',
        span,
        ...(rule === undefined ? {} : { data: { rule } }),
        fixes: [replacement('remove', removal(text, directive, span), '')],
      }
    }
  },
})

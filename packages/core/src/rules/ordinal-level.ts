import { levelFaults } from '../model/numbering/levels.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Levels of labels', 'zh-Hans': '序号层次' },
  summary: {
    en: 'A higher level does not stand under a lower one.',
    'zh-Hans': '下级序号不得统领上级序号。',
  },
  why: {
    en:
      'GB/T 15834—2011, B.3.8: levels may be skipped, but a lower level must not stand above a higher one. ' +
      'GB/T 9704—2012, 7.3.3 orders them 一、（一） 1. （1）.',
    'zh-Hans':
      'GB/T 15834—2011 附录 B.3.8：层次可以跳级，但不得以下级序号统领上级序号。GB/T 9704—2012 第 7.3.3 条：结构层次序数依次为“一、”“（一）”“1.”“（1）”。',
  },
  examples: [
    {
      title: 'Levels in order, one skipped',
      markdown: '一、目标\n\n1.稳步推进。\n\n2.形成合力。\n\n二、任务\n',
    },
    {
      title: 'The standard is of Chinese',
      markdown: '(1) Copies carry\n\n1. this licence,\n\n2. a notice.\n\n(2) Changes are marked.\n',
    },
    {
      title: 'Upside down',
      markdown: '（一）目标\n\n一、稳步推进。\n\n二、形成合力。\n\n（二）任务\n\n（三）保障\n',
      expect: ['3:1-3:3 inverted'],
    },
  ],
}

export default defineRule({
  id: 'ordinal-level',
  severity: 'warning',
  messages: {
    inverted: {
      en: '“{found}” stands under “{outer}”, which is the lower level.',
      'zh-Hans': '“{found}”列于层次更低的“{outer}”之下。',
    },
  },
  *check({ runs, language }) {
    // Laws elsewhere number paragraphs (1) and their points 1.
    if (language === 'en') return
    for (const { inner, outer } of levelFaults(runs)) {
      yield {
        messageId: 'inverted',
        span: inner.span,
        data: { found: inner.text, outer: outer.text },
        related: [outer],
      }
    }
  },
})

import { COUNT_MESSAGES, countFinding } from './count-finding.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Count of what follows', 'zh-Hans': '分项计数' },
  summary: {
    en: 'A number says how many headings, paragraphs or list items follow it.',
    'zh-Hans': '提领句中的数目与其后标题、段落或列表的项数一致。',
  },
  why: {
    en:
      'A sentence such as “the following four objectives” promises an outline; one more or one less is ' +
      'a lost or an unplanned item. Common practice; no standard demands it.',
    'zh-Hans':
      '“重点做好以下四个方面工作”之类的提领句约定了下文结构，多一项或少一项，往往是漏项或误增。此为通行做法，并非标准条文。',
  },
  examples: [
    {
      title: 'Three paragraphs where four are promised',
      markdown:
        '下一步，重点做好以下四个方面工作：\n\n（一）摸清底数。\n\n（二）分类施策。\n\n（三）跟踪问效。\n',
      expect: ['1:11-1:12 mismatch'],
      fixed:
        '下一步，重点做好以下三个方面工作：\n\n（一）摸清底数。\n\n（二）分类施策。\n\n（三）跟踪问效。\n',
    },
    {
      title: 'As many as promised',
      markdown:
        'We pursue the following three objectives:\n\n- safer streets\n- cleaner water\n- shorter queues\n',
    },
    {
      title: 'A table whose rows are headed as they are counted',
      markdown:
        'The yard has four boats, shown in the table below.\n\n| Boat | Crew |\n| --- | --- |\n| Punt | 1 |\n| Skiff | 2 |\n| Barge | 4 |\n',
      expect: ['1:14-1:18 mismatch'],
      fixed:
        'The yard has three boats, shown in the table below.\n\n| Boat | Crew |\n| --- | --- |\n| Punt | 1 |\n| Skiff | 2 |\n| Barge | 4 |\n',
    },
    {
      title: 'A numbered list right after its number',
      markdown: 'The crew set three objectives for the year.\n\n1. Paint the hull.\n2. Mend the sails.\n',
      expect: ['1:14-1:19 mismatch'],
      fixed: 'The crew set two objectives for the year.\n\n1. Paint the hull.\n2. Mend the sails.\n',
    },
    {
      title: 'The number of a chapter',
      markdown: '2 Objectives\n\n1. Paint the hull.\n2. Mend the sails.\n3. Row out.\n',
    },
    {
      title: 'A sum below the rows, rules for each',
      markdown:
        'The two ports below differ.\n\n| Port | Boats |\n| --- | --- |\n| Ayr | 5 |\n| Oban | 7 |\n| Scotland | 12 |\n\nEvery crew ' +
        'has two goals.\n\n1. Each goal is written down.\n2. Each goal is agreed.\n3. Each goal is reviewed.\n',
    },
    {
      title: 'A note among the items, a conclusion among the headings',
      markdown:
        'Two locks were mended:\n\n- the upper lock\n- the lower lock\n- NOTE: both need paint\n\nThe ' +
        'two chapters below tell more.\n\n## Upper lock\n\nDone.\n\n## Lower lock\n\nDone.\n\n## ' +
        'Conclusion\n\nPaint.\n',
    },
    {
      title: 'A number that looks back, or names its own',
      markdown:
        'Let us compare these two boats.\n\n## Punt\n\nFlat.\n\n## Skiff\n\nSharp.\n\n## ' +
        'Costs\n\nLow.\n\nGiven two kinds Punt and Skiff, where a punt is flat:\n\n- a punt is poled\n- ' +
        'a skiff is rowed\n- either floats\n',
    },
  ],
}

export default defineRule({
  id: 'outline-count',
  severity: 'error',
  messages: COUNT_MESSAGES,
  *check(document) {
    const wrong = document.foundClaims.filter(
      ({ status, form }) => status === 'mismatch' && form === 'outline',
    )
    for (const { claim } of wrong) yield countFinding(claim, document)
  },
})

import { keyWorksIn } from '../model/actions.ts'
import { allSections } from '../model/role-level.ts'
import { hasWorkstreams, workstreamsBehind } from '../model/workstreams.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Key work elaborated', 'zh-Hans': '重点工作展开' },
  summary: {
    en: 'What an action names as key work is elaborated in its workstreams.',
    'zh-Hans': '行动所列重点工作在后文各“方面”中展开。',
  },
  why: {
    en:
      'Where a document elaborates its key work clause by clause (甲方面，…；乙方面，…), an item without a ' +
      'clause of its own may have been forgotten. A hint only: one clause may cover two items. Common ' +
      'practice.',
    'zh-Hans':
      '文稿以“甲方面，……；乙方面，……”逐项展开重点工作时，缺少对应内容的一项可能是遗漏。仅作提示：一个方面也可以兼述两项。此为通行做法。',
  },
  examples: [
    {
      title: 'Three items, two clauses',
      markdown:
        '一、做法\n\n一是就近养老,实施暖巢行动。包括新建食堂、改造楼道、配备管家等3项重点工作。食堂方面,三家联办；楼道方面,加装扶手。\n',
      expect: ['3:32-3:33 fewer'],
    },
    {
      title: 'Each item has its clause',
      markdown:
        '一、做法\n\n一是就近养老,实施暖巢行动。包括新建食堂、改造楼道等2项重点工作。食堂方面,三家联办；楼道方面,加装扶手。\n',
    },
  ],
}

export default defineRule({
  id: 'workstream-coverage',
  severity: 'hint',
  // If a member was added, the count is what is wrong.
  yieldsTo: { fewer: ['list-count'] },
  messages: {
    fewer: {
      en: '{claimed} items of key work are named, {found} elaborated ({names}).',
      'zh-Hans': '列出{claimed}项重点工作，只展开了{found}个方面（{names}）。',
    },
    none: {
      en: '{claimed} items of key work are named and none elaborated, as other actions do.',
      'zh-Hans': '列出{claimed}项重点工作，但未像其他行动那样分方面展开。',
    },
    item: { en: 'named here', 'zh-Hans': '列出的重点工作' },
  },
  *check(document) {
    const { foundClaims, blocks } = document
    if (!hasWorkstreams(blocks)) return
    // Members that the paragraph elaborates itself need no action in its section.
    const open = foundClaims.filter(
      ({ keyWork, listed, start }) => keyWork && listed > 1 && workstreamsBehind(blocks, start) < listed,
    )
    if (!open.length) return
    const claims = open.map(({ claim }) => claim)
    for (const section of allSections(document.sections)) {
      if (!keyWorksIn(section.span, claims).length) continue
      const elaborated = section.actions.some(({ workstreams }) => workstreams.length > 0)
      if (!elaborated) continue
      for (const { keyWork: claim, workstreams } of section.actions) {
        if (!claim || claim.items.length < 2 || workstreams.length >= claim.items.length) continue
        yield {
          messageId: workstreams.length === 0 ? 'none' : 'fewer',
          span: claim.numeral.span,
          certainty: 'possible',
          data: {
            claimed: claim.items.length,
            found: workstreams.length,
            names: workstreams.map(({ name }) => name).join('、'),
          },
          related: claim.items.map(({ span }) => ({ messageId: 'item', span })),
        }
      }
    }
  },
})

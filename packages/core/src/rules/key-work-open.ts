import { allSections } from '../model/role-level.ts'
import type { Claim } from '../model/document.ts'
import { COUNT_MESSAGES } from './count-finding.ts'
import { countFix } from './count-fix.ts'
import { quotedClaim } from './quoted-claim.ts'
import { defineRule, type RulePage } from './rule.ts'

/** So many key works a sentence lists in full. */
const MOST = 10

export const page: RulePage = {
  title: { en: 'Key work not all named', 'zh-Hans': '重点工作未列全' },
  summary: {
    en: 'Key work closed by 等 names fewer items than it counts.',
    'zh-Hans': '以“等”收尾的重点工作所列少于所称项数。',
  },
  why: {
    en: '等 may mean “and others”, so nothing is wrong; but key work is usually listed in full, and a draft may have lost an item.',
    'zh-Hans': '“等”可以表示列举未尽，并不算错；但重点工作通常逐项列全，草稿可能漏了一项。',
  },
  examples: [
    {
      title: 'Two named, three counted',
      markdown: '包括完善值班制度、建强网格队伍等3项重点工作。\n',
      expect: ['1:17-1:18 open'],
    },
    {
      title: 'Two named and two elaborated: the number is what is left over',
      markdown:
        '一、做法\n\n一是就近养老,实施暖巢行动。包括新建食堂、改造楼道等3项重点工作。食堂方面,三家联办；楼道方面,加装扶手。\n',
      expect: ['3:27-3:28 open'],
      fixed:
        '一、做法\n\n一是就近养老,实施暖巢行动。包括新建食堂、改造楼道等2项重点工作。食堂方面,三家联办；楼道方面,加装扶手。\n',
    },
    { title: 'All named', markdown: '包括完善值班制度、建强网格队伍等2项重点工作。\n' },
    { title: 'Two of many', markdown: '包括完善值班制度、建强网格队伍等12项重点工作。\n' },
    { title: 'Some for example', markdown: '提出3项重点任务，如完善值班制度、建强网格队伍等。\n' },
    { title: 'Not key work', markdown: '覆盖了东片、西片等3个片区。\n' },
  ],
}

export default defineRule({
  id: 'key-work-open',
  severity: 'info',
  messages: {
    open: {
      en: '“{quote}”: {listed} {listed|is|are} named before 等. Is one missing?',
      'zh-Hans': '“{quote}”在“等”之前只列出 {listed} 项，是否有遗漏？',
    },
    change: COUNT_MESSAGES.change,
  },
  *check(document) {
    const open = document.foundClaims
      .filter(({ keyWork, status }) => keyWork && status === 'open')
      .map(({ claim }) => claim)
      // Behind more names than a sentence lists in full, 等 means “and others”.
      .filter(({ claimed, items }) => claimed <= MOST && !givesExamples(document.text, items))
    if (open.length === 0) return
    // Where as many are elaborated as are named, none is lost: the number is the slip.
    const elaborated = new Set(
      allSections(document.sections).flatMap(({ actions }) =>
        actions.flatMap(({ keyWork, workstreams }) =>
          keyWork && keyWork.listed > 1 && workstreams.length === keyWork.listed ? [keyWork] : [],
        ),
      ),
    )
    for (const claim of open)
      yield {
        messageId: 'open',
        span: claim.numeral.span,
        data: {
          quote: quotedClaim(claim, document.text),
          claimed: claim.claimed,
          listed: claim.listed,
          noun: claim.noun,
        },
        related: claim.items.map((item, index) => ({ text: String(index + 1), span: item.span })),
        ...(elaborated.has(claim) && { fixes: [countFix(claim, document)] }),
      }
  },
})

/** 3项重点任务，如甲、乙. */
function givesExamples(text: string, [first]: Claim['items']): boolean {
  return first !== undefined && /[如像]/.test(text.charAt(first.span.start - 1))
}

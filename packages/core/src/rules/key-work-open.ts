import { quotedClaim } from './count-finding.ts'
import { defineRule, type RulePage } from './rule.ts'

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
    { title: 'All named', markdown: '包括完善值班制度、建强网格队伍等2项重点工作。\n', expect: [] },
    { title: 'Not key work', markdown: '覆盖了东片、西片等3个片区。\n', expect: [] },
  ],
}

export default defineRule({
  id: 'key-work-open',
  severity: 'info',
  messages: {
    open: {
      en: '“{quote}”: {listed} are named before 等. Is one lost?',
      'zh-Hans': '“{quote}”在“等”之前只列出 {listed} 项，是否有遗漏？',
    },
  },
  *check({ claims }) {
    for (const claim of claims)
      if (claim.keyWork && claim.status === 'open')
        yield {
          messageId: 'open',
          span: claim.numeral.span,
          data: { quote: quotedClaim(claim), claimed: claim.claimed, listed: claim.listed, noun: claim.noun },
          related: claim.items.map((item, index) => ({ text: String(index + 1), span: item.span })),
        }
  },
})

import { writtenLike } from '../language/numbers/written-like.ts'
import type { StatedNumber } from '../model/arithmetic.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Part and whole', 'zh-Hans': '部分与总体' },
  summary: {
    en: 'A part is not larger than its whole, and its share is what the text says.',
    'zh-Hans': '部分不大于总体，所占比例与数字相符。',
  },
  why: {
    en:
      '“712 of 1,169”, “1169个小区中，712个…”: a part above its whole is a slip of the pen in one of the two. ' +
      'So is a share that part and whole do not make (合格1198份，合格率96.6% of 1240份), by more than its last digit.',
    'zh-Hans':
      '“1169个小区中712个”之类的表述，部分数大于总体数，必有一处笔误。部分、总体与所占比例（“213家，占64.9%”“合格率96.6%”）' +
      '三者对不上，且相差超过末位一个单位的，也是如此。',
  },
  examples: [
    {
      title: 'A part within its whole',
      markdown:
        '全区1169个小区中，712个小区党支部达到示范点标准。\n\nIn total 712 of 1,169 estates took part.\n',
    },
    {
      title: 'Parts of another kind',
      markdown:
        '3个县中有12个乡镇完成改造。\n\n一套方案中有四个附件。\n\nThe switch sits behind channel 1 of the 0x71 board.\n',
    },
    {
      title: 'Digits turned round',
      markdown: '全区169个小区中，712个小区党支部达到示范点标准。\n',
      expect: ['1:11-1:14 exceeds'],
    },
    {
      title: 'More than all of them',
      markdown: '全县船厂达到126家，其中产值超亿元船厂138家。\n',
      expect: ['1:21-1:24 exceeds'],
    },
    {
      title: 'Parts of another kind, in English',
      markdown:
        'Of 12 ports, 300 boats are registered in Ayr. The yard has 12 sheds, of which 14 metres are glass. We wait 5 days, of which 12 are wet.\n',
    },
    {
      title: 'A later stage',
      markdown:
        '发放问卷500份，回收有效问卷578份。应到代表90人，实到92人。\n\n发放问卷500份，回收478份，其中有效480份。\n',
      expect: ['1:16-1:19 exceeds', '1:31-1:33 exceeds', '3:21-3:24 exceeds'],
    },
    {
      title: 'Of which',
      markdown: 'The yard has 30 boats, of which 35 are dry. Of 14 sailors, 16 have signed on.\n',
      expect: ['1:33-1:35 exceeds', '1:60-1:62 exceeds'],
    },
    {
      title: 'Shares of one whole',
      markdown:
        '全县渡船328艘。从船主看，自有213艘，占64.9%；租用84艘，占52.6%；村办31艘，占9.5%。\n\n检测水样1240份，合格1198份，合格率69.6%。\n',
      expect: ['1:36-1:40 share', '3:22-3:26 share'],
    },
    {
      title: 'Shares that hold',
      markdown:
        '全县渡船328艘。从船主看，自有213艘，占64.9%；租用84艘，占25.6%；村办31艘，占9.5%。检修渡船1426艘，占全部渡船（1689艘）的84.4%。\n',
    },
    {
      title: 'In English',
      markdown: 'Of the 48 estates, 84 of 48 took part.\n',
      expect: ['1:20-1:22 exceeds'],
    },
  ],
}

export default defineRule({
  id: 'part-whole',
  severity: 'error',
  messages: {
    exceeds: {
      en: 'The part, {part}, is larger than its whole, {whole}.',
      'zh-Hans': '部分“{part}”大于总体“{whole}”。',
    },
    share: {
      en: '{part} of {whole} is {expected}%, not {share}%.',
      'zh-Hans': '{part}占{whole}的{expected}%，不是{share}%。',
    },
  },
  *check({ wrong }) {
    for (const { whole, part, share, expected } of wrong.pairs) {
      if (share && expected !== undefined) {
        yield {
          messageId: 'share',
          span: share.span,
          data: { part: part.text, whole: wholeLike(whole, part), share: share.text, expected },
          related: [part, whole],
          certainty: 'likely',
        }
        continue
      }
      yield {
        messageId: 'exceeds',
        span: part.span,
        data: { part: part.text, whole: whole.text },
        related: [whole],
      }
    }
  },
})

/** A whole as it is written or, in bare digits beside 1.8亿, as its part is. */
function wholeLike(whole: StatedNumber, part: StatedNumber): string | number {
  const own = writtenLike(whole.value, whole)
  return typeof own === 'string' ? own : writtenLike(whole.value, part)
}

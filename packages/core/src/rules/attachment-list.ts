import { fold } from '../language/fold.ts'
import { attachmentsOf } from '../model/attachments.ts'
import { characterPairs } from '../text/character-pairs.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Attachments and their list', 'zh-Hans': '附件说明' },
  summary: {
    en: 'The note of attachments (附件：) and the attachments agree.',
    'zh-Hans': '附件说明与所附附件一致。',
  },
  why: {
    en:
      'National standard: GB/T 9704—2012, 7.3.4: several attachments are numbered in Arabic numerals ' +
      'and no punctuation follows their names; 7.3.7: number and title of an attachment agree with the ' +
      'note. A document whose attachments are files of their own is left alone.',
    'zh-Hans':
      '依据国家标准 GB/T 9704—2012 第7.3.4条：多个附件用阿拉伯数字标注顺序号，附件名称后不加标点符号；第7.3.7条：' +
      '附件顺序号和附件标题应当与附件说明的表述一致。附件另行成文、正文后未附的，不作检查。',
  },
  examples: [
    {
      title: 'Two listed, one attached',
      markdown:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n附件：1.责任分工表\n\n2.巡山记录表\n\n' +
        '柳河县人民政府\n\n2024年9月5日\n\n附件1\n\n责任分工表\n\n略\n',
      profile: 'official-document',
      expect: ['9:3-9:8 missing'],
    },
    {
      title: 'Punctuation after a name',
      markdown:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n附件：责任分工表。\n\n柳河县人民政府\n\n2024年9月5日\n',
      profile: 'official-document',
      expect: ['7:9-7:10 punctuation'],
      fixed:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n附件：责任分工表\n\n柳河县人民政府\n\n2024年9月5日\n',
    },
    {
      title: 'In agreement',
      markdown:
        '柳河县关于防火的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n\n附件：1.责任分工表\n\n2.巡山记录表\n\n' +
        '柳河县人民政府\n\n2024年9月5日\n\n附件1\n\n责任分工表\n\n略\n\n附件2\n\n巡山记录表\n\n略\n',
      profile: 'official-document',
    },
  ],
}

export default defineRule({
  id: 'attachment-list',
  severity: 'warning',
  recommended: false,
  messages: {
    missing: {
      en: 'Attachment {number}, “{name}”, is listed but not attached (GB/T 9704—2012, 7.3.7).',
      'zh-Hans': '附件说明列有附件{number}“{name}”，文后未见（GB/T 9704—2012 第7.3.7条）。',
    },
    unlisted: {
      en: 'Attachment {number} is not in the note of attachments, which lists {count} (GB/T 9704—2012, 7.3.7).',
      'zh-Hans': '附件{number}不在附件说明之中，说明只列了{count}个（GB/T 9704—2012 第7.3.7条）。',
    },
    title: {
      en: 'Attachment {number} is titled “{title}”, but the note calls it “{name}” (GB/T 9704—2012, 7.3.7).',
      'zh-Hans': '附件{number}的标题“{title}”与附件说明“{name}”不一致（GB/T 9704—2012 第7.3.7条）。',
    },
    punctuation: {
      en: 'The name of an attachment should not be followed by punctuation (GB/T 9704—2012, 7.3.4).',
      'zh-Hans': '附件名称后不加标点符号（GB/T 9704—2012 第7.3.4条）。',
    },
    remove: { en: 'Remove “{mark}”', 'zh-Hans': '删去“{mark}”' },
  },
  *check({ blocks }) {
    const attachments = attachmentsOf(blocks)
    if (!attachments) return
    const { listed, attached } = attachments
    for (const { name, span } of listed) {
      const mark = /[。；;，,、.]$/.exec(name)?.[0]
      if (!mark) continue
      const at = { start: span.end - 1, end: span.end }
      yield { messageId: 'punctuation', span: at, data: { mark }, fixes: [replacement('remove', at, '')] }
    }
    if (attached.length === 0) return
    const numbers = new Map(attached.map((text) => [text.number, text]))
    for (const { number, name, span } of listed) {
      const text = numbers.get(number)
      // An attachment under another number is reported there.
      if (!text) {
        if (!attached.some((each) => each.number > listed.length && isSame(name, each.title)))
          yield { messageId: 'missing', span, data: { number, name } }
      } else if (text.title && sharedPairs(name, text.title) < 0.2)
        yield {
          messageId: 'title',
          span: text.span,
          data: { number, name, title: text.title },
          related: [{ text: name, span }],
        }
    }
    for (const { number, span } of attached)
      if (number > listed.length)
        yield { messageId: 'unlisted', span, data: { number, count: listed.length } }
  },
})

const isSame = (name: string, title: string): boolean =>
  pairs(title).size > 1 && sharedPairs(name, title) === 1

/** The part of the pairs of characters of the shorter of two titles that the other has as well: with few of them they name different texts. */
function sharedPairs(name: string, title: string): number {
  const [a, b] = [pairs(name), pairs(title)]
  // 名单 and 考核办法 share no character.
  if (a.size < 2 || b.size < 2) return [...name].some((sign) => title.includes(sign)) ? 1 : 0
  const shared = [...a].filter((pair) => b.has(pair)).length
  return shared / Math.min(a.size, b.size)
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(characterPairs(fold(text).replace(/[^\p{L}\p{N}]/gu, '')))
}

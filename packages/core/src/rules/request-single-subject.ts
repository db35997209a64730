import { fold } from '../language/fold.ts'
import { officialShape } from '../model/official-shape.ts'
import { defineRule, type RulePage } from './rule.ts'
import { foldedProse } from '../model/folded.ts'
import { spanOf } from '../text/matches.ts'
import { written } from '../tree/written.ts'

// Closing words of requests alone. 请批转 belongs to reports that a higher body passes on; 请审阅 and 请审议 ask for reading.
const asking = new RegExp(
  String.raw`(?:请(?:予)?(?:批示|审批|批复|批准|核准|核批|审核批准)|` +
    String.raw`(?:妥否|当否|可否|是否妥当),?(?:请|恳请|敬请)(?:予)?(?:批示|批复|指示|审批)|` +
    String.raw`(?:恳请|请求)[^。;,]{0,20}(?:批准|批复|解决|支持|拨付))`,
)

export const page: RulePage = {
  title: { en: 'One subject in a request', 'zh-Hans': '请示事项' },
  summary: {
    en: 'A request (请示) asks one thing of one body; a report (报告) asks nothing.',
    'zh-Hans': '请示一文一事、只主送一个机关；报告不夹带请示事项。',
  },
  why: {
    en:
      'Regulation: 党政机关公文处理工作条例, Article 15 (1): a document to a higher body goes in principle to one ' +
      'main addressee; (4): a request deals with one matter, and a report or other document carries no ' +
      'request.',
    'zh-Hans':
      '依据《党政机关公文处理工作条例》第十五条：（一）原则上主送一个上级机关；（四）请示应当一文一事，不得在报告等非请示性公文中夹带请示事项。',
  },
  examples: [
    {
      title: 'Two addressees',
      markdown:
        '柳河县林业局关于增拨防火经费的请示\n\n县人民政府、市林业局：\n\n拟增拨经费。妥否，请批示。\n',
      profile: 'official-document',
      expect: ['3:1-3:11 addressees'],
    },
    {
      title: 'A report that asks',
      markdown: '柳河县林业局关于防火工作的报告\n\n县人民政府：\n\n已巡山百次。恳请县政府批准增拨经费。\n',
      profile: 'official-document',
      expect: ['5:7-5:14 asks'],
    },
    {
      title: 'One thing of one body',
      markdown: '柳河县林业局关于增拨防火经费的请示\n\n县人民政府：\n\n拟增拨经费。妥否，请批示。\n',
      profile: 'official-document',
    },
  ],
}

export default defineRule({
  id: 'request-single-subject',
  severity: 'warning',
  recommended: false,
  messages: {
    subjects: {
      en: 'A request deals with one matter; this title names two (党政机关公文处理工作条例, Article 15).',
      'zh-Hans': '请示应当一文一事，标题并列了两件事（《党政机关公文处理工作条例》第十五条）。',
    },
    addressees: {
      en: 'A request goes to one main addressee; {count} are named (党政机关公文处理工作条例, Article 15).',
      'zh-Hans': '请示原则上主送一个上级机关，此处列出{count}个（《党政机关公文处理工作条例》第十五条）。',
    },
    asks: {
      en: 'A report carries no request: “{phrase}” (党政机关公文处理工作条例, Article 15).',
      'zh-Hans': '报告不得夹带请示事项：“{phrase}”（《党政机关公文处理工作条例》第十五条）。',
    },
  },
  *check({ blocks, metadata: { title } }) {
    if (!title) return
    const subject = fold(title.value).replace(/(?:\([^()]*\))+$/, '')
    const { addressee, date } = officialShape(blocks)
    if (subject.endsWith('请示')) {
      if (/关于.+(?:和|及|与|、|并)关于.+请示$/.test(subject))
        yield { messageId: 'subjects', span: title.span }
      const block = addressee === undefined ? undefined : blocks[addressee]
      const end = block ? block.prose.trimEnd().length - 1 : 0
      const names = block
        ? fold(block.prose.slice(0, end))
            .split(/[、,]/)
            .filter((name) => name.trim())
        : []
      if (block && names.length > 1)
        yield { messageId: 'addressees', span: block.spanOf(0, end), data: { count: names.length } }
    } else if (subject.endsWith('报告') && !subject.endsWith('工作报告')) {
      // Annexes below the signature are documents of their own.
      for (const block of blocks.slice((addressee ?? 0) + 1, date ?? blocks.length)) {
        if (block.kind === 'code' || block.kind === 'html' || block.kind === 'table') continue
        const match = asking.exec(
          foldedProse(block.local).replace(/《[^》]*》|“[^”]*”/g, (quoted) => '＊'.repeat(quoted.length)),
        )
        if (!match) continue
        const { text: phrase, span } = written(block, spanOf(match))
        yield { messageId: 'asks', span, data: { phrase } }
        return
      }
    }
  },
})

import { fold } from '../language/fold.ts'
import type { Reference } from '../model/document.ts'
import { seriesOf, targetsOf, titlesOf } from '../model/targets.ts'
import { announcedTotals } from './announced-totals.ts'
import { missingItems, tooFewAbove } from './missing-items.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'
import { listsSaidAbove, listsAnnounced } from './list-references.ts'

/** A reference that points further beyond the end than this is another document's. */
const FARTHEST = 60

/** A reference that does not say whose part it names: where others of its kind point at what is there, so does it. */
const BARE = /^(?!.* this |.*\d\.\d)[a-z]|\([a-z]\)$/

export const page: RulePage = {
  title: { en: 'References', 'zh-Hans': '引用对象' },
  summary: { en: 'References point at parts that exist.', 'zh-Hans': '引用的附件、条款、章节应当存在。' },
  why: {
    en:
      'An article or an attachment inserted or dropped late leaves references behind. Checked are references ' +
      'that name the document itself (本办法第十二条, clause 9 of this policy) or no other (see Section 7, 符合5.2的规定), ' +
      'items of its articles, tables, figures, attachments, numbered paragraphs (上文第6段) and parts numbered with any word ' +
      '(Proposal 4). section 9 in small letters counts where others like it point at what is there.',
    'zh-Hans':
      '定稿前增删条文或附件，引用往往未随之调整。检查指明本文件自身的引用（如“本办法第十二条”）、' +
      '未指明其他文件的引用（如“符合5.2的规定”“见表3”“上文第6段”）、对条文各项的引用和附件；引用所指的部分须在文中自成序列。',
  },
  examples: [
    {
      title: 'More articles than stand above',
      markdown: '第一条 渡船设灯。\n\n第二条 渡船设铃。\n\n第三条 违反前三条的，处罚款。\n',
      expect: ['5:7-5:10 before'],
    },
    {
      title: 'Measures announced, none given',
      markdown: '为做好工作，制定如下措施：\n',
      expect: ['1:13-1:14 nothing'],
    },
    {
      title: 'Four said to stand above, three stand there',
      markdown: '（一）摸清底数。\n\n（二）分类施策。\n\n（三）跟踪问效。\n\n以上四项工作由办公室督办。\n',
      expect: ['7:3-7:4 above'],
    },
    {
      title: 'Three said to stand above, three stand there',
      markdown: '（一）摸清底数。\n\n（二）分类施策。\n\n（三）跟踪问效。\n\n以上三项工作由办公室督办。\n',
    },
    {
      title: 'A reference to an attachment that is there',
      markdown: '指标见附件2。\n\n附件：1.任务分解表\n\n2.指标体系\n',
    },
    {
      title: 'Attachments that are files',
      markdown: '请填报附件2和附件5。\n\n附件1 名单.xlsx\n\n附件2 计划.xlsx\n\n附件3 说明.docx\n',
      expect: ['1:8-1:11 attachment'],
    },
    {
      title: 'An attachment too many',
      markdown: '指标见附件3。\n\n附件：1.任务分解表\n\n2.指标体系\n',
      expect: ['1:4-1:7 attachment'],
    },
    {
      title: 'An article that is not there',
      markdown:
        '第一条 为了规范管理，制定本办法。\n\n第二条 本办法适用于本区。\n\n第三条 主管部门负责实施。\n\n' +
        '第四条 违反本办法第九条的，责令改正。\n\n第五条 本办法自发布之日起施行。\n',
      expect: ['7:7-7:13 article'],
    },
    {
      title: 'The parent act',
      markdown:
        '# 渡口法施行细则\n\n第一条 本细则依渡口法（以下简称本法）第九条订定。\n\n第二条 本法第十四条所称渡口，指有船之处。\n\n第三条 本细则自发布日施行。\n',
    },
    {
      title: 'A section that is not there, and one with another title',
      markdown:
        '# Rules\n\n## 1. Oars\n\nSee Section 7 and Section 3 (Sails).\n\n## 2. Sails\n\nHoist.\n\n## 3. Anchors\n\nDrop.\n',
      expect: ['5:5-5:14 section', '5:19-5:28 titled'],
    },
    {
      title: 'Sections named together',
      markdown:
        '# Rules\n\n## 1. Oars\n\nSee Sections 2 and 7.\n\n## 2. Sails\n\nHoist.\n\n## 3. Anchors\n\nDrop.\n',
      expect: ['5:20-5:21 section'],
    },
    {
      title: 'A proposal that is not there',
      markdown:
        'Proposal 1: Row.\n\nProposal 2: Sail, as in Proposal 7.\n\nProposal 3: Steer by Proposal 1.\n',
      expect: ['3:25-3:35 section'],
    },
    {
      title: 'Numbered paragraphs above',
      markdown: '1. 甲。\n\n2. 乙，見上文第1及9段。\n\n3. 丙，除第3段所述外。\n\n4. 丁。\n',
      expect: ['3:9-3:14 section'],
    },
    {
      title: 'Another’s sections',
      markdown:
        '# Rules\n\n## 1. Oars\n\nSection 9 of the Harbour Code applies. See Section 8 of that book.\n\n## 2. Sails\n\nHoist.\n\n## 3. Anchors\n\nDrop.\n',
    },
    {
      title: 'An enclosure that is not there',
      markdown: 'I send the plan and the log (Enclosure 3).\n\nEnclosures:\n\n1. Plan\n2. Chart\n',
      expect: ['1:30-1:41 attachment'],
    },
    {
      title: 'A clause that is not there',
      markdown: '1. Oars are of ash.\n2. Sails follow clause 8 of this policy.\n3. Crews row.\n',
      expect: ['2:17-2:40 section'],
    },
    {
      title: 'A table that is not there',
      markdown: '详见表3。\n\n表1 船只\n\n甲。\n\n表2 船员\n\n乙。\n',
      expect: ['1:3-1:5 table'],
    },
    {
      title: 'More articles announced than there are',
      markdown:
        '渡口办法（全文共五条）\n\n第一条 制定本办法。\n\n第二条 渡口设灯。\n\n第三条 渡船设铃。\n\n第四条 本办法自发布之日起施行。\n',
      expect: ['1:6-1:11 total'],
    },
    {
      title: 'Chapters and articles announced',
      markdown:
        '# 渡口办法\n\n本办法共四章四条。\n\n## 第一章 总则\n\n第一条 渡口设灯。\n\n第二条 渡船设铃。\n\n## 第二章 渡船\n\n' +
        '第三条 船工持证。\n\n## 第三章 附则\n\n第四条 本办法自发布之日起施行。\n',
      expect: ['3:1-3:9 total'],
    },
    {
      title: 'An item that is not there',
      markdown:
        '第一条 为了规范渡口，制定本办法。\n\n第二条 下列渡口应当设灯：\n\n（一）夜渡；\n\n（二）车渡。\n\n' +
        '第三条 主管部门负责实施。\n\n第四条 违反本办法第二条第三项的，责令改正；违反本办法第二条第二项的，予以警告。\n\n' +
        '第五条 本办法自发布之日起施行。\n',
      expect: ['11:7-11:16 item'],
    },
  ],
}

export default defineRule({
  id: 'reference-target',
  severity: 'warning',
  messages: {
    attachment: {
      en: '“{target}” is not among the {count} {count|attachment|attachments}.',
      'zh-Hans': '共有附件{count}个，没有“{target}”。',
    },
    article: {
      en: '“{target}”: the last article is {last}.',
      'zh-Hans': '“{target}”不存在，最后一条是{last}。',
    },
    above: {
      en: '“{phrase}”: there is no list of {number} above.',
      'zh-Hans': '“{phrase}”：上文没有{number}项的列举。',
    },
    nothing: {
      en: '“{phrase}” announces something, but the document ends here.',
      'zh-Hans': '“{phrase}”之后没有下文。',
    },
    item: {
      en: '“{target}”: the last item there is {last}.',
      'zh-Hans': '“{target}”不存在，该条最后一项是{last}。',
    },
    before: {
      en: '“{target}”: only {count} {count|article stands|articles stand} above.',
      'zh-Hans': '“{target}”：上文只有{count}条。',
    },
    section: { en: '“{target}”: the last one is {last}.', 'zh-Hans': '“{target}”不存在，最后一个是{last}。' },
    table: {
      en: '“{target}”: the last table is {last}.',
      'zh-Hans': '“{target}”不存在，最后一个表是{last}。',
    },
    titled: {
      en: '“{target}” is called “{found}” here; its own title is “{title}”.',
      'zh-Hans': '此处称“{target}”为“{found}”，其标题为“{title}”。',
    },
    total: { en: '“{phrase}”: the last one is {last}.', 'zh-Hans': '“{phrase}”，最后却是{last}。' },
    figure: {
      en: '“{target}”: the last figure is {last}.',
      'zh-Hans': '“{target}”不存在，最后一个图是{last}。',
    },
  },
  *check(document) {
    yield* listsSaidAbove(document)
    yield* listsAnnounced(document)
    const { references, text } = document
    const lasts = targetsOf(document)
    yield* announcedTotals(document)
    yield* missingItems(document)
    yield* tooFewAbove(document)
    if (references.length === 0) return
    const titles = titlesOf(document)
    const held = new Set(
      references.flatMap((each) => (each.number <= (lasts(each)?.value ?? 0) ? [seriesOf(each.target)] : [])),
    )
    for (const reference of references) {
      const { kind, target, number, span } = reference
      const last = lasts(reference)
      const known = !BARE.test(target) || held.has(seriesOf(target)) || last?.headed
      if (last && known && number > last.value && number - last.value <= FARTHEST)
        yield {
          messageId: kind,
          span,
          data: { target, last: last.text, count: last.value },
          certainty: kind === 'attachment' || kind === 'article' ? 'certain' : 'likely',
        }
      else yield* otherTitle(text, titles(reference), reference)
    }
  },
})

/** The title that a reference gives in brackets where its target has another: Section 7 (Voting). */
function* otherTitle(
  text: string,
  title: string | undefined,
  { target, span }: Reference,
): Generator<RuleFinding> {
  const found = title && NAMED.exec(text.slice(span.end, span.end + 40))?.[1]?.trim()
  if (!found || !/\p{L}{2}/u.test(found)) return
  const [a, b] = [found, title].map((name) =>
    fold(name)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  if (!a || !b || a.includes(b) || b.includes(a)) return
  yield { messageId: 'titled', span, certainty: 'possible', data: { target, found, title } }
}

const NAMED = /^\s?[（(【“]([^（）()【】“”]{2,30})[）)】”]/

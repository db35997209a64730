import { isBlank } from '../model/blanks.ts'
import { placeholdersOf, type Placeholder } from '../model/placeholders.ts'
import { written } from '../tree/written.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'

/** So many names left out, and a text leaves out numbers on purpose too; so many names or blanks, and it is a form. */
const SEVERAL = 2
const FORM = 3

export const page: RulePage = {
  title: { en: 'Placeholders', 'zh-Hans': '占位内容' },
  summary: { en: 'No placeholder is left in the text.', 'zh-Hans': '文中没有留下占位内容。' },
  why: {
    en:
      'What was to be filled in later, and was not: 待撰写, XX万元, 20XX年, TBD. A text that leaves out ' +
      'names throughout (XX镇, ×××同志) does so on purpose and is left alone; a name or two are told as a ' +
      'hint. A × alone in a table is a sign of statistics; what is quoted, and code, is not looked at. ' +
      'Common practice.',
    'zh-Hans':
      '起草时留待填写、定稿时忘了补上的内容：待撰写、XX万元、20XX年、TBD。' +
      '通篇隐去名称的文本（XX镇、×××同志）属有意为之，不作提示；只有一两处的，提示一次。表格中单独的“×”是统计符号；' +
      '引文和代码不作检查。' +
      '此为通行做法。',
  },
  examples: [
    {
      title: 'A number and a year to come',
      markdown: '全年投入XX万元。20XX年建成食堂。\n',
      expect: ['1:5-1:7 value', '1:10-1:14 value'],
    },
    { title: 'A day to come', markdown: '请于X月X日前报送。\n', expect: ['1:3-1:4 value', '1:5-1:6 value'] },
    {
      title: 'Text to come',
      markdown: '## 三、成效\n\n（待撰写）\n\nCosts: TBD.\n\nTo be written.\n',
      expect: ['3:1-3:6 value', '5:8-5:11 value', '7:1-7:15 value'],
    },
    { title: 'Empty brackets', markdown: '由县林业局（　　）负责。\n', expect: ['1:6-1:10 blank'] },
    { title: 'Names left out throughout', markdown: 'XX县XX镇建起食堂。×××同志到会。\n' },
    { title: 'A name left out', markdown: '食堂由XX镇承办，王庄镇协办。\n', expect: ['1:4-1:6 names'] },
    {
      title: 'The wording of a stamp and of a letter',
      markdown: '加盖“已于×年×月×日注销”戳记，信封写明『××办公室收』。\n',
    },
    { title: 'The form of a number', markdown: '证书编号为X渔XXXXXX，首位代表地区。\n' },
    { title: 'A question', markdown: '下列船只不得载客的是（　　）。\n' },
    { title: 'A form', markdown: '姓名（　　）\n\n住址（　　）\n\n电话（　　）\n' },
    {
      title: 'In a table',
      markdown:
        '| 项目 | 金额 | 完成 |\n| --- | --- | --- |\n| 食堂 | XX万元 | × |\n| 校舍 | 待补充 | ×× |\n',
      expect: ['3:8-3:10 value', '4:8-4:11 value'],
    },
    {
      title: 'Code, products, Roman numerals',
      markdown: '每块5×5米，用 `XX` 表示。有待补充完善。\n\nArticle XX of the charter.\n',
    },
  ],
}

export default defineRule({
  id: 'placeholder',
  severity: 'warning',
  messages: {
    value: {
      en: '“{text}” is a placeholder: what stands here is still to be written.',
      'zh-Hans': '“{text}”是占位内容，此处尚未填写。',
    },
    blank: { en: 'The brackets are empty.', 'zh-Hans': '括号内没有内容。' },
    names: {
      en: 'Names are left out: {count} in all, the first “{text}”.',
      'zh-Hans': '文中隐去了名称（共{count}处，首处为“{text}”）。',
    },
  },
  *check({ blocks, text }) {
    const found = placeholdersOf(blocks).filter(
      ({ block, start, end }) =>
        text.charAt(block.at(start) - 1) !== '`' && text.charAt(block.spanOf(start, end).end) !== '`',
    )
    const names = found.filter(({ kind }) => kind === 'name')
    const forms = found.filter(({ kind }) => kind === 'form')
    const unnamed = names.length >= SEVERAL
    const [first] = names
    // Whoever uses a table fills in its sample row.
    if (first && names.length < FORM && blocks[first.block.index]?.kind !== 'table')
      yield {
        ...at(first, 'names'),
        data: { text: written(first.block, first).text, count: names.length },
        certainty: 'possible',
      }
    for (const each of unnamed ? [] : found) {
      if (each.kind === 'value') yield at(each, 'value')
      else if (each.kind === 'form' && forms.length < FORM && !isBlank(each, blocks)) yield at(each, 'blank')
    }
  },
})

function at(found: Placeholder, messageId: string): RuleFinding {
  const { text, span } = written(found.block, found)
  return { messageId, span, data: { text } }
}

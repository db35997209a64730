import { fold } from '../language/fold.ts'
import { writeOrdinal } from '../language/labels/write.ts'
import type { Ordinal, Run, RunItem } from '../model/document.ts'
import type { Block } from '../tree/block.ts'
import { marked } from './label-mark.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RuleFinding, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Form of labels', 'zh-Hans': '序号写法' },
  summary: {
    en: 'Labels are whole, keep one form and carry the right mark.',
    'zh-Hans': '序号书写完整、形式统一、标点正确。',
  },
  why: {
    en:
      'GB/T 15834—2011, B.3: 一、 takes a pause mark, （一） no mark, 1. a dot, 第一 a comma, 一是 none. One ' +
      'form for one list is common practice. A damaged label (第三十－条) hides its item from every reader ' +
      'that counts.',
    'zh-Hans':
      'GB/T 15834—2011 附录 B.3：“一”后用顿号，“（一）”后不加标点，“1”后用下脚点，“第一”“首先”后用逗号，' +
      '“一是”后不加标点。同一组序号形式一致属通行惯例。残缺的序号（如“第三十－条”）会使条目无从查考。',
  },
  examples: [
    {
      title: 'Articles spaced out throughout',
      markdown: '第 1 條\n\n為公開資訊，制定本法。\n\n第 2 條\n\n本法用詞，定義如下。\n',
    },
    {
      title: 'One form, right marks',
      markdown:
        '一、目标\n\n（一）稳步推进。\n\n（二）形成合力。\n\n二、任务\n\n第一，完善制度。\n\n第二，建强队伍。\n',
    },
    {
      title: 'A dash where 一 was',
      markdown:
        '第三十条　甲方应当备案。\n\n第三十－条　乙方应当公示。\n\n第三十二条　本办法自发布之日起施行。\n',
      expect: ['3:1-3:6 damaged'],
      fixed:
        '第三十条　甲方应当备案。\n\n第三十一条　乙方应当公示。\n\n第三十二条　本办法自发布之日起施行。\n',
    },
    {
      title: 'A sign mistaken for 第',
      markdown: '第一条 渡口设灯。\n\n笫二条 渡船设铃。\n\n第三条 本办法自发布之日起施行。\n',
      expect: ['3:1-3:4 damaged'],
      fixed: '第一条 渡口设灯。\n\n第二条 渡船设铃。\n\n第三条 本办法自发布之日起施行。\n',
    },
    {
      title: 'A blank that has slipped into a label',
      markdown: '第一条 渡口设灯。\n\n第二 条渡船设铃。\n\n第三条 本办法自发布之日起施行。\n',
      expect: ['3:1-3:5 damaged'],
      fixed: '第一条 渡口设灯。\n\n第二条 渡船设铃。\n\n第三条 本办法自发布之日起施行。\n',
    },
    {
      title: 'A label without its opening bracket',
      markdown: '（一）完善制度。\n\n二）建强队伍。\n\n（三）优化服务。\n',
      expect: ['3:1-3:3 damaged'],
      fixed: '（一）完善制度。\n\n（二）建强队伍。\n\n（三）优化服务。\n',
    },
    {
      title: 'A comma after 二',
      markdown: '一、目标\n\n二，任务\n\n三、保障\n',
      expect: ['3:1-3:3 mark'],
      fixed: '一、目标\n\n二、任务\n\n三、保障\n',
    },
    {
      title: 'Commas throughout',
      markdown: '一，修路。\n\n二，通水。\n\n三，种树。\n',
      expect: ['1:1-1:3 mark'],
    },
    {
      title: 'Commas throughout, where the standard does not hold',
      markdown: '一，開闢渡口。\n\n二，鋪設棧橋。\n\n三，種植樹木。\n',
    },
    {
      title: 'A mark after brackets',
      markdown: '（一）目标\n\n（二）、任务\n\n（三）保障\n',
      expect: ['3:1-3:5 mark'],
      fixed: '（一）目标\n\n（二）任务\n\n（三）保障\n',
    },
    {
      title: 'Brackets of two widths',
      markdown: '（一）修船\n\n（二)补帆\n\n（三）换桨\n',
      expect: ['3:1-3:4 mark'],
      fixed: '（一）修船\n\n（二）补帆\n\n（三）换桨\n',
    },
    {
      title: 'Two forms in one list',
      markdown: '1.摸底\n\n2、建档\n\n3.走访\n\n4.回访\n',
      expect: ['3:1-3:3 mixed'],
      fixed: '1.摸底\n\n2.建档\n\n3.走访\n\n4.回访\n',
    },
  ],
}

export default defineRule({
  id: 'ordinal-form',
  severity: 'warning',
  messages: {
    damaged: {
      en: '“{found}” is a damaged label; it should read “{expected}”.',
      'zh-Hans': '序号“{found}”残缺，应为“{expected}”。',
    },
    mixed: {
      en: '“{found}” stands among items that are written like “{sample}”.',
      'zh-Hans': '“{found}”与同组“{sample}”的写法不一致。',
    },
    mark: { en: '“{found}” should be written “{expected}”.', 'zh-Hans': '“{found}”应写作“{expected}”。' },
    write: { en: 'Write “{expected}”', 'zh-Hans': '改为“{expected}”' },
  },
  *check({ runs, blocks, language }) {
    let known: ReadonlySet<string> | undefined
    const standard = language !== 'zh-Hant'
    const spaced = (style: string): boolean => (known ??= spacedLabels(runs)).has(style)
    for (const run of runs) {
      const form = usualForm(run)
      for (let index = 0; index < run.items.length; index++) {
        const fault = faultOf(run, index, form, blocks, spaced)
        if (!fault) continue
        // A list that does the same throughout follows its writer's habit, though the mainland's standard differs: reported once.
        if (fault.messageId !== 'mark' || !isThroughout(run, blocks)) yield fault
        else if (standard && index === 0) yield { ...fault, certainty: 'possible', fixes: [] }
      }
    }
  },
})

/** True where every label of a run has the mark that the standard does not give it. */
function isThroughout({ items }: Run, blocks: readonly Block[]): boolean {
  return items.length > 1 && items.every((each) => marked(each.ordinal, blocks[each.block]))
}

/** `spaced` tells of a style whether its labels are spaced out. */
function faultOf(
  run: Run,
  index: number,
  form: Form | undefined,
  blocks: readonly Block[],
  spaced: (style: string) => boolean,
): RuleFinding | undefined {
  const item = run.items[index] as RunItem
  const { ordinal } = item
  if (ordinal.repaired !== undefined) {
    const blanksOnly = ordinal.text.replace(/\s/g, '') === ordinal.repaired
    if (blanksOnly && spaced(ordinal.style)) return undefined
    // 一） is a form of its own where a list uses it.
    if (isHalf(ordinal) && (form?.key === formKey(ordinal) || !run.items.some(isBracketed))) return undefined
    return damaged(item, ordinal.repaired, blocks, fits(run, index))
  }
  const expected = marked(ordinal, blocks[item.block], form?.sample.text)
  if (expected)
    return finding('mark', expected.found, ordinal, { found: expected.text, expected: expected.right })
  // Article 4 was repealed: a sentence that begins with the name of a part.
  const told = /^[A-Z][a-z]+N$/.test(ordinal.form) && /^[a-z]/.test(item.text)
  if (!form || ordinal.through !== undefined || formKey(ordinal) === form.key || !fits(run, index) || told)
    return undefined
  const data = { found: ordinal.text, expected: writeOrdinal(ordinal.value, form.sample) }
  // What is of another style may be of another level, unless the items behind go on from it.
  const sure =
    ordinal.style === form.sample.style || run.items[index + 1]?.ordinal.value === ordinal.value + 1
  return {
    ...finding('mixed', ordinal.span, ordinal, data, sure),
    data: { found: ordinal.text, sample: form.sample.text },
    related: [form.sample],
  }
}

/** A correction that changes no number of a sibling is safe; widths and marks are matters of taste, so never more than a hint for them. */
function finding(
  messageId: string,
  span: Ordinal['span'],
  ordinal: Ordinal,
  data: { found: string; expected: string },
  safe = true,
): RuleFinding {
  return {
    messageId,
    span,
    data,
    certainty:
      messageId === 'mark' && ordinal.style !== 'cjk-comma' && ordinal.style !== 'cjk-paren'
        ? 'possible'
        : 'likely',
    fixes: [replacement('write', span, data.expected, { safe, data: { expected: data.expected } })],
  }
}

/** True for 一）, a label that only closes a bracket. */
function isHalf({ text }: Ordinal): boolean {
  return /^[^(（].*[)）]$/.test(text)
}

function isBracketed({ ordinal: { text } }: RunItem): boolean {
  return /^[(（].*[)）]$/.test(text)
}

function damaged(
  { ordinal, block }: RunItem,
  expected: string,
  blocks: readonly Block[],
  sure: boolean,
): RuleFinding {
  // A bracket that a line end has cut off stands alone in the block before.
  const before = blocks[block - 1]
  const cut = before !== undefined && /^\s*[(（]\s*$/.test(before.prose)
  const span = cut ? { start: before.at(before.prose.search(/[(（]/)), end: ordinal.span.end } : ordinal.span
  const newText = expected + strayBlank(ordinal, blocks[block])
  return {
    messageId: 'damaged',
    span,
    certainty: sure ? 'certain' : 'possible',
    data: { found: ordinal.text, expected },
    fixes: [replacement('write', span, newText, { safe: sure })],
  }
}

/** 第三 条渡船…: the blank that parts an article's label from its text has slipped into the label. */
function strayBlank({ style, text }: Ordinal, block: Block | undefined): string {
  const blank = style === 'article' && /\s/.exec(text)?.[0]
  if (!blank || !block) return ''
  return /^\S/.test(block.prose.slice(block.prose.indexOf(text) + text.length)) ? blank : ''
}

/** True when the label's number is the one its place asks for. */
function fits({ items }: Run, index: number): boolean {
  const value = items[index]?.ordinal.value ?? 0
  const before = items[index - 1]?.ordinal.value
  return before === undefined ? items[index + 1]?.ordinal.value === value + 1 : before === value - 1
}

interface Form {
  readonly key: string
  readonly sample: Ordinal
}

/** Width of brackets and digits aside, the form that most of a run's labels have; undefined without a clear majority. */
function usualForm({ items }: Run): Form | undefined {
  if (items.length < 3) return undefined
  const counts = new Map<string, { count: number; sample: Ordinal }>()
  for (const { ordinal } of items) {
    const key = formKey(ordinal)
    const entry = counts.get(key) ?? { count: 0, sample: ordinal }
    entry.count++
    counts.set(key, entry)
  }
  for (const [key, { count, sample }] of counts) {
    if (count * 3 >= items.length * 2 && (sample.repaired === undefined || isHalf(sample)))
      return { key, sample }
  }
  return undefined
}

function formKey({ form, style }: Ordinal): string {
  // ⑾ goes on where ⑩ ends.
  if (style === 'circled' || form === '⑴') return 'symbol'
  if (style === 'cjk-di' || style === 'cjk-is' || style === 'english') return style
  // 3、 among 一、 and 二、 is of another form.
  return (style === 'cjk-comma' || style === 'cjk-paren' ? '一' : '') + withoutMark(form)
}

/** A form without the mark at its end, folded. A document has few forms, and an editor asks for them with every key. */
function withoutMark(form: string): string {
  let bare = bareForms.get(form)
  if (bare === undefined) {
    if (bareForms.size > 1024) bareForms.clear()
    bareForms.set(form, (bare = fold(form).replace(/[\s,:]+$/, '')))
  }
  return bare
}

const bareForms = new Map<string, string>()

/** The styles in which more labels hold blanks than not: there it is a way of typesetting, not damage. */
function spacedLabels(runs: readonly Run[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { items } of runs)
    for (const { ordinal } of items)
      counts.set(ordinal.style, (counts.get(ordinal.style) ?? 0) + (/\S\s+\S/.test(ordinal.text) ? 1 : -1))
  return new Set([...counts].flatMap(([style, count]) => (count >= 0 ? [style] : [])))
}

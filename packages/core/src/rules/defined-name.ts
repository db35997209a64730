import { headsAnnex } from '../model/numbering/events.ts'
import { fullNameOf, meansOther, shortNamesOf, type ShortName } from '../model/short-names.ts'
import { literal } from '../text/matches.ts'
import type { Block } from '../tree/block.ts'
import { written } from '../tree/written.ts'
import { defineRule, type RulePage } from './rule.ts'

/** A clause of so many characters that stands before two definitions word for word is one thing. */
const WHOLE = 4
/** More names than this no text defines by hand. */
const MOST = 200

export const page: RulePage = {
  title: { en: 'Short names', 'zh-Hans': '简称' },
  summary: {
    en: 'A short name stands for one thing, and is used.',
    'zh-Hans': '简称含义唯一，且在文中使用。',
  },
  why: {
    en:
      '“以下简称” and (the “Act”) promise that a name means one thing from here on. Given to two things, ' +
      'it means neither; given and never used, the text after it was changed. Only titles and quoted ' +
      'names are compared: what a text calls by other words may be the same thing. Common practice.',
    'zh-Hans':
      '“以下简称”意味着此后同一名称只指一物。一个简称指两物，或一物有两个简称，读者无从分辨；简称定义后未再使用，' +
      '往往是正文改动后的遗留。只比较书名号、引号中的全称。此为通行做法。',
  },
  examples: [
    {
      title: 'One name for two',
      markdown:
        '依据《河道管理办法》（以下简称《办法》）办理。\n\n依据《渔船管理办法》（以下简称《办法》）登记。《办法》另行公布。\n',
      expect: ['3:17-3:19 twice'],
    },
    {
      title: 'Two names for one',
      markdown:
        '《河道管理办法》（以下简称《办法》）公布后，各村学习《办法》。\n\n《河道管理办法》（以下简称“新规”）自七月起施行，新规由县水务局解释。\n',
      expect: ['3:15-3:17 two'],
    },
    {
      title: 'Never used',
      markdown: '县水务局、县渔业局（以下统称“主管部门”）负责登记。\n',
      expect: ['1:16-1:20 unused'],
    },
    { title: 'In straight marks', markdown: '县水务局（以下简称"水务局"）负责登记。水务局按月报告。\n' },
    {
      title: 'Two bodies under one name',
      markdown: '县水务局（以下简称“主管局”）负责河道。\n\n县渔政所（以下简称“主管局”）负责渔船。\n',
      expect: ['3:11-3:14 twice'],
    },
    {
      title: 'Two bodies of one kind in one paragraph',
      markdown:
        '北港管理处（以下简称“管理处”）负责河道，南湾管理处（以下简称“管理处”）负责渔船。管理处按月报告。\n',
      expect: ['1:33-1:36 twice'],
    },
    {
      title: 'In English',
      markdown:
        'The Housing Agency (the “Agency”) and the Health Agency (the “Agency”) agree. The Agency pays.\n',
      expect: ['1:63-1:69 twice'],
    },
    {
      title: 'Two names for one, in English',
      markdown:
        'The Harbour Agency (the “Agency”) pays. The Agency lets boats of the Harbour Agency (hereinafter “the Office”). The Office is new.\n',
      expect: ['1:103-1:109 two'],
    },
    {
      title: 'An acronym, given twice',
      markdown: '## ANGLERS ACT (“AA”) REPEAL\n\nThe Willow Anglers Act (“AA”) lapses. The AA was short.\n',
    },
    {
      title: 'Used before it is defined',
      markdown: '各村学习《办法》。\n\n《河道管理办法》（以下简称《办法》）七月起施行，《办法》共三章。\n',
      expect: ['1:6-1:8 early'],
    },
    {
      title: 'What is not a use before',
      markdown:
        'A Public Mooring Permit (PMP) costs ten coins.\n\n## Who needs a PMP\n\n**Where a PMP is sold**\n\nThe Public Mooring Permit (“PMP”) is ' +
        'for boats; a PMP lasts a year.\n',
    },
    {
      title: 'Used of one, and as HTML writes it',
      markdown:
        'Public Mooring Permits (“PMPs”) and the rules on rent &amp; insurance (“R&amp;I”) change.\n\nA PMP names the R&amp;I office.\n',
    },
    {
      title: 'Defined in what is quoted',
      markdown: '第二条修改为：\n\n“渡船登记证书（以下简称登记证书）由县渔政所发放。”\n',
    },
    {
      title: 'Defined and used',
      markdown:
        '《河道管理办法》（以下简称《办法》）公布后，各村学习《办法》。\n\nThe Boats Act (the “Act”) applies. The Act binds all.\n',
    },
    {
      title: 'Defined again in an annex, with the same meaning',
      markdown:
        '《河道管理办法》（以下简称《办法》）已经公布。\n\n附件：《河道管理办法》（以下简称《办法》）解读。《办法》共三章。\n',
    },
  ],
}

export default defineRule({
  id: 'defined-name',
  severity: 'warning',
  messages: {
    twice: {
      en: '“{name}” already stands for {first} (line {line}).',
      'zh-Hans': '“{name}”在第{line}行已用来指{first}。',
    },
    two: {
      en: '{meaning} is also called “{first}” (line {line}).',
      'zh-Hans': '{meaning}在第{line}行已简称“{first}”。',
    },
    early: {
      en: '“{name}” is used before it is defined (line {line}).',
      'zh-Hans': '“{name}”在第{line}行才定义，此处已先使用。',
    },
    unused: { en: '“{name}” is defined but never used.', 'zh-Hans': '“{name}”定义后未再使用。' },
  },
  *check({ blocks, text, source }) {
    const names = shortNamesOf(blocks)
    if (names.length === 0 || names.length > MOST) return
    const lineOf = ({ block, start }: ShortName): number => source.positionAt(block.at(start)).line
    const byName = new Map<string, ShortName>()
    const byMeaning = new Map<string, ShortName>()
    for (const each of names) {
      const { block, start, end, name } = each
      const span = block.spanOf(start, end)
      const full = each.several ? undefined : (fullNameOf(each) ?? wholeOf(each))
      const first = byName.get(name)
      const anew = first !== undefined && isBehindAnnex(blocks, first.block, block)
      if (first && !anew && meansOther(first, each))
        yield {
          messageId: 'twice',
          span,
          data: { name, first: endOf(fullNameOf(first) ?? first.meaning), line: lineOf(first) },
          related: [related(first)],
        }
      if (!first || anew) byName.set(name, each)
      const other = full === undefined ? undefined : byMeaning.get(full)
      if (full !== undefined && other && other.name !== name)
        yield {
          messageId: 'two',
          span,
          data: { meaning: full, first: other.name, line: lineOf(other) },
          related: [related(other)],
          certainty: 'possible',
        }
      if (full !== undefined && !other) byMeaning.set(full, each)
      // What is defined in a quotation is used in the text that is quoted.
      if (first || isQuoted(each)) continue
      const early = usedBefore(text, blocks, each, names)
      if (early >= 0)
        yield {
          messageId: 'early',
          span: { start: early, end: early + name.length },
          data: { name, line: lineOf(each) },
          related: [related(each)],
          certainty: 'possible',
        }
      if (!isUsedAfter(text, blocks, each, span.end))
        yield { messageId: 'unused', span, data: { name }, certainty: 'possible' }
    }
  },
})

/** True where an annex begins between two blocks: it gives its own names. */
function isBehindAnnex(blocks: readonly Block[], one: Block, two: Block): boolean {
  return blocks.slice(one.index + 1, two.index).some(({ local }) => headsAnnex(local))
}

/**
 * Where the name stands in a paragraph before its definition, in the marks or as the acronym that it is defined as; -1 where it does not.
 * Headings use names that the text defines; and （PTP）, “or PTP” or a longer name that is defined has introduced it before.
 */
function usedBefore(
  text: string,
  blocks: readonly Block[],
  { name, block, start }: ShortName,
  names: readonly ShortName[],
): number {
  const [open, close] = [block.prose.charAt(start - 1), block.prose.charAt(start + name.length)]
  const acronym = /^[A-Z][A-Z\d-]+$/.test(name)
  if (text.indexOf(name) >= block.span.start || (!acronym && !/[“《「]/.test(open))) return -1
  const found = new RegExp(
    acronym ? `(?<![\\w-])${name}(?![\\w@-])` : `(?<=${open})${literal(name)}(?=${close})`,
  )
  const body = blocks.find(({ kind }) => kind === 'text' || kind === 'item')?.index ?? 0
  for (const { kind, span, prose } of blocks.slice(body, block.index)) {
    if (kind === 'heading' || isTitleLike(prose)) continue
    const at = span.start + text.slice(span.start, span.end).search(found)
    if (at < span.start) continue
    const introduced =
      /(?:[(（]|, or )$/.test(text.slice(at - 5, at)) ||
      names.some((other) => other.block.at(other.start) <= at && at < other.block.at(other.end))
    return introduced ? -1 : at
  }
  return -1
}

/** A short line in which no sentence ends: **II. Rope Hub**. */
function isTitleLike(prose: string): boolean {
  return prose.length < TITLE && !/[.。;；:：!?！？”"’)）」]$/.test(prose.trimEnd())
}

const TITLE = 80

/** True where the name stands behind its definition: as it is, as one of several, or with its signs written as HTML writes them. */
function isUsedAfter(
  text: string,
  blocks: readonly Block[],
  { name, block }: ShortName,
  from: number,
): boolean {
  if (text.indexOf(name, from) >= 0) return true
  const one = /[A-Z]s$/.test(name) ? name.slice(0, -1) : name
  if (one !== name && new RegExp(`(?<!\\w)${literal(one)}(?!\\w)`).test(text.slice(from))) return true
  return name.includes('&') && blocks.slice(block.index + 1).some(({ prose }) => prose.includes(name))
}

/** True where a quotation that the paragraph has opened holds the definition. */
function isQuoted({ block, start }: ShortName): boolean {
  const before = block.prose.slice(0, start).replace(/[“「『](?:the )?$/i, '')
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** A clause that is one thing, of which no title or capital tells where its name begins. */
function wholeOf({ meaning, whole }: ShortName): string | undefined {
  return whole && meaning.length >= WHOLE ? meaning : undefined
}

/** What a clause ends in: enough to know the thing by. */
function endOf(meaning: string): string {
  return meaning.length <= 24 ? meaning : `…${meaning.slice(-24)}`
}

const related = (name: ShortName) => written(name.block, name)

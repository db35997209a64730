import { unitKey } from '../language/numbers/units.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import { localFigures } from '../model/figures/read.ts'
import { gather, oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { defineRule, type RuleFinding } from './rule.ts'

export default defineRule({
  id: 'part-whole',
  title: { en: 'Part and whole', 'zh-Hans': '部分与总体' },
  summary: { en: 'A part is not larger than its whole', 'zh-Hans': '部分不大于总体' },
  why: {
    en: '“712 of 1,169”, “1169个小区中，712个…”: a part above its whole is a slip of the pen in one of the two.',
    'zh-Hans': '“1169个小区中712个”之类的表述，部分数大于总体数，必有一处笔误。',
  },
  severity: 'error',
  messages: {
    exceeds: { en: 'A part of {part} out of a whole of {whole}.', 'zh-Hans': '部分“{part}”大于总体“{whole}”。' },
  },
  examples: [
    { title: 'A part within its whole', markdown: '全区1169个小区中，712个小区党支部达到示范点标准。\n\nIn total 712 of 1,169 estates took part.\n', expect: [] },
    { title: 'Parts of another kind', markdown: '3个县中有12个乡镇完成改造。\n\n一套方案中有四个附件。\n\nThe switch sits behind channel 1 of the 0x71 board.\n', expect: [] },
    { title: 'Digits turned round', markdown: '全区169个小区中，712个小区党支部达到示范点标准。\n', expect: ['1:11-1:14 exceeds'] },
    { title: 'More than all of them', markdown: '全县船厂达到126家，其中产值超亿元船厂138家。\n', expect: ['1:21-1:24 exceeds'] },
    { title: 'Parts of another kind, in English', markdown: 'Of 12 ports, 300 boats are registered in Ayr. The yard has 12 sheds, of which 14 metres are glass. We wait 5 days, of which 12 are wet.\n', expect: [] },
    { title: 'Of which', markdown: 'The yard has 30 boats, of which 35 are dry. Of 14 sailors, 16 have signed on.\n', expect: ['1:33-1:35 exceeds', '1:60-1:62 exceeds'] },
    { title: 'In English', markdown: 'Of the 48 estates, 84 of 48 took part.\n', expect: ['1:20-1:22 exceeds'] },
  ],
  *check({ blocks }) {
    yield* gather(blocks, larger, ([whole, part], block) => found(block, whole, part))
  },
}) // prettier-ignore

interface Place {
  readonly start: number
  readonly end: number
}

/** A whole and a part larger than it. */
type Pair = readonly [whole: Place, part: Place]

const larger = oncePerBlock((local): readonly Pair[] =>
  holdsProse(local) ? [...chinese(local), ...english(local)] : [],
)

/** Between the whole and its part: its noun, 中 or 其中, and what the part is. */
const BETWEEN =
  /^[^\d,。;:、()]{0,14}(?:中|里)(?:,(?:有|已有|共有|已)?|有|的)?$|^[^\d,。;:、()]{0,14},其中,?[^\d,。;:、]{0,14}$/

function* chinese(local: LocalBlock): Generator<Pair> {
  const figures = localFigures(local)
  if (figures.length < 2) return
  const folded = foldedProse(local)
  for (const [index, part] of figures.entries()) {
    const whole = figures[index - 1]
    if (!whole || part.value <= whole.value || part.approximate || whole.approximate) continue
    if (
      unitKey(whole.unit) !== unitKey(part.unit) ||
      /[%‰倍度成岁天元]|百分点|小时|分钟|个月/.test(part.unit)
    )
      continue
    const between = folded.slice(whole.unitEnd, part.start)
    if (
      !BETWEEN.test(between) ||
      !/中|里/.test(between) ||
      /增|减|提高|下降|比|超(?![十百千万亿]{1,2}元)|从|由|累计|分别|中[小心学国央央级型]/.test(between)
    )
      continue
    const noun = /^[^中里其,]*/.exec(between)?.[0].trim() ?? ''
    if (sameThing(noun, folded.slice(part.unitEnd, part.unitEnd + noun.length + 4))) yield [whole, part]
  }
}

/** What follows the number of a part whose noun is left out. */
const PREDICATE =
  /^\s*(?:$|[,。;:、)]|已|达到|达标|完成|实现|为|被|获|通过|参加|参与|未|不|均|都|全部|建成|开展|进入|列入|合格|属于|是)/

/** 3个县中有12个乡镇 counts two kinds of things: a part has its whole's noun or none. */
function sameThing(noun: string, after: string): boolean {
  return (
    noun === '' ||
    after.trimStart().startsWith(noun.slice(-2)) ||
    after.startsWith(noun) ||
    PREDICATE.test(after)
  )
}

const OUT_OF =
  /(?<![\d.,$£€\w-])(\d{1,3}(?:,\d{3})+|\d+) (?:out )?of (?:(?:the|all|our|its|their|these) )?(?:total )?(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|[a-zA-Z_]|-|%|st|nd|rd|th| percent)/g

/** 30 boats, of which 35 are dry; Of 30 boats, 35 are dry. */
const OF_WHICH =
  /(?:\bOf (?:the |these |all |our |its )?)?(?<![\d.,$£€\w-])(\d{1,3}(?:,\d{3})+|\d+) (?!days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|per\b|percent|[mb]illion|thousand|times\b)[a-z]+(?: [a-z]+)?(, of (?:which|these|whom) |, )(\d{1,3}(?:,\d{3})+|\d+) (?:are|were|is|was|have|has|had|will)\b/g

function* english(local: LocalBlock): Generator<Pair> {
  const folded = foldedProse(local)
  if (!/of /i.test(folded)) return
  for (const match of folded.matchAll(OF_WHICH)) {
    const [text, whole = '', link = '', part = ''] = match
    if (number(part) <= number(whole) || (link === ', ' && !text.startsWith('Of '))) continue
    const start = match.index + text.indexOf(whole)
    const at = match.index + text.lastIndexOf(part)
    yield [
      { start, end: start + whole.length },
      { start: at, end: at + part.length },
    ]
  }
  for (const match of folded.matchAll(OUT_OF)) {
    const [text, part = '', whole = ''] = match
    const before = folded.slice(Math.max(0, match.index - 14), match.index)
    // “Section 5 of 2”, “May 12 of 2010”, “top 10 of 5” name places and years, no parts.
    if (
      number(part) <= number(whole) ||
      /(?:[A-Z]\w*|top|no|first|last) $/.test(before) ||
      /^(?:19|20)\d\d$/.test(part)
    )
      continue
    const start = match.index
    const end = start + text.length
    yield [
      { start: end - whole.length, end },
      { start, end: start + part.length },
    ]
  }
}

function number(text: string): number {
  return Number(text.replaceAll(',', ''))
}

function found(block: Block, whole: Place, part: Place): RuleFinding {
  const text = ({ start, end }: Place): string => block.prose.slice(start, end)
  return {
    messageId: 'exceeds',
    span: block.spanOf(part.start, part.end),
    data: { part: text(part), whole: text(whole) },
    related: [{ text: text(whole), span: block.spanOf(whole.start, whole.end) }],
  }
}

import { fold } from '../language/fold.ts'
import { unitKey } from '../language/numbers/units.ts'
import { foldedProse } from '../model/folded.ts'
import { localDates } from '../model/figures/dates.ts'
import { localFigures, type LocalFigure } from '../model/figures/read.ts'
import type { Run } from '../model/document.ts'
import { gather, oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { defineRule } from './rule.ts'

interface Stated {
  readonly block: Block
  readonly figure: LocalFigure
  readonly year: number | undefined
}

/** Words that say nothing of what is counted, or that make a figure one among others of the same name. */
const VAGUE =
  /其中|新增|分别|累计|每|各|同比|环比|比上年|比去年|另|此外|剩余|余下|包括|至少|力争|目标|预计|计划|预期|约|近|超|第|共有$|合计$|扣除|折合/
/** The shortest name that can be trusted to be the same thing, in Chinese characters. */
const SHORTEST = 6

export default defineRule({
  id: 'figure-consistency',
  title: { en: 'One quantity, one value', 'zh-Hans': '数据一致' },
  summary: { en: 'One quantity of one year has one value', 'zh-Hans': '同一口径同一年份的数据前后一致' },
  why: {
    en: 'The same words with two values in one year leave the reader to guess which is right; often the summary was not updated with the body.',
    'zh-Hans': '同一表述在同一年份出现两个数值，读者无从判断；常见于正文更新而摘要未改。',
  },
  severity: 'warning',
  messages: {
    differs: { en: '“{label}” is {value} here and {other} elsewhere.', 'zh-Hans': '“{label}”此处为{value}，别处为{other}。' },
  },
  examples: [
    { title: 'Two years', markdown: '2023年全区生产总值达到5000亿元。\n\n2024年全区生产总值达到5300亿元。\n', expect: [] },
    { title: 'One year, one value in two notations', markdown: '2023年全区生产总值达到5000亿元。\n\n2023年全区生产总值达到5,000亿元。\n', expect: [] },
    { title: 'One year, two values', markdown: '2023年全区生产总值达到5000亿元。\n\n会议指出，2023年全区生产总值达到5300亿元。\n', expect: ['3:19-3:24 differs'] },
  ],
  *check({ blocks, runs }) {
    const breaks = breaksOf(blocks, runs)
    const known = new Map<string, Stated>()
    for (const { block, figure, key, year } of gather(blocks, namedFigures, (named, block) => ({ ...named, block }))) {
      const first = known.get(key)
      if (!first) known.set(key, { block, figure, year })
      else if (first.figure.value !== figure.value && !rounds(first.figure, figure)) {
        const sameYear = year !== undefined && year === first.year
        // What was done in one section is planned anew in another.
        if (!sameYear && (year !== first.year || breaks.some((at) => at > first.block.index && at <= block.index))) continue
        const text = (from: Block, { start, end, unitEnd }: LocalFigure): string => from.prose.slice(start, Math.max(end, unitEnd))
        yield {
          messageId: 'differs',
          span: block.spanOf(figure.start, figure.end),
          certainty: sameYear ? 'likely' : 'possible',
          data: { label: figure.label, value: text(block, figure), other: text(first.block, first.figure) },
          related: [{ text: text(first.block, first.figure), span: first.block.spanOf(first.figure.start, first.figure.end) }],
        }
      }
    }
  },
}) // prettier-ignore

/** The exact figures of a block whose wording names a quantity. */
const namedFigures = oncePerBlock((local) =>
  localFigures(local).flatMap((figure) => {
    const key = figure.approximate ? undefined : keyOf(local, figure)
    return key === undefined ? [] : [{ figure, key, year: yearOf(local, figure) }]
  }),
)

/** The year last named before a figure in its paragraph. */
function yearOf(local: LocalBlock, { start }: LocalFigure): number | undefined {
  return localDates(local).findLast((date) => date.start < start && date.year !== undefined)?.year
}

/** The blocks that begin a chapter, a 一、 or a Markdown heading. */
function breaksOf(blocks: readonly Block[], runs: readonly Run[]): readonly number[] {
  const labels = runs.filter(({ style }) => style === 'cjk-comma' || style === 'chapter')
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ index }) => index)
  return [...headings, ...labels.flatMap(({ items }) => items.map(({ block }) => block))]
}

/** Wording, unit and what is counted; undefined where the wording is no name of a quantity. */
function keyOf(
  local: LocalBlock,
  { label, unit, start, unitEnd, clauseStart }: LocalFigure,
): string | undefined {
  const folded = foldedProse(local)
  // In a list the verb before the first member counts for all: 新增甲3个、乙5个.
  if (folded.charAt(clauseStart - 1) === '、') return undefined
  const words = folded.slice(clauseStart, start).replace(/\s/g, '')
  if (words.length < SHORTEST) return undefined
  const name = words.replace(/^(?:(?:19|20)\d{2}年|截至.*?[年月日底]|到.*?年)/, '')
  if (/\d/.test(name) || VAGUE.test(name) || name.replace(/(?:达到?|为|是|有|共)$/, '').length < SHORTEST)
    return undefined
  const noun = /^[^\d,。;:、!?()“”\s]{0,8}/.exec(folded.slice(unitEnd))?.[0] ?? ''
  return `${words || fold(label).replace(/\s/g, '')}|${unitKey(unit)}|${noun}`
}

/** True when one value is the other, rounded: 5000.6亿 and 5001亿. */
function rounds(a: LocalFigure, b: LocalFigure): boolean {
  const scale = 10 ** Math.min(a.decimals, b.decimals)
  return a.decimals !== b.decimals && Math.round(a.value * scale) === Math.round(b.value * scale)
}

import type { Run } from '../model/document.ts'
import { namedFigures, type NamedFigure } from '../model/figures/named.ts'
import type { LocalFigure } from '../model/figures/read.ts'
import { gather, type Block } from '../tree/block.ts'
import { defineRule, type RulePage } from './rule.ts'

interface Stated extends NamedFigure {
  readonly block: Block
}

export const page: RulePage = {
  title: { en: 'One quantity, one value', 'zh-Hans': '数据一致' },
  summary: { en: 'One quantity of one year has one value', 'zh-Hans': '同一口径同一年份的数据前后一致' },
  why: {
    en: 'The same words with two values in one year leave the reader to guess which is right; often the summary was not updated with the body.',
    'zh-Hans': '同一表述在同一年份出现两个数值，读者无从判断；常见于正文更新而摘要未改。',
  },
  examples: [
    {
      title: 'Two years',
      markdown: '2023年全区生产总值达到5000亿元。\n\n2024年全区生产总值达到5300亿元。\n',
      expect: [],
    },
    {
      title: 'One year, one value in two notations',
      markdown: '2023年全区生产总值达到5000亿元。\n\n2023年全区生产总值达到5,000亿元。\n',
      expect: [],
    },
    {
      title: 'Limits and rates by class',
      markdown: '2024年购电动船补贴标准提高到1.5万元。\n\n2024年购电动船补贴标准提高到1.2万元。\n',
      expect: [],
    },
    {
      title: 'Two things under two conditions',
      markdown:
        '2024年，北港在汛期，全港日均进船量为50艘。\n\n2024年，南港在枯水期，全港日均进船量为30艘。\n',
      expect: [],
    },
    {
      title: 'One year, two values',
      markdown: '2023年全区生产总值达到5000亿元。\n\n会议指出，2023年全区生产总值达到5300亿元。\n',
      expect: ['3:19-3:24 differs'],
    },
  ],
}

export default defineRule({
  id: 'figure-consistency',
  severity: 'warning',
  messages: {
    differs: {
      en: '“{label}” is {value} here and {other} elsewhere.',
      'zh-Hans': '“{label}”此处为{value}，别处为{other}。',
    },
  },
  *check({ blocks, runs }) {
    const breaks = breaksOf(blocks, runs)
    const known = new Map<string, Stated>()
    for (const stated of gather(blocks, namedFigures, (named, block): Stated => ({ ...named, block }))) {
      const { block, figure, key, year, condition } = stated
      const first = known.get(key)
      if (!first) known.set(key, stated)
      // One paragraph tells two things in the same words; a summary and its body are two.
      if (
        !first ||
        first.block === block ||
        first.figure.value === figure.value ||
        rounds(first.figure, figure)
      )
        continue
      if (year !== first.year || condition !== first.condition) continue
      // What was done in one section is planned anew in another.
      if (year === undefined && breaks.some((at) => at > first.block.index && at <= block.index)) continue
      const text = (from: Block, { start, end, unitEnd }: LocalFigure): string =>
        from.prose.slice(start, Math.max(end, unitEnd))
      yield {
        messageId: 'differs',
        span: block.spanOf(figure.start, figure.end),
        certainty: year === undefined ? 'possible' : 'certain',
        data: { label: figure.label, value: text(block, figure), other: text(first.block, first.figure) },
        related: [
          {
            text: text(first.block, first.figure),
            span: first.block.spanOf(first.figure.start, first.figure.end),
          },
        ],
      }
    }
  },
})

/** The blocks that begin a chapter, a 一、 or a Markdown heading. */
function breaksOf(blocks: readonly Block[], runs: readonly Run[]): readonly number[] {
  const labels = runs.filter(({ style }) => style === 'cjk-comma' || style === 'chapter')
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ index }) => index)
  return [...headings, ...labels.flatMap(({ items }) => items.map(({ block }) => block))]
}

/** True when one value is the other, rounded: 5000.6亿 and 5001亿. */
function rounds(a: LocalFigure, b: LocalFigure): boolean {
  return a.step !== b.step && Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2
}

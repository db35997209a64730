import { confusionsOf } from '../language/confusables.ts'
import { fold } from '../language/fold.ts'
import type { Term } from '../model/document.ts'
import { grouped } from '../text/groups.ts'
import { none } from '../text/none.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

/** Shorter names differ by one character and mean different things. */
const SHORTEST = 3

export const page: RulePage = {
  title: { en: 'Quoted names', 'zh-Hans': '引号用语' },
  summary: { en: 'A quoted name keeps its characters.', 'zh-Hans': '引号中的名称前后用字一致。' },
  why: {
    en: 'A name that once differs by one easily mistyped character from the name used elsewhere is probably the same name. A guess, hence a hint.',
    'zh-Hans': '与多处使用的名称仅一字之差，且该字易误，多半是同一名称的笔误。此为推测，故只作提示。',
  },
  examples: [
    {
      title: 'Two different names',
      markdown: '打造“邻里夜课堂”“邻里云课堂”，“邻里夜课堂”常态开课，“邻里夜课堂”广受欢迎。\n',
    },
    {
      title: 'One character off',
      markdown: '开展“清风行动”，“清风行动”覆盖全区，“清凤行动”成效明显。\n',
      expect: ['1:22-1:26 drift'],
      fixed: '开展“清风行动”，“清风行动”覆盖全区，“清风行动”成效明显。\n',
    },
  ],
}

export default defineRule({
  id: 'term-drift',
  severity: 'hint',
  messages: {
    drift: {
      en: 'Elsewhere “{found}” is written “{usual}” ({count} {count|time|times}).',
      'zh-Hans': '“{found}”在别处写作“{usual}”（{count}处）。',
    },
    write: { en: 'Write “{usual}”', 'zh-Hans': '改为“{usual}”' },
  },
  *check({ terms }) {
    const repeated = terms.filter(({ uses }) => uses.length > 1)
    const byShape = grouped(repeated.flatMap((term) => shapesOf(term).map((shape) => [shape, term] as const)))
    if (byShape.size === 0) return
    for (const term of terms) {
      const usual = usualOf(term, byShape)
      if (!usual) continue
      for (const span of term.uses) {
        yield {
          messageId: 'drift',
          span,
          certainty: 'possible',
          data: { found: term.text, usual: usual.text, count: usual.uses.length },
          related: usual.uses.slice(0, 1).map((use) => ({ text: usual.text, span: use })),
          fixes: [replacement('write', span, usual.text, { safe: false })],
        }
      }
    }
  },
})

/** The name with each character that may be mistyped made its group in turn: names that differ in one such character share a shape. */
function shapesOf({ text }: Term): readonly string[] {
  const key = fold(text)
  const shapes: string[] = []
  for (let index = 0; key.length >= SHORTEST && index < key.length; index++)
    for (const group of confusionsOf(key.charAt(index)))
      shapes.push(`${key.slice(0, index)}·${group}·${key.slice(index + 1)}`)
  return shapes
}

function usualOf(term: Term, byShape: ReadonlyMap<string, readonly Term[]>): Term | undefined {
  return shapesOf(term)
    .flatMap((shape) => byShape.get(shape) ?? none)
    .find(({ uses }) => uses.length > term.uses.length)
}

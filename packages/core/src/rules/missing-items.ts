import { fold } from '../language/fold.ts'
import { readChinese, readWhole } from '../language/numbers/chinese.ts'
import type { Ordinal, PolicyDocument, Reference } from '../model/document.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import { oncePerBlock } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { RuleFinding } from './rule.ts'
import type { Span } from '../text/span.ts'

/** What follows 本办法第六条 when it points at an item: 第五项, 第一款第（五）项. */
const ITEM = /^(?:第[一二三四五六七八九十]{1,2}款)?第[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** 符合第三条第（四）项: an article of the text itself, which a verb governs and no title stands before. */
const BARE = new RegExp(
  '(?:符合|违反|依照|依据|按照|根据|属于|适用|具有|有)(第([〇零一二三四五六七八九十百\\d]{1,7})条)' +
    '(?=(?:第[一二三四五六七八九十]{1,2}款)?第\\(?[一二三四五六七八九十]{1,3}\\)?项)',
  'g',
)

/** A reference to an article, with or without the name of its text. */
type Cited = Pick<Reference, 'target' | 'number' | 'span'>

/** References to items of an article whose items are fewer; an article that lists nothing may be quoted from elsewhere. */
export function* missingItems(document: PolicyDocument): Generator<RuleFinding> {
  const items = lastItems(document)
  if (items.size === 0) return
  const named = document.references.filter(({ kind }) => kind === 'article')
  const bare = gather(document.blocks, bareArticles, (each, block): Cited => ({
    target: block.prose.slice(each.start, each.end),
    number: each.number,
    span: block.spanOf(each.start, each.end),
  }))
  for (const cited of [...named, ...bare.filter(({ number }) => isOnly(document, number))])
    yield* missingItem(document.text, items.get(cited.number), cited)
}

interface BareArticle extends Span {
  readonly number: number
}

/** 项 is an item where the text is in simplified characters; elsewhere 項 is a paragraph. */
const bareArticles = oncePerBlock((local): readonly BareArticle[] => {
  if (!holdsProse(local) || !local.prose.includes('项')) return []
  const folded = foldedProse(local)
  return [...folded.matchAll(BARE)].flatMap(({ 0: text, 1: article = '', 2: digits = '', index }) => {
    const number = readWhole(digits)
    const before = folded.slice(0, index).split('。').at(-1) ?? ''
    if (!number || /[《“]/.test(before)) return []
    const end = index + text.length
    return [{ number, start: end - article.length, end }]
  })
})

/** True for the number of one article of a text: a text that has another one inside has two. */
function isOnly({ runs }: PolicyDocument, number: number): boolean {
  const articles = runs.filter(({ style, placement }) => style === 'article' && placement === 'line')
  return articles.flatMap(({ items }) => items).filter(({ ordinal }) => ordinal.value === number).length === 1
}

/** The highest item of each article that lists two or more. */
function lastItems({ runs }: PolicyDocument): ReadonlyMap<number, Ordinal> {
  const lasts = new Map<number, Ordinal>()
  for (const { style, parent, items } of runs) {
    if (style !== 'cjk-paren' || parent?.style !== 'article' || items.length < 2) continue
    for (const { ordinal } of items)
      if (ordinal.value > (lasts.get(parent.value)?.value ?? 0)) lasts.set(parent.value, ordinal)
  }
  return lasts
}

function* missingItem(
  text: string,
  last: Ordinal | undefined,
  { target, span }: Cited,
): Generator<RuleFinding> {
  const match = last && ITEM.exec(fold(text.slice(span.end, span.end + 12)))
  if (!match || (readChinese(match[1] ?? '')?.value ?? 0) <= last.value) return
  const end = span.end + match[0].length
  yield {
    messageId: 'item',
    span: { start: span.start, end },
    certainty: 'likely',
    data: { target: target + text.slice(span.end, end), last: last.text },
    related: [{ text: last.text, span: last.span }],
  }
}

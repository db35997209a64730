import { fold } from '../language/fold.ts'
import { readChinese } from '../language/numbers/chinese.ts'
import type { Ordinal, PolicyDocument, Reference } from '../model/document.ts'
import type { RuleFinding } from './rule.ts'

/** What follows 本办法第六条 when it points at an item: 第五项, 第一款第（五）项. */
const ITEM = /^(?:第[一二三四五六七八九十]{1,2}款)?第[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** Items that follow the one cited: 第二项、第五项. */
const ANOTHER = /^[、,和及或与至到]第?[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** How far behind its article an item is looked for. */
const LONGEST = 12

/** References to items of an article whose items are fewer; an article that lists nothing may be quoted from elsewhere. */
export function* missingItems(document: PolicyDocument): Generator<RuleFinding> {
  const items = lastItems(document)
  if (items.size === 0) return
  for (const cited of document.references)
    // 項 is a paragraph where a text is in traditional characters.
    if (
      cited.kind === 'article' &&
      (cited.target.startsWith('本') ||
        (!document.text.slice(cited.span.end, cited.span.end + LONGEST).includes('項') &&
          isOnly(document, cited.number)))
    )
      yield* missingItem(document.text, items.get(cited.number), cited)
}

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
    // A wrong number in the list is reported there.
    if (items.some(({ ordinal }, index) => ordinal.value !== index + 1)) continue
    const last = items.at(-1)?.ordinal
    if (last && last.value > (lasts.get(parent.value)?.value ?? 0)) lasts.set(parent.value, last)
  }
  return lasts
}

function* missingItem(
  text: string,
  last: Ordinal | undefined,
  { target, span }: Reference,
): Generator<RuleFinding> {
  let end = span.end
  for (let pattern = ITEM; ; pattern = ANOTHER) {
    const match = last && pattern.exec(fold(text.slice(end, end + LONGEST)))
    if (!match) return
    end += match[0].length
    if ((readChinese(match[1] ?? '')?.value ?? 0) > last.value) break
  }
  yield {
    messageId: 'item',
    span: { start: span.start, end },
    certainty: 'likely',
    data: { target: target + text.slice(span.end, end), last: last.text },
    related: [{ text: last.text, span: last.span }],
  }
}

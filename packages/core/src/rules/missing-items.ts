import { fold } from '../language/fold.ts'
import { readChinese } from '../language/numbers/chinese.ts'
import type { Ordinal, PolicyDocument, Reference } from '../model/document.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import type { RuleFinding } from './rule.ts'

/** What follows 本办法第六条 when it points at an item: 第五项, 第一款第（五）项. */
const ITEM = /^(?:第[一二三四五六七八九十]{1,2}款)?第[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** Items that follow the one cited: 第二项、第五项. */
const ANOTHER = /^[、,和及或与至到]第?[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** How far behind its article an item is looked for. */
const LONGEST = 12

/** References to items of an article whose items are fewer; an article that lists nothing may be quoted from elsewhere. */
export function* missingItems(document: PolicyDocument): Generator<RuleFinding> {
  yield* missingAbove(document)
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

/** 前款第（四）项, 前項第四款 in the paragraph right behind a sound list of fewer; what that cites first may be another text's. */
function* missingAbove({ runs, blocks }: PolicyDocument): Generator<RuleFinding> {
  const lists = runs.filter(({ items, placement }) => placement === 'line' && items.length > 1)
  for (const { items, style } of lists) {
    const last = items.at(-1)
    const block = last && blocks[last.block + 1]
    if (!block || !holdsProse(block.local) || !block.prose.includes('前')) continue
    if (items.some(({ ordinal }, index) => ordinal.value !== index + 1)) continue
    const match = ABOVE.exec(foldedProse(block.local))
    const { lead = '', item, part = '' } = match?.groups ?? {}
    // 項 are （一）; 款 are 一、, and （一） under them 目.
    if (style !== (item ? 'cjk-paren' : 'cjk-comma')) continue
    if (!match || (readChinese(item ?? part)?.value ?? 0) <= items.length) continue
    const start = match.index + lead.length
    const end = match.index + match[0].length
    yield {
      messageId: 'item',
      span: block.spanOf(start, end),
      certainty: 'likely',
      data: { target: block.prose.slice(start, end), last: last.ordinal.text },
      related: [{ text: last.ordinal.text, span: last.ordinal.span }],
    }
  }
}

/** An item of the paragraph above, in the first clause of the next. */
const ABOVE =
  /^(?<lead>[^,。;《]{0,12})前(?:款第\(?(?<item>[一二三四五六七八九十]{1,3})\)?项|项第(?<part>[一二三四五六七八九十]{1,3})款)/

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

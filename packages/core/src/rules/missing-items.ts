import { fold } from '../language/fold.ts'
import { readChinese } from '../language/numbers/chinese.ts'
import type { Ordinal, PolicyDocument, Reference } from '../model/document.ts'
import { foldedProse, holdsProse } from '../model/folded.ts'
import { articlesIn } from '../model/targets.ts'
import type { RuleFinding } from './rule.ts'
import { allMatches, spanOf } from '../text/matches.ts'
import type { Span } from '../text/span.ts'
import { written } from '../tree/written.ts'

/** What follows 本办法第六条 when it points at an item: 第五项, 第一款第（五）项. */
const ITEM = /^(?:第[一二三四五六七八九十]{1,2}款)?第[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** Items that follow the one cited: 第二项、第五项. */
const ANOTHER = /^[、,和及或与至到]第?[（(]?([一二三四五六七八九十]{1,3})[）)]?项/
/** The same where the items 一、, 二、 of an article are 款, as in Taiwan: 第一項第三款, 第三款. */
const PART = /^(?:第[一二三四五六七八九十]{1,2}项)?第([一二三四五六七八九十]{1,3})款/
const ANOTHER_PART = /^[、,和及或与至到]第([一二三四五六七八九十]{1,3})款/
/** How far behind its article an item is looked for. */
const LONGEST = 12
/** 前条, 本条: an article by its place. */
const NEAR = /(?<=^|[^第前以])(?<which>[前本])条(?=第)/g

/** References to items of an article whose items are fewer; an article that lists nothing may be quoted from elsewhere. */
export function* missingItems(document: PolicyDocument): Generator<RuleFinding> {
  yield* missingAbove(document)
  const items = lastItems(document)
  if (items.size === 0) return
  for (const cited of [...document.references, ...nearArticles(document)]) {
    if (cited.kind !== 'article') continue
    const own = cited.target.startsWith('本') || cited.target.startsWith('前')
    if (!own && !isOnly(document, cited.number)) continue
    yield* missingItem(document.text, items.get(`cjk-comma${cited.number}`), cited, [PART, ANOTHER_PART])
    // 項 is a paragraph where a text is in traditional characters.
    if (own || !document.text.slice(cited.span.end, cited.span.end + LONGEST).includes('項'))
      yield* missingItem(document.text, items.get(`cjk-paren${cited.number}`), cited, [ITEM, ANOTHER])
  }
}

/** What a pattern finds in the articles of a document that has one row of them; a quotation has articles of its own. */
function* inArticles({ runs, blocks }: PolicyDocument, pattern: RegExp) {
  const [run, ...more] = articlesIn(runs)
  if (!run || more.length) return
  const { items } = run
  for (const [at, { block: first }] of items.entries())
    for (const block of blocks.slice(first, items[at + 1]?.block)) {
      if (!holdsProse(block.local) || /[“「『]/.test(block.prose)) continue
      for (const match of allMatches(foldedProse(block.local), pattern))
        yield { items, at, groups: match.groups ?? {}, ...written(block, spanOf(match)) }
    }
}

function* nearArticles(document: PolicyDocument): Generator<Reference> {
  for (const { items, at, groups, text: target, span } of inArticles(document, NEAR)) {
    const number = items[groups['which'] === '本' ? at : at - 1]?.ordinal.value
    if (number) yield { kind: 'article', target, number, span }
  }
}

/** 前三条: the articles right above. */
const SEVERAL = /(?<![第以])前(?<n>[两二三四五六七八九十]{1,2})条/g

/** References to more articles above than a document has there. */
export function* tooFewAbove(document: PolicyDocument): Generator<RuleFinding> {
  for (const { items, at, groups, text: target, span } of inArticles(document, SEVERAL)) {
    if (at >= MOST || items.slice(0, at + 1).some(({ ordinal }, index) => ordinal.value !== index + 1)) return
    if ((readChinese(groups['n'] ?? '')?.value ?? 0) > at)
      yield { messageId: 'before', span, certainty: 'likely', data: { target, count: at } }
  }
}

/** Nobody refers to more articles than these by their number alone. */
const MOST = 20

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
    const { text: target, span } = written(block, { start: lead.length, end: match[0].length })
    yield missing(target, span, last.ordinal)
  }
}

/** An item of the paragraph above, in the first clause of the next. */
const ABOVE =
  /^(?<lead>[^,。;《]{0,12})前(?:款第\(?(?<item>[一二三四五六七八九十]{1,3})\)?项|项第(?<part>[一二三四五六七八九十]{1,3})款)/

/** True for the number of one article of a text: a text that has another one inside has two. */
function isOnly({ runs }: PolicyDocument, number: number): boolean {
  const items = articlesIn(runs).flatMap((run) => run.items)
  return items.filter(({ ordinal }) => ordinal.value === number).length === 1
}

/** The highest item of each article that lists two or more, by the style of its label and the number of the article. */
function lastItems({ runs }: PolicyDocument): ReadonlyMap<string, Ordinal> {
  const lasts = new Map<string, Ordinal>()
  for (const { style, parent, items } of runs) {
    if (!/^cjk-(?:paren|comma)$/.test(style) || parent?.style !== 'article' || items.length < 2) continue
    // A wrong number in the list is reported there.
    if (items.some(({ ordinal }, index) => ordinal.value !== index + 1)) continue
    const last = items.at(-1)?.ordinal
    const key = `${style}${parent.value}`
    if (last && last.value > (lasts.get(key)?.value ?? 0)) lasts.set(key, last)
  }
  return lasts
}

function* missingItem(
  text: string,
  last: Ordinal | undefined,
  { target, span }: Reference,
  [item, another]: readonly [RegExp, RegExp],
): Generator<RuleFinding> {
  let end = span.end
  for (let pattern = item; ; pattern = another) {
    const match = last && pattern.exec(fold(text.slice(end, end + LONGEST)))
    if (!match) return
    end += match[0].length
    if ((readChinese(match[1] ?? '')?.value ?? 0) > last.value) break
  }
  yield missing(target + text.slice(span.end, end), { start: span.start, end }, last)
}

function missing(target: string, span: Span, last: Ordinal): RuleFinding {
  return { messageId: 'item', span, certainty: 'likely', data: { target, last: last.text }, related: [last] }
}

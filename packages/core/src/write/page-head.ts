import { dateIn } from '../language/dates/dates.ts'
import { fold } from '../language/fold.ts'
import type { PolicyDocument, Sourced } from '../model/document.ts'
import { officialShape } from '../model/official-shape.ts'
import { bodyEnd } from '../model/sections.ts'
import { titleLinesOf } from '../model/title.ts'
import { contains } from '../text/span.ts'
import type { Block } from '../tree/block.ts'

/** What the head lines of a pasted page say. */
export interface PageHead {
  /** Blocks whose whole text goes into the front matter. */
  readonly blocks: ReadonlySet<number>
  readonly matter?: Readonly<Record<string, string>>
}

const labels = new RegExp(
  String.raw`(?:标题|题名|(?:信息|文章|稿件|新闻)?来源|稿源|发文机关|发布机构|发布单位|作者|发布时间|发表时间|发布日期|` +
    String.raw`日期|时间|责编|责任编辑|编辑|title|source|author|issuer|published(?: on)?|date)\s*:`,
  'gi',
)

/** Counters and sizes of letters that a page sets beside the date: 浏览次数：318次, 字体：[大 中 小]. */
const widgets =
  /(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*:\s*[\d,]*\s*次?|字[体号]\s*:?\s*\[?(?:[大中小\s|]|特大|默认)*\]?|(?:打印|分享|收藏|关闭)(?:本页|窗口)?/g

/** How many lines below the title may still be a page's head. */
export const headReach = 8

/** The lines above a text that say what a front matter says; only where a page's head has more than a title. */
export function pageHeadOf({ blocks, metadata }: PolicyDocument): PageHead {
  const title = titleLinesOf(blocks)
  // A text that is Markdown already keeps its head as it is.
  if (blocks[0]?.kind === 'frontmatter' || (title && blocks[title.first]?.kind === 'heading'))
    return { blocks: new Set() }
  const reach = (title?.last ?? 0) + headReach
  const end = bodyEnd(blocks)
  // A signature with its date ends the text; it is not a head.
  const signed = officialShape(blocks).date ?? Infinity
  const inHead = (part: Sourced | undefined): part is Sourced =>
    part !== undefined &&
    blocks.some(
      ({ index, span }) =>
        ((index <= reach && index < signed - 1) || index >= end) && contains(span, part.span),
    )
  const parts = (['issuer', 'published', 'source', 'editors'] as const).flatMap((key) => {
    const part = metadata[key]
    return inHead(part) ? [{ key, part }] : []
  })
  const matter: Record<string, string> = {}
  const used: Sourced[] = []
  for (const { key, part } of parts) {
    // What stands in a sentence stays there, and its line with it.
    if (
      !blocks.some(
        (block) =>
          contains(block.span, part.span) &&
          saysNoMore(
            block,
            parts.map((each) => each.part),
          ),
      )
    )
      continue
    matter[key === 'published' ? 'date' : key] = key === 'published' ? dateOf(part) : part.value
    used.push(part)
  }
  if (!('date' in matter || 'source' in matter || 'editors' in matter)) return { blocks: new Set() }
  const gone = new Set<number>()
  for (const block of blocks) {
    if (block.index > reach && block.index < end) continue
    if (saysNoMore(block, used)) gone.add(block.index)
  }
  return { blocks: gone, matter }
}

/** The date with its time of day, when one was given. */
function dateOf({ value, raw }: Sourced): string {
  const time = raw ? /\d{1,2}:\d{2}(?::\d{2})?/.exec(fold(raw).slice(dateIn(raw)?.end ?? 0))?.[0] : undefined
  return time ? `${value} ${time}` : value
}

/** True when nothing is left of a line once the values taken from it, and their labels, are gone. */
function saysNoMore(block: Block, used: readonly Sourced[]): boolean {
  const own = used.filter(({ span }) => contains(block.span, span))
  if (own.length === 0 || block.kind !== 'text' || block.local.quoted > 0) return false
  const rest = fold(block.prose).split('')
  for (let index = 0; index < block.prose.length; index++)
    if (own.some(({ span }) => block.at(index) >= span.start && block.at(index) < span.end)) rest[index] = ' '
  return (
    rest
      .join('')
      .replace(widgets, '')
      .replace(labels, '')
      .replace(/[\s()[\]【】|·:,、-]/g, '') === ''
  )
}

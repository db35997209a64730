import { dateIn } from '../language/dates/dates.ts'
import { fold } from '../language/fold.ts'
import { editorsIn, isBreadcrumb, isPageChrome } from '../language/page-chrome.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import type { Metadata, Sourced } from './document.ts'
import { frontMatterOf } from './front-matter.ts'
import { officialShape } from './official-shape.ts'
import { titleLinesOf } from './title.ts'
import { foldedProse } from './folded.ts'

type Part = keyof Metadata
type Parts = { -readonly [K in Part]?: Sourced }

// Front matter keys in the languages people write them in.
const keys: Readonly<Record<Part, readonly string[]>> = {
  title: ['title', '标题', '標題'],
  issuer: [
    ...['issuer', 'organisation', 'organization', 'publisher', 'author', '发文机关', '發文機關', '发布机构'],
    ...['作者'],
  ],
  published: ['published', 'date', 'publish_date', 'pubdate', '发布日期', '日期', '成文日期'],
  source: ['source', '来源', '來源'],
  editors: ['editors', 'editor', '责任编辑', '責任編輯', '责编'],
  breadcrumb: ['breadcrumb'],
}

// `label: value` lines before the text.
const labels: readonly (readonly [Part, RegExp])[] = [
  ['title', /^(?:标题|题名|title)\s*:\s*/i],
  ['source', /^(?:(?:信息|文章|稿件|新闻)?来源|稿源|source)\s*:\s*/i],
  [
    'issuer',
    new RegExp(
      String.raw`^(?:发文机关|发布机构|发布单位|制定机关|印发机关|作者|撰稿|issued by|published by|author|issuer)\s*:?\s+|` +
        String.raw`^(?:发文机关|发布机构|发布单位|制定机关|印发机关|作者|撰稿|author|issuer)\s*:\s*`,
      'i',
    ),
  ],
  [
    'published',
    /^(?:发布时间|发表时间|发布日期|成文日期|印发日期|日期|时间|published(?: on)?|date)\s*:?\s*(?=\d|[a-z]{3,9}\.?\s\d|[一二〇○])/i,
  ],
]

const organisation = new RegExp(
  String.raw`(?:委员会|委|部|局|厅|办公室|办|政府|总工会|组织部|宣传部|党委|党组|党支部|支部|中心|协会|学会|研究院|研究所|` +
    String.raw`法院|检察院|公安局|集团|公司|大学|学院|学校|医院|` +
    String.raw`街道|镇|乡|社区|村|国务院|人大常委会|department|ministry|office|agency|council|commission|authority|committee|` +
    String.raw`bureau)$`,
  'i',
)

/** Where the text's head ends: no more lines than a page puts before a text. */
const headLines = 24
const tailLines = 14

function sourced(block: Block, start: number, end: number, value?: string): Sourced | undefined {
  const { prose } = block
  while (start < end && /[\s　]/.test(prose[start] ?? '')) start++
  while (end > start && /[\s　]/.test(prose[end - 1] ?? '')) end--
  if (start >= end) return undefined
  const raw = prose.slice(start, end)
  return {
    value: value ?? raw,
    ...(value !== undefined && value !== raw ? { raw } : {}),
    span: block.spanOf(start, end),
  }
}

/** A date that stands at the start of a line, or after a label, in a line that is not a sentence. */
function dateLine(block: Block): { readonly published: Sourced; readonly end: number } | undefined {
  const { prose } = block
  if (prose.length > 120) return undefined
  const folded = fold(prose)
  const label = labels[3]?.[1].exec(folded)?.[0].length ?? 0
  const date = dateIn(prose.slice(0, 100))
  if (!date || date.start > Math.max(label, /^[\s(【[]*/.exec(folded)?.[0].length ?? 0) + 1) return undefined
  const time = /^\s*\d{1,2}:\d{2}(?::\d{2})?/.exec(folded.slice(date.end))?.[0].length ?? 0
  // 浏览次数：1,284次 is not a sentence for its comma.
  const rest = folded
    .slice(date.end + time)
    .trim()
    .replace(/(\d),(?=\d{3})/g, '$1')
  if (/[。,，；;]/.test(rest) || (/^(?!来源\s*:)[^\s|(【]/.test(rest) && rest.length > 30)) return undefined
  const published = sourced(block, date.start, date.end + time, date.iso)
  return published && { published, end: date.end + time }
}

/** `来源：…` within a line, up to the next label or a wide gap. */
function sourceIn(block: Block, from: number): Sourced | undefined {
  const folded = foldedProse(block.local)
  const label = /(?:来源|稿源|source)\s*:\s*/i.exec(folded.slice(from))
  if (!label) return undefined
  const start = from + label.index + label[0].length
  const rest = folded.slice(start)
  const stop =
    /\s{2,}|\s*(?:作者|编辑|责编|责任编辑|字号|字体|浏览|点击|打印|发布时间|日期|时间)\s*[::]|[【|]|[)）]$/.exec(
      rest,
    )
  return sourced(block, start, start + (stop ? stop.index : rest.length))
}

function take(parts: Parts, part: Part, value: Sourced | undefined): void {
  if (value && !parts[part]) parts[part] = value
}

function readHeadLine(parts: Parts, block: Block): void {
  const { prose } = block
  if (prose.length > 160 || prose.length === 0) return
  if (isBreadcrumb(prose)) return take(parts, 'breadcrumb', sourced(block, 0, prose.length))
  const dated = dateLine(block)
  if (dated) {
    take(parts, 'published', dated.published)
    take(parts, 'source', sourceIn(block, dated.end))
    return
  }
  if (isPageChrome(prose)) return
  const folded = fold(prose)
  for (const [part, label] of labels) {
    const match = label.exec(folded)
    if (!match || part === 'published') continue
    if (part === 'source') take(parts, part, sourceIn(block, 0))
    else if (folded.length - match[0].length <= 80)
      take(parts, part, sourced(block, match[0].length, prose.length))
    return
  }
  const editors = editorsIn(prose)
  if (editors) take(parts, 'editors', sourced(block, editors.start, editors.end))
}

/** A line that is nothing but the name of a body. */
function issuerLine(block: Block): Sourced | undefined {
  const text = foldedProse(block.local).trim()
  if (text.length < 2 || text.length > 60 || /[。,;:、!?“”《》<>#]|^\d/.test(text)) return undefined
  return organisation.test(text) ? sourced(block, 0, block.prose.length) : undefined
}

/** What the head and the tail of a document say about it: front matter first, then the lines of a pasted page or an official document. */
export function metadataOf(blocks: readonly Block[]): Metadata {
  const parts: Parts = {}
  const matter = frontMatterOf(blocks)
  for (const [part, names] of Object.entries(keys) as [Part, readonly string[]][])
    for (const name of names) {
      const entry = matter.get(name)
      if (!entry || entry.value.trim() === '') continue
      const date = part === 'published' ? dateIn(entry.value) : undefined
      if (part !== 'published') take(parts, part, entry)
      else if (date) take(parts, part, { value: date.iso, raw: entry.value, span: entry.span })
    }
  const title = titleLinesOf(blocks)
  if (title) take(parts, 'title', title.title)
  const last = title ? title.last : -1
  const textBlocks = blocks.slice(0, Math.max(headLines, last + 8))
  for (const block of textBlocks) {
    if (block.index > last + 8 || block.kind === 'frontmatter') continue
    if (block.kind === 'heading' && block.index > last) break
    if (title && block.index >= title.first && block.index <= title.last) continue
    if (block.kind === 'text' && block.prose.length > 160) break
    readHeadLine(parts, block)
    if (title && block.index > title.last && block.index <= title.last + 2)
      take(parts, 'issuer', issuerLine(block))
  }
  readTail(parts, blocks)
  readSignature(parts, blocks)
  return parts
}

/** An official document is signed and dated before its annexes. */
function readSignature(parts: Parts, blocks: readonly Block[]): void {
  const at = officialShape(blocks).date
  const block = at === undefined ? undefined : blocks[at]
  if (at === undefined || !block) return
  const date = dateIn(block.prose)
  if (date) take(parts, 'published', sourced(block, date.start, date.end, date.iso))
  const above = blocks[at - 1]
  if (above) take(parts, 'issuer', issuerLine(above))
}

const editorsOf = oncePerBlock(({ prose }) => editorsIn(prose) ?? null)

/** The date that is all of a line. */
const wholeDate = oncePerBlock(({ prose }) => {
  const date = dateIn(prose)
  return date && prose.slice(date.start, date.end) === prose.trim() ? date : null
})

/** Signature, date and editors stand below the text. */
function readTail(parts: Parts, blocks: readonly Block[]): void {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - tailLines); index--) {
    const block = blocks[index]
    if (!block || block.kind !== 'text' || block.prose.length > 90) continue
    const editors = editorsOf(block.local)
    if (editors) take(parts, 'editors', sourced(block, editors.start, editors.end))
    if (parts.published && parts.issuer) continue
    const date = wholeDate(block.local)
    const above = blocks[index - 1]
    const issuer = date && above && issuerLine(above)
    if (!issuer) continue
    take(parts, 'published', sourced(block, date.start, date.end, date.iso))
    take(parts, 'issuer', issuer)
  }
}

import { dateIn } from '../language/dates/dates.ts'
import { editorsIn, isBreadcrumb, isPageChrome } from '../language/page-chrome.ts'
import { proseLabel } from './leading.ts'
import { isSiteName } from './site-name.ts'
import { rolesOf, caseRoles } from '../language/section-names.ts'
import type { Block } from '../tree/block.ts'
import type { Sourced } from './document.ts'
import { foldedProse } from './folded.ts'

/** A document's title with the blocks that it stands in; long official titles take two or three lines. */
export interface TitleLines {
  readonly title: Sourced
  /** Indexes into `blocks`. */
  readonly first: number
  readonly last: number
}

/** The fifteen kinds of official document (党政机关公文处理工作条例 第八条), with or without 书, and what titles of other papers end in. */
export const titleEndings = new RegExp(
  String.raw`(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|批覆|复函|覆函|答复|答覆|议案|函|纪要|方案|规划|计划|` +
    String.raw`办法|规定|条例|细则|规则|章程|纲要|总结|要点|实践|案例|探索|汇报|材料)书?(?:\([^()]{1,16}\))*$`,
)

const label = /^(?:标题|题名|title)\s*:\s*/i
const documentNumber = /[〔[(【（［]\d{4}[〕\])】）］]\s*第?\d+\s*号|^第\d+号$/

/** A line that cannot be a title, nor part of one. */
function endsHead(folded: string): boolean {
  return /[。；;！!]$|[:：]$|[。!?;](?=.)/.test(folded) || documentNumber.test(folded)
}

function cannotBeTitle(block: Block, folded: string): boolean {
  if (folded.length < 2 || folded.length > 120) return true
  if (isBreadcrumb(block.prose) || isPageChrome(block.prose) || editorsIn(block.prose)) return true
  if (/^\(.*\)$|^<?[-←«]|->$/.test(folded)) return true
  const date = dateIn(folded)
  if (date && date.start <= 2) return true
  return /^(?:来源|信息来源|文章来源|作者|发布时间|发表时间|时间|url|http|索引号|主题分类|发文机关|文号|成文日期|当前位置|您的位置)\s*[:：]?/i.test(
    folded,
  )
}

/** A short line whose next lines go on with it: 国务院关于…／…的意见. */
function continued(blocks: readonly Block[], first: Block): number {
  let text = foldedProse(first.local).replace(/\s+/g, '')
  if (titleEndings.test(text)) return first.index
  for (let index = first.index + 1; index <= first.index + 3; index++) {
    const block = blocks[index]
    if (block?.kind !== 'text' || block.prose.length > 40) break
    const folded = foldedProse(block.local).trim()
    if (endsHead(folded) || proseLabel(block.local) || cannotBeTitle(block, folded) || /[,，]/.test(folded))
      break
    text += folded.replace(/\s+/g, '')
    if (!/关于|印发|转发|批转/.test(text)) break
    if (titleEndings.test(text)) return index
  }
  return first.index
}

/** The first heading of level 1 before any other heading, else the first line of the text that can be a title. */
export function titleLinesOf(blocks: readonly Block[]): TitleLines | undefined {
  let site: TitleLines | undefined
  for (const block of blocks.slice(0, 40)) {
    if (block.kind === 'frontmatter' || block.kind === 'html' || block.kind === 'break') continue
    const folded = foldedProse(block.local).trim()
    if (block.kind === 'heading') {
      if (block.local.depth > 1 || proseLabel(block.local)?.style === 'cjk-comma') return site
      return rolesOf(block.prose, caseRoles).length > 0 ? undefined : whole(blocks, block.index, block.index)
    }
    if (block.kind !== 'text' || block.local.quoted > 0) return site
    if (label.test(folded)) return labelled(block, label.exec(folded)?.[0].length ?? 0)
    if (cannotBeTitle(block, folded)) {
      if (block.prose.length > 120) return site
      continue
    }
    if (endsHead(folded) || proseLabel(block.local) || rolesOf(block.prose, caseRoles).length > 0) return site
    // The name of the site or column stands above the title; alone it is one.
    if (isSiteName(blocks, block)) {
      site ??= whole(blocks, block.index, block.index)
      continue
    }
    const named = blocks
      .slice(block.index + 1, block.index + NEAR)
      .find((each) => label.test(foldedProse(each.local).trim()))
    if (named) return labelled(named, label.exec(foldedProse(named.local))?.[0].length ?? 0)
    const best = betterTitle(blocks, block, folded) ?? block
    return whole(blocks, best.index, continued(blocks, best))
  }
  return site
}

/** So many lines from the first a better title may stand. */
const NEAR = 7

/** Below the name of a site or column, a real heading or a line that ends as titles do. */
function betterTitle(blocks: readonly Block[], first: Block, folded: string): Block | undefined {
  const near = blocks.slice(first.index + 1, first.index + NEAR)
  const heading = near.find(({ kind }) => kind === 'heading')
  if (heading?.local.depth === 1) return heading
  if (folded.length > 10 || titleEndings.test(folded)) return undefined
  for (const block of near) {
    const text = foldedProse(block.local).trim()
    if (block.kind !== 'text' || endsHead(text) || proseLabel(block.local)) return undefined
    if (text.startsWith('关于')) return undefined
    if (text.length > 8 && titleEndings.test(text)) return block
  }
  return undefined
}

function labelled(block: Block, from: number): TitleLines | undefined {
  const value = block.prose.slice(from).trim()
  const start = block.prose.indexOf(value, from)
  if (!value) return undefined
  return {
    title: { value, span: block.spanOf(start, start + value.length) },
    first: block.index,
    last: block.index,
  }
}

function whole(blocks: readonly Block[], first: number, last: number): TitleLines | undefined {
  const lines = blocks.slice(first, last + 1)
  const texts = lines.map(({ prose }) => prose.replace(/^[\s　]+|[\s　]+$/g, ''))
  const [start, end] = [lines[0], lines.at(-1)]
  if (!start || !end || texts[0] === '') return undefined
  // Official titles are spaced out letter by letter to fill a line: 批 复.
  const value = texts
    .map((text) => (/^(?:[^\s\w][\s　]+){2,}[^\s]$/.test(text) ? text.replace(/[\s　]+/g, '') : text))
    .join('')
  const from = start.prose.indexOf(texts[0] ?? '')
  const to = end.prose.trimEnd().length
  return {
    title: { value, span: { start: start.spanOf(from, from + 1).start, end: end.spanOf(to - 1, to).end } },
    first,
    last,
  }
}

import { codeAt } from '../text/character-set.ts'
import { ENGLISH_NUMBER } from '../language/numbers/english.ts'
import { wordStarts } from '../language/word-boundaries.ts'
import { continuesSeries } from './broken-series.ts'

/** Where a line ends: what the line before and the line after say about whether they are one sentence. */

const cjk = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Marks that end a sentence or introduce a list: what follows on the next line is a new block. */
const final = /[。！？；：!?;:…][”’」』）)]?$/
/** Marks that no line begins with that a person began: the line before was broken. */
export const closing = /^[，、。；：」』）》]/
const latinFinal = /[.!?:;]["”’)]?$/

/** What begins a numbered item, an article, a heading or a bullet: never the middle of a sentence. */
const OPENINGS = [
  /[（(]?[一二三四五六七八九十百零〇壹贰貳叁參肆伍陆陸柒捌玖拾]{1,4}[)）、．.：:]/,
  /第[一二三四五六七八九十百千零〇\d]{1,6}(?:[章节節条條款项項编編篇部]|[，,是])/,
  /[一二三四五六七八九十]{1,2}[是要]/,
  /首先|其次|再次|最后|最後/,
  /[①-⓿]/,
  /[（(]?\d{1,3}[)）、．]/,
  /\d{1,3}\.(?!\d)/,
  /[-—](?!\d)/,
  /[*#·•●◆◇■□▲○★※>]/,
  /附件|附录|附錄|附：/,
  /目\s*录/,
  /[（(]?(?:[a-zA-Z]|[ivxIVX]{1,5})\)/,
  /[A-Z]\.\s/,
  /(?:ARTICLE|SECTION|CHAPTER|PART) (?:\d|[IVX])/,
  /(?:First|Second|Third|Fourth|Fifth|Finally)\b/,
]
const opening = new RegExp(`^(?:${OPENINGS.map(({ source }) => source).join('|')})`)

/** The same where the line before has ended: what would else be a reference, an abbreviation or an amount. */
const openingAfterEnd = new RegExp(
  String.raw`^(?:§\s?\d|[a-z]\.\s|[ivx]{1,5}\.\s|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s+[A-Z]|` +
    String.raw`(?:Article|Section|Chapter|Part|Rule|Clause|Step) (?:\d{1,3}|[IVX]{1,6})\b)`,
)
/** Section 7. Voting: a label with its title, unless the line before refers to it. */
const titledOpening = /^(?:§\s?\d{1,4}|(?:Article|Section|Chapter|Rule) (?:\d{1,3}|[IVX]{1,6}))[.:] [A-Z]/
const REFERRING = /(?:[,(]|\b(?:in|of|under|with|to|and|or|by|see|per|from|than|the|this))$/i
/** … see Sec. / 7.1 …: the full stop of a short word does not end a sentence. */
const ABBREVIATED = /(?:^|[^\w.])(?:[A-Z][a-z]{0,4}|[a-z]|e\.g|i\.e|cf|vs|nos?|pp|para)\.$/

/** Width of a line in columns: two for CJK characters. Stops counting soon after `limit`. */
export function columnsOf(line: string, limit = 400): number {
  let columns = 0
  for (let at = 0; at < line.length && columns <= limit; at++) columns += cjk(line.charCodeAt(at)) ? 2 : 1
  return columns
}

const narrowest = 40
const widest = 120

/**
 * The width (in columns) that a whole document is hard-wrapped at, as text copied from a PDF is; 0 when its
 * lines are paragraphs. Told by most of its longer lines being about equally long, and hardly any longer; by fewer where a
 * line was broken before a mark.
 */
export function wrapWidthOf(widths: readonly number[], broken = false): number {
  const histogram = new Uint32Array(widest + 12)
  let long = 0
  for (const width of widths) {
    if (width < narrowest) continue
    long++
    if (width <= widest) histogram[width] = (histogram[width] as number) + 1
  }
  if (long < 8) return 0
  let best = 0
  let bestCount = 0
  for (let width = narrowest; width <= widest; width++) {
    let count = 0
    for (let near = Math.ceil(width * 0.9); near <= width; near++) count += histogram[near] as number
    if (count >= bestCount) {
      best = width
      bestCount = count
    }
  }
  return bestCount >= 8 && bestCount >= long * (broken ? 0.3 : 0.55) ? best : 0
}

/** The width that the lines of one paragraph are wrapped at: the document's, or its own when plain to see; else 0. */
function ownWidth(lines: readonly string[], document: number): number {
  if (document) return document
  const broken = lines.some((line, index) => index > 0 && closing.test(line))
  if (lines.length < 5 && !broken) return 0
  const widths = lines.map((line) => columnsOf(line, widest + 1))
  const width = Math.max(...widths)
  if (width < narrowest + 4 || width > widest) return 0
  if (broken) return width
  const full = lines.filter((_, index) => (widths[index] as number) >= width * 0.9)
  const running = full.filter((line) => /[，、。；,]./.test(line))
  return full.length >= 4 && full.length >= lines.length * 0.7 && running.length >= full.length * 0.75
    ? width
    : 0
}

/** For each line of a paragraph, whether it goes on on the next: index of the first line of each block. */
export function blockStarts(lines: readonly string[], document: number): readonly number[] {
  const starts = [0]
  if (lines.length < 2) return starts
  let width = -1
  let latin = -1
  const fields = FIELD.test(lines[0] as string)
  let serial = false
  let counted = false
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1] as string
    const after = lines[index] as string
    const chinese = cjk(codeAt(before, before.length - 1)) || cjk(codeAt(after, 0))
    let joined = false
    serial = continuesSeries(before, after, serial)
    if (fields && FIELD.test(after)) joined = false
    else if (serial || CITING.test(before) || cites(before, after)) joined = true
    else if (isReference(before, after, index === lines.length - 1)) {
      if (latin < 0) latin = lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0)
      joined = latin >= 50 && columnsOf(before) >= latin * 0.7
    } else if (!opening.test(after)) {
      if (BRACKET_OPEN.test(before) && BRACKET_CLOSED.test(after) && !COLUMNS.test(before + after))
        joined = true
      else if (chinese) {
        if (width < 0) width = ownWidth(lines, document)
        const full = width > 0 && columnsOf(before) >= width * 0.86
        joined = (full && !final.test(before)) || closing.test(after) || goesOn(before, after)
        joined ||= breaksList(before, after, () => Math.max(...lines.map((line) => columnsOf(line))))
      } else {
        if (latin < 0) latin = lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0)
        counted = counted ? !ENDED.test(before) : isCounted(before)
        joined = continuesLatin(before, after, latin) || (counted && continuesCounted(before, after))
      }
    }
    if (!joined) starts.push(index)
  }
  return starts
}

/** A line that ends in the middle of a list, or running text that ends without a mark where more of it follows. */
function goesOn(before: string, after: string): boolean {
  if (/[、，]$/.test(before)) return true
  if (isListed(before)) return !NAMED.test(after)
  const running = RUNNING.test(before) && !/[^一-鿿A-Za-z\d]$/.test(before) && columnsOf(before) >= narrowest
  return running && RUNNING.test(after) && !NAMED.test(after)
}

/** Members behind a colon that no full stop has ended: 分三步：…；…； */
function isListed(line: string): boolean {
  if (!line.endsWith('；')) return false
  const list = line.slice(line.lastIndexOf('：') + 1, -1)
  return list.length < line.length - 1 && list.includes('；') && !list.includes('。')
}

/** A line that is a name with its value, or an item with its title. */
const NAMED = /^[^，。；]{1,10}：/

/** A line that ends inside a member of a list: in the middle of a word, or as wide as any where the list is counted. */
function breaksList(before: string, after: string, widest: () => number): boolean {
  const [, first = '', last = ''] = LIST_TAIL.exec(before) ?? []
  if (!last) return false
  const head = LIST_HEAD.exec(after)?.[1]
  const cut = first.length > 1 && (last.length === 1 || head?.length === 1)
  if (head && (cut || !wordStarts(last + head)(last.length))) return true
  const counted = NUMBER.test(before) || NUMBER.test(after)
  const listed = head !== undefined || /[，。；]/.test(after)
  return counted && listed && !opening.test(before) && columnsOf(before) >= widest() * 0.9
}

/** A bracket that a line opens, and one that it closes. */
const BRACKET_OPEN = /[(（][^()（）]*$/
const BRACKET_CLOSED = /^[^()（）]*[)）]/
/** What stands between the columns of a table set with blanks. */
const COLUMNS = /\S\s{2,}\S|[一-鿿] [一-鿿]/

/** The last two members of a list in which a line ends. */
const LIST_TAIL = /([一-鿿]*)[^，、。；：一-鿿]*、([一-鿿]{1,14})$/
/** The rest of a member that a line begins with. */
const LIST_HEAD = /^([一-鿿]{0,12}?)(?:、|[和及与與]|以及)/
const NUMBER = /[一二两三四五六七八九十\d]/

/** What running text holds behind its label, and no name, date or title does. */
const RUNNING = /.{5}[，、。；]/

/** Author: … below Title: …, as at the head of a memo or a proposal. */
const FIELD = /^[A-Z][\w-]{1,24}:\s/

/** A number that a line happens to begin with, in the middle of a sentence: … as in step / 3) and …, see printf / (3), … */
function isReference(before: string, after: string, last: boolean): boolean {
  if (/^\([a-z]{1,4}\)\s[a-z]/.test(after)) return CITED.test(before)
  // A number alone on a line that another follows is a label: a sentence would go on beside it.
  if (!last && /^\d{1,2}[.)]$/.test(after)) return false
  return /[\w)]$/.test(before) && /^(?:\(\d{1,2}\)|\d{1,2}[.)])(?:[,.;:)]|\s[a-z]|$)/.test(after)
}

/** … 第二十三条第 / （三）项 …, … under section / 7. …: what a number must follow. */
const CITING = new RegExp(
  String.raw`第$|\b(?:under|in|of|by|see|with|to|and|or|at|per|from) ` +
    String.raw`(?:(?:sub)?(?:section|clause|paragraph)s?|articles?|rules?|regulations?|points?)$`,
)

/** … over (b), and / (b) over …, See also / (b). */
function cites(before: string, after: string): boolean {
  if (/^\([a-z]{1,4}\)[,.;]/.test(after)) return /\w$/.test(before)
  return /\([a-z\d]{1,4}\),? (?:and|or|to)$/.test(before) && /^\([a-z]{1,4}\)\s[a-z]/.test(after)
}

/** … as set out in clause 3(b) and / (c) below. */
const CITED =
  /(?:\b(?:sections?|subsections?|clauses?|paragraphs?|articles?|rules?|regulations?|points?)|\d\([a-z\d]{1,4}\)(?:,? (?:and|or|to))?)$/i

/** Three ports: Ayr and Oban, …: a list that the line of its number begins. */
function isCounted(line: string): boolean {
  const colon = line.lastIndexOf(': ')
  const list = line.slice(colon + 1)
  if (colon <= 0 || /[.!?]/.test(list) || !/[,;]|\sand\s/.test(list)) return false
  return COUNT.test(line.slice(line.lastIndexOf(':', colon - 1) + 1, colon))
}

const COUNT = new RegExp(String.raw`\b(?:${ENGLISH_NUMBER})\b`, 'i')
const ENDED = /[.!?]$/
/** … Ayr and / Oban: no line that ends so is whole. */
const UNFINISHED = /\s(?:and|or|of|the|an?|to|in|with|by|from|for)$/

/** … walking and cycling; / bus and tram; …, … Health and Social / Care, Work and …: a list goes on below the line of its number. */
function continuesCounted(before: string, after: string): boolean {
  if (after.includes(':')) return false
  return before.endsWith(';') ? /^[a-z]/.test(after) : /[,;]|\sand\s/.test(after)
}

/** True when English goes on: the sentence has not ended, or the next word would not have fitted. */
function continuesLatin(before: string, after: string, width: number): boolean {
  if (latinFinal.test(before) && openingAfterEnd.test(after) && !ABBREVIATED.test(before)) return false
  if (titledOpening.test(after) && !REFERRING.test(before)) return false
  if (
    !latinFinal.test(before) &&
    (before.endsWith(',') || UNFINISHED.test(before) || /^[a-z0-9("“‘]/.test(after))
  )
    return true
  if (width < 50 || width > widest) return false
  if (!latinFinal.test(before) && before.length >= width * 0.5) return true
  const word = /^\S{0,40}/.exec(after)?.[0].length ?? 0
  return before.length + 1 + word >= width * 0.92
}

/** What stands for the joined end of a line, given without those before it: nothing between CJK characters, else a space. */
export function seam(before: string, after: string): '' | ' ' {
  return cjk(codeAt(before, before.length - 1)) && cjk(codeAt(after, 0)) ? '' : ' '
}

import { ANY_NUMERAL, CLASS } from '../language/character-classes.ts'
import { readWhole } from '../language/numbers/chinese.ts'
import { readRoman } from '../language/numbers/symbols.ts'
import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { Reference, Run } from './document.ts'
import { foldedProse, holdsProse } from './folded.ts'
import { isNamedAbsent } from './named-absent.ts'
import { INSTRUMENTS, ownNounOf } from './own-noun.ts'
import type { Span } from '../text/span.ts'
import { sentenceStart } from './sentence.ts'

interface LocalReference extends Span {
  readonly kind: Reference['kind']
  readonly target: string
  readonly number: number
  /** 办法 of 本办法第十二条; absent where the reference names no instrument. */
  readonly noun?: string
  /** section; with `foreign` where a name stands before it: Bylaws Section 9. */
  readonly word?: string
  readonly foreign?: boolean
}

const N = '〇零一二三四五六七八九十百\\d'
/** What may be a reference by itself: 附件3, 第十二条, 第五部分, 第3至5段, 表3, 附录A, 5.2的. */
const CHINESE = new RegExp(
  `附件\\s?(?<attachment>[一二三四五六七八九十]{1,3}|\\d{1,2})(?![\\d.年月、])|` +
    `第(?:(?:\\d{1,3}[至及和、-])?(?<whole>[${N}]{1,7})|\\((?<bracketed>[${N}]{1,3})\\))(?<unit>[条章节点段项]|部分)|` +
    `(?<caption>[图表]|附录)\\s?(?<number>\\d{1,2}|(?<=录\\s?)[A-Z])(?![\\w.\\-–—])|` +
    `第?(?<![\\d.])(?<decimal>\\d{1,2}(?:\\.\\d{1,2}){1,3})(?=[条款段]|的?(?<said>规定|要求)|[。,;、)]|$)`,
  'g',
)
const OWN = new RegExp(`本(${INSTRUMENTS})$`)
const TITLED = /(?:[《“]|[^本](?:[法律]|条例|办法|规定|细则|规则)第)/
const OTHER_TITLE = /[》〉]的?$/
/** 其附件, 省方案附件, 上级文件附件, 12号附件: what stands before names the text that the attachment belongs to. */
const OTHERS = new RegExp(`(?:其|(?<!本)(?:${INSTRUMENTS}|文件)|\\d号文?)的?$`)
/** 〔2023〕12号第5段及…, CB(1)99/2024第23段及…, HC 812, paragraph …: the number of another document in the same clause. */
const NUMBERED =
  /(?:[[(〔]\d{4}[\])〕]\d+号|[A-Z)]\d+\/\d{2,4}(?:号|(?!\d)))[^,;:。()]{0,24}$|\b[A-Z][A-Za-z]{0,2} \d{2,}[,;][^().!?]{0,60}$/
/** Words that govern a part of the document itself: no title stands between them and its number. */
const GOVERNED = /(?:见|符合|满足|违反|按|按照|依|依照|依据|根据|参照|落实|执行|属于|适用|具有|有|对)$/
/** An article's number that begins its clause needs no such word. */
const OPENS = new RegExp(`${GOVERNED.source}|[,;:。(]$`)
const POINTED = /(?:见|如|符合|满足|按|按照|依照|参照)$/
/** 按1.5，… is a measure. */
const MET = /(?:见|符合|满足)$/
/** What joins an article to the one cited before it: 第三条第二款、第十四条, 第三条至第十八条. */
const JOINED =
  /^(?:第[一二三四五六七八九十\d]{1,3}款)?(?:第?\(?[一二三四五六七八九十\d]{1,3}\)?项)?[、,和及或与至到]$/
/** What the units of Chinese numbers refer to, and what stands before a number that is a reference. */
const UNITS: Readonly<Record<string, readonly [kind: Reference['kind'], before: RegExp]>> = {
  条: ['article', OPENS],
  章: ['section', GOVERNED],
  节: ['section', /见$/],
  部分: ['section', GOVERNED],
  点: ['section', /(?:违反|按照|依|依照|符合|前点[或及、])$/],
  段: ['section', /(?:本文件|[上下]文|见|如|除|按|据)$/],
  项: ['item', /本条$/],
}

/** The number of a part in English. */
const ONE = String.raw`(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])`
/** Section 7, sections 2 and 5, Article IV, Clause 6 e), Annex B, Table 3 of this document; of another's the instrument or “of the …” tells. */
const ENGLISH = new RegExp(
  String.raw`(?:\b(?:Article (?:\d{1,2}|[IVX]{1,5}), )?\b(?<word>[Ss]ection|[Aa]rticle|Chapter|Part|[Cc]lause|paragraph|Schedule|Annex|` +
    String.raw`Appendix|Attachment|Enclosure|Exhibit|Table|Figure)(?:s (?<others>(?:${ONE}(?:, | and | or |, and |, or )){1,6})| )|` +
    String.raw`§\s?)(?<number>${ONE})(?:(?<=[a-z] \d{1,2})(?:\(| )(?<letter>[a-z])\))?(?:(?<=(?:section|article|clause) \d{1,2}) of this (?:policy|` +
    String.raw`procedure|plan|guide|document|handbook|charter|constitution)\b)?(?![\w(]|[-–.]\d|` +
    String.raw`\s?(?:\([^)]{1,6}\)\s?)*,?\s?(?:of|in|to|under)\s(?!this\b)|\s[A-Z]{2,}\b)`,
  'g',
)
/** What English words refer to; any other word names an attachment. */
const KINDS: Readonly<Record<string, Reference['kind']>> = {
  section: 'section',
  chapter: 'section',
  part: 'section',
  clause: 'section',
  paragraph: 'section',
  article: 'article',
  table: 'table',
  figure: 'figure',
}
/** Names of texts with parts of their own. */
const OTHER =
  /\b(?:Acts?|Codes?|Laws?|Ordinances?|Regulations?|Rules?|Constitution|Treaty|Convention|Agreements?|Directives?|Bills?|Charter|Statutes?|Protocol)\b/

/** References of a document to its own parts: attachments, articles, chapters, items, tables. */
export function referencesOf(blocks: readonly Block[], runs: readonly Run[]): readonly Reference[] {
  const found = [...gather(blocks, localReferences, (reference, block) => ({ block, ...reference }))]
  const words = ownWords(runs)
  if (words)
    found.push(...blocks.flatMap((block) => namedIn(block.local, words).map((each) => ({ block, ...each }))))
  const nouns = new Set(found.flatMap(({ noun }) => (noun ? [noun] : [])))
  const own = nouns.size ? ownNounOf(blocks, nouns) : undefined
  // Who cites Bylaws Section 9.8 means the same bylaws by Section 7.5.
  const foreign = new Set(found.flatMap((each) => (each.foreign ? [each.word] : [])))
  return found.flatMap(({ kind, target, number, start, end, noun, word, block }) =>
    // 本法 in an implementing regulation is the act that it implements.
    (noun === undefined || noun === own) && !foreign.has(word)
      ? [{ kind, target, number, span: block.spanOf(start, end) }]
      : [],
  )
}

const localReferences = oncePerBlock((local): readonly LocalReference[] => {
  if (!holdsProse(local) || (local.holds & (ANY_NUMERAL | CLASS.latin)) === 0) return []
  const folded = foldedProse(local)
  const chinese = (local.holds & CLASS.han) !== 0 && MAY_BE_CHINESE.test(folded)
  const english = MAY_BE_ENGLISH.test(folded) && !OTHER.test(folded)
  return [...(chinese ? inChinese(folded, local) : []), ...(english ? inEnglish(folded) : [])]
})

function* inChinese(folded: string, { prose }: LocalBlock): Generator<LocalReference> {
  let last: { readonly end: number; readonly noun: string | undefined } | undefined
  for (const match of allMatches(folded, CHINESE)) {
    const { index, 0: text, groups = {} } = match
    const { attachment, whole, bracketed, unit = '', caption, number = '', decimal, said } = groups
    const before = folded.slice(Math.max(0, index - 8), index)
    const read = attachment ?? whole ?? bracketed ?? (decimal?.split('.').at(-1) || number)
    const value = /[A-Z]/.test(read) ? read.charCodeAt(0) - 64 : readWhole(read)
    const named = unit ? OWN.exec(before)?.[1] : undefined
    const follows = unit === '条' && last && JOINED.test(folded.slice(last.end, index))
    const noun = named ?? (follows ? last?.noun : undefined)
    const [kind, leads] = attachment
      ? (['attachment', undefined] as const)
      : caption
        ? ([caption === '图' ? 'figure' : caption === '表' ? 'table' : 'attachment', POINTED] as const)
        : decimal
          ? (['section', text.startsWith('第') ? undefined : said ? POINTED : MET] as const)
          : (UNITS[unit] ?? ['item', GOVERNED])
    if (value === undefined || OTHER_TITLE.test(before)) continue
    if (kind === 'attachment' && OTHERS.test(before)) continue
    if (!named && NUMBERED.test(folded.slice(Math.max(0, index - 80), index))) continue
    if (noun === undefined && !follows && leads && !leads.test(before)) continue
    // 依《渔船法》办理，违反第四十条的; 渔船法第三条、第四条: a title in the sentence has articles of its own.
    if (kind === 'article' && !noun && TITLED.test(folded.slice(sentenceStart(folded, index, '。'), index)))
      continue
    const start = index - (named === undefined ? (kind === 'item' ? 2 : 0) : named.length + 1)
    const end = index + text.length
    if (unit === '条') last = { end, noun }
    const target = prose.slice(start, end)
    yield { kind, target, number: value, start, end, ...(noun === undefined ? {} : { noun }) }
  }
}

function* inEnglish(folded: string): Generator<LocalReference> {
  for (const { index, 0: text, groups = {} } of allMatches(folded, ENGLISH)) {
    const { word: written = 'section', others = '', number = '', letter } = groups
    if (
      index === 0 &&
      !/^ (?:shows?|gives?|sets? out|lists?|summari[sz]es)\b/.test(folded.slice(text.length))
    )
      continue
    if (NUMBERED.test(folded.slice(Math.max(0, index - 80), index))) continue
    if (isNamedAbsent(folded, index, index + text.length)) continue
    const word = written.toLowerCase()
    const kind = KINDS[word] ?? 'attachment'
    const foreign = NAMED.test(folded.slice(Math.max(0, index - 24), index))
    // Sections 2 and 5: each by its own number.
    const from = index + text.indexOf(others + number)
    for (const { 0: one, index: at } of others ? allMatches(others + number, EACH) : none)
      yield {
        kind,
        target: `${written} ${one}`,
        number: valueOf(one),
        start: from + at,
        end: from + at + one.length,
        word,
        foreign,
      }
    if (!others)
      yield {
        kind,
        target: text,
        number: valueOf(letter ?? number),
        start: index,
        end: index + text.length,
        word,
        foreign,
      }
  }
}

/** The words that a document numbers its parts with, as a pattern for what refers to them: Proposal 4. */
function ownWords(runs: readonly Run[]): RegExp | undefined {
  const words = runs.flatMap(({ scheme, items }) =>
    items.length > 2 ? (OWN_WORD.exec(scheme)?.[1] ?? []) : [],
  )
  if (words.length === 0) return undefined
  const named = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')
  return new RegExp(String.raw`\b(?<word>${named}) (?<number>\d{1,2})(?![\w(]|[-–.]\d)`, 'g')
}

/** Every other word is read whether or not a document numbers its parts with it. */
const OWN_WORD = /^other:(?!section|clause|part|schedule|annex|appendix)([a-z]{3,})N/

function namedIn(local: LocalBlock, words: RegExp): readonly LocalReference[] {
  if (!holdsProse(local) || (local.holds & CLASS.latin) === 0) return []
  const folded = foldedProse(local)
  return allMatches(folded, words).flatMap(({ index: start, 0: target, groups = {} }) => {
    const { word = '', number = '' } = groups
    const end = start + target.length
    // A label that opens its block refers to nothing.
    return start === 0 || isNamedAbsent(folded, start, end)
      ? []
      : [{ kind: 'section', target, number: Number(number), start, end, word: word.toLowerCase() }]
  })
}

const EACH = new RegExp(String.raw`\b${ONE}\b`, 'g')

/** The value of a part's number: its last one in 3.4, a Roman one, or a letter's place. */
function valueOf(number: string): number {
  const last = number.split('.').at(-1) ?? ''
  return /\d/.test(last) ? Number(last) : (readRoman(last) ?? last.toUpperCase().charCodeAt(0) - 64)
}

/** A name before a reference, inside a sentence. */
const NAMED = /[a-z,;] [A-Z][A-Za-z]+ $/
const MAY_BE_CHINESE = /附[件录]|第|[图表]\s?\d|\d\.\d{1,2}(?:[条款的规要。,;、)]|$)/
const MAY_BE_ENGLISH =
  /[A-Z][a-z]{3,9} [\dA-HIVX]|[A-Z][a-z]{3,9}s [\dA-HIVX]|(?:section|clause|paragraph)s? \d|§/

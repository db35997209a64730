import { ANY_NUMERAL, CLASS } from '../language/character-classes.ts'
import { readWhole } from '../language/numbers/chinese.ts'
import { readRoman } from '../language/numbers/symbols.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import type { Reference } from './document.ts'
import { foldedProse, holdsProse } from './folded.ts'
import { INSTRUMENTS, ownNounOf } from './own-noun.ts'
import type { Span } from '../text/span.ts'

interface LocalReference extends Span {
  readonly kind: Reference['kind']
  readonly target: string
  readonly number: number
  /** 办法 of 本办法第十二条; absent where the reference names no instrument. */
  readonly noun?: string
}

const N = '〇零一二三四五六七八九十百\\d'
/** 附件3; 本办法第十二条; 本规定第三章; 见第五部分; 本条第（二）项; 见表3. */
const CHINESE = new RegExp(
  `(?<![》〉]的?)附件\\s?(?<attachment>[一二三四五六七八九十]{1,3}|\\d{1,2})(?![\\d.年月、])|` +
    `本(?<noun>${INSTRUMENTS})第(?:(?<article>[${N}]{1,7})条|(?<section>[${N}]{1,4})(?:[章节]|部分))|(?:见|` +
    `参见|详见)第(?<part>[${N}]{1,4})(?:[章节]|部分)|本条第(?:\\((?<item>[${N}]{1,3})\\)|` +
    `(?<bare>[一二三四五六七八九十]{1,3}))项|(?:见|如|按|按照|依照|参照|参见|` +
    `详见)(?<caption>[图表])\\s?(?<number>\\d{1,2})(?![\\d.\\-–—])`,
  'g',
)
/** Section 7, Article IV, Clause 6 e), Annex B, Table 3 of this document; of another's the instrument or “of the …” tells. */
const ENGLISH = new RegExp(
  String.raw`\b(?<word>Section|Article|Chapter|Part|Clause|Schedule|Annex|Appendix|Attachment|Enclosure|Exhibit|Table|` +
    String.raw`Figure) (?<number>\d{1,2}|[IVX]{1,5}|[A-H])(?![\w(]|[-–.]\d|\s?(?:\([^)]{1,6}\)\s?)*,?\s?(?:of|` +
    String.raw`in|to|under)\s(?!this\b))`,
  'g',
)
/** clause 7 of this policy: in small letters where it says whose it is. */
const OWN =
  /\b(?<word>section|article|clause) (?<number>\d{1,2}) of this (?:policy|procedure|plan|guide|document|handbook|charter|constitution)\b/g
/** What English words refer to; any other word names an attachment. */
const KINDS: Readonly<Record<string, Reference['kind']>> = {
  Section: 'section',
  Chapter: 'section',
  Part: 'section',
  Clause: 'section',
  Article: 'article',
  Table: 'table',
  Figure: 'figure',
}
/** Names of texts with parts of their own. */
const OTHER =
  /\b(?:Acts?|Codes?|Laws?|Ordinances?|Regulations?|Rules?|Constitution|Treaty|Convention|Agreements?|Directives?|Bills?|Charter|Statutes?|Protocol)\b/

/** References of a document to its own parts: attachments, articles, chapters, items, tables. */
export function referencesOf(blocks: readonly Block[]): readonly Reference[] {
  const found = gather(blocks, localReferences, (reference, block) => ({ ...reference, block }))
  const nouns = new Set(found.flatMap(({ noun }) => (noun ? [noun] : [])))
  const own = nouns.size ? ownNounOf(blocks, nouns) : undefined
  return found.flatMap(({ kind, target, number, start, end, noun, block }) =>
    // 本法 in an implementing regulation is the act that it implements.
    noun === undefined || noun === own ? [{ kind, target, number, span: block.spanOf(start, end) }] : [],
  )
}

const localReferences = oncePerBlock((local): readonly LocalReference[] => {
  const found: LocalReference[] = []
  if (!holdsProse(local)) return found
  const folded = foldedProse(local)
  if ((local.holds & (ANY_NUMERAL | CLASS.latin)) === 0) return found
  const chinese = (local.holds & CLASS.han) !== 0 && MAY_BE_CHINESE.test(folded)
  for (const match of chinese ? folded.matchAll(CHINESE) : none) {
    const groups = match.groups ?? {}
    const { attachment, article, section, part, item, bare, caption, number, noun } = groups
    const text = attachment ?? article ?? section ?? part ?? item ?? bare ?? number ?? ''
    const value = readWhole(text)
    if (value === undefined) continue
    const start = match.index + (caption ? match[0].indexOf(caption) : part ? match[0].indexOf('第') : 0)
    const end = match.index + match[0].length
    found.push({
      kind: chineseKind(groups),
      target: local.prose.slice(start, end),
      number: value,
      start,
      end,
      ...(noun ? { noun } : {}),
    })
  }
  if ((local.holds & CLASS.latin) !== 0 && MAY_BE_ENGLISH.test(folded) && !OTHER.test(folded)) {
    for (const match of [...folded.matchAll(ENGLISH), ...folded.matchAll(OWN)]) {
      const { word = '', number = '' } = match.groups ?? {}
      if (match.index === 0) continue
      const value = /\d/.test(number) ? Number(number) : (readRoman(number) ?? number.charCodeAt(0) - 64)
      const start = match.index
      found.push({
        kind: KINDS[word.charAt(0).toUpperCase() + word.slice(1)] ?? 'attachment',
        target: match[0],
        number: value,
        start,
        end: start + match[0].length,
      })
    }
  }
  if (folded.includes('§') && !OTHER.test(folded)) {
    for (const { 0: target, 1: number = '', index: start } of folded.matchAll(BY_SIGN))
      if (start > 0)
        found.push({
          kind: 'section',
          target,
          number: Number(number.split('.').at(-1)),
          start,
          end: start + target.length,
        })
  }
  return found
})

function chineseKind({
  attachment,
  article,
  section,
  part,
  caption,
}: Readonly<Record<string, string | undefined>>): Reference['kind'] {
  if (attachment) return 'attachment'
  if (article) return 'article'
  if (section || part) return 'section'
  if (caption) return caption === '图' ? 'figure' : 'table'
  return 'item'
}

/** §6.4, § 7; § 7 of the Act and § 7 ABC are another's. */
const BY_SIGN = /§\s?(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d(]|\.\d|\s?(?:of|in|to|under)\s(?!this\b)|\s[A-Z]{2,})/g
const MAY_BE_CHINESE = /附件|第|[图表]\s?\d/
const MAY_BE_ENGLISH = /[A-Z][a-z]{3,9} [\dA-HIVX]|(?:section|article|clause) \d{1,2} of this/

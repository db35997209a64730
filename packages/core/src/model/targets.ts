import { fold } from '../language/fold.ts'
import { attachmentsOf } from './attachments.ts'
import { lastCaption } from './captions.ts'
import { enclosedUnder } from './enclosures.ts'
import { readRoman } from '../language/numbers/symbols.ts'
import { schemeOf } from '../language/labels/scheme.ts'
import type { PolicyDocument, Reference, Run } from './document.ts'

/** The last part of a kind that a document has. */
export interface LastPart {
  readonly value: number
  readonly text: string
  /** True where it stands in a list under a heading of the number that the reference names. */
  readonly headed?: boolean
}

/** A document with fewer articles than this may be an excerpt, or quote the articles of another, unless it says when it takes effect. */
const ENOUGH_ARTICLES = 5
const FEWEST_ARTICLES = 3
const TAKES_EFFECT = /施行|实施|實施|生效|take effect|in force/i

/** Gives for a reference the last part of the kind that it points at; undefined where the document has none that it could mean. */
export function targetsOf(document: PolicyDocument): (reference: Reference) => LastPart | undefined {
  const known = new Map<string, LastPart | undefined>()
  return ({ kind, target, number }) => {
    const series = seriesOf(target)
    if (!known.has(series)) known.set(series, lastOf(document, kind, target))
    const last = known.get(series)
    // Sections A to E have no Section 25.
    if (last && /\b[A-H]$/.test(last.text) && /\d$/.test(target)) return undefined
    const isBeyond = last !== undefined && number > last.value && target.startsWith('附录')
    return isBeyond && document.blocks.some(({ prose }) => opensWith(prose, target)) ? undefined : last
  }
}

/** 附 录 E: a line that names the part, in whatever form, and may be its heading. */
function opensWith(prose: string, target: string): boolean {
  const [head, name] = [prose.slice(0, LONGEST_HEAD), target].map((text) => fold(text).replace(/\s/g, ''))
  return head !== undefined && name !== undefined && head.startsWith(name)
}

const LONGEST_HEAD = 16

/** What references to parts of one series share: their words without the last number. */
export function seriesOf(target: string): string {
  return target.replace(/(?:\d+|[〇零一二三四五六七八九十百]+|\b[IVX]+|[A-Za-z](?=\)))(?=\D*$)/, '#')
}

/** The last chapter or article of a document that has two or more of its own, from the first on. */
export function lastNumbered(
  runs: readonly Run[],
  style: 'chapter' | 'article',
  unit: string,
): LastPart | undefined {
  return highest(
    runs.filter(
      (run) => run.style === style && run.placement === 'line' && fold(run.scheme).includes(`N${unit}`),
    ),
    2,
  )
}

/** Gives for a reference to an article or a section the title of its target; undefined where it has none, or several bear the number. */
export function titlesOf({ runs }: PolicyDocument): (reference: Reference) => string | undefined {
  const headings = runs.filter(
    ({ placement, scheme }) => placement === 'line' && /^article:|^arabic-dot#|^other:section/i.test(scheme),
  )
  return ({ kind, number }) => {
    if (kind !== 'article' && kind !== 'section') return undefined
    const wanted = headings.filter(({ style }) => (style === 'article') === (kind === 'article'))
    const [item, ...more] = wanted.flatMap(({ items }) =>
      items.filter(({ ordinal }) => ordinal.value === number),
    )
    if (!item || more.length) return undefined
    return (
      BRACKETED.exec(item.text)?.[1] ??
      (kind === 'section' && item.text.length <= LONGEST_TITLE ? item.text : undefined)
    )
  }
}

/** 第七条（备案） or 【备案】 at the beginning of an article. */
const BRACKETED = /^[（(【]([^（）()【】]{2,20})[）)】]/
const LONGEST_TITLE = 40

function lastOf(
  { runs, blocks }: PolicyDocument,
  kind: Reference['kind'],
  target: string,
): LastPart | undefined {
  if (kind === 'item') return undefined
  if (kind === 'table' || kind === 'figure') return lastCaption(blocks, kind)
  const { word = '', article, above, of, sign } = TARGET.exec(target)?.groups ?? {}
  const top = article ? namedPart(runs, 'article') : undefined
  if (article && top && numberOf(article) > top.value) return { value: 0, text: top.text }
  if (article) return under(runs, numberOf(article), /^(?:article|chapter):article/i, /^other:section/i)
  if (above) {
    const named = namedPart(runs, word)
    if (named && Number(above) > named.value) return { value: 0, text: named.text }
    return under(runs, Number(above), /^arabic-dot/, /^other:\(?a\)/)
  }
  if (of) return signedPart(runs, of)
  if (sign) return namedPart(runs, '§') ?? numberedHeading(runs)
  // In small letters only where the reference says “of this policy”, or others point at what is there.
  if (/^[a-z]/.test(word)) return namedPart(runs, word) ?? onlyNumbered(runs)
  // A list under “Enclosures:” numbers what it lists: Annex C is not of its kind.
  if (word && kind === 'attachment' && /\d$/.test(target))
    return namedPart(runs, word) ?? enclosed(blocks, word)
  if (word) return namedPart(runs, word) ?? (word === 'Section' ? numberedHeading(runs) : undefined)
  if (target.startsWith('附录')) {
    const named = runs.filter(({ scheme }) => /^caption:附录(?:\(A\)|N?)$/.test(scheme))
    return highest(named, blocks[named[0]?.items[0]?.block ?? -1]?.kind === 'heading' ? 1 : 2)
  }
  if (kind === 'attachment') {
    const { listed = [], attached = [] } = attachmentsOf(blocks) ?? {}
    // 附件2 计划.xlsx: the name of a file, or a link, is an attachment, too.
    const named = lastCaption(blocks, 'attachment')?.value ?? 0
    const last = Math.max(named, ...[...listed, ...attached].map(({ number }) => number))
    return last > 0 ? { value: last, text: `附件${last}` } : undefined
  }
  if (kind === 'article') return lastArticle(runs)
  const unit = /部?.$/.exec(target)?.[0] ?? ''
  if (unit === '段') return onlyOne(runs, 'arabic-dot')
  // Sections begin anew in every chapter.
  if (unit === '节') return undefined
  const chapters = runs.filter(
    ({ style, scheme }) => style === 'chapter' && scheme.replace(/#\d$/, '').endsWith(unit),
  )
  return highest(chapters, 2) ?? (unit === '章' ? undefined : onlyOne(runs, 'cjk-comma'))
}

/** The word of an English reference and what it names beside the last number: Article III, Section 2; clause 4(b); §6.4, 第6.4条. */
const TARGET =
  /^(?:Article (?<article>\w+), )?(?:(?<word>[A-Za-z]+) |(?<sign>§)|\D*)\s?(?:(?<above>\d+)[ (][a-z]\)|(?<of>\d+(?:\.\d+)*)\.\d+)?/

const numberOf = (text: string): number => (/\d/.test(text) ? Number(text) : (readRoman(text) ?? 0))

/** The last part of a scheme under a part of another with a number, where only one such part lists any. */
function under(runs: readonly Run[], number: number, parents: RegExp, parts: RegExp): LastPart | undefined {
  const found = runs.filter(
    ({ parent, scheme }) => parent?.value === number && parts.test(scheme) && parents.test(schemeOf(parent)),
  )
  const [run] = found
  const last = run && found.length === 1 ? highest(found, 2) : undefined
  return (
    last && {
      ...last,
      headed: runs.some(
        ({ scheme, items }) => scheme.includes('#') && items.some(({ ordinal }) => ordinal === run?.parent),
      ),
    }
  )
}

/** The last of the parts that a text numbers once, and not anew under each heading; a first paragraph may bear no number. */
function onlyOne(runs: readonly Run[], scheme: string): LastPart | undefined {
  const [run, ...more] = runs.filter((each) => each.placement === 'line' && each.scheme === scheme)
  return run && more.length === 0 && run.items.length > 2 ? highest([run], 3, 2) : undefined
}

/** The rows of articles of a document. */
export function articlesIn(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ style, placement }) => style === 'article' && placement === 'line')
}

function lastArticle(runs: readonly Run[]): LastPart | undefined {
  const articles = articlesIn(runs)
  const last = highest(articles, FEWEST_ARTICLES)
  if (!last || last.value >= ENOUGH_ARTICLES) return last
  const end = articles.flatMap(({ items }) => items).find(({ ordinal }) => ordinal.value === last.value)
  return end && TAKES_EFFECT.test(end.text) ? last : undefined
}

/** The highest label of runs that begin with 1 and have enough members: an excerpt does not show where its document ends. */
function highest(runs: readonly Run[], fewest: number, first = 1): LastPart | undefined {
  const labels = runs.flatMap(({ items }) => items.map(({ ordinal }) => ordinal))
  if (!labels[0] || labels[0].value > first || labels.length < fewest) return undefined
  let last = labels[0]
  for (const label of labels) if ((label.through ?? label.value) > (last.through ?? last.value)) last = label
  return { value: last.through ?? last.value, text: last.text.trim().replace(/[.:]$/, '') }
}

/** Article IV, Annex B: parts that are labelled with the same word. */
function namedPart(runs: readonly Run[], word: string): LastPart | undefined {
  const scheme = new RegExp(
    `^(?:article|chapter|other|caption):${word.toLowerCase()}(?:N|\\(A\\))?(?:#\\d)?$`,
    'i',
  )
  const named = runs.filter((run) => run.placement === 'line' && scheme.test(run.scheme))
  // Sections that begin anew in every article cannot be told apart by their number.
  if (named.filter(({ items }) => items[0]?.ordinal.value === 1).length > 1) return undefined
  return highest(named, named.some(({ scheme }) => /^other:a.*#/.test(scheme)) ? 1 : 2)
}

/** The last of the parts that a document numbers 1., 2., 3. without a word, where it has one such row, in headings or in a list. */
function onlyNumbered(runs: readonly Run[]): LastPart | undefined {
  const rows = runs.filter(({ scheme, placement }) => placement === 'line' && scheme.startsWith('arabic-'))
  return rows.length === 1 && /^arabic-dot(?:#\d)?$/.test(rows[0]?.scheme ?? '')
    ? highest(rows, 3)
    : undefined
}

function enclosed(blocks: PolicyDocument['blocks'], word: string): LastPart | undefined {
  const count = enclosedUnder(blocks, word)
  return count ? { value: count, text: `${word} ${count}` } : undefined
}

/** A section so far beyond the last one is in another document. */
const FARTHEST = 20

/** §6.4: the last heading under 6; where there is none, the last heading of the first level if that is before 6. */
function signedPart(runs: readonly Run[], before: string): LastPart | undefined {
  const under = runs.filter(({ scheme }) => new RegExp(`^other:${before}\\.N(?:#\\d)?$`).test(scheme))
  if (under.length) return highest(under, 2)
  const top = numberedHeading(runs)
  const beyond = top ? Number(before.split('.')[0]) - top.value : 0
  // A text with four sections has no 5.1; 51.3 is another's.
  return top && beyond > 0 && beyond <= FARTHEST ? { value: 0, text: top.text } : undefined
}

/** Section 7 of a document whose headings are 1., 2., 3. on one level, once. */
function numberedHeading(runs: readonly Run[]): LastPart | undefined {
  const headings = runs.filter(({ scheme }) => /^arabic-dot#\d$/.test(scheme))
  const top = headings.map(({ scheme }) => scheme).sort()[0]
  const level = headings.filter(({ scheme }) => scheme === top)
  return level.length === 1 ? highest(level, 3) : undefined
}

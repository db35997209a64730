import { attachmentsOf } from './attachments.ts'
import { lastCaption } from './captions.ts'
import { enclosedUnder } from './enclosures.ts'
import type { PolicyDocument, Reference, Run } from './document.ts'

/** The last part of a kind that a document has. */
export interface LastPart {
  readonly value: number
  readonly text: string
}

/** A document with fewer articles than this may be an excerpt, or quote the articles of another, unless it says when it takes effect. */
const ENOUGH_ARTICLES = 5
const FEWEST_ARTICLES = 3
const TAKES_EFFECT = /施行|实施|實施|生效|take effect|in force/i

/** Gives for a reference the last part of the kind that it points at; undefined where the document has none that it could mean. */
export function targetsOf(document: PolicyDocument): (reference: Reference) => LastPart | undefined {
  const known = new Map<string, LastPart | undefined>()
  return (reference) => {
    const word = /^(?:[A-Za-z]+|§\s?(?:\d+\.)*)/.exec(reference.target)?.[0] ?? ''
    const unit = /部?.$/.exec(reference.target)?.[0] ?? ''
    // A list under “Enclosures:” numbers what it lists: Annex C is none of its kind.
    const listed = reference.kind === 'attachment' && /\d$/.test(reference.target)
    const key = word ? word + (listed ? '#' : '') : reference.kind === 'section' ? unit : reference.kind
    if (!known.has(key)) known.set(key, lastOf(document, reference.kind, word, unit, listed))
    return known.get(key)
  }
}

/** The last article of a document that has articles enough to be whole. */
export function lastArticleOf({ runs }: PolicyDocument): LastPart | undefined {
  return lastArticle(runs)
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
  document: PolicyDocument,
  kind: Reference['kind'],
  word: string,
  unit: string,
  listed: boolean,
): LastPart | undefined {
  const { runs, blocks } = document
  if (kind === 'table' || kind === 'figure') return lastCaption(blocks, kind)
  if (word.startsWith('§')) return signedPart(runs, word.replace(/^§\s?|\.$/g, ''))
  // In small letters only where the reference says “of this policy”.
  if (/^[a-z]/.test(word)) return namedPart(runs, word) ?? onlyNumbered(runs)
  if (word && listed) return namedPart(runs, word) ?? enclosed(blocks, word)
  if (word) return namedPart(runs, word) ?? (word === 'Section' ? numberedHeading(runs) : undefined)
  if (kind === 'attachment') {
    const { listed = [], attached = [] } = attachmentsOf(blocks) ?? {}
    // 附件2 计划.xlsx: the name of a file, or a link, is an attachment, too.
    const named = lastCaption(blocks, 'attachment')?.value ?? 0
    const last = Math.max(named, ...[...listed, ...attached].map(({ number }) => number))
    return last > 0 ? { value: last, text: `附件${last}` } : undefined
  }
  if (kind === 'article') return lastArticle(runs)
  // Sections begin anew in every chapter.
  return unit === '节'
    ? undefined
    : highest(
        runs.filter(({ style, scheme }) => style === 'chapter' && scheme.replace(/#\d$/, '').endsWith(unit)),
        2,
      )
}

function lastArticle(runs: readonly Run[]): LastPart | undefined {
  const articles = runs.filter(({ style, placement }) => style === 'article' && placement === 'line')
  const last = highest(articles, FEWEST_ARTICLES)
  if (!last || last.value >= ENOUGH_ARTICLES) return last
  const end = articles.flatMap(({ items }) => items).find(({ ordinal }) => ordinal.value === last.value)
  return end && TAKES_EFFECT.test(end.text) ? last : undefined
}

/** The highest label of runs that begin with 1 and have enough members: an excerpt does not show where its document ends. */
function highest(runs: readonly Run[], fewest: number): LastPart | undefined {
  const labels = runs.flatMap(({ items }) => items.map(({ ordinal }) => ordinal))
  if (labels[0]?.value !== 1 || labels.length < fewest) return undefined
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
  return named.filter(({ items }) => items[0]?.ordinal.value === 1).length > 1 ? undefined : highest(named, 2)
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

/** §6.4: the last heading under 6; where there is none, the last heading of the first level if that is before 6. */
function signedPart(runs: readonly Run[], before: string): LastPart | undefined {
  if (!before) return namedPart(runs, '§') ?? numberedHeading(runs)
  const under = runs.filter(({ scheme }) => new RegExp(`^other:${before}\\.N(?:#\\d)?$`).test(scheme))
  if (under.length) return highest(under, 2)
  const top = numberedHeading(runs)
  return top && Number(before.split('.')[0]) > top.value ? { value: 0, text: top.text } : undefined
}

/** Section 7 of a document whose headings are 1., 2., 3. on one level, once. */
function numberedHeading(runs: readonly Run[]): LastPart | undefined {
  const headings = runs.filter(({ scheme }) => /^arabic-dot#\d$/.test(scheme))
  const top = headings.map(({ scheme }) => scheme).sort()[0]
  const level = headings.filter(({ scheme }) => scheme === top)
  return level.length === 1 ? highest(level, 3) : undefined
}
